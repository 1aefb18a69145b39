using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Notifications;

/// <summary>Counts the caller's own unread notifications.</summary>
public sealed record CountNotifications : IQuery<NotificationCount>;

/// <summary>The number of unread notifications.</summary>
public sealed record NotificationCount(int Unread, IReadOnlyList<EventCount> ByEvent) : ITagged
{
    string ITagged.Tag => AnswerJson.Digest(ByEvent);
}

/// <summary>The number of unread notifications of one event.</summary>
public sealed record EventCount(DeadlineEvent Event, int Unread);

internal sealed class CountNotificationsHandler(CasesDbContext db, RequestContext context)
    : IRequestHandler<CountNotifications, Result<NotificationCount>>
{
    public async Task<Result<NotificationCount>> Handle(CountNotifications query, CancellationToken cancellationToken)
    {
        var counts = await db.UnreadByEvent(context.Caller.Id).ToListAsync(cancellationToken);
        return new NotificationCount(counts.Sum(c => c.Unread), [.. counts.OrderBy(c => c.Event)]);
    }
}

internal static class UnreadNotifications
{
    /// <summary>Counts the unread notifications of a recipient by event.</summary>
    public static IQueryable<EventCount> UnreadByEvent(this CasesDbContext db, Guid recipient) =>
        from notice in db.Notifications.AsNoTracking()
        join raised in db.EscalationEvents on notice.EventId equals raised.Id
        where notice.RecipientId == recipient && notice.SeenAt == null
        group notice by raised.Event into sort
        select new EventCount(sort.Key, sort.Count());
}
