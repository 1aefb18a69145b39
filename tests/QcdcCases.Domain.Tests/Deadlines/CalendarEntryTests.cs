using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using Xunit;
using static QcdcCases.Domain.Deadlines.CalendarDayType;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>What makes a year impossible, each refusal beside its lawful neighbour; and the calendars that years make.</summary>
public sealed class CalendarEntryTests
{
    private static readonly CalendarDay NewYear = new(new(2030, 1, 1), Holiday, "Tết Dương lịch");

    public static TheoryData<string, string, string, CalendarDay[], CalendarDay[]> Days => new()
    {
        {
            "calendar.day_outside_year", "days[1].on", "2029-12-31|", [NewYear, Of("2029-12-31", Holiday)],
            [NewYear, Of("2030-12-31", Holiday)]
        },
        {
            "calendar.day_outside_year", "days[1].on", "2031-01-01|", [NewYear, Of("2031-01-01", Holiday)],
            [NewYear, Of("2030-12-31", Holiday)]
        },
        { "calendar.day_twice", "days[1].on", "2030-01-01|", [NewYear, Of("2030-01-01", Holiday)], [NewYear, Of("2030-01-02", Holiday)] },
        {
            "calendar.worked_on_weekday", "days[0].on", "2030-01-04|2030-01-07",
            [Of("2030-01-04", Worked, "2030-01-07"), Of("2030-01-07", SwapOff, "2030-01-04")],
            [Of("2030-01-05", Worked, "2030-01-07"), Of("2030-01-07", SwapOff, "2030-01-05")]
        },
        { "calendar.off_on_weekend", "days[0].on", "2030-01-05|", [Of("2030-01-05", Substitute)], [Of("2030-01-04", Substitute)] },
        { "calendar.off_on_weekend", "days[0].on", "2030-01-06|", [Of("2030-01-06", Substitute)], [Of("2030-01-07", Substitute)] },
        {
            "calendar.off_on_weekend", "days[0].on", "2030-01-05|2030-01-06",
            [Of("2030-01-05", SwapOff, "2030-01-06"), Of("2030-01-06", Worked, "2030-01-05")],
            [Of("2030-01-04", SwapOff, "2030-01-06"), Of("2030-01-06", Worked, "2030-01-04")]
        },
    };

    public static TheoryData<string, string, string, CalendarDay[], CalendarDay[]> Pairs => new()
    {
        { "calendar.pair_without_swap", "days[0].pair", "2030-01-01|2030-01-05", [NewYear with { Pair = Day("2030-01-05") }], [NewYear] },
        {
            "calendar.pair_without_swap", "days[0].pair", "2030-01-07|2030-01-05", [Of("2030-01-07", Substitute, "2030-01-05")],
            [Of("2030-01-07", Substitute)]
        },
        {
            "calendar.pair_missing", "days[1].pair", "2030-01-07|", [NewYear, Of("2030-01-07", SwapOff)],
            [NewYear, Of("2030-01-07", SwapOff, "2030-01-05"), Of("2030-01-05", Worked, "2030-01-07")]
        },
        {
            "calendar.pair_missing", "days[0].pair", "2030-01-05|", [Of("2030-01-05", Worked)],
            [Of("2030-01-05", Worked, "2030-01-07"), Of("2030-01-07", SwapOff, "2030-01-05")]
        },
        {
            "calendar.pair_impossible", "days[0].pair", "2030-01-07|2030-01-08", [Of("2030-01-07", SwapOff, "2030-01-08")],
            [Of("2030-01-07", SwapOff, "2030-01-06"), Of("2030-01-06", Worked, "2030-01-07")]
        },
        {
            "calendar.pair_impossible", "days[0].pair", "2030-01-05|2030-01-06", [Of("2030-01-05", Worked, "2030-01-06")],
            [Of("2030-01-05", Worked, "2030-01-04"), Of("2030-01-04", SwapOff, "2030-01-05")]
        },
        {
            "calendar.pair_impossible", "days[0].pair", "2030-12-31|2032-01-03", [Of("2030-12-31", SwapOff, "2032-01-03")],
            [Of("2030-12-31", SwapOff, "2031-01-04")]
        },
        {
            "calendar.pair_impossible", "days[0].pair", "2030-01-05|2028-12-29", [Of("2030-01-05", Worked, "2028-12-29")],
            [Of("2030-01-05", Worked, "2029-12-31")]
        },
        {
            "calendar.pair_unlisted", "days[0].pair", "2030-01-07|2030-01-05", [Of("2030-01-07", SwapOff, "2030-01-05")],
            [Of("2030-01-07", SwapOff, "2030-01-05"), Of("2030-01-05", Worked, "2030-01-07")]
        },
        {
            "calendar.pair_unlisted", "days[0].pair", "2030-01-07|2030-01-05",
            [Of("2030-01-07", SwapOff, "2030-01-05"), Of("2030-01-05", Worked, "2030-01-08"), Of("2030-01-08", SwapOff, "2030-01-05")],
            [Of("2030-01-08", SwapOff, "2030-01-05"), Of("2030-01-05", Worked, "2030-01-08")]
        },
    };

