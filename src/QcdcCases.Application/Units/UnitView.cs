using QcdcCases.Application.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Units;

/// <summary>A unit as clients see it.</summary>
/// <param name="Parent">The key of the unit above; absent at the top.</param>
/// <param name="Code">The state's own code for the unit.</param>
/// <param name="ValidTo">The last day of its existence, that day included; absent while it exists.</param>
/// <param name="Successors">The keys of the units that took its place, first the one into which its figures fold.</param>
/// <param name="ExcludeFromRollup">Whether its parent leaves its figures out of its own.</param>
public sealed record UnitView(
    string Key,
    string Name,
    UnitLevel Level,
    UnitKind Kind,
    string? Parent,
    string? Code,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    IReadOnlyList<string> Successors,
    bool ExcludeFromRollup,
    Guid Version) : IVersioned
{
    public static UnitView Of(Unit unit, UnitTree tree, Guid version) => new(
        unit.Key,
        unit.Name,
        unit.Level,
        unit.Kind,
        unit.ParentId is { } parent ? tree[parent].Key : null,
        unit.StateCode,
        unit.ValidFrom,
        unit.ValidTo,
        [.. unit.SuccessorIds.Select(id => tree[id].Key)],
        unit.ExcludeFromRollup,
        version);
}
