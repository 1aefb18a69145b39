using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Indicators;

/// <summary>What must be possible among declared numbers, whoever tells them: else a statutory form could never be exported.</summary>
public static class IndicatorLimits
{
    /// <summary>The numbers that count a part of another one, by form 06/QLKNTC of TT 06/2025 (8 ≤ 6).</summary>
    private static readonly (string Part, string Whole)[] Pairs = [("management.inspections.concluded", "management.inspections")];

    /// <summary>What the number is a part of, or null.</summary>
    public static string? WholeOf(string code) => Array.Find(Pairs, p => p.Part == code).Whole;

    /// <summary>What is a part of the number, or null.</summary>
    public static string? PartOf(string code) => Array.Find(Pairs, p => p.Whole == code).Part;

    /// <summary>A part is never more than the whole that is declared for the very same days.</summary>
    /// <param name="sameDays">The value that the unit declares of another code for those days; null where there is none.</param>
    public static Refusal? CheckParts(string code, long value, Func<string, long?> sameDays) =>
        WholeOf(code) is { } whole && value > (sameDays(whole) ?? 0) ? PartExceedsWhole(code, whole)
        : PartOf(code) is { } part && sameDays(part) > value ? PartExceedsWhole(part, code)
        : null;

    /// <summary>Stretches that share a day would be counted twice by a period that holds both.</summary>
    public static Refusal Overlaps() => Refusal.Conflict(
        "indicator.overlaps", "The unit has already declared this indicator for days that overlap with `from` to `to`.", "from");

    private static Refusal PartExceedsWhole(string part, string whole) => Refusal.Rule(
        "indicator.part_exceeds_whole",
        $"{part} is a part of {whole}: its value must not exceed the one that the unit declares for the same days.", "value") with
    {
        Arguments = [part, whole],
    };
}
