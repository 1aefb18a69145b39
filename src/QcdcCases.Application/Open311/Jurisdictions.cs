using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Open311;

/// <summary>
/// The jurisdictions of the Open311 door: the units of the register by their keys, each with everything below it. Without one, the whole
/// register is read.
/// </summary>
internal sealed class Jurisdictions(UnitDirectory units)
{
    /// <summary>Returns the unit of a jurisdiction, or the whole register.</summary>
    public async Task<Result<Jurisdiction>> FindAsync(string? id, CancellationToken cancellationToken)
    {
        var unit = id is null ? null : await units.FindAsync(id, cancellationToken);
        return id is not null && unit is null
            ? Refusal.NotFound("open311.jurisdiction_unknown", "`jurisdiction_id` must be the key of a unit of this register.")
            : new Jurisdiction(await units.TreeAsync(cancellationToken), unit);
    }
}

/// <summary>A unit with everything below it, or the whole register.</summary>
/// <param name="Unit">The unit; null for the whole register.</param>
internal sealed record Jurisdiction(UnitTree Tree, Unit? Unit)
{
    /// <summary>The units whose feedback is read; null for all.</summary>
    public List<Guid>? UnitIds => Unit is null ? null : [.. Tree.WithDescendants(Unit.Id).Select(u => u.Id)];

    /// <summary>The units whose definitions of categories apply, in order of preference: the unit, or every topmost one.</summary>
    public IEnumerable<Guid> Definers => Unit is null
        ? Tree.All.Where(u => u.ParentId is null).OrderBy(u => u.Key, StringComparer.Ordinal).Select(u => u.Id)
        : [Unit.Id];
}
