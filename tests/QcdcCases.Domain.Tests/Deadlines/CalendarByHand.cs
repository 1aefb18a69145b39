using System.Globalization;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>The calendars of civil servants of 2021-2027, entered by hand from legal-process.md §9.</summary>
internal static class CalendarByHand
{
    /// <summary>Weekdays off in their order: the holidays, the days off in place of one on a weekly rest, and the days swapped for a
    /// Saturday.</summary>
    public static IReadOnlyList<(int Year, string Off, string Substitutes, string Swapped, string Worked)> Years { get; } =
    [
        (2021, "01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03", "02-15 02-16 05-03", "", ""),
        (2022, "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02", "01-03 04-11 05-02 05-03", "", ""),
        (2023, "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04", "01-02 01-25 01-26 05-02 05-03 09-04", "", ""),
        (2024, "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03", "02-13 02-14", "04-29", "05-04"),
        (2025, "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02", "", "05-02", "04-26"),
        (2026, "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24", "04-27", "01-02 08-31",
            "01-10 08-22"),

        // Provisional: of the plans spoken of, Tết on 5 and 8-11 February, and 3 September beside the 2nd.
        (2027, "01-01 02-05 02-08 02-09 02-10 02-11 04-16 04-30 05-03 09-02 09-03 11-24", "02-10 02-11 05-03", "", ""),
    ];

    /// <summary>Every weekday off of those years.</summary>
    public static IReadOnlySet<DateOnly> DaysOff { get; } = Years.SelectMany(y => Days(y.Year, y.Off)).ToHashSet();

    /// <summary>Every Saturday worked in those years.</summary>
    public static IReadOnlySet<DateOnly> Worked { get; } = Years.SelectMany(y => Days(y.Year, y.Worked)).ToHashSet();

    /// <summary>The days that a line of <see cref="Years"/> names.</summary>
    public static IEnumerable<DateOnly> Days(int year, string days) =>
        days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => Day($"{year}-{day}"));

    /// <summary>A day as the law entered by hand writes it, <c>yyyy-MM-dd</c>.</summary>
    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
