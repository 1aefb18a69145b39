using System.Text.Json.Serialization;
using QcdcCases.Domain.Codes;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>
/// A code that an office added, or that a register brings: it is unique in its list, so it has no source. Below a main code it counts under
/// that code; any other counts as itself.
/// </summary>
internal sealed class CodeLine : JournalLine
{
    [JsonIgnore] public override string? Source { get; set; }
    [CodeText] public required string List { get; set; } = string.Empty;
    [CodeText] public required string Code { get; set; } = string.Empty;
    [KeyText] public required string Unit { get; set; } = string.Empty;
    [Name] public required string Name { get; set; } = string.Empty;
    [Name] public string? NameEn { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }

    internal StandardCode ToCode() => new(Code, Name, NameEn, ValidFrom, ValidTo);

    internal static CodeLine Of(OfficeCode code, string unit) => new()
    {
        List = code.List,
        Code = code.Code,
        Unit = unit,
        Name = code.Name,
        NameEn = code.NameEn,
        ValidFrom = code.ValidFrom,
        ValidTo = code.ValidTo,
    };
}
