using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Cases;

/// <summary>
/// The steps of a case that stand, told once from the beginning by one history of the calendar: the state after each, the last lawful day
/// of each round, the deadlines, and what the letters about the case are counted by. Everything that is stored of a case's days comes from
/// here.
/// </summary>
public sealed class CaseTimeline
{
    private readonly List<EffectiveStep> told;
    private readonly CaseCourse?[] courses = new CaseCourse?[2];
    private readonly Func<IReadOnlyList<EffectiveStep>, IReadOnlyList<DeadlineDraft>>? deadlinesOf;
    private IReadOnlyList<DeadlineDraft>? deadlines;

    private CaseTimeline(List<EffectiveStep> told, Func<IReadOnlyList<EffectiveStep>, IReadOnlyList<DeadlineDraft>>? deadlinesOf) =>
        (this.told, this.deadlinesOf) = (told, deadlinesOf);

    /// <summary>Tells a case by the law, with the traits that it has or is to have.</summary>
    public static CaseTimeline Of(Case about, CaseTraits traits, CalendarHistory calendars) => new(
        Tell(about, (state, revision) => ResolutionLedger.LastLawfulDay(state, traits, calendars.At(revision))),
        told => CaseDeadlines.Of(traits, told, calendars.Current));

    /// <summary>Tells a case whose days are counted in another way; such a story has no deadlines.</summary>
    /// <param name="lastLawfulDay">The last lawful day of a state's round by a revision of the calendar, the present one for null.</param>
    public static CaseTimeline Of(Case about, Func<CaseState, int?, DateOnly?> lastLawfulDay) => new(Tell(about, lastLawfulDay), null);

    public CaseState State => told[^1].State;

    /// <summary>The deadlines in the order in which they began.</summary>
    public IReadOnlyList<DeadlineDraft> Deadlines => deadlines ??= deadlinesOf?.Invoke(told) ?? [];

    /// <summary>
    /// The last lawful day of the last round of an instance; null where no deadline runs. A round that is over is counted by the calendar
    /// of the step that ended it.
    /// </summary>
    public DateOnly? LastDay(int instance) => told.FindLast(t => t.State.Instance == instance).LastLawfulDay;

    /// <summary>What the letters about the case are counted by, in an instance.</summary>
    public CaseCourse Course(int instance) => courses[instance - 1] ??= CaseCourse.Of(told, instance);

    /// <summary>The rounds of an instance, in their order; empty while nothing happened in it.</summary>
    internal IReadOnlyList<CaseRound> Rounds(int instance) =>
        [
            .. told.Where(t => t.State.Instance == instance && t.Step is not null)
                .GroupBy(t => t.State.Round)
                .Select(round => new CaseRound(
                    round.FirstOrDefault(t => Procedure.Ends(t.State, t.Step!.Event)).Step?.On,
                    round.Last().LastLawfulDay)),
        ];

    /// <summary>
    /// The state before any step and after each one, with the last lawful day of its round as it stood from that step on.
    /// </summary>
    private static List<EffectiveStep> Tell(Case about, Func<CaseState, int?, DateOnly?> lastLawfulDay)
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

            // Closed while it was suspended: the day against which it was closed follows from the days that were left.
            day = state.IsClosed ? day ?? dueOn : dueOn;
            effectiveSteps.Add(new EffectiveStep(state, step, day));
        }

        return effectiveSteps;
    }

    /// <summary>The state before any step, and after each one.</summary>
    private static List<(CaseState State, CaseStep? Step)> States(Case about)
    {
        var state = CaseState.Fresh(about.Kind, about.OpenedInstance ?? 1);
        List<(CaseState, CaseStep?)> states = [(state, null)];
        foreach (var step in about.EffectiveSteps)
        {
            state = Procedure.Replay(state, step.ToEntry());
            states.Add((state, step));
        }

        return states;
    }

    /// <summary>
    /// For each round that is over, closed or overtaken by the next instance, the calendar's revision when that was recorded: the present
    /// one for a step that is being recorded.
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

/// <summary>A step of a story with the state that follows it; no step stands before the first one.</summary>
/// <param name="LastLawfulDay">Of the state's round; null while no deadline runs.</param>
internal readonly record struct EffectiveStep(CaseState State, CaseStep? Step, DateOnly? LastLawfulDay);
