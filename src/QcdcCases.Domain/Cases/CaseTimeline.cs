using QcdcCases.Domain.Procedures;

namespace QcdcCases.Domain.Cases;

/// <summary>The steps of a case that stand, told from the beginning: what state and last lawful days follow from them.</summary>
/// <param name="instance">The instance in which it was opened.</param>
internal sealed class CaseTimeline(CaseKind kind, int instance, IEnumerable<CaseStep> steps)
{
    public CaseState State => States().Last().State;

    /// <summary>
    /// The last lawful days: of the present round while its clock runs, and of the last round of either instance. One that is over is counted by the
    /// calendar of the step that ended it.
    /// </summary>
    /// <param name="lastLawfulDay">The last lawful day of a state's round by a revision of the calendar, the present one for null.</param>
    public (DateOnly? DueOn, DateOnly? First, DateOnly? Second) LastDays(Func<CaseState, int?, DateOnly?> lastLawfulDay)
    {
        (DateOnly? DueOn, DateOnly? First, DateOnly? Second) days = default;
        foreach (var (state, _, day) in EffectiveSteps(lastLawfulDay))
        {
            days = (state.IsClosed ? null : day, state.Instance == 2 ? days.First : day, state.Instance == 2 ? day : days.Second);
        }

        return days;
    }

    /// <summary>The rounds of an instance, in their order; empty while nothing happened in it.</summary>
    /// <inheritdoc cref="LastDays" path="/param"/>
    public IReadOnlyList<CaseRound> Rounds(int instance, Func<CaseState, int?, DateOnly?> lastLawfulDay) =>
    [
        .. EffectiveSteps(lastLawfulDay).Where(t => t.State.Instance == instance && t.Step is not null)
            .GroupBy(t => t.State.Round)
            .Select(round => new CaseRound(round.FirstOrDefault(t => Procedure.Ends(t.State, t.Step!.Event)).Step?.On, round.Last().LastLawfulDay)),
    ];

    /// <summary>The state before any step and after each one, with the last lawful day of its round as it stood from that step on.</summary>
    /// <inheritdoc cref="LastDays" path="/param"/>
    public IEnumerable<EffectiveStep> EffectiveSteps(Func<CaseState, int?, DateOnly?> lastLawfulDay)
    {
        var states = States().ToList();
        var ended = EndingRevisions(states);
        (int Instance, int Round) at = default;
        DateOnly? day = null;
        foreach (var (state, step) in states)
        {
            if (at != (state.Instance, state.Round))
            {
                (at, day) = ((state.Instance, state.Round), null);
            }

            var dueOn = lastLawfulDay(state, ended.TryGetValue(at, out var revision) ? revision : null);

            // Closed while it was suspended: the day against which it was closed follows from the days that were left.
            day = state.IsClosed ? day ?? dueOn : dueOn;
            yield return new EffectiveStep(state, step, day);
        }
    }

    /// <summary>The state before any step, and after each one.</summary>
    private IEnumerable<(CaseState State, CaseStep? Step)> States()
    {
        var state = CaseState.Fresh(kind, instance);
        yield return (state, null);
        foreach (var step in steps)
        {
            state = Procedure.Retell(state, step.ToEntry());
            yield return (state, step);
        }
    }

    /// <summary>For each round that is over, closed or overtaken by the next instance, the calendar's revision when that was recorded.</summary>
    private Dictionary<(int Instance, int Round), int> EndingRevisions(IEnumerable<(CaseState State, CaseStep? Step)> states)
    {
        var revisions = new Dictionary<(int, int), int>();
        var before = (Instance: instance, Round: 0);
        foreach (var (state, step) in states)
        {
            if (step is not null && (state.IsClosed || state.Instance != before.Instance))
            {
                revisions.TryAdd(state.Instance != before.Instance ? before : (state.Instance, state.Round), step.CalendarRevision);
            }

            before = (state.Instance, state.Round);
        }

        return revisions;
    }
}

/// <summary>A step of a story with the state that follows it; no step stands before the first one.</summary>
/// <param name="LastLawfulDay">Of the state's round; null while no clock runs.</param>
internal readonly record struct EffectiveStep(CaseState State, CaseStep? Step, DateOnly? LastLawfulDay);
