using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Registers.Index;

internal struct SessionSlot
{
    public bool Held;
    public int Unit;
    public DateOnly On;
    public SessionKind Kind;
    public Receiver Receiver;
    public HeadOffice? HeadOffice;
}

internal struct CaseSlot
{
    /// <summary>How many letters and visits the register held about it, and how many the journal adds.</summary>
    public int HeldLetters;
    public int HeldVisits;
    public int NewLetters;
    public int NewVisits;

    public int Field;
    public CaseState State;
    public DateOnly? FirstSeenOn;
    private CaseCourse? first;
    private CaseCourse? second;

    /// <summary>The steps that the journal adds.</summary>
    public Chain Steps;

    /// <summary>The steps that the register held.</summary>
    public Chain HeldSteps;

    /// <summary>What its letters are counted by, in an instance.</summary>
    public readonly CaseCourse Course(int instance) => (instance == 2 ? second : first) ?? CaseCourse.None;

    /// <summary>Remembers what its letters are counted by.</summary>
    public void Remember(CaseTimeline caseTimeline) => (first, second) = (caseTimeline.Course(1), caseTimeline.Course(2));
}

internal struct VisitSlot
{
    /// <summary>It names a letter, or a letter names it.</summary>
    public bool HasLetter;

    /// <summary>Reception was refused.</summary>
    public bool IsRefused;

    /// <summary>The letter of the journal that was taken from it, counted from 1; 0 for none.</summary>
    public int Letter;

    /// <summary>Its case, counted from 1; 0 for none. A letter that was taken from it may give it one.</summary>
    public int Case;
    public DateOnly On;
    public int Number;
}

internal struct LetterSlot
{
    public int Unit;
    public DateOnly ReceivedOn;
    public int Number;

    /// <summary>Somebody passed it on.</summary>
    public bool IsForwarded;

    /// <summary>Where the journal tells of its processing, counted from 1; 0 where it does not.</summary>
    public long ProcessedAt;

    /// <summary>The digest of its processing; 0 while there is none.</summary>
    public ulong Processing;
}

internal struct ConferenceSlot
{
    public int Unit;
    public DateOnly On;
    public IReadOnlyList<Chair> Chairs;
}

internal struct OpinionSlot
{
    public bool AnsweredOnSpot;
    public DateOnly HeldOn;

    /// <summary>Where the journal tells how it was settled, counted from 1; 0 where it does not.</summary>
    public long ResolvedAt;

    /// <summary>The digest of how it was settled; 0 while it is open.</summary>
    public ulong Resolution;
}

internal struct FeedbackSlot
{
    public FeedbackStatus Status;
    public DateTimeOffset LastAt;
    public Chain Steps;
    public Chain HeldSteps;
}

/// <summary>A step that the journal adds.</summary>
/// <param name="Offset">Where the journal tells it.</param>
/// <param name="Content">A digest of what it says.</param>
internal readonly record struct NewStep(long Offset, ulong Content);

/// <summary>A step that the register held: a line that says the same is a repetition of it, once.</summary>
internal struct ExistingStep
{
    public ulong Content;
    public int Instance;
    public bool IsRepeated;
}
