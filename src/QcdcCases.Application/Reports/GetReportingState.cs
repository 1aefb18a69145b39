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

/// <summary>Tells who has closed a period and who has not: a unit and those that report to it.</summary>
public sealed record GetReportingState(FigureRequest Question) : IQuery<ReportingState>;

/// <summary>Who has closed a period.</summary>
/// <param name="Missing">How many of the units below have not closed.</param>
/// <param name="Own">The unit itself.</param>
/// <param name="Units">Those that report to it: first who has not closed, then by key.</param>
public sealed record ReportingState(DateOnly From, DateOnly To, string? Window, int Missing, ReportingUnit Own, IReadOnlyList<ReportingUnit> Units) : ITagged
{
    string ITagged.Tag => AnswerJson.Digest(this);
}

/// <summary>How far a unit is.</summary>
/// <param name="State">Absent where it has never closed the period.</param>
/// <param name="DueOn">The last day on which its report must be with whoever it reports to, where the circular sets one.</param>
/// <param name="Late">Whether that day passed without a report, or the first one came after it.</param>
/// <param name="Report">The report, where there is one.</param>
/// <param name="ClosedAt">When it was closed last.</param>
public sealed record ReportingUnit(string Unit, string Name, ReportState? State, DateOnly? DueOn, bool Late, Guid? Report, DateTimeOffset? ClosedAt, string? ClosedBy);

internal sealed class GetReportingStateHandler(CasesDbContext db, RequestContext context, FigureRequestResolver figureRequestResolver, UnitDirectory units)
    : IRequestHandler<GetReportingState, Result<ReportingState>>
{
    public async Task<Result<ReportingState>> Handle(GetReportingState query, CancellationToken cancellationToken)
    {
        if ((await figureRequestResolver.ResolveAsync(query.Question, cancellationToken)).IsRefused(out var refusal, out var resolvedFigureRequest))
        {
            return refusal;
        }

        var tree = await units.TreeWithAsync([resolvedFigureRequest.UnitId], cancellationToken);
        var window = ReportWindow.Of(resolvedFigureRequest.Period);
        var (own, from, to) = (tree[resolvedFigureRequest.UnitId], resolvedFigureRequest.Period.From, resolvedFigureRequest.Period.To);
        var below = tree.ReportingTo(own.Id, to).ToList();
        var ids = below.Select(u => u.Id).Append(own.Id).ToList();
        var reports = await db.Reports.AsNoTracking().Include(r => r.Closings)
            .Where(r => ids.Contains(r.UnitId) && r.From == from && r.To == to)
            .ToDictionaryAsync(r => r.UnitId, cancellationToken);
        var states = below.ConvertAll(u => StateOf(u, window, reports.GetValueOrDefault(u.Id)));
        return new ReportingState(
            from,
            to,
            window?.Code,
            states.Count(s => s.State is not ReportState.Closed),
            StateOf(own, window, reports.GetValueOrDefault(own.Id)),
            [.. states.OrderBy(s => s.State is ReportState.Closed).ThenBy(s => s.Unit, StringComparer.Ordinal)]);
    }

    private ReportingUnit StateOf(Unit unit, ReportWindow? window, PeriodReport? report)
    {
        var due = window?.DueOn(unit);
        var first = report is null ? context.Today : OfficeClock.DayOf(report.Closings.Min(c => c.ClosedAt));
        return new(unit.Key, unit.Name, report?.State, due, first > due, report?.Id, report?.Latest.ClosedAt, report?.Latest.ClosedByName);
    }
}
