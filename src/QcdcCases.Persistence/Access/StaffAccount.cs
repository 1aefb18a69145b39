using Microsoft.AspNetCore.Identity;
using QcdcCases.Domain.Access;

namespace QcdcCases.Persistence.Access;

/// <summary>
/// The account of a member of staff. ASP.NET Core Identity stores the password hash, the lock-out and the security stamp.
/// </summary>
public sealed class StaffAccount : IdentityUser<Guid>
{
    /// <summary>The name shown in the history.</summary>
    public string FullName { get; set; } = string.Empty;

    /// <summary>True if the password is a one-time password, which must be changed first.</summary>
    public bool MustChangePassword { get; set; }

    public bool Disabled { get; set; }

    public List<StaffGrant> Grants { get; } = [];
}

/// <summary>A role for a unit and all units below it.</summary>
public sealed class StaffGrant
{
    public Guid AccountId { get; init; }

    public Guid UnitId { get; init; }

    public StaffRole Role { get; init; }
}

/// <summary>A program that calls the API, such as a citizens' app or a reporting tool. Only the hash of its secret is stored.</summary>
public sealed class ApiClient
{
    public Guid Id { get; init; }

    public string Name { get; set; } = string.Empty;

    /// <summary>
    /// The SHA-256 of a random 256-bit secret, in hexadecimal. A slow hash is unnecessary because the secret cannot be guessed.
    /// </summary>
    public string SecretHash { get; set; } = string.Empty;

    /// <summary>The scopes, space-separated as in OAuth 2: <c>feedback:write figures:read</c>.</summary>
    public string Scopes { get; set; } = string.Empty;

    /// <summary>The unit for which the scopes apply, including all units below it.</summary>
    public Guid UnitId { get; init; }

    public bool Disabled { get; set; }
}

/// <summary>A key of the data-protection ring, shared by all servers for tokens and sealed names.</summary>
public sealed class ProtectionKey
{
    public string FriendlyName { get; init; } = string.Empty;

    public string Xml { get; init; } = string.Empty;
}
