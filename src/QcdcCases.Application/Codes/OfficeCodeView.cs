using QcdcCases.Application.Shared;
using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Codes;

/// <summary>A code that an office added.</summary>
/// <param name="Parent">The main code under which it counts in every figure and form.</param>
/// <param name="Unit">The key of the unit that added it; it is valid there and in all units below.</param>
/// <param name="ValidTo">The last day on which new records can use it, inclusive.</param>
public sealed record OfficeCodeView(
    string List,
    string Code,
    string Parent,
    string Name,
    string? NameEn,
    string Unit,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    Guid Version) : IVersioned
{
    internal static OfficeCodeView Of(OfficeCode code, UnitTree tree, Guid version) => new(
        code.List,
        code.Code,
        CodeLists.Extensible[code.List].MainOf(code.Code),
        code.Name,
        code.NameEn,
        tree[code.UnitId].Key,
        code.ValidFrom,
        code.ValidTo,
        version);
}
