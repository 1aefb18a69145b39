using QcdcCases.Application.Registers.Shapes;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A unit. Its key is unique in the whole register, so it has no source.</summary>
internal sealed class UnitLine : JournalLine<UnitLine>, IShaped<UnitLine>
{
    public static Shape<UnitLine> Members { get; } = new Shape<UnitLine>()
        .Fixed("type", "unit")
        .Required("key", Values.Key, l => l.Key, (l, v) => l.Key = v)
        .Required("name", Values.Name, l => l.Name, (l, v) => l.Name = v)
        .Required("level", Values.Word<UnitLevel>(), l => l.Level, (l, v) => l.Level = v)
        .Required("kind", Values.Word<UnitKind>(), l => l.Kind, (l, v) => l.Kind = v)
        .Optional("parent", Values.Key, l => l.Parent, (l, v) => l.Parent = v)
        .Optional("code", new TextValue(TextLength.Code), l => l.Code, (l, v) => l.Code = v)
        .Required("validFrom", Values.Day, l => l.ValidFrom, (l, v) => l.ValidFrom = v)
        .Optional("validTo", Values.Day, l => l.ValidTo, (l, v) => l.ValidTo = v)
        .Optional("successors", Values.List(Values.Key, 1000), l => l.Successors, (l, v) => l.Successors = v)
        .Defaulted("excludeFromRollup", Values.Flag, false, l => l.ExcludeFromRollup, (l, v) => l.ExcludeFromRollup = v);

    public string Key { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public UnitLevel Level { get; set; }

    public UnitKind Kind { get; set; }

    public string? Parent { get; set; }

    public string? Code { get; set; }

    public DateOnly ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public IReadOnlyList<string>? Successors { get; set; }

    public bool ExcludeFromRollup { get; set; }

    /// <summary>A unit that has ended since is still the unit that the line enters.</summary>
    protected override void ReconcileLater(UnitLine held)
    {
        if (ValidTo is null && Successors is null)
        {
            (ValidTo, Successors) = (held.ValidTo, held.Successors);
        }
    }

    public UnitFoundation ToFoundation(Guid? parentId) => new(Key, Name, Level, Kind, parentId, ValidFrom, Code, ExcludeFromRollup);

    public static UnitLine Of(Unit unit, Func<Guid, string> keyOf) => new()
    {
        Key = unit.Key,
        Name = unit.Name,
        Level = unit.Level,
        Kind = unit.Kind,
        Parent = unit.ParentId is { } parent ? keyOf(parent) : null,
        Code = unit.StateCode,
        ValidFrom = unit.ValidFrom,
        ValidTo = unit.ValidTo,
        Successors = unit.SuccessorIds.Count == 0 ? null : [.. unit.SuccessorIds.Select(keyOf)],
        ExcludeFromRollup = unit.ExcludeFromRollup,
    };
}
