using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Procedures;

/// <summary>What is known around a case when a step is entered at the counter.</summary>
/// <param name="Calendars">The calendar as it was and is.</param>
public sealed record StepContext(CalendarHistory Calendars)
{
    public WorkingCalendar Calendar => Calendars.Current;

    public bool Group { get; init; }

    /// <summary>A representative with an appointment paper stands in one of the letters.</summary>
    public bool RepresentativeAppointed { get; init; }

    public CaseTraits Traits { get; init; }

    /// <summary>The step follows from the processing of a letter, whose conditions were looked at there.</summary>
    public bool FollowsLetter { get; init; }

    /// <summary>A letter about the case waits to be processed.</summary>
    public bool HasOpenLetter { get; init; }

    /// <summary>
    /// The letters that the acceptance answers: those of its instance that wait, or, where none waits, all of it; empty where none is
    /// known.
    /// </summary>
    public IReadOnlyList<LinkedLetter> Letters { get; init; } = [];

    /// <summary>Another letter about the same matter was guided before.</summary>
    public bool GuidedBefore { get; init; }

    /// <summary>Another letter about the same matter was transferred before.</summary>
    public bool TransferredBefore { get; init; }

    /// <summary>The first round, where it was another case's; null where there was none, or the case itself knows it.</summary>
    public FirstRound? First { get; init; }

    /// <summary>The answers that steps of the case still wait for.</summary>
    public IReadOnlySet<CaseEvent> Awaited { get; init; } = new HashSet<CaseEvent>();

    /// <summary>How the letters about the case came; empty when there is none.</summary>
    public IReadOnlyCollection<LetterChannel> Channels { get; init; } = [];

    /// <summary>Whether a letter about the case came from the citizen; null when there is no letter.</summary>
    public bool? FromCitizen { get; init; }

    /// <summary>Whether a deputy or body passed a letter about the case on; null when there is no letter.</summary>
    public bool? PassedOn { get; init; }

    /// <summary>The day on which the second complaint was received; null when no letter of it is registered.</summary>
    public DateOnly? SecondReceivedOn { get; init; }

    /// <summary>When the complainant received the first decision, as a second complaint tells it.</summary>
    public DateOnly? FirstDecisionReceivedOn { get; init; }

    /// <summary>The last lawful day of the first instance, as far as one is known.</summary>
    public DateOnly? FirstDueOn { get; init; }

    /// <summary>The account that enters the step.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The account that confirmed the redaction last.</summary>
    public Guid? RedactionBy { get; init; }
}

/// <summary>A letter about the case, as far as its acceptance depends on it.</summary>
/// <param name="KnownOn">When the complainant learnt of what the complaint is against; null where the letter does not say.</param>
/// <param name="HasSender">Somebody stands for it by name.</param>
public sealed record LinkedLetter(int Instance, DateOnly ReceivedOn, DateOnly? KnownOn, LetterChannel Channel, bool HasSender);

/// <summary>The first round of a matter that is in its second.</summary>
/// <param name="ClosedOn">When it was decided, concluded or otherwise closed.</param>
/// <param name="SentOn">When its decision was sent.</param>
/// <param name="DueOn">Its last lawful day.</param>
/// <param name="EscalatedOn">When the second complaint was recorded with it.</param>
/// <param name="IsInEffect">Its decision was in effect, or its case closed.</param>
/// <param name="IsReviewed">The superior looked at the resolution (Luật TC Đ37), or took it over.</param>
public sealed record FirstRound(
    CaseKind Kind,
    DateOnly? ClosedOn,
    DateOnly? SentOn,
    DateOnly? DueOn,
    DateOnly? EscalatedOn,
    bool IsInEffect,
    bool IsReviewed,
    CaseTraits Traits)
{
    /// <summary>As a case tells it that is still in its first instance.</summary>
    /// <param name="calendars">Give its last lawful day.</param>
    public static FirstRound Of(Case first, CalendarHistory calendars)
    {
        var state = first.State;
        return new(
            first.Kind,
            state.FirstClosedOn,
            state.Instance == 2 ? state.Made.FirstSentOn : state.Made.SentOn,
            first.GetTimeline(calendars).LastDay(1),
            state.Made.EscalatedOn,
            state.Status is CaseStatus.Effective or CaseStatus.Enforcing or CaseStatus.Enforced or CaseStatus.Closed,
            first.EffectiveSteps.Any(s => s.Event is CaseEvent.ReviewOpened or CaseEvent.TakenOver),
            first.Traits);
    }
}

/// <summary>What a guard looks at: the case before the step, the step, and what is known around.</summary>
public readonly record struct GuardView(CaseState State, CaseStepEntry Entry, StepContext Context)
{
    /// <summary>The round that the step finds or begins comes after a first one that is known.</summary>
    public bool BeginsAfterFirst => State.Instance == 2 && (State.HasFirstRound || Context.First is not null);
}

/// <summary>A named condition of the law on a step. It binds entries at the counter; an old book need not show it.</summary>
/// <param name="Code">The refusal's code.</param>
/// <param name="Reason">The refusal's English sentence.</param>
/// <param name="Article">The article that sets the condition.</param>
public sealed record Guard(string Code, string Reason, string Article, Predicate<GuardView> Holds)
{
    /// <summary>The member of the entry that can satisfy it; null when only the case itself can.</summary>
    public string? Field { get; init; }

    /// <summary>The first day of a step that it binds: when the text came into force.</summary>
    public DateOnly From { get; init; } = DateOnly.MinValue;

    /// <summary>Where the deadline itself says why not, its refusal.</summary>
    public Func<GuardView, Refusal?>? Detail { get; init; }

    /// <summary>It asks for a particular of the step's own paper, which a step that follows its letter has in the letter's book.</summary>
    private bool AsksForPaper => Field is "receiver" or "reason";

    /// <summary>Why the step is refused, or null when the guard holds or does not bind yet.</summary>
    public Refusal? Check(GuardView view)
    {
        if (view.Entry.On < From || (view.Context.FollowsLetter && AsksForPaper) || Holds(view))
        {
            return null;
        }

        var refusal = Detail?.Invoke(view) ?? Refusal.Rule(Code, Reason, Field);
        return refusal with { Kind = RefusalKind.RuleBroken, Field = refusal.Field ?? Field, Article = Article };
    }
}

/// <summary>A guard that a step fails, with what is answered.</summary>
public sealed record FailedGuard(Guard Guard, Refusal Refusal);
