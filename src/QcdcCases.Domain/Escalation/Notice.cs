namespace QcdcCases.Domain.Escalation;

/// <summary>The proof that somebody was told of an event, and of what they did: it names nobody but the one who was told.</summary>
public sealed class Notice
{
    private Notice()
    {
    }

    public Guid Id { get; private init; }

    public Guid EventId { get; private init; }

    /// <summary>The account of whoever was told.</summary>
    public Guid RecipientId { get; private init; }

    public DateTimeOffset ToldAt { get; private init; }

    /// <summary>When they marked it as read; null while they have not.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>When they said what they did about it.</summary>
    public DateTimeOffset? ActedAt { get; private set; }

    /// <summary>What they say they did. It does not stop the ladder: only meeting the duty does.</summary>
    public string? Action { get; private set; }

    public static Notice Tell(Guid id, Guid eventId, Guid recipientId, DateTimeOffset now) =>
        new() { Id = id, EventId = eventId, RecipientId = recipientId, ToldAt = now };

    /// <summary>The first reading counts.</summary>
    public void See(DateTimeOffset now) => SeenAt ??= now;

    public void Act(string action, DateTimeOffset now)
    {
        See(now);
        (ActedAt, Action) = (now, action);
    }
}
