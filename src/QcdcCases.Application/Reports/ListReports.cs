using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reports;

/// <summary>Lists reports by the end of their period, latest first.</summary>
/// <param name="Unit">Only reports of the unit of this key and everything below it.</param>
/// <param name="From">Only reports whose period ends on or after this day.</param>
/// <param name="To">Only reports whose period ends on or before this day.</param>
public sealed record ListReports(string? Unit, DateOnly? From, DateOnly? To, ReportState? State, PageRequest Page)
    : IQuery<Page<ReportView>>;

internal sealed class ListReportsValidator : AbstractValidator<ListReports>
{
    public ListReportsValidator() => this.RuleForEnds(l => l.From, l => l.To);
}

internal sealed class ListReportsHandler(CasesDbContext db, VisibleUnits visible, UnitDirectory units)
    : IRequestHandler<ListReports, Result<Page<ReportView>>>
{
    public async Task<Result<Page<ReportView>>> Handle(ListReports query, CancellationToken cancellationToken)
    {
        var readable = await visible.OfListAsync(query.Unit, Permission.ReadFigures, cancellationToken);
        if (readable.IsRefused(out var refusal, out var unitIds) || query.Page.Place().IsRefused(out refusal, out var place))
        {
            return refusal;
        }

        var found = Matching(query, unitIds);
        var after = place.IsStart ? found : found.Where(r => r.To <= place.On && (r.To < place.On || r.Id < place.Id));
        var rows = await after
            .OrderByDescending(r => r.To).ThenByDescending(r => r.Id)
            .Take(query.Page.Limit + 1)
            .Select(r => new { r.Id, Version = EF.Property<Guid>(r, CasesDbContext.Version) })
            .ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(r => r.Id);
        var reports = await db
            .Reports.AsNoTracking()
            .Include(r => r.Closings)
            .Where(r => ids.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, cancellationToken);
        var tree = await units.TreeWithAsync(reports.Values.Select(r => r.UnitId), cancellationToken);
        return Page<ReportView>.Of(
            rows.ConvertAll(r => ReportView.Of(reports[r.Id], tree, r.Version)),
            query.Page.Limit,
            last => new Cursor(last.To, last.Id));
    }

    private IQueryable<PeriodReport> Matching(ListReports query, List<Guid> unitIds)
    {
        var found = db.Reports.AsNoTracking().Where(r => unitIds.Contains(r.UnitId));
        found = query.From is { } from ? found.Where(r => r.To >= from) : found;
        found = query.To is { } to ? found.Where(r => r.To <= to) : found;
        return query.State is { } state ? found.Where(r => r.State == state) : found;
    }
}
