using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reports;

/// <summary>Reopens a closed report so that it can be closed anew. Existing snapshots stay.</summary>
/// <param name="Reason">The reason, which is recorded with the closing.</param>
public sealed record ReopenPeriod(Guid Id, string Reason) : ICommand<ReportView>;

internal sealed class ReopenPeriodValidator : AbstractValidator<ReopenPeriod>
{
    public ReopenPeriodValidator() => RuleFor(r => r.Reason).IsProse();
}

internal sealed class ReopenPeriodHandler(
    CasesDbContext db,
    IDatabaseProvider engine,
    RequestContext context,
    UnitDirectory units,
    ReportQueries reportQueries,
    HistoryWriter history) : IRequestHandler<ReopenPeriod, Result<ReportView>>
{
    public async Task<Result<ReportView>> Handle(ReopenPeriod command, CancellationToken cancellationToken)
    {
        if (
            (await reportQueries.FindAsync(command.Id, Permission.ReopenPeriods, cancellationToken)).IsRefused(
                out var refusal,
                out var report))
        {
            return refusal;
        }

        if (context.CheckVersion(db, report) is { } stale)
        {
            return stale;
        }

        await engine.LockAsync(db, StoreReportHandler.LockOf(report.Period), cancellationToken);
        var tree = await units.TreeWithAsync([report.UnitId], cancellationToken);
        var above = tree.AncestorsOn(report.UnitId, report.To).Select(u => u.Id).ToList();
        var closedAbove = await db.Reports.AsNoTracking()
            .Where(r => above.Contains(r.UnitId) && r.From == report.From && r.To == report.To && r.State == ReportState.Closed)
            .Select(r => (Guid?)r.UnitId)
            .FirstOrDefaultAsync(cancellationToken);
        if (closedAbove is { } superior)
        {
            return Refusal.Conflict(
                "period.closed_above",
                $"The superior unit {tree[superior].Key} has closed this period; it must reopen its report first.") with
            {
                Arguments = [tree[superior].Key],
            };
        }

        if (report.Reopen(command.Reason, context.Caller.Actor, context.RecordedAt) is { } impossible)
        {
            return impossible;
        }

        history.Record(new HistoryNote("period.reopened", report.Id, report.UnitId, Detail: command.Reason));
        return ReportView.Of(report, tree, db.Stamp(report));
    }
}
