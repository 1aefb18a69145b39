using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Registers.Index;

internal struct SessionSlot
{
    public bool TookPlace;
    public int Unit;
    public DateOnly On;
    public SessionKind Kind;
    public Receiver Receiver;
    public HeadOffice? HeadOffice;

    /// <summary>The number of visits that the journal adds.</summary>
    public int NewVisits;
}

internal struct CaseSlot
{
    /// <summary>The number of existing letters and visits about it, and of those that the journal adds.</summary>
    public int ExistingLetters;
    public int ExistingVisits;
    public int NewLetters;
    public int NewVisits;

    public int Field;
    public CaseState State;
    public DateOnly? EarliestReceipt;
    private CaseCourse? first;
    private CaseCourse? second;
    private CaseMarks? marks;

    /// <summary>The place of the case that it continues, from 1; 0 for none.</summary>
    public int Previous;

    /// <summary>For an existing case: the day on which the existing complaint that it continues was rejected.</summary>
    public DateOnly? PreviousRejectedOn;

    /// <summary>The steps that the journal adds.</summary>
    public LinkedListEnds Steps;

    /// <summary>The existing steps.</summary>
    public LinkedListEnds ExistingSteps;

    /// <summary>The letters of apology that the journal adds.</summary>
    public LinkedListEnds Apologies;

    /// <summary>The existing letters of apology.</summary>
    public LinkedListEnds ExistingApologies;

    /// <summary>Returns the days by which its letters are counted in an instance.</summary>
    public readonly CaseCourse Course(int instance) => (instance == 2 ? second : first) ?? CaseCourse.None;

    /// <summary>What is known of it in all its instances.</summary>
    public readonly CaseMarks Marks => marks ?? CaseMarks.None;

    /// <summary>Stores what its letters are counted by.</summary>
    public void SetCourses(Case about, CalendarHistory calendars)
    {
        var timeline = about.GetTimeline(calendars);
        (first, second, marks) = (timeline.Course(1), timeline.Course(2), CaseMarks.Of(about));
    }
}

internal struct VisitSlot
{
    /// <summary>True if it names a letter, or a letter names it.</summary>
    public bool HasLetter;

    /// <summary>True if reception was refused.</summary>
    public bool IsRefused;

    /// <summary>The place, from 1, of the journal's letter that was made from it; 0 for none.</summary>
    public int Letter;

    /// <summary>The place of its case, from 1; 0 for none. A letter made from it may set its case.</summary>
    public int Case;
    public DateOnly On;
    public int Number;

    /// <summary>The offset, from 1, of its rating in the journal; 0 without one.</summary>
    public long RatedAt;

    /// <summary>The digest of its existing rating; 0 without one.</summary>
    public ulong ExistingRating;
}

internal struct LetterSlot
{
    public int Unit;
    public DateOnly ReceivedOn;
    public int Number;

    /// <summary>True if it was forwarded.</summary>
    public bool IsForwarded;

    public bool IsDenunciation;

    /// <summary>True if it was made of a letter that another unit sent.</summary>
    public bool IsTakenIn;

    /// <summary>The offset, from 1, of its processing in the journal; 0 without one.</summary>
    public long ProcessedAt;

    /// <summary>The digest of its existing processing; 0 without one.</summary>
    public ulong ExistingProcessing;

    /// <summary>The offset, from 1, of its rating in the journal; 0 without one.</summary>
    public long RatedAt;

    /// <summary>The digest of its existing rating; 0 without one.</summary>
    public ulong ExistingRating;

    public readonly bool IsProcessed => ProcessedAt > 0 || ExistingProcessing != 0;
}

internal struct ConferenceSlot
{
    public int Unit;
    public DateOnly On;
    public ConferenceKind Kind;
    public IReadOnlyList<Chair> Chairs;
}

internal struct OpinionSlot
{
    public bool AnsweredOnSpot;
    public DateOnly HeldOn;
    public OpinionState State;

    /// <summary>True if it names the person who said it.</summary>
    public bool NamesPerson;

    /// <summary>The steps that the journal adds, a settlement after steps included.</summary>
    public LinkedListEnds Steps;

    /// <summary>The existing steps.</summary>
    public LinkedListEnds ExistingSteps;

    /// <summary>True if it has steps, so that a settlement is read as two of them.</summary>
    public readonly bool HasSteps => Steps.First > 0 || ExistingSteps.First > 0;

    /// <summary>The offset, from 1, of its settlement in the journal; 0 without one.</summary>
    public long ResolvedAt;

    /// <summary>The digest of its existing settlement; 0 without one.</summary>
    public ulong ExistingResolution;

    public readonly bool IsResolved =>
        ResolvedAt > 0 || ExistingResolution != 0 || (HasSteps && State.Status is OpinionStatus.Resolved);
}

internal struct FeedbackSlot
{
    public FeedbackStatus Status;
    public DateOnly? DueOn;
    public DateTimeOffset LastAt;
    public LinkedListEnds Steps;
    public LinkedListEnds ExistingSteps;
}

/// <summary>Nothing depends on a note.</summary>
internal struct NoteSlot;

internal struct IndicatorSlot
{
    public decimal Value;
}

/// <summary>A step that the journal adds.</summary>
/// <param name="Offset">Its offset in the journal.</param>
/// <param name="Content">A digest of its content.</param>
internal readonly record struct NewStep(long Offset, ulong Content);

/// <summary>An existing step: one line with the same content is a repetition of it.</summary>
internal struct ExistingStep
{
    public ulong Content;
    public int Instance;
    public bool IsRepeated;
}
