using FluentValidation;
using QcdcCases.Application.Shared;

namespace QcdcCases.Application.Papers;

/// <summary>What the officer states when issuing a paper.</summary>
/// <param name="On">The day of the paper.</param>
/// <param name="DocumentNo">Its number and symbol, such as <c>12/TB-UBND</c>; absent if it is written by hand.</param>
/// <param name="Signer">The name of the person who signs.</param>
/// <param name="SignerOffice">The office of that person; by default the head of the body.</param>
/// <param name="Reason">The reason for printing the sealed name of the addressee; without it the place stays dotted.</param>
public sealed record PaperEntry(
    DateOnly On, string? DocumentNo = null, string? Signer = null, string? SignerOffice = null, string? Reason = null);

internal sealed class PaperEntryValidator : AbstractValidator<PaperEntry>
{
    public PaperEntryValidator()
    {
        RuleFor(p => p.DocumentNo).IsOptionalName();
        RuleFor(p => p.Signer).IsOptionalName();
        RuleFor(p => p.SignerOffice).IsOptionalName();
        RuleFor(p => p.Reason).IsOptionalName();
        RuleFor(p => p.Reason).Must(r => r is null || r.Trim().Length > 0).WithErrorCode("NotEmptyValidator");
    }
}
