using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Indicators;

/// <summary>
/// The rules between declared indicators, entered or imported. Without them a statutory form could fail its printed checks and not be
/// exported.
/// </summary>
public static class IndicatorLimits
{
    /// <summary>The indicators that count a part of another one, by form 06/QLKNTC of TT 06/2025 (8 ≤ 6).</summary>
    private static readonly (string Part, string Whole)[] Pairs = [("management.inspections.concluded", "management.inspections")];

    /// <summary>Returns the code of the whole that the indicator is a part of, or null.</summary>
    public static string? WholeOf(string code) => Array.Find(Pairs, p => p.Part == code).Whole;

    /// <summary>Returns the code of the part of the indicator, or null.</summary>
    public static string? PartOf(string code) => Array.Find(Pairs, p => p.Whole == code).Part;

    /// <summary>Refuses a part that is greater than the whole declared for the same days.</summary>
    /// <param name="sameDays">Returns the value of another code that the unit declares for the same days; null if there is none.</param>
    public static Refusal? CheckPartAndWhole(string code, decimal value, Func<string, decimal?> sameDays) =>
        WholeOf(code) is { } whole && value > (sameDays(whole) ?? 0) ? PartExceedsWhole(code, whole)
        : PartOf(code) is { } part && sameDays(part) > value ? PartExceedsWhole(part, code)
        : null;

    /// <summary>The refusal of ranges that share a day: a period that contains both would count them twice.</summary>
    public static Refusal Overlaps() => Refusal.Conflict(
        "indicator.overlaps", "The unit has already declared this indicator for days that overlap with `from` to `to`.", "from");

    private static Refusal PartExceedsWhole(string part, string whole) => Refusal.Rule(
        "indicator.part_exceeds_whole",
        $"{part} is a part of {whole}: its value must not exceed the one that the unit declares for the same days.", "value") with
    {
        Arguments = [part, whole],
    };
}