    [Theory]
    [MemberData(nameof(Days), DisableDiscoveryEnumeration = true)]
    public void An_impossible_day_makes_no_calendar_and_its_neighbour_does(string code, string field, string arguments,
        CalendarDay[] refused, CalendarDay[] lawful)
    {
        Refuses(code, field, arguments, AYear(refused).Check());
        Refuses(code, field, arguments, AYear(refused).CheckEntry());
        Assert.Throws<ArgumentException>("years", () => new WorkingCalendar([AYear(refused)]));
        Assert.Null(AYear(lawful).Check());
        Assert.Null(AYear(lawful).CheckEntry());
        Assert.Equal(lawful, new WorkingCalendar([AYear(lawful)]).GetYear(2030).Days);
    }

    [Theory]
    [MemberData(nameof(Pairs), DisableDiscoveryEnumeration = true)]
    public void A_swap_without_both_its_days_is_not_entered_and_its_neighbour_is(string code, string field, string arguments,
        CalendarDay[] refused, CalendarDay[] lawful)
    {
        Refuses(code, field, arguments, AYear(refused).CheckEntry());
        Assert.Null(AYear(refused).Check());
        Assert.Null(AYear(lawful).CheckEntry());
    }

    [Fact]
    public void A_holiday_may_be_listed_on_a_weekly_rest() =>
        Assert.Null(AYear([Of("2030-01-05", Holiday), Of("2030-01-06", Holiday)]).CheckEntry());

    [Fact]
    public void A_calendar_needs_years() => Assert.Throws<ArgumentNullException>("years", () => new WorkingCalendar(null!));

    [Fact]
    public void A_calendar_holds_its_years_in_order_and_assumes_the_others()
    {
        var calendar = new WorkingCalendar([AYear([]) with { Year = 2031 }, AYear([NewYear])], 4);

        Assert.Equal([2030, 2031], calendar.Years.Select(y => y.Year));
        Assert.Equal(4, calendar.Revision);
        Assert.Equal((CalendarStatus.Official, CalendarStatus.Provisional), (calendar.StatusOf(2030), calendar.StatusOf(2032)));
        Assert.Equal("thử", calendar.GetYear(2030).Source);
        Assert.Equal(CalendarYear.Unpublished(2032).Days, calendar.GetYear(2032).Days);
        Assert.Equal(0, OfficialCalendars.Calendar.Revision);
    }

