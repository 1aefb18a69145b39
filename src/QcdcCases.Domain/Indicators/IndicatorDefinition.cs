using System.Text.Json.Serialization;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Indicators;

/// <summary>What the values of a declared code are, and so how they are counted.</summary>
public enum IndicatorKind
{
    /// <summary>What occurred in its days: the values of a period are added.</summary>
    Flow,

    /// <summary>What exists on its last day: of each unit, the last value of a period counts.</summary>
    Stock,

    /// <summary>What holds for a year, such as a rank: the last value that was declared for the year counts.</summary>
    Status,

    /// <summary>The quotient of two other codes: it is computed and never declared or added.</summary>
    Ratio,
}

/// <summary>Which units owe the declaration of a code; an empty list means every level or kind.</summary>
public sealed record IndicatorOwners(IReadOnlyList<UnitLevel>? Levels = null, IReadOnlyList<UnitKind>? Kinds = null)
{
    public bool Includes(Unit unit) => Includes(unit.Level, unit.Kind);

    public bool Includes(UnitLevel level, UnitKind kind) =>
        (Levels is not { Count: > 0 } || Levels.Contains(level)) && (Kinds is not { Count: > 0 } || Kinds.Contains(kind));
}

/// <summary>The definition of a declared code: its entry in the catalogue.</summary>
/// <param name="Name">The Vietnamese name.</param>
/// <param name="UnitOfMeasure">The unit of measure in Vietnamese; a ratio in <c>%</c> is multiplied by 100.</param>
public sealed record IndicatorTerms(string Code, string Name, string UnitOfMeasure, IndicatorKind Kind)
{
    private const int DefaultRatioDecimals = 1;

    /// <summary>The most decimals of a value, or those to which a ratio is rounded, half up.</summary>
    public int? Decimals { get; init; }

    /// <summary>Whether the values of units add up to that of the unit above; by default those of flows and stocks do.</summary>
    public bool? AddsUp { get; init; }

    /// <summary>For a ratio: the code above the line.</summary>
    public string? Numerator { get; init; }

    /// <summary>For a ratio: the code below the line; that of the numerator for a comparison with the same days a year before.</summary>
    public string? Denominator { get; init; }

    /// <summary>The units that owe it; null if nobody does.</summary>
    public IndicatorOwners? OwedBy { get; init; }

    /// <summary>The days for which it is declared, such as <c>year</c> or <c>half-year</c>.</summary>
    public string? Window { get; init; }

    /// <summary>The first day on which the definition holds; null if it always has.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which the definition holds, inclusive; null if unlimited.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The sentence of a report, with <c>{value}</c>, <c>{numerator}</c> and <c>{denominator}</c> for the numbers.</summary>
    public string? Sentence { get; init; }

    /// <summary>Conditions between values of the same days, such as <c>mediation.front-mediators &lt;= mediation.mediators</c>.</summary>
    public IReadOnlyList<string>? Checks { get; init; }

    [JsonIgnore]
    public bool IsAddedUp => Kind is not IndicatorKind.Ratio && (AddsUp ?? Kind is IndicatorKind.Flow or IndicatorKind.Stock);

    [JsonIgnore]
    public int RatioDecimals => Decimals ?? DefaultRatioDecimals;

    public bool IsValidOn(DateOnly day) => !(day < ValidFrom) && !(day > ValidTo);

    /// <summary>The definition of a code that the catalogue does not contain.</summary>
    public static IndicatorTerms Undefined(string code) => new(code, code, string.Empty, IndicatorKind.Flow);

    /// <summary>Refuses members that contradict each other, whether entered or imported.</summary>
    public Refusal? Check()
    {
        if (ValidTo < ValidFrom)
        {
            return Refusal.Rule("indicator_definition.ends_before_begin", "`validTo` must not be before `validFrom`.", "validTo");
        }

        if (StatutoryIndicators.Codes.Contains(Code) && (Kind is not IndicatorKind.Flow || Decimals is > 0 || AddsUp is false))
        {
            return Refusal.Rule(
                "indicator_definition.statutory",
                "The code is a column of a statutory form: its kind must be flow, without decimals, and it adds up.", "kind");
        }

        if (Kind is IndicatorKind.Ratio)
        {
            return Numerator is null || Denominator is null || Numerator == Code || Denominator == Code || AddsUp is true
                ? Refusal.Rule(
                    "indicator_definition.ratio_incomplete",
                    "A ratio must name two other codes, `numerator` and `denominator`, and is never added up.", "kind")
                : null;
        }

        return Numerator is not null || Denominator is not null
            ? Refusal.Rule(
                "indicator_definition.not_a_ratio",
                "Only a ratio has `numerator` and `denominator`.",
                Numerator is null ? "denominator" : "numerator")
            : null;
    }
}

