using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Cases;

/// <summary>Replaces a case's last step; the earlier record remains, marked as superseded.</summary>
/// <param name="Event">The corrected event; null if only its details were wrong.</param>
public sealed record CorrectStep(
    Guid Case,
    DateOnly On,
    CaseEvent? Event = null,
    int? Instance = null,
    bool Partial = false,
    DateOnly? Until = null,
    CaseResult? Result = null,
    string? DocumentNo = null,
    string? LegalBasis = null,
    Consequences? Consequences = null,
    StepParticulars? More = null) : ICommand<CaseView>
{
    /// <summary>Returns the complete step, given the one that it replaces.</summary>
    public CaseStepEntry InPlaceOf(CaseStep last) => Whole(Event ?? last.Event) with { Instance = Instance ?? last.Instance };

    /// <summary>Returns the step as requested, before the replaced step is loaded.</summary>
    internal CaseStepEntry Whole(CaseEvent happened) =>
        new(happened, On, Instance, Partial, Until, LegalBasis, DocumentNo, Result, Consequences) { More = More ?? StepParticulars.None };
}

internal sealed class CorrectStepValidator : AbstractValidator<CorrectStep>
{
    private static readonly StepEntryValidator Step = new();

    public CorrectStepValidator() => RuleFor(s => s).Custom((correction, context) =>
    {
        foreach (var failure in Step.Validate(correction.Whole(CaseEvent.Closed)).Errors)
        {
            context.AddFailure(failure);
        }
    });
}

internal sealed class CorrectStepHandler(CaseLoader cases, CaseSteps steps) : IRequestHandler<CorrectStep, Result<CaseView>>
{
    public async Task<Result<CaseView>> Handle(CorrectStep command, CancellationToken cancellationToken)
    {
        if ((await cases.LoadForUpdateAsync(command.Case, cancellationToken)).IsRefused(out var refusal, out var at))
        {
            return refusal;
        }

        refusal = at.EffectiveSteps.LastOrDefault() is { } last
            ? await steps.CorrectLastAsync(at, command.InPlaceOf(last), following: null, cancellationToken)
            : CaseRefusals.NoStep();
        return refusal is null ? await cases.ViewAsync(at, cancellationToken) : refusal;
    }
}
