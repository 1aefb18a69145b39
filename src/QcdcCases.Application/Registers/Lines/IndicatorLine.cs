using QcdcCases.Application.Registers.Shapes;
using QcdcCases.Domain.Indicators;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A declared number. Its key is what it is about: unit, code and days.</summary>
internal sealed class IndicatorLine : JournalLine<IndicatorLine>, IShaped<IndicatorLine>
{
    public static Shape<IndicatorLine> Members { get; } = ShapeOf("indicator")
        .Required("unit", Values.Key, l => l.Unit, (l, v) => l.Unit = v)
        .Required("code", Values.Code, l => l.Code, (l, v) => l.Code = v)
        .Required("from", Values.Day, l => l.From, (l, v) => l.From = v)
        .Required("to", Values.Day, l => l.To, (l, v) => l.To = v)
        .Required("value", Values.Declared, l => l.Value, (l, v) => l.Value = v);

    public string Unit { get; set; } = string.Empty;

    public string Code { get; set; } = string.Empty;

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public long Value { get; set; }

    /// <summary>What it is about.</summary>
    public string Key => KeyOf(Unit, Code, From, To);

    /// <inheritdoc cref="Key"/>
    public static string KeyOf(string unit, string code, DateOnly from, DateOnly to) => $"{code} {from:yyyyMMdd} {to:yyyyMMdd} {unit}";

    public static IndicatorLine Of(DeclaredIndicator indicator, string unit) => new()
    {
        Unit = unit,
        Code = indicator.Code,
        From = indicator.From,
        To = indicator.To,
        Value = indicator.Value,
    };
}
