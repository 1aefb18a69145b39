using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Reports;

/// <summary>Lists the cells of a closed report whose numbers changed between two instants.</summary>
/// <param name="Since">The instant of the earlier numbers; null means the last closing.</param>
/// <param name="Until">The instant of the later numbers; null means now.</param>
public sealed record ListAdjustments(Guid Id, DateTimeOffset? Since, DateTimeOffset? Until) : IQuery<AdjustmentList>;

/// <summary>The cells of a report that changed between two instants.</summary>
public sealed record AdjustmentList(
    Guid Report,
    string Unit,
    DateOnly From,
    DateOnly To,
    DateTimeOffset Since,
    DateTimeOffset Until,
    IReadOnlyList<AdjustedCell> Cells) : ITagged
{
    string ITagged.Tag => AnswerJson.Digest(new { Report, Since, Cells });
}

internal sealed class ListAdjustmentsHandler(
    FinalInstant finalInstant,
    ReportQueries reportQueries,
    ReportBuilder reportBuilder,
    UnitDirectory units) : IRequestHandler<ListAdjustments, Result<AdjustmentList>>
{
    public async Task<Result<AdjustmentList>> Handle(ListAdjustments query, CancellationToken cancellationToken)
    {
        if ((await reportQueries.FindAsync(query.Id, Permission.ReadFigures, cancellationToken)).IsRefused(out var refusal, out var report))
        {
            return refusal;
        }

        if (
            AdjustmentInterval
                .Resolve(report, query.Since, query.Until, await finalInstant.ReadAsync(cancellationToken))
                .IsRefused(out refusal, out var adjustmentInterval))
        {
            return refusal;
        }

        var tree = await units.TreeWithAsync([report.UnitId], cancellationToken);
        var closed = adjustmentInterval.Report;
        var basis = ReportBuilder.NewBasis(tree[report.UnitId], tree, report.Period, report.Circular, adjustmentInterval.Until, []);
        var cells = await reportBuilder.ChangedAsync(basis, closed, adjustmentInterval.Since, adjustmentInterval.Until, cancellationToken);
        return new AdjustmentList(
            report.Id,
            tree[report.UnitId].Key,
            report.From,
            report.To,
            adjustmentInterval.Since,
            adjustmentInterval.Until,
            cells);
    }
}

/// <summary>The two instants between which a report is compared.</summary>
internal sealed record AdjustmentInterval(ClosedReport Report, DateTimeOffset Since, DateTimeOffset Until)
{
    public static Result<AdjustmentInterval> Resolve(PeriodReport report, DateTimeOffset? since, DateTimeOffset? until, DateTimeOffset now)
    {
        if (since > now || until > now)
        {
            return Refusal.Malformed(
                "figures.as_of_in_future",
                "`since` and `until` must not be in the future.",
                since > now ? "since" : "until");
        }

        var asOf = report.Latest.AsOf;
        return new AdjustmentInterval(
            new ClosedReport(report.Id, report.Period, report.Circular, asOf),
            since?.ToUniversalTime() ?? asOf,
            until?.ToUniversalTime() ?? now);
    }
}
