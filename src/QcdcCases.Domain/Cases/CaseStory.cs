using QcdcCases.Domain.Procedures;

namespace QcdcCases.Domain.Cases;

/// <summary>The steps of a case that stand, told from the beginning: what state, stages and last lawful days follow from them.</summary>
/// <param name="instance">The instance in which it was opened.</param>
internal sealed class CaseStory(CaseKind kind, int instance, IEnumerable<CaseStep> steps)
{
    public CaseState State => States().Last().State;

    /// <summary>The state before any step and after each one, with the last lawful day of its instance as it stood from that step on.</summary>
    /// <inheritdoc cref="LastDays" path="/param"/>
    public IEnumerable<ToldStep> Told(Func<CaseState, int?, DateOnly?> lastLawfulDay)
    {
        var states = States().ToList();
        var ended = EndingRevisions(states);
        return states.Select(s => new ToldStep(s.State, s.Step, lastLawfulDay(s.State, ended.TryGetValue(s.State.Instance, out var earlier) ? earlier : null)));
    }

    /// <summary>
    /// The last lawful days: of the present instance while its clock runs, and of either instance. One that is over is counted by the calendar of
    /// the step that ended it.
    /// </summary>
    /// <param name="lastLawfulDay">The last lawful day of a state's instance by a revision of the calendar, the present one for null.</param>
    public (DateOnly? DueOn, DateOnly? First, DateOnly? Second) LastDays(Func<CaseState, int?, DateOnly?> lastLawfulDay)
    {
        (DateOnly? DueOn, DateOnly? First, DateOnly? Second) days = default;
        foreach (var (state, _, dueOn) in Told(lastLawfulDay))
        {
            // Closed while it was suspended: the day against which it was closed follows from the days that were left.
            var day = state.IsClosed ? (state.Instance == 2 ? days.Second : days.First) ?? dueOn : dueOn;
            days = (state.IsClosed ? null : day, state.Instance == 2 ? days.First : day, state.Instance == 2 ? day : days.Second);
        }

        return days;
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

    /// <summary>For each instance that is over, closed or overtaken by the next, the calendar's revision when that was recorded.</summary>
    private Dictionary<int, int> EndingRevisions(IEnumerable<(CaseState State, CaseStep? Step)> states)
    {
        var revisions = new Dictionary<int, int>();
        var before = instance;
        foreach (var (state, step) in states)
        {
            if (step is not null && (state.IsClosed || state.Instance != before))
            {
                revisions.TryAdd(state.Instance != before ? before : state.Instance, step.CalendarRevision);
            }

            before = state.Instance;
        }

        return revisions;
    }
}

/// <summary>A step of a story with the state that follows it; no step stands before the first one.</summary>
/// <param name="LastLawfulDay">Of the state's instance; null while no clock runs.</param>
internal readonly record struct ToldStep(CaseState State, CaseStep? Step, DateOnly? LastLawfulDay);
