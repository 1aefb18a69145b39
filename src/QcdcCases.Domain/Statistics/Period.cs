using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Statistics;

/// <summary>A range of legal days, both ends included.</summary>
public sealed record Period
{
    private const int LongestMonth = 31;

    public Period(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        (From, To) = (from, to);
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    /// <summary>The day after the last day; <see cref="DateOnly.MaxValue"/> has none and is returned itself.</summary>
    public DateOnly Next => To < DateOnly.MaxValue ? To.AddDays(1) : To;

    public bool Contains(DateOnly? day) => day >= From && day <= To;

    /// <summary>
    /// The period immediately before: the same number of months if both begin on the same day of a month, otherwise the same number of
    /// days; null before the calendar begins.
    /// </summary>
    public Period? Before
    {
        get
        {
            var (next, days) = (Next, To.DayNumber - From.DayNumber + 1);
            if (From.DayNumber < days + LongestMonth)
            {
                return null;
            }

            var months = ((next.Year - From.Year) * 12) + next.Month - From.Month;
            return new(next.Day == From.Day ? From.AddMonths(-months) : From.AddDays(-days), From.AddDays(-1));
        }
    }

    /// <summary>True for a period of more than a year, which overlaps the same days of the year before.</summary>
    public bool IsLongerThanYear => From.Year < DateOnly.MaxValue.Year && To >= From.AddYears(1);

    /// <summary>
    /// The same days one year earlier; null before the calendar begins, and for a period of more than a year, which would overlap them.
    /// </summary>
    public Period? YearBefore => From.Year > 1 && !IsLongerThanYear ? new(From.AddYears(-1), To.AddYears(-1)) : null;

    /// <summary>
    /// The years of the period, each from the day on which the period begins; the last one may be shorter. Of a long period, the last ones.
    /// </summary>
    /// <param name="most">The most years.</param>
    public IReadOnlyList<Period> Years(int most)
    {
        var years = new List<Period>();
        for (var number = 0; From.AddYears(number) is var from && from <= To; number++)
        {
            var last = From.AddYears(number + 1).AddDays(-1);
            years.Add(new(from, last < To ? last : To));
        }

        return [.. years.TakeLast(most)];
    }

    /// <summary>True if a report year, which begins in the year before, is within the calendar.</summary>
    public static bool IsReportYear(int year) => year > CalendarSpan.First.Year && year <= CalendarSpan.Last.Year;

    /// <summary>True if a name is that of a statutory period of a year outside the calendar.</summary>
    public static bool IsOutsideCalendar(string name) =>
        !TryParse(name, out _) && name.Length >= 4 && name[..4].All(char.IsAsciiDigit) && TryParse($"2000{name[4..]}", out _);

    /// <summary>
    /// Parses the name of a statutory period of report year N (TT 06/2025 Đ7), which closes on the 14th: <c>2024-Q1</c> to <c>2024-Q4</c>,
    /// <c>2024-H1</c> (six months), <c>2024-9M</c>, <c>2024</c>; and <c>2024-NA</c>, the National Assembly's year from 1/8 to 31/7.
    /// </summary>
    public static bool TryParse(string? name, [NotNullWhen(true)] out Period? period)
    {
        period = null;
        if (
            name is null
            || name.Length < 4
            || !int.TryParse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !IsReportYear(year))
        {
            return false;
        }

        var start = new DateOnly(year - 1, 12, 15);
        DateOnly Closing(int month) => new(year, month, 14);
        period = name[4..] switch
        {
            "" => new(start, Closing(12)),
            "-H1" => new(start, Closing(6)),
            "-9M" => new(start, Closing(9)),
            "-NA" => new(new(year - 1, 8, 1), new(year, 7, 31)),
            "-Q1" => new(start, Closing(3)),
            "-Q2" => new(Closing(3).AddDays(1), Closing(6)),
            "-Q3" => new(Closing(6).AddDays(1), Closing(9)),
            "-Q4" => new(Closing(9).AddDays(1), Closing(12)),
            _ => null,
        };
        return period is not null;
    }
}
