namespace QcdcCases.Domain.Escalation;

/// <summary>The proof that somebody was told of an event, and of what they did: it names nobody but the one who was told.</summary>
public sealed class Notification
{
    private Notification()
    {
    }

    public Guid Id { get; private init; }

    public Guid EventId { get; private init; }

    /// <summary>The account of whoever was told.</summary>
    public Guid RecipientId { get; private init; }

    public DateTimeOffset ToldAt { get; private init; }

    /// <summary>How many duties it tells of: one, but for the sum of what imports of a day brought.</summary>
    public int Covers { get; private set; } = 1;

    /// <summary>Of such a sum: the day of the imports.</summary>
    public DateOnly? ArrivedOn { get; private init; }

    /// <summary>When they marked it as read; null while they have not.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>When they said what they did about it.</summary>
    public DateTimeOffset? ActedAt { get; private set; }

    /// <summary>What they say they did. It does not stop the ladder: only meeting the duty does.</summary>
    public string? Action { get; private set; }

    public static Notification Create(Guid id, Guid eventId, Guid recipientId, DateTimeOffset now) =>
        new() { Id = id, EventId = eventId, RecipientId = recipientId, ToldAt = now };

    /// <summary>One for all that was late already when the imports of a day brought it; it names the first of them.</summary>
    public static Notification Sum(Guid id, Guid eventId, Guid recipientId, DateOnly arrivedOn, int covers, DateTimeOffset now) =>
        new() { Id = id, EventId = eventId, RecipientId = recipientId, ToldAt = now, ArrivedOn = arrivedOn, Covers = covers };

    /// <summary>So many more were found.</summary>
    public void Cover(int more) => Covers += more;

    /// <summary>The first reading counts.</summary>
    public void See(DateTimeOffset now) => SeenAt ??= now;

    public void Act(string action, DateTimeOffset now)
    {
        See(now);
        (ActedAt, Action) = (now, action);
    }
}
