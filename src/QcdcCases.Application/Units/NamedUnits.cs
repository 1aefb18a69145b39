using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Units;

/// <summary>Finds units that a request refers to.</summary>
internal static class NamedUnits
{
    /// <summary>Returns the unit of a key. Refused when it is unknown or not visible to the caller.</summary>
    /// <param name="field">The member of the request that contains the key.</param>
    public static async Task<Result<Unit>> FindNamedAsync(
        this UnitDirectory units, RequestContext context, string key, string field, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(key, cancellationToken);
        return unit is not null && context.Caller.HasPermission(Permission.ReadUnits, unit.Id, await units.TreeAsync(cancellationToken))
            ? unit
            : UnitRefusals.Unknown(field);
    }
}
