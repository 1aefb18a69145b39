using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Statistics;

/// <summary>Validates requests for figures, determines their units, period and instant, and checks the caller's permission.</summary>
internal sealed class FigureRequestResolver(RequestContext context, UnitDirectory units, FinalInstant finalInstant)
{
    public async Task<Result<ResolvedFigureRequest>> ResolveAsync(FigureRequest figureRequest, CancellationToken cancellationToken)
    {
        if (ResolvePeriod(figureRequest).IsRefused(out var refusal, out var period))
        {
            return refusal;
        }

        var unit = await units.FindAsync(figureRequest.Unit, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        if (unit is null || !context.Caller.HasPermission(Permission.ReadFigures, unit.Id, tree))
        {
            return UnitRefusals.NotFound();
        }

        if (figureRequest.AsOf is { } asOf && asOf > await finalInstant.ReadAsync(cancellationToken))
        {
            return Refusal.Malformed("figures.as_of_in_future", "`asOf` must not be in the future.", "asOf");
        }

        // Instants are stored in UTC.
        var asked = figureRequest with { AsOf = figureRequest.AsOf?.ToUniversalTime() };
        List<Guid> counted = [.. UnitsOf(asked, unit, tree).Select(u => u.Id)];

        // Who succeeded a closed unit reads its figures, but not those of what lay below it.
        return unit.ValidTo is not null && !context.Caller.UnitsFor(Permission.ReadFigures, tree).IsSupersetOf(counted)
            ? UnitRefusals.NotFound()
            : new ResolvedFigureRequest(unit.Id, period, counted, asked, GroupOf(asked, tree));
    }

    private static Result<Period> ResolvePeriod(FigureRequest figureRequest) => figureRequest switch
    {
        { Window: { } window, From: null, To: null } => Period.TryParse(window, out var named)
            ? named
            : Period.IsOutsideCalendar(window) ? CalendarSpan.Outside("period")
            : Refusal.Malformed(
                "figures.period_unknown",
                "`period` must be a year such as 2024, or 2024-Q1 to 2024-Q4, 2024-H1, 2024-9M or 2024-NA.", "period"),
        { Window: not null } => Refusal.Malformed("figures.period_twice", "Give either `period`, or `from` and `to`, not both.", "period"),
        { From: null } => Refusal.Malformed("figures.from_missing", "`from` is required unless `period` is given.", "from"),
        { To: null } => Refusal.Malformed("figures.to_missing", "`to` is required unless `period` is given.", "to"),
        { From: { } from, To: { } to } when to < from => Refusal.Malformed(
            "figures.ends_before_begin", "`to` must not be before `from`.", "to"),
        _ => new Period(figureRequest.From.Value, figureRequest.To.Value),
    };

    private static IEnumerable<Unit> UnitsOf(FigureRequest figureRequest, Unit unit, UnitTree tree) =>
        (figureRequest.Scope, figureRequest.Map) switch
        {
            (FigureScope.Own, FigureMap.Then) => [unit],
            (FigureScope.Own, _) => tree.All.Where(u => tree.CurrentUnit(u.Id).Id == unit.Id),
            (_, FigureMap.Now) => tree.CurrentRollupOf(unit.Id),
            _ => tree.RollupOf(unit.Id),
        };

    private static Func<Guid, string>? GroupOf(FigureRequest figureRequest, UnitTree tree)
    {
        Unit Standing(Guid id) => figureRequest.Map is FigureMap.Now ? tree.CurrentUnit(id) : tree[id];
        return figureRequest.By switch
        {
            FigureGrouping.Level => id => Code.Of(Standing(id).Level),
            FigureGrouping.Kind => id => Code.Of(Standing(id).Kind),
            FigureGrouping.Unit => id => Standing(id).Key,
            _ => null,
        };
    }
}
