namespace QcdcCases.Domain.Escalation;

/// <summary>The proof that one recipient was notified of an event and of their response. It names nobody but the recipient.</summary>
public sealed class Notification
{
    private Notification()
    {
    }

    public Guid Id { get; private init; }

    public Guid EventId { get; private init; }

    /// <summary>The account of the recipient.</summary>
    public Guid RecipientId { get; private init; }

    public DateTimeOffset ToldAt { get; private init; }

    /// <summary>
    /// The number of deadlines that the notification covers: one, or more in the summary of a day's imports. Of an officer's work: the
    /// number of records.
    /// </summary>
    public int Covers { get; private set; } = 1;

    /// <summary>The day of the imports; only for a summary.</summary>
    public DateOnly? ArrivedOn { get; private init; }

    /// <summary>The time at which the recipient marked the notification as read; null if unread.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>The time at which the recipient recorded an action.</summary>
    public DateTimeOffset? ActedAt { get; private set; }

    /// <summary>The recorded action. It does not stop the escalation; only meeting the deadline does.</summary>
    public string? Action { get; private set; }

    /// <param name="covers">The number of deadlines, or of records of an officer's work.</param>
    public static Notification Create(Guid id, Guid eventId, Guid recipientId, DateTimeOffset now, int covers = 1) =>
        new() { Id = id, EventId = eventId, RecipientId = recipientId, ToldAt = now, Covers = covers };

    /// <summary>
    /// Creates one summary notification for all deadlines that were overdue when a day's imports brought them. It refers to the first of
    /// them.
    /// </summary>
    public static Notification CreateSummary(Guid id, Guid eventId, Guid recipientId, DateOnly arrivedOn, int covers, DateTimeOffset now) =>
        new() { Id = id, EventId = eventId, RecipientId = recipientId, ToldAt = now, ArrivedOn = arrivedOn, Covers = covers };

    /// <summary>Adds further deadlines to a summary.</summary>
    public void AddCovered(int more) => Covers += more;

    /// <summary>Marks the notification as read; the first time is kept.</summary>
    public void MarkRead(DateTimeOffset now) => SeenAt ??= now;

    public void RecordAction(string action, DateTimeOffset now)
    {
        MarkRead(now);
        (ActedAt, Action) = (now, action);
    }
}
