using QcdcCases.Domain.Indicators;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A declared indicator. Its key consists of unit, code and days.</summary>
internal sealed class IndicatorLine : JournalLine
{
    [KeyText] public required string Unit { get; set; } = string.Empty;
    [CodeText] public required string Code { get; set; } = string.Empty;
    public required DateOnly From { get; set; }
    public required DateOnly To { get; set; }
    [Number(0, DeclaredValue.Max)] public required decimal Value { get; set; }

    /// <summary>The names of the bodies that the value counts and that are no units.</summary>
    [ListLength(DeclaredIndicator.MaxBodies)] public IReadOnlyList<string>? Bodies { get; set; }

    /// <summary>The key: code, days and unit.</summary>
    internal string Key => KeyOf(Unit, Code, From, To);

    /// <inheritdoc cref="Key"/>
    internal static string KeyOf(string unit, string code, DateOnly from, DateOnly to) => $"{code} {from:yyyyMMdd} {to:yyyyMMdd} {unit}";

    internal static IndicatorLine Of(DeclaredIndicator indicator, string unit) =>
        new()
        {
            Unit = unit,
            Code = indicator.Code,
            From = indicator.From,
            To = indicator.To,
            Value = indicator.Value,
            Bodies = indicator.Bodies.Count == 0 ? null : indicator.Bodies,
        };
}
