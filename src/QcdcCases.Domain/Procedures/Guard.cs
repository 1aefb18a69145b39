using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Procedures;

/// <summary>The context of a step that is entered at the counter.</summary>
/// <param name="Calendars">The calendar with its earlier revisions.</param>
public sealed record StepContext(CalendarHistory Calendars)
{
    public WorkingCalendar Calendar => Calendars.Current;

    public bool Group { get; init; }

    /// <summary>One of the letters has a representative with an appointment paper.</summary>
    public bool RepresentativeAppointed { get; init; }

    public CaseTraits Traits { get; init; }

    /// <summary>The step follows from the processing of a letter, which checked the conditions.</summary>
    public bool FollowsLetter { get; init; }

    /// <summary>A letter about the case is not processed yet.</summary>
    public bool HasOpenLetter { get; init; }

    /// <summary>
    /// The letters that the acceptance answers: the open letters of its instance, or all of them where none is open; empty where no letter
    /// is known.
    /// </summary>
    public IReadOnlyList<LinkedLetter> Letters { get; init; } = [];

    /// <summary>Another letter about the same matter was guided before.</summary>
    public bool GuidedBefore { get; init; }

    /// <summary>Another letter about the same matter was transferred before.</summary>
    public bool TransferredBefore { get; init; }

    /// <summary>The first round, where it is another case; null where there was none, or where this case contains it.</summary>
    public FirstRound? First { get; init; }

    /// <summary>The responses to steps of the case that are still pending.</summary>
    public IReadOnlySet<CaseEvent> PendingResponses { get; init; } = new HashSet<CaseEvent>();

    /// <summary>The channels of the letters about the case; empty where there is none.</summary>
    public IReadOnlyCollection<LetterChannel> Channels { get; init; } = [];

    /// <summary>True if a letter about the case came from the citizen; null where there is no letter.</summary>
    public bool? FromCitizen { get; init; }

    /// <summary>True if a deputy or body forwarded a letter about the case; null where there is no letter.</summary>
    public bool? WasForwarded { get; init; }

    /// <summary>The day on which the second complaint was received; null where no letter of it is registered.</summary>
    public DateOnly? SecondReceivedOn { get; init; }

    /// <summary>The day on which the complainant received the first decision, by the second complaint.</summary>
    public DateOnly? FirstDecisionReceivedOn { get; init; }

    /// <summary>The last lawful day of the first instance, if known.</summary>
    public DateOnly? FirstDueOn { get; init; }

    /// <summary>The account that enters the step.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The account that confirmed the last redaction.</summary>
    public Guid? RedactionBy { get; init; }
}

/// <summary>The data of a letter about the case on which acceptance depends.</summary>
/// <param name="KnownOn">The day on which the complainant learnt of the decision or act; null where the letter has no value.</param>
/// <param name="HasSender">True if the letter has a named sender.</param>
public sealed record LinkedLetter(int Instance, DateOnly ReceivedOn, DateOnly? KnownOn, LetterChannel Channel, bool HasSender);

/// <summary>The first round of a matter in its second round.</summary>
/// <param name="ClosedOn">The day on which it was decided, concluded or otherwise closed.</param>
/// <param name="SentOn">The day on which its decision was sent.</param>
/// <param name="DueOn">Its last lawful day.</param>
/// <param name="EscalatedOn">The day on which the second complaint was recorded in it.</param>
/// <param name="IsInEffect">True if its decision was in effect, or its case closed.</param>
/// <param name="IsReviewed">True if the superior reviewed the resolution (Luật TC Đ37) or took it over.</param>
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
    /// <summary>Takes the first round from a case that is still in its first instance.</summary>
    /// <param name="calendars">Determines its last lawful day.</param>
    public static FirstRound Of(Case first, CalendarHistory calendars)
    {
        var state = first.State;
        return new(
            first.Kind,
            state.FirstClosedOn,
            state.Instance == 2 ? state.ProgressOrNone.FirstSentOn : state.ProgressOrNone.SentOn,
            first.GetTimeline(calendars).LastDay(1),
            state.ProgressOrNone.EscalatedOn,
            state.Status is CaseStatus.Effective or CaseStatus.Enforcing or CaseStatus.Enforced or CaseStatus.Closed,
            first.EffectiveSteps.Any(s => s.Event is CaseEvent.ReviewOpened or CaseEvent.TakenOver),
            first.Traits);
    }
}

/// <summary>The input of a guard: the case before the step, the step, and the context.</summary>
public readonly record struct GuardView(CaseState State, CaseStepEntry Entry, StepContext Context)
{
    /// <summary>True if the second round that the step continues or begins follows a known first round.</summary>
    public bool BeginsAfterFirst => State.Instance == 2 && (State.HasFirstRound || Context.First is not null);
}

/// <summary>A named legal condition on a step. It applies to entries at the counter; imported steps need not meet it.</summary>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Reason">The English sentence of the refusal.</param>
/// <param name="Article">The article that sets the condition.</param>
public sealed record Guard(string Code, string Reason, string Article, Predicate<GuardView> Holds)
{
    /// <summary>The member of the entry that can satisfy the condition; null where only the case itself can.</summary>
    public string? Field { get; init; }

    /// <summary>The first day of a step to which the condition applies: the day the text came into force.</summary>
    public DateOnly From { get; init; } = DateOnly.MinValue;

    /// <summary>Returns the refusal of the deadline, where the deadline gives the reason.</summary>
    public Func<GuardView, Refusal?>? Detail { get; init; }

    /// <summary>
    /// True if the condition needs a value from the step's paper; for a step that follows its letter, the letter book has it.
    /// </summary>
    private bool NeedsPaperValue => Field is "receiver" or "reason";

    /// <summary>Returns the refusal of the step, or null where the condition holds or does not apply yet.</summary>
    public Refusal? Check(GuardView view)
    {
        if (view.Entry.On < From || (view.Context.FollowsLetter && NeedsPaperValue) || Holds(view))
        {
            return null;
        }

        var refusal = Detail?.Invoke(view) ?? Refusal.Rule(Code, Reason, Field);
        return refusal with { Kind = RefusalKind.RuleBroken, Field = refusal.Field ?? Field, Article = Article };
    }
}

/// <summary>A guard that a step violates, with its refusal.</summary>
public sealed record FailedGuard(Guard Guard, Refusal Refusal);
