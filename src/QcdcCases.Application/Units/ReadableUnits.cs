using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Units;

/// <summary>Finding the units of which something is to be read.</summary>
internal static class ReadableUnits
{
    /// <summary>
    /// Every unit for which the caller holds a permission; when a key is given, that unit and everything below it. What is not the caller's
    /// to see is not found.
    /// </summary>
    public static async Task<Result<List<Guid>>> FindReadableAsync(
        this UnitDirectory units, RequestContext context, Permission permission, string? key, CancellationToken cancellationToken)
    {
        var unit = key is null ? null : await units.FindAsync(key, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        var readable = context.Caller.UnitsFor(permission, tree);
        if (key is null)
        {
            return readable.ToList();
        }

        return unit is not null && readable.Contains(unit.Id) ? tree.Below(unit.Id).Select(u => u.Id).ToList() : NotFound();
    }

    public static Refusal NotFound() => Refusal.NotFound("unit.not_found", "There is no such unit among yours.");

    /// <summary>A unit that a message names, if the caller may see it: what refers to nothing, or to another's, is refused.</summary>
    public static async Task<Result<Unit>> FindNamedAsync(
        this UnitDirectory units, RequestContext context, string key, string field, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(key, cancellationToken);
        return unit is not null && context.Caller.May(Permission.ReadUnits, unit.Id, await units.TreeAsync(cancellationToken))
            ? unit
            : Refusal.Rule("unit.not_found", "There is no such unit among yours.", field);
    }
}
