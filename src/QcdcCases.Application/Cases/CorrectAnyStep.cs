using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Cases;

/// <summary>
/// Replaces a step of a case, wherever it stands in the story. All steps are evaluated anew from the start; refused while later steps would
/// no longer hold.
/// </summary>
/// <param name="Sequence">The number of the step.</param>
/// <param name="Step">The corrected step; it replaces all particulars.</param>
/// <param name="Reason">The reason of the correction; it must not name persons of the matter.</param>
public sealed record CorrectAnyStep(Guid Case, int Sequence, CorrectStep Step, string Reason) : ICommand<CaseView>;

/// <summary>Removes a step that did not happen, wherever it stands in the story; its record remains, marked as superseded.</summary>
public sealed record VoidStep(Guid Case, int Sequence, string Reason) : ICommand<CaseView>, IVoiding;

internal sealed class CorrectAnyStepValidator : AbstractValidator<CorrectAnyStep>
{
    public CorrectAnyStepValidator()
    {
        RuleFor(s => s.Reason).IsProse();
        RuleFor(s => s.Step).SetValidator(new CorrectStepValidator());
    }
}

internal sealed class VoidStepValidator : VoidingValidator<VoidStep>;

internal sealed class CorrectAnyStepHandler(CaseLoader cases, CaseSteps steps)
    : IRequestHandler<CorrectAnyStep, Result<CaseView>>, IRequestHandler<VoidStep, Result<CaseView>>
{
    public Task<Result<CaseView>> Handle(CorrectAnyStep command, CancellationToken cancellationToken) =>
        ChangeAsync(
            command.Case,
            (at, standing) => steps.CorrectAsync(at, standing, command.Step.InPlaceOf(standing), command.Reason, cancellationToken),
            command.Sequence,
            cancellationToken);

    public Task<Result<CaseView>> Handle(VoidStep command, CancellationToken cancellationToken) =>
        ChangeAsync(
            command.Case,
            (at, standing) => steps.CorrectAsync(at, standing, null, command.Reason, cancellationToken),
            command.Sequence,
            cancellationToken);

    private async Task<Result<CaseView>> ChangeAsync(
        Guid caseId, Func<Case, CaseStep, Task<Refusal?>> change, int sequence, CancellationToken cancellationToken)
    {
        if ((await cases.LoadForUpdateAsync(caseId, cancellationToken)).IsRefused(out var refusal, out var at))
        {
            return refusal;
        }

        if (at.FindEffective(sequence).IsRefused(out refusal, out var standing))
        {
            return refusal;
        }

        return await change(at, standing) is { } refused ? refused : await cases.ViewAsync(at, cancellationToken);
    }
}
