using System.Text.Json.Serialization;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A unit. Its key is unique in the whole register, so it has no source.</summary>
internal sealed class UnitLine : JournalLine
{
    [JsonIgnore] public override string? Source { get; set; }
    [KeyText] public required string Key { get; set; } = string.Empty;
    [Name] public required string Name { get; set; } = string.Empty;
    public required UnitLevel Level { get; set; }
    public required UnitKind Kind { get; set; }
    [KeyText] public string? Parent { get; set; }
    [Text(TextLength.Code)] public string? Code { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    [ListLength(1000)] public IReadOnlyList<string>? Successors { get; set; }
    public bool? ExcludeFromRollup { get; set => field = value is true ? true : null; }

    /// <summary>A unit that has ended since still matches the line that adds it.</summary>
    internal override void Reconcile(JournalLine held)
    {
        if (ValidTo is null && Successors is null)
        {
            (ValidTo, Successors) = (((UnitLine)held).ValidTo, ((UnitLine)held).Successors);
        }
    }

    internal UnitEntry ToUnitEntry(Guid? parentId) =>
        new(Key, Name, Level, Kind, parentId, ValidFrom, Code, ExcludeFromRollup is true);

    internal static UnitLine Of(Unit unit, Func<Guid, string> keyOf) => new()
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
