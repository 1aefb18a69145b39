namespace QcdcCases.Domain.Statistics;

/// <summary>The kind of a day of a fact.</summary>
public enum FactDay
{
    /// <summary>The day of receipt, reception, decision or conference; the first day of a declaration.</summary>
    Begun,

    /// <summary>The day on which a letter's review was finished or a stage began.</summary>
    Processed,

    /// <summary>
    /// The day on which a letter was finished, an opinion resolved, a round of feedback ended, a decision carried out or a stage ended; the
    /// last day of a declaration.
    /// </summary>
    Finished,

    /// <summary>The day on which the case behind an own letter was closed.</summary>
    Closed,

    /// <summary>The first day after the last lawful day, if still open.</summary>
    Overdue,

    /// <summary>The day on which feedback was rated.</summary>
    Rated,
}

/// <summary>
/// One countable item in the register; every figure is a measure over facts (<see cref="Measures"/>). A change adds a new version and
/// retires the previous one, so figures can be computed as of any earlier instant.
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

    /// <summary>The first day of its unit's responsibility: periods that end earlier do not count the fact; null without a limit.</summary>
    public DateOnly? HeldFrom { get; init; }

    /// <summary>The last day of its unit's responsibility: periods that end later do not count the fact; null without a limit.</summary>
    public DateOnly? HeldUntil { get; init; }

    /// <summary>People of a visit, attendees of a conference, the declared value; otherwise 1.</summary>
    public long Amount { get; init; } = 1;

    /// <summary>The last day on which the fact can count as open; null if it may still change.</summary>
    public DateOnly? EndsOn => HeldUntil is { } until && !(ItemEndsOn < until) ? until : ItemEndsOn;

    private DateOnly? ItemEndsOn => this switch
    {
        // Measures read stages only in the period of the letter's processing, however long they last; only the stopped and terminated
        // stages are also read by their own day.
        { Subject: FactSubject.Stage } => Dimensions.Stage is CaseStage.Stopped or CaseStage.Terminated ? ProcessedOn : BegunOn,
        { FinishedOn: { } finished } => Later(finished, RatedOn ?? BegunOn),
        _ => null,
    };

    /// <summary>True if its unit is the one that counts the item in periods that end on a day.</summary>
    public bool IsHeldOn(DateOnly day) => !(day < HeldFrom) && !(day > HeldUntil);

    /// <summary>Returns the day of a kind; null if it has not occurred.</summary>
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
