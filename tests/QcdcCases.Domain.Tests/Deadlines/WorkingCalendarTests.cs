using QcdcCases.Domain.Deadlines;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = OfficialCalendars.Calendar;

    [Theory]
    [InlineData("2024-05-03", true)]
    [InlineData("2024-05-04", true)]
    [InlineData("2024-05-05", false)]
    [InlineData("2024-04-29", false)]
    [InlineData("2025-04-26", true)]
    [InlineData("2025-05-02", false)]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-10", true)]
    [InlineData("2026-08-22", true)]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-24", false)]
    public void A_swapped_day_is_off_and_its_Saturday_is_worked(string day, bool worked) =>
        Assert.Equal(worked, Calendar.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-11-21", DayOffCause.Weekend, "Nghỉ cuối tuần")]
    [InlineData("2026-02-17", DayOffCause.Holiday, "Tết Nguyên đán")]
    [InlineData("2026-04-27", DayOffCause.Substitute, "Nghỉ bù Giỗ Tổ Hùng Vương")]
    [InlineData("2024-04-29", DayOffCause.SwapOff, "Nghỉ hoán đổi, làm bù 4/5")]
    public void A_day_off_says_why(string day, DayOffCause cause, string name) =>
        Assert.Equal(new DayOff(Day(day), cause, name), Calendar.FindDayOff(Day(day)));

    [Theory]
    [InlineData("2026-11-20")]
    [InlineData("2024-05-04")]
    public void A_worked_day_has_no_reason_to_be_off(string day) => Assert.Null(Calendar.FindDayOff(Day(day)));

    [Theory]
    [InlineData("2026-02-13", "2026-02-13")]
    [InlineData("2026-02-14", "2026-02-23")]
    [InlineData("2025-04-26", "2025-04-26")]
    [InlineData("2025-12-31", "2025-12-31")]
    [InlineData("2026-01-01", "2026-01-05")]
    public void The_next_worked_day_may_be_the_day_itself(string day, string expected) =>
        Assert.Equal(Day(expected), Calendar.OnOrAfter(Day(day)));

    [Theory]
    [InlineData(2021, CalendarStatus.Official, 11)]
    [InlineData(2022, CalendarStatus.Official, 11)]
    [InlineData(2023, CalendarStatus.Official, 11)]
    [InlineData(2024, CalendarStatus.Official, 11)]
    [InlineData(2025, CalendarStatus.Official, 11)]
    [InlineData(2026, CalendarStatus.Official, 12)]
    [InlineData(2027, CalendarStatus.Provisional, 12)]
    public void A_year_gives_the_statutory_days_and_every_swap_is_worked_back(int year, CalendarStatus status, int statutory)
    {
        var days = Calendar.GetYear(year).Days;

        Assert.Equal(status, Calendar.StatusOf(year));
        Assert.Equal(statutory, days.Count(d => d.Type is CalendarDayType.Holiday or CalendarDayType.Substitute));
        Assert.Equal(days.Count(d => d.Type is CalendarDayType.SwapOff), days.Count(d => d.Type is CalendarDayType.Worked));
        Assert.Null(Calendar.GetYear(year).Check());
        Assert.All(days, d => Assert.Equal(d.Type is CalendarDayType.Worked, d.On.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    [Theory]
    [InlineData(2021, "01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03", "")]
    [InlineData(2022, "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02", "")]
    [InlineData(2023, "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04", "")]
    [InlineData(2024, "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03", "05-04")]
    [InlineData(2025, "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02", "04-26")]
    [InlineData(2026, "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24", "01-10 08-22")]
    [InlineData(2027, "01-01 02-05 02-08 02-09 02-10 02-11 04-16 04-30 05-03 09-02 09-03 11-24", "")]
    public void A_year_holds_the_days_of_the_reference(int year, string off, string worked)
    {
        var days = Calendar.GetYear(year).Days;

        Assert.Equal(off, string.Join(' ', days.Where(d => d.Type is not CalendarDayType.Worked).Select(d => $"{d.On:MM-dd}")));
        Assert.Equal(worked, string.Join(' ', days.Where(d => d.Type is CalendarDayType.Worked).Select(d => $"{d.On:MM-dd}")));
    }

    [Theory]
    [InlineData(2019, "01-01 04-30 05-01 09-02")]
    [InlineData(2025, "01-01 04-30 05-01 09-02")]
    [InlineData(2030, "01-01 04-30 05-01 09-02 11-24")]
    public void An_unpublished_year_is_provisional_and_has_only_the_fixed_days(int year, string off)
    {
        var empty = new WorkingCalendar([]);

        Assert.Equal(CalendarStatus.Provisional, empty.StatusOf(year));
        Assert.Equal(off, string.Join(' ', empty.GetYear(year).Days.Select(d => $"{d.On:MM-dd}")));
    }

    [Theory]
    [InlineData("2025-01-01", CalendarDayType.Holiday, "calendar.day_outside_year")]
    [InlineData("2026-01-01", CalendarDayType.Holiday, "calendar.day_twice")]
    [InlineData("2026-11-23", CalendarDayType.Worked, "calendar.worked_on_weekday")]
    [InlineData("2026-11-21", CalendarDayType.SwapOff, "calendar.off_on_weekend")]
    [InlineData("2026-11-22", CalendarDayType.Substitute, "calendar.off_on_weekend")]
    public void An_impossible_year_is_refused(string day, CalendarDayType type, string code)
    {
        var year = Calendar.GetYear(2026);
        var impossible = year with { Days = [.. year.Days, new(Day(day), type, "Thử")] };

        Assert.Equal(code, impossible.Check()?.Code);
        Assert.Throws<ArgumentException>(() => new WorkingCalendar([impossible]));
    }

    [Fact]
    public void The_official_years_are_such_as_anybody_could_enter() =>
        Assert.All(OfficialCalendars.All, year => Assert.Null(year.CheckEntry()));

    [Fact]
    public void A_changed_year_says_which_days_it_changes()
    {
        var year = Calendar.GetYear(2026);
        var swapped = year with
        {
            Days =
            [
                .. year.Days,
                new(Day("2026-11-23"), CalendarDayType.SwapOff, "Thử"),
                new(Day("2026-11-28"), CalendarDayType.Worked, "Thử"),
            ],
        };

        Assert.Equal((Day("2026-11-23"), Day("2026-11-28")), Calendar.Changes(swapped));
        Assert.Null(Calendar.Changes(year with { Source = "Thử" }));
        Assert.Equal((Day("2026-01-01"), Day("2026-12-31")), Calendar.Changes(year with { Status = CalendarStatus.Provisional }));
    }

    [Fact]
    public void Earlier_revisions_of_the_calendar_are_kept()
    {
        var history = new CalendarHistory([
            new(1, Calendar.GetYear(2026)),
            new(2, Calendar.GetYear(2027)),
            new(3, CalendarYear.Unpublished(2026)),
        ]);

        Assert.Equal((3, 3, 2), (history.Revision, history.At(null).Revision, history.At(2).Revision));
        Assert.Equal(
            (CalendarStatus.Official, CalendarStatus.Official, CalendarStatus.Provisional),
            (history.At(1).StatusOf(2026), history.At(2).StatusOf(2026), history.Current.StatusOf(2026)));
    }

    [Fact]
    public void A_year_given_twice_is_a_defect() =>
        Assert.Throws<ArgumentException>(() => new WorkingCalendar([Calendar.GetYear(2026), Calendar.GetYear(2026)]));

    [Theory]
    [InlineData("2026-01-05", 45, "2026-03-13")]
    [InlineData("2026-11-20", 0, "2026-11-20")]
    [InlineData("2026-11-21", 0, "2026-11-21")]
    [InlineData("2026-11-21", 1, "2026-11-23")]
    [InlineData("2026-11-25", -1, "2026-11-23")]
    [InlineData("2026-11-22", -1, "2026-11-20")]
    [InlineData("2027-01-04", -1, "2026-12-31")]
    public void Working_days_are_added_and_taken_away(string day, int count, string expected) =>
        Assert.Equal(Day(expected), Calendar.AddWorkingDays(Day(day), count));

    [Fact]
    public void Adding_up_to_400_working_days_agrees_with_counting_one_by_one()
    {
        for (var start = new DateOnly(2019, 12, 1); start < new DateOnly(2028, 1, 1); start = start.AddDays(3))
        {
            var (forth, back) = (start, start);
            for (var count = 1; count <= 400; count++)
            {
                forth = NaiveCalendar.Official.Step(forth, 1);
                back = NaiveCalendar.Official.Step(back, -1);
                Assert.True(forth == Calendar.AddWorkingDays(start, count), $"{start:O} + {count}");
                Assert.True(back == Calendar.AddWorkingDays(start, -count), $"{start:O} - {count}");
                Assert.True(count == Calendar.CountWorkingDays(start, forth), $"{start:O} to {forth:O}");
            }
        }
    }
}
