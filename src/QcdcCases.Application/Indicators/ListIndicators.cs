using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Indicators;

/// <summary>Lists declared indicators, those that begin latest first.</summary>
/// <param name="Unit">Only indicators of the unit of this key and everything below it.</param>
/// <param name="From">
/// Only indicators that begin on or after this day. With <c>to</c>, the list contains the indicators that a period counts.
/// </param>
/// <param name="To">Only indicators that end on or before this day.</param>
public sealed record ListIndicators(string? Unit, string? Code, DateOnly? From, DateOnly? To, PageRequest Page)
    : IQuery<Page<IndicatorView>>;

internal sealed class ListIndicatorsValidator : AbstractValidator<ListIndicators>
{
    public ListIndicatorsValidator()
    {
        this.RuleForEnds(l => l.From, l => l.To);
        RuleFor(l => l.Code!).IsCode().When(l => l.Code is not null);
    }
}

internal sealed class ListIndicatorsHandler(CasesDbContext db, VisibleUnits visible, UnitDirectory units)
    : IRequestHandler<ListIndicators, Result<Page<IndicatorView>>>
{
    public async Task<Result<Page<IndicatorView>>> Handle(ListIndicators query, CancellationToken cancellationToken)
    {
        var readable = await visible.OfListAsync(query.Unit, Permission.ReadFigures, cancellationToken);
        if (readable.IsRefused(out var refusal, out var unitIds) || query.Page.Place().IsRefused(out refusal, out var place))
        {
            return refusal;
        }

        var found = Matching(query, unitIds);
        var after = place.IsStart ? found : found.Where(i => i.From <= place.On && (i.From < place.On || i.Id < place.Id));
        var rows = await after
            .OrderByDescending(i => i.From)
            .ThenByDescending(i => i.Id)
            .Take(query.Page.Limit + 1)
            .Select(i => new { Indicator = i, Version = EF.Property<Guid>(i, CasesDbContext.Version) })
            .ToListAsync(cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        var views = rows.ConvertAll(r => IndicatorView.Of(r.Indicator, tree, r.Version));
        return Page<IndicatorView>.Of(views, query.Page.Limit, last => new Cursor(last.From, last.Id));
    }

    private IQueryable<DeclaredIndicator> Matching(ListIndicators query, List<Guid> unitIds)
    {
        var found = db.Indicators.AsNoTracking().Where(i => unitIds.Contains(i.UnitId));
        found = query.Code is { } code ? found.Where(i => i.Code == code) : found;
        found = query.From is { } from ? found.Where(i => i.From >= from) : found;
        return query.To is { } to ? found.Where(i => i.To <= to) : found;
    }
}
