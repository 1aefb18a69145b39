using QcdcCases.Application.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Units;

/// <summary>A unit.</summary>
/// <param name="Parent">The key of the unit above; absent at the top.</param>
/// <param name="Code">The official code of the unit.</param>
/// <param name="ValidTo">The last day of its existence, inclusive; absent while it exists.</param>
/// <param name="Successors">The keys of the successors; the figures merge into the first.</param>
/// <param name="ExcludeFromRollup">Whether the figures of the unit above exclude those of this unit.</param>
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
