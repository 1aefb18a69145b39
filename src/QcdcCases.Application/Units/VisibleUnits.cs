using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Units;

/// <summary>Determines the units whose records a request may access. Every query filters by them, so other records are not found.</summary>
internal sealed class VisibleUnits(RequestContext context, UnitDirectory units)
{
    public async Task<List<Guid>> ForAsync(Permission permission, CancellationToken cancellationToken) =>
        [.. context.Caller.UnitsFor(permission, await units.TreeAsync(cancellationToken))];

    /// <summary>Returns the units of a list: all that the caller may access, or one of them with everything below it.</summary>
    /// <param name="key">The key of the unit, or null for all.</param>
    public async Task<Result<List<Guid>>> OfListAsync(string? key, Permission permission, CancellationToken cancellationToken)
    {
        var visible = await ForAsync(permission, cancellationToken);
        if (key is null)
        {
            return visible;
        }

        var unit = await units.FindAsync(key, cancellationToken);
        if (unit is null || !visible.Contains(unit.Id))
        {
            return Refusal.NotFound("unit.not_found", "The unit does not exist or is outside your units.");
        }

        var tree = await units.TreeAsync(cancellationToken);
        return visible.Intersect(tree.WithDescendants(unit.Id).Select(u => u.Id)).ToList();
    }
}
