using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Cases;

/// <summary>The steps of a case that stand, told from the beginning: what state, stages and last lawful days follow from them.</summary>
/// <param name="instance">The instance in which it was opened.</param>
internal sealed class CaseStory(CaseKind kind, int instance, IEnumerable<CaseStep> steps)
{
    public CaseState State => States().Last().State;

    /// <summary>How it was taken up in an instance: accepted, not accepted, wholly withdrawn or terminated, each with its day.</summary>
    public IReadOnlyList<StageChange> Stages(int instance) =>
    [
        .. steps.Where(s => s.Instance == instance)
            .Select(s => (s.On, Stage: Procedure.StageOf(s.ToEntry())))
            .Where(s => s.Stage is not null)
            .Select(s => new StageChange(s.On, s.Stage!.Value)),
    ];

    /// <summary>The days on which the rounds of an instance were over, round after round; empty while nothing happened in it.</summary>
    public IReadOnlyList<IReadOnlyList<DateOnly>> Ends(int instance) =>
    [
        .. States().Where(s => s.State.Instance == instance && s.Step is not null)
            .GroupBy(s => s.State.Round)
            .Select(round => (IReadOnlyList<DateOnly>)[.. round.Where(s => Procedure.Ends(s.State, s.Step!.Event)).Select(s => s.Step!.On)]),
    ];

    /// <summary>The last lawful day of each round of an instance, as of <see cref="Ends"/>.</summary>
    /// <param name="lastLawfulDay">As of <see cref="LastDays"/>.</param>
    public IReadOnlyList<DateOnly?> LastDaysOf(int instance, Func<CaseState, int?, DateOnly?> lastLawfulDay) =>
    [
        .. Counted(lastLawfulDay).Where(c => c.State.Instance == instance && c.Step is not null).GroupBy(c => c.State.Round).Select(round => round.Last().Day),
    ];

    /// <summary>
    /// The last lawful days: of the present round while its clock runs, and of the last round of either instance. One that is over is counted by the
    /// calendar of the step that ended it.
    /// </summary>
    /// <param name="lastLawfulDay">The last lawful day of a state's round by a revision of the calendar, the present one for null.</param>
    public (DateOnly? DueOn, DateOnly? First, DateOnly? Second) LastDays(Func<CaseState, int?, DateOnly?> lastLawfulDay)
    {
        (DateOnly? DueOn, DateOnly? First, DateOnly? Second) days = default;
        foreach (var (state, _, day) in Counted(lastLawfulDay))
        {
            days = (state.IsClosed ? null : day, state.Instance == 2 ? days.First : day, state.Instance == 2 ? day : days.Second);
        }

        return days;
    }

    /// <summary>The state before any step and after each one, with the last lawful day of its round as it stood then.</summary>
    private IEnumerable<(CaseState State, CaseStep? Step, DateOnly? Day)> Counted(Func<CaseState, int?, DateOnly?> lastLawfulDay)
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
            yield return (state, step, day);
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
