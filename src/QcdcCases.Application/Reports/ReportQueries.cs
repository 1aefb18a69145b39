using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reports;

/// <summary>Loads reports and their snapshots, limited to the caller's units.</summary>
internal sealed class ReportQueries(CasesDbContext db, VisibleUnits visible)
{
    /// <summary>Loads a report with its closings, tracked, from the units for which the caller has a permission.</summary>
    public async Task<Result<PeriodReport>> FindAsync(Guid id, Permission permission, CancellationToken cancellationToken)
    {
        var mine = await visible.ForAsync(permission, cancellationToken);
        var found = await db
            .Reports.Include(r => r.Closings)
            .SingleOrDefaultAsync(r => r.Id == id && mine.Contains(r.UnitId), cancellationToken);
        return found is null ? ReportRefusals.NotFound() : found;
    }

    /// <summary>Returns a closing of a report by number, or the latest.</summary>
    public async Task<Result<ReportClosing>> FindClosingAsync(Guid id, int? ordinal, CancellationToken cancellationToken)
    {
        if ((await FindAsync(id, Permission.ReadFigures, cancellationToken)).IsRefused(out var refusal, out var report))
        {
            return refusal;
        }

        var closing = ordinal is null ? report.Latest : report.Closings.SingleOrDefault(c => c.Ordinal == ordinal);
        return closing is null ? Refusal.NotFound("period.closing_not_found", "The report has no such closing.") : closing;
    }

    /// <summary>Loads the snapshot of a closing.</summary>
    public Task<byte[]> SnapshotBytesAsync(ReportClosing closing, CancellationToken cancellationToken) =>
        db.SnapshotContents.AsNoTracking().Where(c => c.ClosingId == closing.Id).Select(c => c.Bytes).SingleAsync(cancellationToken);

    /// <summary>Returns the closed reports of a unit.</summary>
    public async Task<List<ClosedReport>> ClosedAsync(Guid unitId, CancellationToken cancellationToken) =>
    [
        .. (await db.Reports.AsNoTracking()
            .Where(r => r.UnitId == unitId && r.State == ReportState.Closed)
            .Select(r => new { r.Id, r.From, r.To, r.Circular, AsOf = r.Closings.Max(c => c.AsOf) })
            .ToListAsync(cancellationToken))
        .Select(r => new ClosedReport(r.Id, new Period(r.From, r.To), r.Circular, r.AsOf)),
    ];

    /// <summary>Returns the units that report directly to a unit and have not closed a period.</summary>
    public async Task<List<Unit>> MissingAsync(Unit unit, UnitTree tree, Period period, CancellationToken cancellationToken)
    {
        var (from, to) = (period.From, period.To);
        var reporting = tree.ReportingTo(unit.Id, to).ToList();
        var ids = reporting.ConvertAll(u => u.Id);
        var closed = await db.Reports.AsNoTracking()
            .Where(r => ids.Contains(r.UnitId) && r.From == from && r.To == to && r.State == ReportState.Closed)
            .Select(r => r.UnitId)
            .ToListAsync(cancellationToken);
        return reporting.FindAll(u => !closed.Contains(u.Id));
    }
}
