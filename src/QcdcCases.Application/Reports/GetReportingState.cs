using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using Unit = QcdcCases.Domain.Units.Unit;

namespace QcdcCases.Application.Reports;

/// <summary>Returns which units have closed a period: a unit and the units that report to it.</summary>
public sealed record GetReportingState(FigureRequest Question) : IQuery<ReportingState>;

/// <summary>The state of a period's reports.</summary>
/// <param name="Missing">The number of units below that have not closed.</param>
/// <param name="Own">The unit itself.</param>
/// <param name="Units">The units that report to it, those that have not closed first, then by key.</param>
public sealed record ReportingState(
    DateOnly From,
    DateOnly To,
    string? Window,
    int Missing,
    ReportingUnit Own,
    IReadOnlyList<ReportingUnit> Units) : ITagged
{
    string ITagged.Tag => AnswerJson.Digest(this);
}

/// <summary>The state of a unit's report.</summary>
/// <param name="State">Absent when the unit has never closed the period.</param>
/// <param name="DueOn">The last day for submitting the report to the superior, when the circular sets one.</param>
/// <param name="Late">Whether that day passed without a report, or the first closing was after it.</param>
/// <param name="Report">The id of the report, when there is one.</param>
/// <param name="ClosedAt">When it was last closed.</param>
public sealed record ReportingUnit(
    string Unit,
    string Name,
    ReportState? State,
    DateOnly? DueOn,
    bool Late,
    Guid? Report,
    DateTimeOffset? ClosedAt,
    string? ClosedBy);

internal sealed class GetReportingStateHandler(
    CasesDbContext db,
    RequestContext context,
    FigureRequestResolver figureRequestResolver,
    UnitDirectory units) : IRequestHandler<GetReportingState, Result<ReportingState>>
{
    public async Task<Result<ReportingState>> Handle(GetReportingState query, CancellationToken cancellationToken)
    {
        if (
            (await figureRequestResolver.ResolveAsync(query.Question, cancellationToken)).IsRefused(
                out var refusal,
                out var resolvedFigureRequest))
        {
            return refusal;
        }

        var tree = await units.TreeWithAsync([resolvedFigureRequest.UnitId], cancellationToken);
        var statutoryPeriod = StatutoryPeriod.Of(resolvedFigureRequest.Period);
        var (own, from, to) = (tree[resolvedFigureRequest.UnitId], resolvedFigureRequest.Period.From, resolvedFigureRequest.Period.To);
        var below = tree.ReportingTo(own.Id, to).ToList();
        var ids = below.Select(u => u.Id).Append(own.Id).ToList();
        var reports = await db.Reports.AsNoTracking().Include(r => r.Closings)
            .Where(r => ids.Contains(r.UnitId) && r.From == from && r.To == to)
            .ToDictionaryAsync(r => r.UnitId, cancellationToken);
        var states = below.ConvertAll(u => StateOf(u, statutoryPeriod, reports.GetValueOrDefault(u.Id)));
        return new ReportingState(
            from,
            to,
            statutoryPeriod?.Code,
            states.Count(s => s.State is not ReportState.Closed),
            StateOf(own, statutoryPeriod, reports.GetValueOrDefault(own.Id)),
            [.. states.OrderBy(s => s.State is ReportState.Closed).ThenBy(s => s.Unit, StringComparer.Ordinal)]);
    }

    private ReportingUnit StateOf(Unit unit, StatutoryPeriod? statutoryPeriod, PeriodReport? report)
    {
        var due = statutoryPeriod?.DueOn(unit);
        var first = report is null ? context.Today : OfficeClock.DayOf(report.Closings.Min(c => c.ClosedAt));
        return new(unit.Key, unit.Name, report?.State, due, first > due, report?.Id, report?.Latest.ClosedAt, report?.Latest.ClosedByName);
    }
}
