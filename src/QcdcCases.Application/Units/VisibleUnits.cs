using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Units;

/// <summary>The units whose records a request may touch. Every query asks for them, so what is not the caller's to see is not found.</summary>
internal sealed class VisibleUnits(RequestContext context, UnitDirectory units)
{
    public async Task<List<Guid>> ForAsync(Permission permission, CancellationToken cancellationToken) =>
        [.. context.Caller.UnitsFor(permission, await units.TreeAsync(cancellationToken))];

    /// <summary>The units of a list: all of the caller's, or of these one unit with everything below it.</summary>
    /// <param name="key">The key of the one unit, or null for all.</param>
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
        return visible.Intersect(tree.Below(unit.Id).Select(u => u.Id)).ToList();
    }
}
