using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Indicators;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A declared indicator. Its key consists of unit, code and days.</summary>
internal sealed class IndicatorLine : JournalLine
{
    [KeyText] public required string Unit { get; set; } = string.Empty;
    [CodeText] public required string Code { get; set; } = string.Empty;
    public required DateOnly From { get; set; }
    public required DateOnly To { get; set; }
    [Integer(0, Consequences.MaxAmount)] public required long Value { get; set; }

    /// <summary>The key: code, days and unit.</summary>
    internal string Key => KeyOf(Unit, Code, From, To);

    /// <inheritdoc cref="Key"/>
    internal static string KeyOf(string unit, string code, DateOnly from, DateOnly to) => $"{code} {from:yyyyMMdd} {to:yyyyMMdd} {unit}";

    internal static IndicatorLine Of(DeclaredIndicator indicator, string unit) =>
        new() { Unit = unit, Code = indicator.Code, From = indicator.From, To = indicator.To, Value = indicator.Value };
}
