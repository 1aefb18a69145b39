namespace QcdcCases.Domain.Statistics;

/// <summary>The days of a fact on which something countable happens.</summary>
public enum FactDay
{
    /// <summary>Received, held, decided, voiced, declared from.</summary>
    Begun,

    /// <summary>A letter's review was finished; a stage begun.</summary>
    Processed,

    /// <summary>A letter finished, an opinion resolved, a round of feedback ended, declared to; a decision carried out; a stage over.</summary>
    Finished,

    /// <summary>The case behind an own letter was closed.</summary>
    Closed,

    /// <summary>The first day past the last lawful one, while still open.</summary>
    Overdue,

    /// <summary>Feedback was rated.</summary>
    Rated,
}

/// <summary>
/// One countable thing as the register knows it: every figure is a rule over facts (<see cref="Measures"/>). A change makes a new version; the
/// version before is retired, never edited, so what was known at any earlier instant can be counted again.
/// </summary>
public sealed record FactContent(FactSubject Subject, Guid ItemId, int Part, Guid UnitId, Dimensions Dimensions, DateOnly BegunOn)
{
    /// <summary>The case behind a letter or visit, for counting distinct cases.</summary>
    public Guid? CaseId { get; init; }

    public DateOnly? ProcessedOn { get; init; }

    public DateOnly? FinishedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public DateOnly? OverdueFrom { get; init; }

    public DateOnly? RatedOn { get; init; }

    /// <summary>People of a visit, attendees of a conference, the declared value; otherwise 1.</summary>
    public long Amount { get; init; } = 1;

    /// <summary>The day after which it can no longer count as open: its last day of all, or null while something may still happen.</summary>
    public DateOnly? EndsOn => this switch
    {
        // Stages are asked for in the period of the letter's processing alone, however long they last; only when a case was stopped is asked for by itself.
        { Subject: FactSubject.Stage } => Dimensions.Stage is CaseStage.Stopped or CaseStage.Terminated ? ProcessedOn : BegunOn,
        { FinishedOn: { } finished } => Later(finished, RatedOn ?? BegunOn),
        _ => null,
    };

    /// <summary>The day on which a thing happened, or null when it did not.</summary>
    public DateOnly? On(FactDay day) => day switch
    {
        FactDay.Begun => BegunOn,
        FactDay.Processed => ProcessedOn,
        FactDay.Finished => FinishedOn,
        FactDay.Closed => ClosedOn,
        FactDay.Overdue => OverdueFrom,
        FactDay.Rated => RatedOn,
        _ => throw new ArgumentOutOfRangeException(nameof(day)),
    };

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
