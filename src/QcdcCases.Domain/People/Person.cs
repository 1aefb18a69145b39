namespace QcdcCases.Domain.People;

/// <summary>The role of a person in a letter or a visit.</summary>
public enum PersonRole
{
    /// <summary>A person who attends a visit.</summary>
    Visitor,

    /// <summary>A person who sends a letter.</summary>
    Sender,

    /// <summary>Người đại diện: speaks for a group (Law 42/2013 Đ29).</summary>
    Representative,

    /// <summary>Người được ủy quyền: acts by a written authorisation (NĐ 124/2020 Đ5).</summary>
    Authorised,

    /// <summary>The body or person complained of or denounced.</summary>
    Respondent,
}

/// <summary>The kind of identity paper (Law 42/2013 Đ25 as amended).</summary>
public enum IdentityPaper
{
    CitizenCard,
    PersonalNumber,
    IdentityCertificate,
    Passport,
    OldIdentityCard,
    Other,
}

/// <summary>The identity of a person. It is personal data: it is never logged, and a denouncer's is stored sealed.</summary>
public sealed record Identity(
    string Name,
    string? Address = null,
    IdentityPaper? Paper = null,
    string? PaperNumber = null,
    DateOnly? PaperIssuedOn = null,
    string? PaperIssuedBy = null,
    string? Phone = null,
    string? Email = null,
    string? AuthorisedBy = null);

/// <summary>
/// A person named by a letter or a visit. A denouncer's identity is sealed (Law 25/2018 Đ8, Đ47, Đ56): the row contains only cipher text,
/// is not searchable, and is decrypted only for callers with the permission.
/// </summary>
public sealed class Person
{
    private Person()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The letter or visit that names the person.</summary>
    public Guid OwnerId { get; private init; }

    public PersonRole Role { get; private init; }

    /// <summary>The position in the owner's list, from 0.</summary>
    public int Ordinal { get; private init; }

    /// <summary>The identity in plain text; null if sealed.</summary>
    public Identity? Identity { get; private set; }

    /// <summary>The identity as cipher text; null if not sealed.</summary>
    public string? SealedIdentity { get; private set; }

    public bool IsSealed => SealedIdentity is not null;

    public static Person Open(Guid id, Guid ownerId, PersonRole role, int ordinal, Identity identity) =>
        new() { Id = id, OwnerId = ownerId, Role = role, Ordinal = ordinal, Identity = identity };

    public static Person Sealed(Guid id, Guid ownerId, PersonRole role, int ordinal, string cipherText) =>
        new() { Id = id, OwnerId = ownerId, Role = role, Ordinal = ordinal, SealedIdentity = cipherText };

    /// <summary>Seals the identity because the matter is now a denunciation. It stays sealed if the matter is reclassified later.</summary>
    public void Seal(string cipherText) => (Identity, SealedIdentity) = (null, cipherText);

    /// <summary>The text that lists show instead of a sealed name.</summary>
    public const string Mask = "•••";
}