    [Fact]
    public void Days_are_counted_forward_only()
    {
        var calendar = OfficialCalendars.Calendar;

        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.CountWorkingDays(Day("2026-11-20"), Day("2026-11-19")));
        Assert.Equal(0, calendar.CountWorkingDays(Day("2026-11-20"), Day("2026-11-20")));
        Assert.Equal(1, calendar.CountWorkingDays(Day("2026-11-20"), Day("2026-11-23")));
        Assert.Equal(0, calendar.CountWorkingDays(Day("2026-11-20"), Day("2026-11-22")));
    }

    [Fact]
    public void A_leap_year_has_a_last_day_too()
    {
        Assert.Equal(Day("2024-12-31"), OfficialCalendars.Calendar.AddWorkingDays(Day("2024-12-30"), 1));
        Assert.Equal(Day("2024-12-31"), OfficialCalendars.Calendar.AddWorkingDays(Day("2025-01-02"), -1));
        Assert.True(OfficialCalendars.Calendar.IsWorkingDay(Day("2024-12-31")));
        Assert.Equal(1, OfficialCalendars.Calendar.CountWorkingDays(Day("2024-12-31"), Day("2025-01-02")));
    }

    [Fact]
    public void A_year_entered_anew_changes_only_what_it_changes()
    {
        var calendar = new WorkingCalendar([AYear([NewYear])]);

        Assert.Null(calendar.Changes(AYear([NewYear with { Name = "Nghỉ" }])));
        Assert.Null(calendar.Changes(AYear([NewYear, Of("2030-01-05", Holiday)])));
        Assert.Equal((Day("2030-01-01"), Day("2030-01-01")), calendar.Changes(AYear([])));
        Assert.Equal((Day("2030-01-01"), Day("2030-12-31")), calendar.Changes(AYear([Of("2030-12-31", Holiday)])));
        Assert.Equal((Day("2030-01-01"), Day("2030-12-31")),
            calendar.Changes(AYear([NewYear]) with { Status = CalendarStatus.Provisional }));
        Assert.Equal((Day("2031-01-01"), Day("2031-12-31")), calendar.Changes(AYear([]) with { Year = 2031 }));
    }

    [Fact]
    public void A_history_gives_the_calendar_as_it_was_after_each_revision()
    {
        // Out of order on purpose: the number says which came later.
        var history = new CalendarHistory([new(2, AYear([])), new(1, AYear([NewYear])), new(1, AYear([]) with { Year = 2031 }),
            new(4, AYear([NewYear]))]);

        Assert.Equal(4, history.Revision);
        Assert.Equal([false, false, true, true, false, false],
            new int?[] { null, 1, 2, 3, 4, 5 }.Select(n => history.At(n).IsWorkingDay(Day("2030-01-01"))));
        Assert.Equal([4, 1, 2, 3, 4, 4, 0], new int?[] { null, 1, 2, 3, 4, 5, 0 }.Select(n => history.At(n).Revision));
        Assert.Same(history.Current, history.At(4));
        Assert.Same(history.At(2), history.At(2));
        Assert.Empty(history.At(0).Years);
        Assert.Equal([2030, 2031], history.Current.Years.Select(y => y.Year));
    }

    [Fact]
    public void A_history_without_years_and_the_official_one()
    {
        var empty = new CalendarHistory([]);

        Assert.Equal((0, 0, CalendarStatus.Provisional), (empty.Revision, empty.Current.Revision, empty.Current.StatusOf(2026)));
        Assert.Equal((1, 1, 7),
            (CalendarHistory.Official.Revision, CalendarHistory.Official.Current.Revision, CalendarHistory.Official.Current.Years.Count));
    }

    private static void Refuses(string code, string field, string arguments, Refusal? refusal) => Assert.Equal(
        (code, field, arguments, RefusalKind.RuleBroken),
            (refusal?.Code, refusal?.Field, string.Join('|', refusal?.Arguments ?? []), refusal?.Kind ?? default));

    private static CalendarYear AYear(CalendarDay[] days) => new(2030, CalendarStatus.Official, "thử", days);

    private static CalendarDay Of(string on, CalendarDayType type, string? pair = null) => new(Day(on), type, "Thử", DayOrNone(pair));
}
