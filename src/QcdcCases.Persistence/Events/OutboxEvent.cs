namespace QcdcCases.Persistence.Events;

/// <summary>
/// An event for other programs, inserted in the transaction of the change that it tells of. It contains no personal data: whoever may read
/// the record reads it.
/// </summary>
public sealed class OutboxEvent
{
    /// <summary>
    /// The order of insertion. Two changes of one record have it in their order, because the later one begins after the commit of the
    /// earlier one; between records it can have gaps that are filled later.
    /// </summary>
    public long Number { get; init; }

    /// <summary>The place in the feed, given once the event is committed: without gaps, and never before one that was read.</summary>
    public long? Position { get; set; }

    /// <summary>What it is about.</summary>
    public EventArea Area { get; init; }

    /// <summary>The action of the history: <c>feedback.answered</c>.</summary>
    public string Action { get; init; } = string.Empty;

    /// <summary>The feedback, letter, case or visit.</summary>
    public Guid SubjectId { get; init; }

    public Guid UnitId { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>The records that events tell of.</summary>
public enum EventArea
{
    Feedback,
    Letter,
    Case,
    Visit,
}
