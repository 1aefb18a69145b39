using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;
using Unit = QcdcCases.Domain.Units.Unit;

namespace QcdcCases.Application.Units;

/// <summary>Lists the units that are visible to the caller, by key.</summary>
/// <param name="Parent">Only units directly below the unit of this key.</param>
/// <param name="Below">Only the unit of this key and everything below it.</param>
/// <param name="Top">Only units without a visible unit above, from which a tree can be displayed.</param>
/// <param name="On">Only units that existed on this day.</param>
/// <param name="Search">Only units whose name contains this text; case and diacritics are ignored.</param>
public sealed record ListUnits(
    UnitLevel? Level,
    UnitKind? Kind,
    string? Parent,
    string? Below,
    bool Top,
    DateOnly? On,
    string? Search,
    PageRequest Page) : IQuery<Page<UnitView>>;

internal sealed class ListUnitsValidator : AbstractValidator<ListUnits>
{
    public ListUnitsValidator() => RuleFor(l => l.Search).IsSearch();
}

internal sealed class ListUnitsHandler(CasesDbContext db, RequestContext context, VisibleUnits visible, UnitDirectory units)
    : IRequestHandler<ListUnits, Result<Page<UnitView>>>
{
    public async Task<Result<Page<UnitView>>> Handle(ListUnits query, CancellationToken cancellationToken)
    {
        var readable = await visible.OfListAsync(query.Below, Permission.ReadUnits, cancellationToken);
        if (readable.IsRefused(out var refusal, out var unitIds) || query.Page.Place().IsRefused(out refusal, out var place))
        {
            return refusal;
        }

        var tree = await units.TreeAsync(cancellationToken);
        var seen = context.Caller.UnitsFor(Permission.ReadUnits, tree);
        if (query.Parent is { } parent && !(tree.Find(parent) is { } above && seen.Contains(above.Id)))
        {
            return UnitRefusals.NotFound();
        }

        var last = tree.Find(place.Id)?.Key;
        if (!place.IsStart && last is null)
        {
            return PageRequest.NoSuchCursor();
        }

        // The tree is small and in memory; only the rows of the page are read, for their versions.
        var ids = unitIds.Select(id => tree[id])
            .Where(u => Matches(u, query, tree, seen))
            .OrderBy(u => u.Key, StringComparer.Ordinal)
            .SkipWhile(u => string.CompareOrdinal(u.Key, last) <= 0)
            .Take(query.Page.Limit + 1)
            .Select(u => u.Id)
            .ToList();
        var rows = await db.Units.AsNoTracking()
            .Where(u => ids.Contains(u.Id))
            .Select(u => new { Unit = u, Version = EF.Property<Guid>(u, CasesDbContext.Version) })
            .ToListAsync(cancellationToken);
        rows.Sort((a, b) => string.CompareOrdinal(a.Unit.Key, b.Unit.Key));
        tree = await units.TreeWithAsync(rows.SelectMany(r => r.Unit.SuccessorIds), cancellationToken);
        var views = rows.ConvertAll(r => UnitView.Of(r.Unit, tree, r.Version));
        return Page<UnitView>.Of(views, query.Page.Limit, v => new Cursor(null, tree.Find(v.Key)!.Id));
    }

    private static bool Matches(Unit unit, ListUnits query, UnitTree tree, IReadOnlySet<Guid> seen)
    {
        var above = unit.ParentId is { } id ? tree[id] : null;
        return (query.Level is null || unit.Level == query.Level)
            && (query.Kind is null || unit.Kind == query.Kind)
            && (query.Parent is null || above?.Key == query.Parent)
            && (!query.Top || above is null || !seen.Contains(above.Id))
            && (query.On is not { } day || unit.ExistsOn(day))
            && SearchText.Of(unit.Name).Contains(SearchText.Of(query.Search), StringComparison.Ordinal);
    }
}
