using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Notices;

/// <summary>Finds the caller's own notices with what they are about.</summary>
internal sealed class NoticeBook(CasesDbContext db, RequestContext context, UnitDirectory units)
{
    /// <summary>The rows of these notices, the latest first.</summary>
    public IQueryable<NoticeRow> Rows(IQueryable<Notice> notices) =>
        from notice in notices
        join raised in db.RaisedEvents on notice.EventId equals raised.Id
        join known in db.Clocks on raised.ClockId equals (Guid?)known.Id into clocks
        from clock in clocks.DefaultIfEmpty()
        orderby notice.Id descending
        select new NoticeRow(
            notice,
            raised,
            clock,
            db.Letters.Where(l => l.Id == clock!.SubjectId).Select(l => (int?)l.Number).FirstOrDefault() ??
                db.Visits.Where(v => v.Id == clock!.SubjectId).Select(v => (int?)v.Number).FirstOrDefault(),
            db.Reports.Any(r => r.UnitId == raised.UnitId && r.From == raised.PeriodFrom && r.To == raised.PeriodTo && r.State == ReportState.Closed),
            EF.Property<Guid>(notice, CasesDbContext.Version));

    /// <summary>Changes one notice of the caller's.</summary>
    public async Task<Result<NoticeView>> ChangeAsync(Guid id, Action<Notice> change, CancellationToken cancellationToken)
    {
        var notice = await db.Notices.SingleOrDefaultAsync(n => n.Id == id && n.RecipientId == context.Caller.Id, cancellationToken);
        if (notice is null)
        {
            return NoticeRefusals.NotFound();
        }

        if (context.CheckVersion(db, notice) is { } stale)
        {
            return stale;
        }

        var row = await Rows(db.Notices.AsNoTracking().Where(n => n.Id == id)).SingleAsync(cancellationToken);
        change(notice);
        var version = db.Stamp(notice);
        return (row with { Notice = notice }).ToView(await units.TreeWithAsync([row.UnitId], cancellationToken), version);
    }
}
