using System.Globalization;

namespace QcdcCases.Documents;

/// <summary>Formats numbers and days as in Vietnamese documents: <c>1.234</c>, <c>12,5 %</c>, <c>14/3/2026</c>.</summary>
internal static class VietnameseNumbers
{
    private static readonly NumberFormatInfo Format = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NegativeSign = "-",
    };

    /// <summary>Formats a number with all its decimals.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.######", Format);

    /// <summary>
    /// Formats a percentage with one decimal, rounded half away from zero, with a non-breaking space before the sign; null where the whole
    /// is zero.
    /// </summary>
    public static string? Rate(decimal part, decimal whole) =>
        whole == 0 ? null : Math.Round(100 * part / whole, 1, MidpointRounding.AwayFromZero).ToString("#,##0.0", Format) + "\u00A0%";

    /// <summary>Formats a count for running text, with a leading zero below ten: <c>06 đơn</c>.</summary>
    public static string Count(decimal value) => value is >= 1 and < 10 && decimal.IsInteger(value) ? $"0{Number(value)}" : Number(value);

    /// <summary>Formats the change from an earlier number: <c>tăng 05 đơn, tương ứng 12,5 %</c>.</summary>
    /// <param name="unit">The unit of counting; may be empty.</param>
    public static string Change(decimal now, decimal before, string unit) => (now - before) switch
    {
        0 => "không thay đổi",
        > 0 => $"tăng {Difference(now - before, before, unit)}",
        _ => $"giảm {Difference(before - now, before, unit)}",
    };

    public static string Day(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day:00}/{(day.Month < 3 ? $"{day.Month:00}" : $"{day.Month}")}/{day.Year}");

    /// <summary>Formats a day for tables and letters: <c>14/03/2026</c>.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>
    /// Formats a day in words, with a leading zero for days below 10 and the months January and February (NĐ 30/2020 Phụ lục I).
    /// </summary>
    public static string DayInWords(DateOnly day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"ngày {day.Day:00} tháng {(day.Month < 3 ? $"{day.Month:00}" : $"{day.Month}")} năm {day.Year}");

    private static string Difference(decimal difference, decimal before, string unit) =>
        $"{Count(difference)}{(unit.Length > 0 ? $" {unit}" : string.Empty)}{(Rate(difference, before) is { } rate ? $", tương ứng {rate}" : string.Empty)}";
}
