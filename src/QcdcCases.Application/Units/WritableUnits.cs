using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Units;

/// <summary>Finds the unit for which a new record is written.</summary>
internal static class WritableUnits
{
    /// <summary>
    /// Returns the unit of a key. Refused when the caller may not write for it, which looks like an unknown unit, or when it does not exist
    /// on the day.
    /// </summary>
    public static async Task<Result<Unit>> FindWritableAsync(
        this UnitDirectory units, RequestContext context, string key, Permission permission, DateOnly on, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(key, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        if (unit is null || !context.Caller.May(permission, unit.Id, tree))
        {
            return new Refusal(
                RefusalKind.RuleBroken, "unit.not_found", "The unit does not exist or is outside your units.") { Field = "unit" };
        }

        return unit.ExistsOn(on)
            ? unit
            : UnitRefusals.NotInExistence("unit");
    }
}
