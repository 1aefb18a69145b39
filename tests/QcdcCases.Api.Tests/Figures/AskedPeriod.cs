using System.Globalization;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>A period as a client asks for it: two days, both included, or the name of a statutory window (TT 06/2025 Đ7).</summary>
internal sealed record AskedPeriod(DateOnly From, DateOnly To, string? Name = null)
{
    public static AskedPeriod WholeTime { get; } = new(new(2011, 1, 1), new(2026, 12, 31));

    public string Query => Name is null
        ? string.Create(CultureInfo.InvariantCulture, $"from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}")
        : $"period={Name}";

    /// <summary>A period of the same length that begins on the day after.</summary>
    public AskedPeriod Following => new(To.AddDays(1), To.AddDays(1 + To.DayNumber - From.DayNumber));

    public static AskedPeriod Statutory(int year, string window) => window switch
    {
        "Q1" => new(new(year - 1, 12, 15), new(year, 3, 14), $"{year}-Q1"),
        "Q2" => new(new(year, 3, 15), new(year, 6, 14), $"{year}-Q2"),
        "H1" => new(new(year - 1, 12, 15), new(year, 6, 14), $"{year}-H1"),
        "Q3" => new(new(year, 6, 15), new(year, 9, 14), $"{year}-Q3"),
        "9M" => new(new(year - 1, 12, 15), new(year, 9, 14), $"{year}-9M"),
        "Q4" => new(new(year, 9, 15), new(year, 12, 14), $"{year}-Q4"),
        "" => new(new(year - 1, 12, 15), new(year, 12, 14), $"{year}"),
        _ => throw new ArgumentOutOfRangeException(nameof(window), window, "There is no such statutory window."),
    };

    /// <summary>One day, a few weeks, a statutory window, some years, or everything.</summary>
    public static AskedPeriod Any(Dice dice)
    {
        var from = dice.Day(new(2023, 8, 1), new(2026, 8, 1));
        return dice.Weighed(("day", 2), ("weeks", 3), ("window", 4), ("years", 3), ("all", 1)) switch
        {
            "day" => new(from, from),
            "weeks" => new(from, from.AddDays(dice.Between(1, 70))),
            "window" => Statutory(dice.Between(2024, 2026), dice.Of(["Q1", "Q2", "H1", "Q3", "9M", "Q4", ""])),
            "years" => new(from, dice.Day(from, new(2026, 8, 9))),
            _ => WholeTime,
        };
    }
}
