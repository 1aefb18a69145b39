using QcdcCases.Application.Registers.Shapes;
using QcdcCases.Domain.People;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>Somebody whom a letter or visit names, as thin as the old book has it.</summary>
internal sealed class PersonPart
{
    public static Value<IReadOnlyList<PersonPart>> List { get; } = Values.List(
        new ObjectValue<PersonPart>(new Shape<PersonPart>()
            .Required("role", Values.Word<PersonRole>(), p => p.Role, (p, v) => p.Role = v)
            .Required("name", Values.Name, p => p.Name, (p, v) => p.Name = v)
            .Optional("address", Values.OptionalName, p => p.Address, (p, v) => p.Address = v)
            .Optional("paper", Values.Word<IdentityPaper>(), p => p.Paper, (p, v) => p.Paper = v)
            .Optional("paperNumber", Values.OptionalName, p => p.PaperNumber, (p, v) => p.PaperNumber = v)
            .Optional("paperIssuedOn", Values.Day, p => p.PaperIssuedOn, (p, v) => p.PaperIssuedOn = v)
            .Optional("paperIssuedBy", Values.OptionalName, p => p.PaperIssuedBy, (p, v) => p.PaperIssuedBy = v)
            .Optional("phone", Values.OptionalName, p => p.Phone, (p, v) => p.Phone = v)
            .Optional("email", Values.OptionalName, p => p.Email, (p, v) => p.Email = v)
            .Optional("authorisedBy", Values.OptionalName, p => p.AuthorisedBy, (p, v) => p.AuthorisedBy = v)
            .Defaulted("sealed", Values.Flag, false, p => p.IsSealed, (p, v) => p.IsSealed = v)),
        1000);

    public PersonRole Role { get; set; }

    public string Name { get; set; } = string.Empty;

    public string? Address { get; set; }

    public IdentityPaper? Paper { get; set; }

    public string? PaperNumber { get; set; }

    public DateOnly? PaperIssuedOn { get; set; }

    public string? PaperIssuedBy { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? AuthorisedBy { get; set; }

    /// <summary>Who it is must stay hidden: a denouncer, or somebody who once was taken for one.</summary>
    public bool IsSealed { get; set; }

    /// <summary>
    /// Hides those who bring a denunciation, or what is linked with one; whom it is about is not hidden (Law 25/2018 Đ56).
    /// </summary>
    public static void Hide(IReadOnlyList<PersonPart>? people)
    {
        foreach (var person in people ?? [])
        {
            person.IsSealed |= person.Role is not PersonRole.Respondent;
        }
    }

    /// <summary>
    /// The people of a line and of the record held under its key, each in a form in which they can be compared. Those who are held sealed stand
    /// on both sides where the line names nobody but whom it is about: a journal may have been exported without them. Where the caller
    /// may not know them, nobody is compared, so that nobody can be found out by trying.
    /// </summary>
    public static (IReadOnlyList<PersonPart>? Said, IReadOnlyList<PersonPart>? Held) Compared(
        IReadOnlyList<PersonPart>? said, IReadOnlyList<PersonPart>? held, bool isHeldInPart)
    {
        if (isHeldInPart)
        {
            return (null, null);
        }

        var mine = said ?? [];
        var theirs = held ?? [];
        var namesThem = mine.Any(p => p.Role is not PersonRole.Respondent);
        return (InOrder(namesThem ? mine : mine.Concat(theirs.Where(p => p.IsSealed))), InOrder(theirs));
    }

    public Identity ToIdentity() => new(Name, Address, Paper, PaperNumber, PaperIssuedOn, PaperIssuedBy, Phone, Email, AuthorisedBy);

    public static PersonPart Of(PersonRole role, Identity identity, bool isSealed) => new()
    {
        IsSealed = isSealed,
        Role = role,
        Name = identity.Name,
        Address = identity.Address,
        Paper = identity.Paper,
        PaperNumber = identity.PaperNumber,
        PaperIssuedOn = identity.PaperIssuedOn,
        PaperIssuedBy = identity.PaperIssuedBy,
        Phone = identity.Phone,
        Email = identity.Email,
        AuthorisedBy = identity.AuthorisedBy,
    };

    private static List<PersonPart>? InOrder(IEnumerable<PersonPart> people)
    {
        var ordered = people.OrderBy(p => p.Role).ToList();
        ordered.ForEach(p => p.IsSealed = false);
        return ordered.Count == 0 ? null : ordered;
    }
}
