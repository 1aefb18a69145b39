namespace QcdcCases.Domain.People;

/// <summary>What somebody is to a letter or a visit.</summary>
public enum PersonRole
{
    /// <summary>Somebody who came.</summary>
    Visitor,

    /// <summary>Somebody who wrote.</summary>
    Sender,

    /// <summary>Người đại diện: speaks for a group (Law 42/2013 Đ29).</summary>
    Representative,

    /// <summary>Người được ủy quyền: acts by a written authorisation (NĐ 124/2020 Đ5).</summary>
    Authorised,

    /// <summary>The body or person complained of or denounced.</summary>
    Respondent,
}

/// <summary>The papers by which somebody is known (Law 42/2013 Đ25 as amended).</summary>
public enum IdentityPaper
{
    CitizenCard,
    PersonalNumber,
    IdentityCertificate,
    Passport,
    OldIdentityCard,
    Other,
}

/// <summary>Who somebody is. Personal data: it never reaches a log, and a denouncer's is stored sealed.</summary>
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
/// Somebody named by a letter or a visit. A denouncer's identity is sealed (Law 25/2018 Đ8, Đ47, Đ56): the row then holds only cipher text,
/// nothing of it is searchable, and it is opened for those with the permission alone.
/// </summary>
public sealed class Person
{
    private Person()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The letter or the visit that names this person.</summary>
    public Guid OwnerId { get; private init; }

    public PersonRole Role { get; private init; }

    /// <summary>The place in the owner's list, from 0.</summary>
    public int Ordinal { get; private init; }

    /// <summary>Who it is, in the clear; null when sealed.</summary>
    public Identity? Identity { get; private set; }

    /// <summary>Who it is, as cipher text; null when not sealed.</summary>
    public string? SealedIdentity { get; private set; }

    public bool IsSealed => SealedIdentity is not null;

    public static Person Open(Guid id, Guid ownerId, PersonRole role, int ordinal, Identity identity) =>
        new() { Id = id, OwnerId = ownerId, Role = role, Ordinal = ordinal, Identity = identity };

    public static Person Sealed(Guid id, Guid ownerId, PersonRole role, int ordinal, string cipherText) =>
        new() { Id = id, OwnerId = ownerId, Role = role, Ordinal = ordinal, SealedIdentity = cipherText };

    /// <summary>Hides who it is, because the matter turned out to be a denunciation; it stays so when it stops being one.</summary>
    public void Seal(string cipherText) => (Identity, SealedIdentity) = (null, cipherText);

    /// <summary>What lists show in place of a sealed name.</summary>
    public const string Mask = "•••";
}
