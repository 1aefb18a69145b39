using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Cases;

/// <summary>
/// The effective steps of a case, evaluated once with one history of the calendar: the state after each step, the last lawful day of each
/// round, the deadlines, and the course by which letters are counted. All stored days of a case are computed here.
/// </summary>
public sealed class CaseTimeline
{
    private readonly List<EffectiveStep> steps;
    private readonly CaseCourse?[] courses = new CaseCourse?[2];
    private readonly Func<IReadOnlyList<EffectiveStep>, IReadOnlyList<DeadlineDraft>>? deadlinesOf;
    private IReadOnlyList<DeadlineDraft>? deadlines;

    private CaseTimeline(List<EffectiveStep> steps, Func<IReadOnlyList<EffectiveStep>, IReadOnlyList<DeadlineDraft>>? deadlinesOf) =>
        (this.steps, this.deadlinesOf) = (steps, deadlinesOf);

    /// <summary>Computes the timeline of a case by the law, with its present or future traits.</summary>
    public static CaseTimeline Of(Case about, CaseTraits traits, CalendarHistory calendars) => new(
        ComputeSteps(about, (state, revision) => ResolutionLedger.LastLawfulDay(state, traits, calendars.At(revision))),
        steps => CaseDeadlines.Of(traits, steps, calendars.Current));

    /// <summary>Computes the timeline of a case with another count of days; it has no deadlines.</summary>
    /// <param name="lastLawfulDay">Returns the last lawful day of a state's round by a revision of the calendar; null means the present
    /// revision.</param>
    public static CaseTimeline Of(Case about, Func<CaseState, int?, DateOnly?> lastLawfulDay) =>
        new(ComputeSteps(about, lastLawfulDay), null);

    public CaseState State => steps[^1].State;

    /// <summary>The deadlines in the order in which they began.</summary>
    public IReadOnlyList<DeadlineDraft> Deadlines => deadlines ??= deadlinesOf?.Invoke(steps) ?? [];

    /// <summary>
    /// The last lawful day of the last round of an instance; null where no deadline runs. A round that is over uses the calendar of the
    /// step that ended it.
    /// </summary>
    public DateOnly? LastDay(int instance) => steps.FindLast(t => t.State.Instance == instance).LastLawfulDay;

    /// <summary>The course of the case in an instance, by which the letters about it are counted.</summary>
    public CaseCourse Course(int instance) => courses[instance - 1] ??= CaseCourse.Of(steps, instance);

    /// <summary>The rounds of an instance in their order; empty where the instance has no step.</summary>
    internal IReadOnlyList<CaseRound> Rounds(int instance) =>
        [
            .. steps.Where(t => t.State.Instance == instance && t.Step is not null)
                .GroupBy(t => t.State.Round)
                .Select(round => new CaseRound(
                    round.FirstOrDefault(t => Procedure.EndsMatter(t.State, t.Step!.Event)).Step?.On,
                    round.Last().LastLawfulDay)),
        ];

    /// <summary>Returns the initial state and the state after each step, with the last lawful day of its round from that step on.</summary>
    private static List<EffectiveStep> ComputeSteps(Case about, Func<CaseState, int?, DateOnly?> lastLawfulDay)
    {
        var states = States(about);
        var ended = EndingRevisions(states);
        var effectiveSteps = new List<EffectiveStep>(states.Count);
        (int Instance, int Round) at = default;
        DateOnly? day = null;
        foreach (var (state, step) in states)
        {
            if (at != (state.Instance, state.Round))
            {
                (at, day) = ((state.Instance, state.Round), null);
            }

            var dueOn = lastLawfulDay(state, ended.GetValueOrDefault(at));

            // A case closed while suspended keeps the last day that follows from the remaining days.
            day = state.IsClosed ? day ?? dueOn : dueOn;
            effectiveSteps.Add(new EffectiveStep(state, step, day));
        }

        return effectiveSteps;
    }

    /// <summary>Returns the initial state and the state after each step.</summary>
    private static List<(CaseState State, CaseStep? Step)> States(Case about)
    {
        var state = CaseState.Initial(about.Kind, about.OpenedInstance ?? 1);
        List<(CaseState, CaseStep?)> states = [(state, null)];
        foreach (var step in about.EffectiveSteps)
        {
            state = Procedure.Replay(state, step.ToEntry());
            states.Add((state, step));
        }

        return states;
    }

    /// <summary>
    /// For each round that is over (closed, or followed by the next instance), the calendar revision recorded with the step that ended it;
    /// null, the present revision, for a step that is being recorded.
    /// </summary>
    private static Dictionary<(int Instance, int Round), int?> EndingRevisions(List<(CaseState State, CaseStep? Step)> states)
    {
        var revisions = new Dictionary<(int, int), int?>();
        var before = (states[0].State.Instance, Round: 0);
        foreach (var (state, step) in states)
        {
            if (step is not null && (state.IsClosed || state.Instance != before.Instance))
            {
                revisions.TryAdd(
                    state.Instance != before.Instance ? before : (state.Instance, state.Round),
                    step.CalendarRevision == 0 ? null : step.CalendarRevision);
            }

            before = (state.Instance, state.Round);
        }

        return revisions;
    }
}

/// <summary>A step of a timeline with the state that follows it; the initial state has no step.</summary>
/// <param name="LastLawfulDay">The last lawful day of the state's round; null while no deadline runs.</param>
internal readonly record struct EffectiveStep(CaseState State, CaseStep? Step, DateOnly? LastLawfulDay);
