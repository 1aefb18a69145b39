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
            .Optional("authorisedBy", Values.OptionalName, p => p.AuthorisedBy, (p, v) => p.AuthorisedBy = v)),
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

    public Identity ToIdentity() => new(Name, Address, Paper, PaperNumber, PaperIssuedOn, PaperIssuedBy, Phone, Email, AuthorisedBy);

    public static PersonPart Of(PersonRole role, Identity identity) => new()
    {
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
}
