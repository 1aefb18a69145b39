using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>Tells what a correction of a step would change, and which steps would no longer hold; nothing is changed.</summary>
/// <param name="Step">The corrected step; null to remove the step.</param>
public sealed record PreviewStepCorrection(Guid Case, int Sequence, CorrectStep? Step) : IQuery<StepCorrectionPreview>;

/// <summary>What a correction would change.</summary>
/// <param name="Refusal">The rule that the corrected step itself breaks, if any.</param>
/// <param name="Steps">The later steps that would no longer hold; they are corrected or voided first.</param>
/// <param name="Before">The case as it is.</param>
/// <param name="After">The case as it would be; absent if the correction is not possible.</param>
public sealed record StepCorrectionPreview(
    Refusal? Refusal, IReadOnlyList<BrokenStep> Steps, CaseOutlook Before, CaseOutlook? After);

/// <summary>The state of a case and its deadlines.</summary>
public sealed record CaseOutlook(
    CaseStatus Status,
    int Instance,
    DateOnly? AcceptedOn,
    DateOnly? DueOn,
    DateOnly? ResolvedOn,
    IReadOnlyList<DeadlineOutlook> Deadlines)
{
    internal static CaseOutlook Of(Case about, CalendarHistory calendars)
    {
        var (state, timeline) = (about.State, about.GetTimeline(calendars));
        return new(
            state.Status,
            state.Instance,
            state.AcceptedOn,
            timeline.LastDay(state.Instance),
            state.Instance == 2 ? state.SecondClosedOn : state.FirstClosedOn,
            [.. timeline.Deadlines.Select(d => DeadlineOutlook.Of(d, calendars.Current))]);
    }
}

/// <summary>A deadline of a case.</summary>
/// <param name="DueOn">The last lawful day; null while it is paused.</param>
/// <param name="EndedOn">Null while it runs.</param>
public sealed record DeadlineOutlook(string Duty, int Instance, string RuleId, DateOnly StartedOn, DateOnly? DueOn, DateOnly? EndedOn)
{
    internal static DeadlineOutlook Of(DeadlineDraft draft, WorkingCalendar calendar) => new(
        draft.Duty, draft.Instance, draft.Rule.Id, draft.StartedOn, draft.Ledger.Evaluate(calendar).LastDay, draft.EndedOn);
}

internal sealed class PreviewStepCorrectionValidator : AbstractValidator<PreviewStepCorrection>
{
    public PreviewStepCorrectionValidator() => RuleFor(s => s.Step!).SetValidator(new CorrectStepValidator()).When(s => s.Step is not null);
}

internal sealed class PreviewStepCorrectionHandler(
    CasesDbContext db, VisibleUnits visible, CaseSteps steps, RequestCalendar calendars)
    : IRequestHandler<PreviewStepCorrection, Result<StepCorrectionPreview>>
{
    public async Task<Result<StepCorrectionPreview>> Handle(PreviewStepCorrection query, CancellationToken cancellationToken)
    {
        var writable = await visible.ForAsync(Permission.WriteCases, cancellationToken);
        var at = await db.Cases.AsNoTracking()
            .Include(c => c.Steps)
            .SingleOrDefaultAsync(c => c.Id == query.Case && writable.Contains(c.UnitId), cancellationToken);
        if (at is null)
        {
            return CaseRefusals.NotFound();
        }

        if (at.FindEffective(query.Sequence).IsRefused(out var refusal, out var standing))
        {
            return refusal;
        }

        var entry = query.Step?.InPlaceOf(standing);
        if ((await steps.PlanAsync(at, standing, entry, cancellationToken)).IsRefused(out refusal, out var correction))
        {
            return refusal;
        }

        var calendar = await calendars.GetAsync(cancellationToken);
        return new StepCorrectionPreview(
            correction.OwnRefusal,
            correction.Later,
            CaseOutlook.Of(at, calendar),
            correction.Refusal is null ? CaseOutlook.Of(correction.Corrected, calendar) : null);
    }
}
