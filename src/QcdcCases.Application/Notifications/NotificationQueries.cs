using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Notifications;

/// <summary>Queries the caller's own notifications with their subjects.</summary>
internal sealed class NotificationQueries(CasesDbContext db, RequestContext context, UnitDirectory units)
{
    /// <summary>Returns notifications with their subjects, latest first.</summary>
    public IQueryable<NotificationRow> Rows(IQueryable<Notification> notifications) =>
        from notice in notifications
        join raised in db.EscalationEvents on notice.EventId equals raised.Id
        join known in db.Deadlines on raised.DeadlineId equals (Guid?)known.Id into deadlines
        from deadline in deadlines.DefaultIfEmpty()
        orderby notice.Id descending
        select new NotificationRow(
            notice,
            raised,
            deadline,
            db.Letters.Where(l => l.Id == deadline!.SubjectId).Select(l => (int?)l.Number).FirstOrDefault()
                ?? db.Visits.Where(v => v.Id == deadline!.SubjectId).Select(v => (int?)v.Number).FirstOrDefault(),
            db.Reports.Any(r =>
                r.UnitId == raised.UnitId && r.From == raised.PeriodFrom && r.To == raised.PeriodTo && r.State == ReportState.Closed),
            db.Users.Where(a => a.Id == raised.AccountId).Select(a => a.FullName).FirstOrDefault(),
            EF.Property<Guid>(notice, CasesDbContext.Version));

    /// <summary>Changes one of the caller's notifications and returns it with its new version.</summary>
    public async Task<Result<NotificationView>> ChangeAsync(Guid id, Action<Notification> change, CancellationToken cancellationToken)
    {
        var notification = await db.Notifications.SingleOrDefaultAsync(
            n => n.Id == id && n.RecipientId == context.Caller.Id,
            cancellationToken);
        if (notification is null)
        {
            return NotificationRefusals.NotFound();
        }

        if (context.CheckVersion(db, notification) is { } stale)
        {
            return stale;
        }

        var notificationRow = await Rows(db.Notifications.AsNoTracking().Where(n => n.Id == id)).SingleAsync(cancellationToken);
        change(notification);
        var version = db.Stamp(notification);
        return (notificationRow with { Notification = notification }).ToView(
            await units.TreeWithAsync([notificationRow.UnitId], cancellationToken),
            version);
    }
}
