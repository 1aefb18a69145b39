using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;

namespace QcdcCases.Domain.Statistics;

/// <summary>A change of the stage of a case in one instance, with its day.</summary>
public readonly record struct StageChange(DateOnly On, CaseStage Stage);

/// <summary>
/// A step that ends the letters about a case: decided, answered, wholly withdrawn, terminated, closed, or not accepted by this unit.
/// </summary>
/// <param name="Closes">True for any of these except the last.</param>
/// <param name="LastLawfulDay">The last lawful day at that time; null if no deadline was running or the round was closed already.</param>
public readonly record struct CaseEnd(DateOnly On, bool Closes, DateOnly? LastLawfulDay);

/// <summary>A range of days on which an open case was past its last lawful day.</summary>
/// <param name="Until">The day on which the case was closed or its deadline was restarted; null if it continues.</param>
public readonly record struct OverdueSpan(DateOnly From, DateOnly? Until);

/// <summary>
/// The course of a case in one instance, by which its letters are counted. It is only extended: later events do not change earlier days, so
/// the figures of a past period do not change.
/// </summary>
public sealed record CaseCourse(IReadOnlyList<StageChange> Stages, IReadOnlyList<CaseEnd> Ends, IReadOnlyList<OverdueSpan> Overdue)
{
    /// <summary>The course of an instance without events.</summary>
    public static CaseCourse None { get; } = new([], [], []);

    /// <summary>Returns the first step on or after a day that ends a letter processed on that day; null if there is none.</summary>
    public CaseEnd? FirstEndSince(DateOnly day)
    {
        foreach (var end in Ends)
        {
            if (end.On >= day)
            {
                return end;
            }
        }

        return null;
    }

    internal static CaseCourse Of(IEnumerable<EffectiveStep> told, int instance)
    {
        var (stages, ends, overdue) = (new List<StageChange>(), new List<CaseEnd>(), new List<OverdueSpan>());
        EffectiveStep? before = null;
        foreach (var at in told.Where(t => t.State.Instance == instance))
        {
            if (before is { } previous && at.Step is not null)
            {
                AddOverdue(overdue, previous, at.Step.On);
            }

            if (at.Step is { } step)
            {
                AddStage(stages, step, at.State, before?.State.Status);
                AddEnd(ends, step, at, before);
            }

            before = at;
        }

        if (before is { } last)
        {
            AddOverdue(overdue, last, null);
        }

        return (stages, ends, overdue) is ({ Count: 0 }, { Count: 0 }, { Count: 0 }) ? None : new([.. stages], [.. ends], [.. overdue]);
    }

    private static void AddStage(List<StageChange> stages, CaseStep step, CaseState state, CaseStatus? before)
    {
        if (StageOf(step, state, before) is { } stage)
        {
            stages.Add(new(step.On, stage));
        }
    }

    /// <summary>Returns the stage of a case after a step; null if the step does not change it.</summary>
    private static CaseStage? StageOf(CaseStep step, CaseState state, CaseStatus? before) =>
        step.Event switch
        {
            CaseEvent.Accepted or CaseEvent.TakenOver or CaseEvent.Reopened => CaseStage.Accepted,
            CaseEvent.Terminated => EndsWithdrawal(step, before) ? CaseStage.Stopped
            : state.AcceptedOn is null ? CaseStage.NotAccepted
            : CaseStage.Terminated,
            CaseEvent.Withdrawn when !Procedure.ContinuesAfterWithdrawal(step.ToEntry()) => CaseStage.Stopped,
            _ when Procedure.EndsMatter(state, step.Event) && CaseStatuses.NotTakenUp.Contains(state.Status) => CaseStage.NotAccepted,
            CaseEvent.ScreeningBegun
            or CaseEvent.SupplementRequested
            or CaseEvent.Supplemented
            or CaseEvent.ReportDemanded when state.AcceptedOn is null => CaseStage.Reviewing,
            _ => null,
        };

    /// <summary>
    /// Whether a matter is terminated because it was withdrawn as a whole. An old book names no ground; before Luật 136/2025 the law of
    /// complaints knew no other.
    /// </summary>
    private static bool EndsWithdrawal(CaseStep step, CaseStatus? before) =>
        before is CaseStatus.Withdrawn
        || step.Ground is StepGround.FullWithdrawal
        || (step.Ground is null && before is not CaseStatus.InCourt);

    private static void AddEnd(List<CaseEnd> ends, CaseStep step, EffectiveStep at, EffectiveStep? before)
    {
        if (Procedure.EndsMatter(at.State, step.Event))
        {
            ends.Add(new(step.On, at.State.IsClosed, before is { State.IsClosed: true } ? null : at.LastLawfulDay));
        }
    }

    /// <summary>Adds the overdue days between a step and the next one, during which the last lawful day does not change.</summary>
    private static void AddOverdue(List<OverdueSpan> overdue, EffectiveStep at, DateOnly? until)
    {
        if (at.State.IsClosed || at.LastLawfulDay is not { } last)
        {
            return;
        }

        var since = at.Step?.On ?? last;
        var from = last.AddDays(1) > since ? last.AddDays(1) : since;
        if (until < from)
        {
            return;
        }

        if (overdue.Count > 0 && overdue[^1].Until == from)
        {
            overdue[^1] = overdue[^1] with { Until = until };
        }
        else if (from != until)
        {
            overdue.Add(new(from, until));
        }
    }
}
