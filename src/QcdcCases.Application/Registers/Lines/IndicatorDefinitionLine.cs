using System.Text.Json.Serialization;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>
/// A definition of a declared code. The whole register shares it, so it has no source and no unit. Its key is its code and first day.
/// </summary>
internal sealed class IndicatorDefinitionLine : JournalLine
{
    [JsonIgnore] public override string? Source { get; set; }
    [CodeText] public required string Code { get; set; } = string.Empty;
    [Name] public required string Name { get; set; } = string.Empty;
    [Text(TextLength.Code)] public required string UnitOfMeasure { get; set; } = string.Empty;
    public required IndicatorKind Kind { get; set; }
    [Integer(0, DeclaredValue.MaxDecimals)] public int? Decimals { get; set; }
    public bool? AddsUp { get; set; }
    [CodeText] public string? Numerator { get; set; }
    [CodeText] public string? Denominator { get; set; }
    public Owners? OwedBy { get; set; }
    [Text(TextLength.Code)] public string? Window { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    [Prose] public string? Sentence { get; set; }

    internal IndicatorTerms ToTerms() => new(Code, Name, UnitOfMeasure, Kind)
    {
        Decimals = Decimals,
        AddsUp = AddsUp,
        Numerator = Numerator,
        Denominator = Denominator,
        OwedBy = OwedBy is null ? null : new IndicatorOwners(OwedBy.Levels, OwedBy.Kinds),
        Window = Window,
        ValidFrom = ValidFrom,
        ValidTo = ValidTo,
        Sentence = Sentence,
    };

    internal static IndicatorDefinitionLine Of(IndicatorTerms terms) => new()
    {
        Code = terms.Code,
        Name = terms.Name,
        UnitOfMeasure = terms.UnitOfMeasure,
        Kind = terms.Kind,
        Decimals = terms.Decimals,
        AddsUp = terms.AddsUp,
        Numerator = terms.Numerator,
        Denominator = terms.Denominator,
        OwedBy = terms.OwedBy is null ? null : new Owners { Levels = terms.OwedBy.Levels, Kinds = terms.OwedBy.Kinds },
        Window = terms.Window,
        ValidFrom = terms.ValidFrom,
        ValidTo = terms.ValidTo,
        Sentence = terms.Sentence,
    };

    /// <summary>The units that owe the code; without a list, those of every level or kind.</summary>
    internal sealed class Owners
    {
        [ListLength(3)] public IReadOnlyList<UnitLevel>? Levels { get; set; }
        [ListLength(6)] public IReadOnlyList<UnitKind>? Kinds { get; set; }
    }
}
