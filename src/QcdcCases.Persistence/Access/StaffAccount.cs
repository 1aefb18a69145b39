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

    /// <summary>
    /// Who gave the grant, reset the password of its account or enabled the account; null once another person has confirmed it. Until then
    /// the grant does not open sealed identities.
    /// </summary>
    public Guid? ProposedBy { get; set; }

    public bool IsConfirmed => ProposedBy is null;
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

    /// <summary>
    /// Who created the client, replaced its secret or enabled it; null once another person has confirmed it, or where no scope needs it.
    /// Until then no scope opens sealed identities.
    /// </summary>
    public Guid? ProposedBy { get; set; }

    public bool IsConfirmed => ProposedBy is null;
}

/// <summary>
/// The failed sign-ins from one network address, counted by all servers together. The address itself is not stored.
/// </summary>
public sealed class SignInAddress
{
    /// <summary>The keyed hash of the address.</summary>
    public string Hash { get; init; } = string.Empty;

    /// <summary>The attempts since the counting began that were not successful, or whose result is not known yet.</summary>
    public int Attempts { get; set; }

    /// <summary>The instant from which counting begins anew.</summary>
    public DateTimeOffset CountedUntil { get; set; }
}

/// <summary>A random secret of the register, encrypted with the data-protection ring and shared by all servers.</summary>
public sealed class RegisterSecret
{
    public string Name { get; init; } = string.Empty;

    public string CipherText { get; init; } = string.Empty;
}

/// <summary>A key of the data-protection ring, shared by all servers for tokens and sealed names.</summary>
public sealed class ProtectionKey
{
    public string FriendlyName { get; init; } = string.Empty;

    public string Xml { get; init; } = string.Empty;
}
