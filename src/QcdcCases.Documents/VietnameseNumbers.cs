using System.Globalization;

namespace QcdcCases.Documents;

/// <summary>Numbers and days as Vietnamese documents write them: <c>1.234</c>, <c>12,5 %</c>, <c>14/3/2026</c>.</summary>
internal static class VietnameseNumbers
{
    private static readonly NumberFormatInfo Format = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NegativeSign = "-",
    };

    /// <summary>A number, with as many decimals as it has.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.######", Format);

    /// <summary>
    /// A part of a whole in per cent, one decimal, half away from zero, never broken from its sign; null where there is no whole.
    /// </summary>
    public static string? Rate(decimal part, decimal whole) =>
        whole == 0 ? null : Math.Round(100 * part / whole, 1, MidpointRounding.AwayFromZero).ToString("#,##0.0", Format) + "\u00A0%";

    /// <summary>A number of things in running text, where those below ten have a nought before them: <c>06 đơn</c>.</summary>
    public static string Count(decimal value) => value is >= 1 and < 10 && decimal.IsInteger(value) ? $"0{Number(value)}" : Number(value);

    /// <summary>How a number stands to an earlier one: <c>tăng 05 đơn, tương ứng 12,5 %</c>.</summary>
    /// <param name="unit">What is counted; may be empty.</param>
    public static string Change(decimal now, decimal before, string unit) => (now - before) switch
    {
        0 => "không thay đổi",
        > 0 => $"tăng {Difference(now - before, before, unit)}",
        _ => $"giảm {Difference(before - now, before, unit)}",
    };

    public static string Day(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day:00}/{(day.Month < 3 ? $"{day.Month:00}" : $"{day.Month}")}/{day.Year}");

    /// <summary>A day in tables and letters: <c>14/03/2026</c>.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day in words, with a nought before days below 10 and the months January and February (NĐ 30/2020 Phụ lục I).</summary>
    public static string DayInWords(DateOnly day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"ngày {day.Day:00} tháng {(day.Month < 3 ? $"{day.Month:00}" : $"{day.Month}")} năm {day.Year}");

    private static string Difference(decimal difference, decimal before, string unit) =>
        $"{Count(difference)}{(unit.Length > 0 ? $" {unit}" : string.Empty)}{(Rate(difference, before) is { } rate ? $", tương ứng {rate}" : string.Empty)}";
}
