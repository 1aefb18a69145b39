using FluentValidation;
using MediatR;
using QcdcCases.Application.Letters;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Papers;

/// <summary>Issues a paper about a letter, and records the outcome of processing with it if there is a step.</summary>
/// <param name="Step">The outcome that the paper is; absent if it is recorded already, or the paper is none.</param>
public sealed record IssueLetterPaper(Guid Letter, string Paper, PaperEntry Entry, ProcessingEntry? Step) : ICommand<IssuedPaperView>;

internal sealed class IssueLetterPaperValidator : AbstractValidator<IssueLetterPaper>
{
    public IssueLetterPaperValidator()
    {
        RuleFor(p => p.Entry).SetValidator(new PaperEntryValidator()).OverridePropertyName(string.Empty);
        RuleFor(p => p.Step!).SetValidator(new ProcessingEntryValidator()).When(p => p.Step is not null);
    }
}

internal sealed class IssueLetterPaperHandler(
    LetterLoader letters, PaperIssuer issuer, IRequestHandler<ProcessLetter, Result<LetterView>> processing)
    : IRequestHandler<IssueLetterPaper, Result<IssuedPaperView>>
{
    public async Task<Result<IssuedPaperView>> Handle(IssueLetterPaper command, CancellationToken cancellationToken)
    {
        if ((await letters.LoadForUpdateAsync(command.Letter, cancellationToken)).IsRefused(out var refusal, out var letter))
        {
            return refusal;
        }

        // Locks the cases before the paper reads them, as the outcome does.
        await letters.CasesOfAsync(letter, cancellationToken);
        var step = command.Step;
        return PaperSteps.Check(command.Entry, step?.On, step?.DocumentNo) is { } different
            ? different
            : await issuer.IssueAsync(
                PaperSubject.Letter,
                letter.Id,
                command.Paper,
                command.Entry,
                letter,
                step is null ? null : () => ProcessAsync(command, step, cancellationToken),
                form => form.Outcome == step?.Outcome,
                cancellationToken);
    }

    private async Task<Refusal?> ProcessAsync(IssueLetterPaper command, ProcessingEntry step, CancellationToken cancellationToken)
    {
        var result = await processing.Handle(
            new ProcessLetter(
                command.Letter,
                step with { DocumentNo = command.Entry.DocumentNo, SignedBy = step.SignedBy ?? command.Entry.Signer }),
            cancellationToken);
        return result.IsRefused(out var refusal, out _) ? PaperSteps.InStep(refusal) : null;
    }
}