/// <summary>A definition that the register holds. It takes precedence over the product's own of the same code.</summary>
public sealed class IndicatorDefinition
{
    /// <summary>The most definitions of a register, so that the whole catalogue can be read at once.</summary>
    public const int MaxCount = 2000;

    private IndicatorDefinition()
    {
    }

    public Guid Id { get; private init; }

    public string Code { get; private init; } = null!;

    /// <summary>The first day on which it holds; the first of the calendar if it always has.</summary>
    public DateOnly ValidFrom { get; private init; }

    public DateOnly? ValidTo { get; private set; }

    public string Name { get; private set; } = null!;

    public string UnitOfMeasure { get; private set; } = null!;

    public IndicatorKind Kind { get; private set; }

    public int? Decimals { get; private set; }

    public bool? AddsUp { get; private set; }

    public string? Numerator { get; private set; }

    public string? Denominator { get; private set; }

    public IReadOnlyList<UnitLevel> OwedLevels { get; private set; } = [];

    public IReadOnlyList<UnitKind> OwedKinds { get; private set; } = [];

    /// <summary>True if some units owe it; with empty lists, every unit does.</summary>
    public bool IsOwed { get; private set; }

    public string? Window { get; private set; }

    public string? Sentence { get; private set; }

    /// <summary>The definition as one value.</summary>
    public IndicatorTerms Terms => new(Code, Name, UnitOfMeasure, Kind)
    {
        Decimals = Decimals,
        AddsUp = AddsUp,
        Numerator = Numerator,
        Denominator = Denominator,
        OwedBy = IsOwed
            ? new IndicatorOwners(OwedLevels.Count == 0 ? null : OwedLevels, OwedKinds.Count == 0 ? null : OwedKinds)
            : null,
        Window = Window,
        ValidFrom = ValidFrom == CalendarSpan.First ? null : ValidFrom,
        ValidTo = ValidTo,
        Sentence = Sentence,
    };

    public static Result<IndicatorDefinition> Define(Guid id, IndicatorTerms terms)
    {
        if (terms.Check() is { } refusal)
        {
            return refusal;
        }

        var definition = new IndicatorDefinition { Id = id, Code = terms.Code, ValidFrom = terms.ValidFrom ?? CalendarSpan.First };
        definition.Set(terms);
        return definition;
    }

    /// <summary>Replaces everything but the code and the first day.</summary>
    public Refusal? Correct(IndicatorTerms terms)
    {
        var corrected = terms with { Code = Code, ValidFrom = Terms.ValidFrom };
        if (corrected.Check() is { } refusal)
        {
            return refusal;
        }

        Set(corrected);
        return null;
    }

    private void Set(IndicatorTerms terms)
    {
        (ValidTo, Name, UnitOfMeasure, Kind) = (terms.ValidTo, terms.Name, terms.UnitOfMeasure, terms.Kind);
        (Decimals, AddsUp, Numerator, Denominator) = (terms.Decimals, terms.AddsUp, terms.Numerator, terms.Denominator);
        (OwedLevels, OwedKinds, IsOwed) = (terms.OwedBy?.Levels ?? [], terms.OwedBy?.Kinds ?? [], terms.OwedBy is not null);
        (Window, Sentence) = (terms.Window, terms.Sentence);
    }
}

public static class IndicatorDefinitionRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("indicator_definition.not_found", "The register holds no such definition.");

    public static Refusal Overlaps() => Refusal.Conflict(
        "indicator_definition.overlaps", "Another definition of this code holds on a day from `validFrom` to `validTo`.", "validFrom");

    public static Refusal Full() => Refusal.Conflict(
        "indicator_definition.full",
        $"The register holds the most definitions possible, {IndicatorDefinition.MaxCount}.") with
    {
        Arguments = [$"{IndicatorDefinition.MaxCount}"],
    };

    public static Refusal NotAtTop() => Refusal.Forbidden(
        "indicator_definition.not_at_top",
        "Only administrators of a top-level unit may change the catalogue of declared indicators: the whole register shares it.");
}
