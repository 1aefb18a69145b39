using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Reports;

namespace QcdcCases.Application.Reports;

/// <summary>Stores computed content as a unit's closed report.</summary>
/// <param name="Content">Null when the period is already closed, so that nothing was computed.</param>
internal sealed record StoreReport(Guid UnitId, Period Period, string Circular, bool OverMissing, ReportContent? Content)
    : ICommand<ReportView>;

internal sealed class StoreReportHandler(
    CasesDbContext db,
    IDatabaseProvider engine,
    RequestContext context,
    UnitDirectory units,
    ReportQueries reportQueries,
    HistoryWriter history) : IRequestHandler<StoreReport, Result<ReportView>>
{
    /// <summary>
    /// Returns the name of the lock for closing and reopening a period. Under it, the state of the units below cannot change.
    /// </summary>
    public static string LockOf(Period period) => $"close:{period.From:yyyyMMdd}-{period.To:yyyyMMdd}";

    public async Task<Result<ReportView>> Handle(StoreReport command, CancellationToken cancellationToken)
    {
        await engine.LockAsync(db, LockOf(command.Period), cancellationToken);
        var tree = await units.TreeWithAsync([command.UnitId], cancellationToken);
        var unit = tree[command.UnitId];
        var (from, to) = (command.Period.From, command.Period.To);
        var report = await db.Reports.Include(r => r.Closings)
            .SingleOrDefaultAsync(r => r.UnitId == unit.Id && r.From == from && r.To == to, cancellationToken);
        if (report is { State: ReportState.Closed } || command.Content is not { } content)
        {
            return ReportRefusals.AlreadyClosed();
        }

        var missing = (await reportQueries.MissingAsync(unit, tree, command.Period, cancellationToken)).ConvertAll(u => u.Key);
        if (missing.Count > 0 && !command.OverMissing)
        {
            var keys = string.Join(", ", missing);
            return Refusal.Rule(
                "period.units_missing",
                $"Set `overMissing` to close the period although these subordinate units have not closed it: {keys}.",
                "overMissing") with
            {
                Arguments = [keys],
            };
        }

        if (report is null)
        {
            report = PeriodReport.Create(Guid.CreateVersion7(context.Now), unit.Id, command.Period, command.Circular);
            db.Reports.Add(report);
        }

        return StoreSnapshot(report, content, missing) ?? (Result<ReportView>)ReportView.Of(report, tree, db.Stamp(report));
    }

    private Refusal? StoreSnapshot(PeriodReport report, ReportContent content, List<string> missing)
    {
        var bytes = content.ToBytes();
        var reportSnapshot = new ReportSnapshot(
            Guid.CreateVersion7(context.Now),
            content.AsOf,
            ReportContent.HashOf(bytes),
            content.Definitions);
        if (report.Close(reportSnapshot, missing, context.Caller.Actor, context.RecordedAt) is { } refusal)
        {
            return refusal;
        }

        db.SnapshotContents.Add(new SnapshotContent { ClosingId = reportSnapshot.Id, Bytes = bytes });
        history.Record(
            new HistoryNote(
                "period.closed",
                report.Id,
                report.UnitId,
                LegalBasis: "TT 06/2025/TT-TTCP Đ7",
                Detail: DetailOf(report, missing)));
        return null;
    }

    private static string DetailOf(PeriodReport report, List<string> missing) =>
        $"{report.From:yyyy-MM-dd} – {report.To:yyyy-MM-dd}, {report.Latest.Hash[..12]}"
        + (missing.Count == 0 ? string.Empty : $"; −{missing.Count}");
}
