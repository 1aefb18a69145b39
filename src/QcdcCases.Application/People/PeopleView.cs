using QcdcCases.Domain.People;

namespace QcdcCases.Application.People;

/// <summary>Whose people are asked for.</summary>
public enum PeopleOf
{
    Letter,
    Visit,
}

/// <summary>The people whom a letter or a visit names.</summary>
public sealed record PeopleView(IReadOnlyList<PersonView> People);

/// <summary>Somebody as a reader sees them; of a denouncer nothing but the role, unless the identity was opened.</summary>
/// <param name="Sealed">Whether the register keeps the identity sealed.</param>
public sealed record PersonView(
    PersonRole Role,
    bool Sealed,
    string Name,
    string? Address = null,
    IdentityPaper? Paper = null,
    string? PaperNumber = null,
    DateOnly? PaperIssuedOn = null,
    string? PaperIssuedBy = null,
    string? Phone = null,
    string? Email = null,
    string? AuthorisedBy = null)
{
    /// <summary>What everybody who may read the letter or visit sees.</summary>
    public static PersonView Of(Person person) =>
        person.Identity is { } known ? Known(person, known) : new(person.Role, Sealed: true, Person.Mask);

    public static PersonView Known(Person person, Identity identity) => new(
        person.Role,
        person.IsSealed,
        identity.Name,
        identity.Address,
        identity.Paper,
        identity.PaperNumber,
        identity.PaperIssuedOn,
        identity.PaperIssuedBy,
        identity.Phone,
        identity.Email,
        identity.AuthorisedBy);
}
