using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Units;

/// <summary>Determines the units whose records a request may access. Every query filters by them, so other records are not found.</summary>
internal sealed class VisibleUnits(RequestContext context, UnitDirectory units)
{
    private (string? Key, List<Guid> Ids) below = (null, []);

    public async Task<List<Guid>> ForAsync(Permission permission, CancellationToken cancellationToken) =>
        [.. context.Caller.UnitsFor(permission, await units.TreeAsync(cancellationToken))];

    /// <summary>Returns the units of a list for the query of a page: null if they are all units, so that it needs no condition.</summary>
    public async Task<List<Guid>?> OfPagesAsync(List<Guid> unitIds, CancellationToken cancellationToken) =>
        unitIds.Count == (await units.TreeAsync(cancellationToken)).All.Count ? null : unitIds;

    /// <summary>Returns the units of a list: all that the caller may access, or one of them with everything below it.</summary>
    /// <param name="key">The key of the unit, or null for all.</param>
    public async Task<Result<List<Guid>>> OfListAsync(string? key, Permission permission, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return await ForAsync(permission, cancellationToken);
        }

        var unit = await units.FindAsync(key, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        if (unit is null || !context.Caller.HasPermission(permission, unit.Id, tree))
        {
            return Refusal.NotFound("unit.not_found", "The unit does not exist or is outside your units.");
        }

        // Who succeeded a closed unit may see its book, but not what lies below it.
        if (unit.ValidTo is not null)
        {
            var visible = context.Caller.UnitsFor(permission, tree);
            return tree.WithDescendants(unit.Id).Select(u => u.Id).Where(visible.Contains).ToList();
        }

        // A permission for a unit includes everything below it, so all permissions of a request share the list.
        below = below.Key == key ? below : (key, [.. tree.WithDescendants(unit.Id).Select(u => u.Id)]);
        return below.Ids;
    }
}
