using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Notifications;

/// <summary>Lists the caller's own notifications: unread ones first, each part latest first.</summary>
/// <param name="Unread">True: only unread; false: only read; absent: both.</param>
public sealed record ListNotifications(bool? Unread, PageRequest Page) : IQuery<Page<NotificationView>>;

internal sealed class ListNotificationsHandler(
    CasesDbContext db,
    RequestContext context,
    NotificationQueries notificationQueries,
    UnitDirectory units) : IRequestHandler<ListNotifications, Result<Page<NotificationView>>>
{
    // A cursor into the read part has this day, one into the unread part has none.
    private static readonly DateOnly ReadPart = new(1, 1, 1);

    public async Task<Result<Page<NotificationView>>> Handle(ListNotifications query, CancellationToken cancellationToken)
    {
        if (query.Page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var wanted = query.Page.Limit + 1;
        var notificationRows =
            query.Unread is false || place.On is not null ? [] : await PartAsync(unread: true, place.Id, wanted, cancellationToken);
        if (notificationRows.Count < wanted && query.Unread is not true)
        {
            var after = place.On is null ? Guid.Empty : place.Id;
            notificationRows.AddRange(await PartAsync(unread: false, after, wanted - notificationRows.Count, cancellationToken));
        }

        var tree = await units.TreeWithAsync(notificationRows.Select(r => r.UnitId), cancellationToken);
        return Page<NotificationView>.Of(
            notificationRows.ConvertAll(r => r.ToView(tree)),
            query.Page.Limit,
            last => new Cursor(last.SeenAt is null ? null : ReadPart, last.Id));
    }

    private Task<List<NotificationRow>> PartAsync(bool unread, Guid after, int most, CancellationToken cancellationToken)
    {
        IQueryable<Notification> mine = db.Notifications.AsNoTracking().Where(n => n.RecipientId == context.Caller.Id);
        mine = unread ? mine.Where(n => n.SeenAt == null) : mine.Where(n => n.SeenAt != null);
        mine = after == Guid.Empty ? mine : mine.Where(n => n.Id < after);
        return notificationQueries.Rows(mine.OrderByDescending(n => n.Id).Take(most)).ToListAsync(cancellationToken);
    }
}
