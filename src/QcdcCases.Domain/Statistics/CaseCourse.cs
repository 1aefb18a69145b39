using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;

namespace QcdcCases.Domain.Statistics;

/// <summary>A change in the taking-up of a case in one instance: what it came to be, and when.</summary>
public readonly record struct StageChange(DateOnly On, CaseStage Stage);

/// <summary>
/// A step that ends the letters about a case: decided, answered, wholly withdrawn, terminated, closed, or not taken up by this unit.
/// </summary>
/// <param name="Closes">Any of these but the last.</param>
/// <param name="LastLawfulDay">The last lawful day as it stood; null where no deadline ran, or where the round was closed already.</param>
public readonly record struct CaseEnd(DateOnly On, bool Closes, DateOnly? LastLawfulDay);

/// <summary>Days on which an open case was past its last lawful day.</summary>
/// <param name="Until">The day on which it was closed or its deadline began anew; null while it goes on.</param>
public readonly record struct OverdueSpan(DateOnly From, DateOnly? Until);

/// <summary>
/// What the letters about a case are counted by, in one instance. It only ever grows: what is true of a day does not change with what happens
/// after it, so the figures of a past period stay as they were.
/// </summary>
public sealed record CaseCourse(IReadOnlyList<StageChange> Stages, IReadOnlyList<CaseEnd> Ends, IReadOnlyList<OverdueSpan> Overdue)
{
    /// <summary>Nothing has happened in that instance.</summary>
    public static CaseCourse None { get; } = new([], [], []);

    /// <summary>The first step on or after a day that ends a letter processed on that day; null while there is none.</summary>
    public CaseEnd? EndSince(DateOnly day)
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
                AddStage(stages, step, at.State);
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

    private static void AddStage(List<StageChange> stages, CaseStep step, CaseState state)
    {
        if (StageOf(step, state) is { } stage)
        {
            stages.Add(new(step.On, stage));
        }
    }

    /// <summary>What a step makes of the taking-up of its case; null when it leaves that as it was.</summary>
    private static CaseStage? StageOf(CaseStep step, CaseState state) => step.Event switch
    {
        CaseEvent.Accepted or CaseEvent.TakenOver or CaseEvent.Reopened => CaseStage.Accepted,
        CaseEvent.Terminated => CaseStage.Stopped,
        CaseEvent.Withdrawn when !Procedure.GoesOn(step.ToEntry()) => CaseStage.Stopped,
        _ when Procedure.Ends(state, step.Event) && CaseStatuses.TurnedAway.Contains(state.Status) => CaseStage.NotAccepted,
        CaseEvent.ScreeningBegun or CaseEvent.SupplementRequested or CaseEvent.Supplemented or CaseEvent.ReportDemanded
            when state.AcceptedOn is null => CaseStage.Reviewing,
        _ => null,
    };

    private static void AddEnd(List<CaseEnd> ends, CaseStep step, EffectiveStep at, EffectiveStep? before)
    {
        if (Procedure.Ends(at.State, step.Event))
        {
            ends.Add(new(step.On, at.State.IsClosed, before is { State.IsClosed: true } ? null : at.LastLawfulDay));
        }
    }

    /// <summary>From a step to the next one its last lawful day stands still; from the day after it on the case is overdue.</summary>
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
