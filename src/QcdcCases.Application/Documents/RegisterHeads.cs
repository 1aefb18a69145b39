using QcdcCases.Application.Access;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Documents;

/// <summary>Whose register is asked for, and what stands over it.</summary>
internal sealed class RegisterHeads(VisibleUnits visible, UnitDirectory units)
{
    /// <param name="unit">The key of a unit, which stands for everything below it too; a register is always somebody's.</param>
    public async Task<Result<CoveredRegister>> OfAsync(string? unit, DateOnly? from, DateOnly? to, Permission permission, CancellationToken cancellationToken)
    {
        if (unit is null)
        {
            return Refusal.Malformed("register.unit_missing", "`unit` is required: the unit whose register is written.", "unit");
        }

        if ((await visible.OfListAsync(unit, permission, cancellationToken)).IsRefused(out var refusal, out var unitIds))
        {
            return refusal;
        }

        var tree = await units.TreeAsync(cancellationToken);
        var names = unitIds.ToDictionary(id => tree[id].Key, id => tree[id].Name, StringComparer.Ordinal);
        return new CoveredRegister(unitIds, new RegisterHead(tree.Find(unit)!.Name, from, to, names));
    }
}

/// <summary>A register that its reader may see.</summary>
internal sealed record CoveredRegister(List<Guid> UnitIds, RegisterHead Head);
