using Microsoft.AspNetCore.Identity;
using QcdcCases.Domain.Access;

namespace QcdcCases.Persistence.Access;

/// <summary>A member of staff who signs in; the framework keeps the password's hash, the lock-out and the tokens.</summary>
public sealed class StaffAccount : IdentityUser<Guid>
{
    /// <summary>The name that history shows.</summary>
    public string FullName { get; set; } = string.Empty;

    /// <summary>The password is a one-time one and must be changed before anything else.</summary>
    public bool MustChangePassword { get; set; }

    public bool Disabled { get; set; }

    public List<StaffGrant> Grants { get; } = [];
}

/// <summary>A role for a unit and everything below it.</summary>
public sealed class StaffGrant
{
    public Guid AccountId { get; init; }

    public Guid UnitId { get; init; }

    public StaffRole Role { get; init; }
}

/// <summary>A program that calls the interface: a citizens' app or a reporting tool. Its secret is kept as a hash only.</summary>
public sealed class ApiClient
{
    public Guid Id { get; init; }

    public string Name { get; set; } = string.Empty;

    /// <summary>SHA-256 of a secret of 256 random bits, in hexadecimal: nothing slower is needed against a secret that cannot be guessed.</summary>
    public string SecretHash { get; set; } = string.Empty;

    /// <summary>What it may do, space-separated, as in OAuth 2: <c>feedback:write figures:read</c>.</summary>
    public string Scopes { get; set; } = string.Empty;

    /// <summary>The unit for which, with everything below it, it may do so.</summary>
    public Guid UnitId { get; init; }

    public bool Disabled { get; set; }
}

/// <summary>A key of the data-protection ring, so that every server reads the tokens and sealed names of every other.</summary>
public sealed class ProtectionKey
{
    public string FriendlyName { get; init; } = string.Empty;

    public string Xml { get; init; } = string.Empty;
}
