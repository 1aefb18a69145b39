using FluentValidation;
using MediatR;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Papers;

/// <summary>Issues a paper about a case, and records its step with it if there is one.</summary>
/// <param name="Step">The step that the paper is; absent if it is recorded already, or the paper is none.</param>
public sealed record IssueCasePaper(Guid Case, string Paper, PaperEntry Entry, CaseStepEntry? Step) : ICommand<IssuedPaperView>;

internal sealed class IssueCasePaperValidator : AbstractValidator<IssueCasePaper>
{
    public IssueCasePaperValidator()
    {
        RuleFor(p => p.Entry).SetValidator(new PaperEntryValidator()).OverridePropertyName(string.Empty);
        RuleFor(p => p.Step!).SetValidator(new StepEntryValidator()).When(p => p.Step is not null);
    }
}

internal sealed class IssueCasePaperHandler(
    CaseLoader cases, PaperIssuer issuer, IRequestHandler<TakeStep, Result<CaseView>> steps)
    : IRequestHandler<IssueCasePaper, Result<IssuedPaperView>>
{
    public async Task<Result<IssuedPaperView>> Handle(IssueCasePaper command, CancellationToken cancellationToken)
    {
        if ((await cases.LoadForUpdateAsync(command.Case, cancellationToken)).IsRefused(out var refusal, out var about))
        {
            return refusal;
        }

        var step = command.Step;
        return PaperSteps.Check(command.Entry, step?.On, step?.DocumentNo) is { } different
            ? different
            : await issuer.IssueAsync(
                PaperSubject.Case,
                about.Id,
                command.Paper,
                command.Entry,
                about,
                step is null ? null : () => TakeAsync(command, step, cancellationToken),
                form => form.Step == step?.Event,
                cancellationToken);
    }

    private async Task<Refusal?> TakeAsync(IssueCasePaper command, CaseStepEntry step, CancellationToken cancellationToken)
    {
        var result = await steps.Handle(
            new TakeStep(
                command.Case,
                step with
                {
                    DocumentNo = command.Entry.DocumentNo,
                    More = step.More with { SignedBy = step.More.SignedBy ?? command.Entry.Signer },
                }),
            cancellationToken);
        return result.IsRefused(out var refusal, out _) ? PaperSteps.InStep(refusal) : null;
    }
}
