using QcdcCases.Application.Access;
using QcdcCases.Application.Codes;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Documents;

/// <summary>Resolves the units and the header of a requested register.</summary>
internal sealed class RegisterHeaderResolver(VisibleUnits visible, UnitDirectory units, CodeDirectory codes)
{
    /// <summary>Returns the units that a register covers and its header.</summary>
    /// <param name="unit">The key of a unit, which includes everything below it. Required: a register always belongs to a unit.</param>
    public async Task<Result<RegisterScope>> OfAsync(
        string? unit,
        DateOnly? from,
        DateOnly? to,
        Permission permission,
        CancellationToken cancellationToken)
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
        var fieldName = await codes.NamesAsync(Fields.Table, cancellationToken);
        return new RegisterScope(unitIds, new RegisterHeader(tree.Find(unit)!.Name, from, to, names, fieldName));
    }
}

/// <summary>A register that the caller may read.</summary>
internal sealed record RegisterScope(List<Guid> UnitIds, RegisterHeader Header);
