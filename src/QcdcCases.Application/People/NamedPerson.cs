using FluentValidation;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.People;

namespace QcdcCases.Application.People;

/// <summary>A person named in a request.</summary>
/// <param name="AuthorisedBy">The document by which the person acts for others; for the roles representative and authorised.</param>
public sealed record NamedPerson(
    PersonRole Role,
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
    public Identity ToIdentity() =>
        new(Name, Address, Paper, PaperNumber, PaperIssuedOn, PaperIssuedBy, Phone, Email, AuthorisedBy);
}

internal sealed class NamedPersonValidator : AbstractValidator<NamedPerson>
{
    public NamedPersonValidator()
    {
        RuleFor(p => p.Name).IsName();
        RuleFor(p => p.Address).IsOptionalName();
        RuleFor(p => p.PaperNumber).IsOptionalName();
        RuleFor(p => p.PaperNumber).Matches("^[0-9]{12}$").WithErrorCode("person.number_not_12_digits")
            .When(p => p.Paper is IdentityPaper.CitizenCard or IdentityPaper.PersonalNumber);
        RuleFor(p => p.PaperNumber).NotEmpty().When(p => p.Paper is not null);
        RuleFor(p => p.PaperIssuedBy).IsOptionalName();
        RuleFor(p => p.Phone).IsOptionalName();
        RuleFor(p => p.Email).EmailAddress().MaximumLength(254).When(p => !string.IsNullOrEmpty(p.Email));
        RuleFor(p => p.AuthorisedBy).IsOptionalName();
    }
}
