using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Units;

/// <summary>Finding the unit for which something new is to be written.</summary>
internal static class WritableUnits
{
    /// <summary>The unit of a key, if the caller may write for it and it exists on the day; what is not the caller's to see is not found.</summary>
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
