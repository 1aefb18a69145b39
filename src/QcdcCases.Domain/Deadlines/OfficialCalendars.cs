using System.Globalization;
using static QcdcCases.Domain.Deadlines.CalendarDayType;
using static QcdcCases.Domain.Deadlines.HolidayNames;

namespace QcdcCases.Domain.Deadlines;

/// <summary>
/// The calendars of civil servants known at the release of this version: days off on weekdays and worked Saturdays. Offices enter later
/// decisions as data; a new register starts with these calendars, and they apply where there is no register.
/// </summary>
public static class OfficialCalendars
{
    public static IReadOnlyList<CalendarYear> All { get; } =
    [
        Year(
            2021,
            "Lịch nghỉ lễ, Tết năm 2021 của cán bộ, công chức",
            [
                .. Off(NewYear, "01-01"),
                .. Off(Tet, "02-10", "02-11", "02-12"),
                .. Instead(Tet, "02-15", "02-16"),
                .. Off(HungKings, "04-21"),
                .. Off(Reunification, "04-30"),
                .. Instead(Labour, "05-03"),
                .. Off(National, "09-02", "09-03"),
            ]),
        Year(
            2022,
            "Lịch nghỉ lễ, Tết năm 2022 của cán bộ, công chức",
            [
                .. Instead(NewYear, "01-03"),
                .. Off(Tet, "01-31", "02-01", "02-02", "02-03", "02-04"),
                .. Instead(HungKings, "04-11"),
                .. Instead(Reunification, "05-02"),
                .. Instead(Labour, "05-03"),
                .. Off(National, "09-01", "09-02"),
            ]),
        Year(
            2023,
            "Lịch nghỉ lễ, Tết năm 2023 của cán bộ, công chức",
            [
                .. Instead(NewYear, "01-02"),
                .. Off(Tet, "01-20", "01-23", "01-24"),
                .. Instead(Tet, "01-25", "01-26"),
                .. Off(Labour, "05-01"),
                .. Instead(HungKings, "05-02"),
                .. Instead(Reunification, "05-03"),
                .. Off(National, "09-01"),
                .. Instead(National, "09-04"),
            ]),
        Year(
            2024,
            "Lịch nghỉ lễ, Tết năm 2024 của cán bộ, công chức",
            [
                .. Off(NewYear, "01-01"),
                .. Off(Tet, "02-08", "02-09", "02-12"),
                .. Instead(Tet, "02-13", "02-14"),
                .. Off(HungKings, "04-18"),
                .. Swap("04-29", "05-04"),
                .. Off(Reunification, "04-30"),
                .. Off(Labour, "05-01"),
                .. Off(National, "09-02", "09-03"),
            ]),
        Year(
            2025,
            "Lịch nghỉ lễ, Tết năm 2025 của cán bộ, công chức",
            [
                .. Off(NewYear, "01-01"),
                .. Off(Tet, "01-27", "01-28", "01-29", "01-30", "01-31"),
                .. Off(HungKings, "04-07"),
                .. Off(Reunification, "04-30"),
                .. Off(Labour, "05-01"),
                .. Swap("05-02", "04-26"),
                .. Off(National, "09-01", "09-02"),
            ]),
        // The make-up Saturday 22/8 is known, but its notice was not read. The swap of 23/11 was undecided on 2026-09-18, so the day counts
        // as worked.
        Year(2026, "CV 12729/VPCP-KGVX và lịch nghỉ lễ, Tết năm 2026; việc hoán đổi ngày 23/11 chưa có kết quả", [
            .. Off(NewYear, "01-01"), .. Swap("01-02", "01-10"), .. Off(Tet, "02-16", "02-17", "02-18", "02-19", "02-20"),
            .. Instead(HungKings, "04-27"), .. Off(Reunification, "04-30"), .. Off(Labour, "05-01"), .. Swap("08-31", "08-22"),
            .. Off(National, "09-01", "09-02"), .. Off(Culture, "11-24")]),

        // For Tết, the first of the two discussed plans (5, 8-11/2 or 4, 5, 8-10/2); of 1/9 and 3/9 beside 2/9 the second, as in 2021.
        Year(2027, "Dự kiến, chưa có lịch chính thức: Tết 5, 8-11/2 và nghỉ 2-3/9 là phương án tạm tính", [
            .. Off(NewYear, "01-01"), .. Off(Tet, "02-05", "02-08", "02-09"), .. Instead(Tet, "02-10", "02-11"), .. Off(HungKings, "04-16"),
            .. Off(Reunification, "04-30"), .. Instead(Labour, "05-03"), .. Off(National, "09-02", "09-03"), .. Off(Culture, "11-24")],
            CalendarStatus.Provisional),
    ];

    /// <summary>The working calendar of <see cref="All"/>.</summary>
    public static WorkingCalendar Calendar { get; } = new(All);

    private static CalendarYear Year(
        int year,
        string source,
        (string On, CalendarDayType Type, string Name, string? Pair)[] days,
        CalendarStatus status = CalendarStatus.Official) =>
        new(
            year,
            status,
            source,
            [
                .. days.Select(d => new CalendarDay(ParseDay(year, d.On), d.Type, d.Name, d.Pair is null ? null : ParseDay(year, d.Pair)))
                    .OrderBy(d => d.On),
            ]);

    private static (string, CalendarDayType, string, string?)[] Off(string name, params string[] days) =>
        [.. days.Select(d => (d, Holiday, name, (string?)null))];

    private static (string, CalendarDayType, string, string?)[] Instead(string name, params string[] days) =>
        [.. days.Select(d => (d, Substitute, $"Nghỉ bù {name}", (string?)null))];

    private static (string, CalendarDayType, string, string?)[] Swap(string off, string worked) =>
        [
            (off, SwapOff, $"Nghỉ hoán đổi, làm bù {FormatDayMonth(worked)}", worked),
            (worked, Worked, $"Làm bù cho {FormatDayMonth(off)}", off),
        ];

    private static DateOnly ParseDay(int year, string day) =>
        DateOnly.ParseExact($"{year}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string FormatDayMonth(string day) => ParseDay(2000, day).ToString("d/M", CultureInfo.InvariantCulture);
}
