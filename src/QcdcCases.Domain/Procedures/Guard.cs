using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Procedures;

/// <summary>What is known around a case when a step is entered at the counter.</summary>
public sealed record StepContext(WorkingCalendar Calendar)
{
    public bool Group { get; init; }

    /// <summary>A representative with an appointment paper stands in one of the letters.</summary>
    public bool RepresentativeAppointed { get; init; }

    public CaseTraits Traits { get; init; }

    /// <summary>The step follows from the processing of a letter, whose conditions were looked at there.</summary>
    public bool FollowsLetter { get; init; }

    /// <summary>A letter about the case waits to be processed.</summary>
    public bool HasOpenLetter { get; init; }

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

/// <summary>What a guard looks at: the case before the step, the step, and what is known around.</summary>
public readonly record struct GuardView(CaseState State, CaseStepEntry Entry, StepContext Context);

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

    /// <summary>Where the clock itself says why not, its refusal.</summary>
    public Func<GuardView, Refusal?>? Detail { get; init; }

    /// <summary>Why the step is refused, or null when the guard holds or does not bind yet.</summary>
    public Refusal? Check(GuardView view)
    {
        if (view.Entry.On < From || Holds(view))
        {
            return null;
        }

        var refusal = Detail?.Invoke(view) ?? Refusal.Rule(Code, Reason, Field);
        return refusal with { Kind = RefusalKind.RuleBroken, Field = refusal.Field ?? Field, Article = Article };
    }
}

/// <summary>A guard that a step fails, with what is answered.</summary>
public sealed record FailedGuard(Guard Guard, Refusal Refusal);
