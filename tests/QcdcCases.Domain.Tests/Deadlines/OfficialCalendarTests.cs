using QcdcCases.Domain.Deadlines;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>The official calendars day by day against those entered by hand (<see cref="CalendarByHand"/>).</summary>
public sealed class OfficialCalendarTests
{
    private static readonly WorkingCalendar Calendar = OfficialCalendars.Calendar;

    public static TheoryData<int> Years => new(CalendarByHand.Years.Select(y => y.Year));

    [Fact]
    public void There_are_the_years_of_the_reference() =>
        Assert.Equal(CalendarByHand.Years.Select(y => y.Year), Calendar.Years.Select(y => y.Year));

    [Theory]
    [MemberData(nameof(Years))]
    public void Every_day_of_a_year_is_worked_or_off_as_the_reference_says(int year)
    {
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            var worked = CalendarByHand.Worked.Contains(day) || (!weekend && !CalendarByHand.DaysOff.Contains(day));
            Assert.True(worked == Calendar.IsWorkingDay(day), $"{day:O}");
            Assert.True(worked == Calendar.FindDayOff(day) is null, $"{day:O}");
            Assert.True(worked == NaiveCalendar.Official.IsWorkingDay(day), $"{day:O}");
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Each_listed_day_is_of_its_kind(int year)
    {
        var (_, off, substitutes, swapped, worked) = CalendarByHand.Years.Single(y => y.Year == year);
        var days = Calendar.GetYear(year).Days;

        Assert.Equal(days.OrderBy(d => d.On), days);
        Assert.Equal(CalendarByHand.Days(year, substitutes), Of(CalendarDayType.Substitute));
        Assert.Equal(CalendarByHand.Days(year, swapped), Of(CalendarDayType.SwapOff));
        Assert.Equal(CalendarByHand.Days(year, worked), Of(CalendarDayType.Worked));
        Assert.Equal(CalendarByHand.Days(year, off).Except(CalendarByHand.Days(year, substitutes + " " + swapped)),
            Of(CalendarDayType.Holiday));
        Assert.Equal(year == 2027 ? CalendarStatus.Provisional : CalendarStatus.Official, Calendar.StatusOf(year));

        IEnumerable<DateOnly> Of(CalendarDayType type) => days.Where(d => d.Type == type).Select(d => d.On);
    }

    [Theory]
    [InlineData("Tết Dương lịch", "2021-01-01 2024-01-01 2025-01-01 2026-01-01 2027-01-01", "2022-01-03 2023-01-02")]
    [InlineData(
        "Tết Nguyên đán",
        "2021-02-10 2021-02-11 2021-02-12 2022-01-31 2022-02-01 2022-02-02 2022-02-03 2022-02-04 "
        + "2023-01-20 2023-01-23 2023-01-24 2024-02-08 2024-02-09 2024-02-12 "
        + "2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2026-02-16 2026-02-17 "
        + "2026-02-18 2026-02-19 2026-02-20 2027-02-05 2027-02-08 2027-02-09",
        "2021-02-15 2021-02-16 2023-01-25 2023-01-26 2024-02-13 2024-02-14 2027-02-10 2027-02-11")]
    [InlineData("Giỗ Tổ Hùng Vương", "2021-04-21 2024-04-18 2025-04-07 2027-04-16", "2022-04-11 2023-05-02 2026-04-27")]
    [InlineData("Ngày Chiến thắng 30/4", "2021-04-30 2024-04-30 2025-04-30 2026-04-30 2027-04-30", "2022-05-02 2023-05-03")]
    [InlineData("Ngày Quốc tế Lao động 1/5", "2023-05-01 2024-05-01 2025-05-01 2026-05-01", "2021-05-03 2022-05-03 2027-05-03")]
    [InlineData(
        "Quốc khánh 2/9",
        "2021-09-02 2021-09-03 2022-09-01 2022-09-02 2023-09-01 2024-09-02 "
        + "2024-09-03 2025-09-01 2025-09-02 2026-09-01 2026-09-02 2027-09-02 2027-09-03",
        "2023-09-04")]
    [InlineData("Ngày Văn hóa Việt Nam 24/11", "2026-11-24 2027-11-24", "")]
    public void A_holiday_has_its_days_and_those_in_their_place(string name, string days, string substitutes)
    {
        var listed = Calendar.Years.SelectMany(y => y.Days).ToLookup(d => d.Name, d => $"{d.On:yyyy-MM-dd}");

        Assert.Equal(days, string.Join(' ', listed[name]));
        Assert.Equal(substitutes, string.Join(' ', listed[$"Nghỉ bù {name}"]));
    }

    [Theory]
    [InlineData("2024-04-29", "2024-05-04", "Nghỉ hoán đổi, làm bù 4/5", "Làm bù cho 29/4")]
    [InlineData("2025-05-02", "2025-04-26", "Nghỉ hoán đổi, làm bù 26/4", "Làm bù cho 2/5")]
    [InlineData("2026-01-02", "2026-01-10", "Nghỉ hoán đổi, làm bù 10/1", "Làm bù cho 2/1")]
    [InlineData("2026-08-31", "2026-08-22", "Nghỉ hoán đổi, làm bù 22/8", "Làm bù cho 31/8")]
    public void A_swap_names_its_other_day(string off, string worked, string offName, string workedName)
    {
        var days = Calendar.GetYear(Day(off).Year).Days;

        Assert.Equal(new CalendarDay(Day(off), CalendarDayType.SwapOff, offName, Day(worked)), days.Single(d => d.On == Day(off)));
        Assert.Equal(new CalendarDay(Day(worked), CalendarDayType.Worked, workedName, Day(off)), days.Single(d => d.On == Day(worked)));
        Assert.Equal(new DayOff(Day(off), DayOffCause.SwapOff, offName), Calendar.FindDayOff(Day(off)));
    }

    [Fact]
    public void Only_the_days_of_a_swap_have_another_day() => Assert.All(
        Calendar.Years.SelectMany(y => y.Days),
            d => Assert.Equal(d.Type is CalendarDayType.SwapOff or CalendarDayType.Worked, d.Pair is not null));

    [Fact]
    public void A_year_says_where_it_comes_from()
    {
        Assert.Contains("CV 12729/VPCP-KGVX", Calendar.GetYear(2026).Source, StringComparison.Ordinal);
        Assert.Contains("chưa có lịch chính thức", Calendar.GetYear(2027).Source, StringComparison.Ordinal);
        Assert.All(Calendar.Years, y => Assert.Contains($"{y.Year}", y.Year == 2027 ? "2027" : y.Source, StringComparison.Ordinal));
    }

    /// <summary>The days that are certain in a year without a calendar; 24 November from 2026 on.</summary>
    [Theory]
    [InlineData(2025, "01-01 Tết Dương lịch, 04-30 Ngày Chiến thắng 30/4, 05-01 Ngày Quốc tế Lao động 1/5, 09-02 Quốc khánh 2/9")]
    [InlineData(
        2026, "01-01 Tết Dương lịch, 04-30 Ngày Chiến thắng 30/4, 05-01 Ngày Quốc tế Lao động 1/5, "
        + "09-02 Quốc khánh 2/9, 11-24 Ngày Văn hóa Việt Nam 24/11")]
    [InlineData(
        2027, "01-01 Tết Dương lịch, 04-30 Ngày Chiến thắng 30/4, 05-01 Ngày Quốc tế Lao động 1/5, "
        + "09-02 Quốc khánh 2/9, 11-24 Ngày Văn hóa Việt Nam 24/11")]
    public void A_year_without_a_calendar_has_the_holidays_on_fixed_days(int year, string days)
    {
        var unpublished = CalendarYear.Unpublished(year);

        Assert.Equal((year, CalendarStatus.Provisional), (unpublished.Year, unpublished.Status));
        Assert.Equal(days, string.Join(", ", unpublished.Days.Select(d => $"{d.On:MM-dd} {d.Name}")));
        Assert.All(unpublished.Days, d => Assert.Equal((CalendarDayType.Holiday, year, null), (d.Type, d.On.Year, d.Pair)));
        Assert.Contains("Chưa có lịch nghỉ", unpublished.Source, StringComparison.Ordinal);
        Assert.Null(unpublished.CheckEntry());
    }
}
