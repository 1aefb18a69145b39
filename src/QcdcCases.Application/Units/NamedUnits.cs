using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Units;

/// <summary>Finding a unit that a message refers to.</summary>
internal static class NamedUnits
{
    /// <summary>The unit of a key, if the caller may see it: what refers to nothing, or to another's, is refused.</summary>
    /// <param name="field">The member of the message that names it.</param>
    public static async Task<Result<Unit>> FindNamedAsync(
        this UnitDirectory units, RequestContext context, string key, string field, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(key, cancellationToken);
        return unit is not null && context.Caller.May(Permission.ReadUnits, unit.Id, await units.TreeAsync(cancellationToken))
            ? unit
            : UnitRefusals.Unknown(field);
    }
}
