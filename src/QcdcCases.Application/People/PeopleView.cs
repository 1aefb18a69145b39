using QcdcCases.Domain.People;

namespace QcdcCases.Application.People;

/// <summary>The type of the record whose people are requested.</summary>
public enum PeopleOf
{
    Letter,
    Visit,
}

/// <summary>The people of a letter or visit.</summary>
public sealed record PeopleView(IReadOnlyList<PersonView> People);

/// <summary>A person. Of a sealed person only the role is shown, unless the identity was revealed.</summary>
/// <param name="Sealed">Whether the register stores the identity sealed.</param>
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
    /// <summary>Returns the view for every reader of the letter or visit; sealed identities are masked.</summary>
    public static PersonView Of(Person person) =>
        person.Identity is { } known ? Revealed(person, known) : new(person.Role, Sealed: true, Person.Mask);

    public static PersonView Revealed(Person person, Identity identity) => new(
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
