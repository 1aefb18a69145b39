using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Deadlines;

/// <summary>Whether a year's days off have been published.</summary>
public enum CalendarStatus
{
    /// <summary>As published by the competent body.</summary>
    Official,

    /// <summary>An estimate: dates counted with it may move once the official calendar is out.</summary>
    Provisional,
}

/// <summary>How a day departs from the ordinary week.</summary>
public enum CalendarDayType
{
    /// <summary>A public holiday (BLLĐ 2019 Đ112).</summary>
    Holiday,

    /// <summary>The day off in place of a holiday that fell on the weekly rest (BLLĐ Đ111 k3).</summary>
    Substitute,

    /// <summary>A working day made free to join two days off, worked back on a Saturday (hoán đổi).</summary>
    SwapOff,

    /// <summary>A day of the weekly rest that is worked (làm bù).</summary>
    Worked,
}

/// <summary>One day that departs from the ordinary week.</summary>
/// <param name="Name">Vietnamese, as people are told why the day does or does not count.</param>
public sealed record CalendarDay(DateOnly On, CalendarDayType Type, string Name);

/// <summary>
/// The days off and the make-up days of one year, as data. Tết and Giỗ Tổ follow the moon and the swaps follow a yearly decision, so
/// nothing here is computed. Days off that fall on the weekly rest need not be listed.
/// </summary>
/// <param name="Source">The decision or notice that published it, or why it is only an estimate.</param>
public sealed record CalendarYear(int Year, CalendarStatus Status, string Source, IReadOnlyList<CalendarDay> Days)
{
    // NQ 28/2026/QH16 made 24 November a paid day off; 2026 is the first year that has it.
    private const int FirstCultureDay = 2026;

    /// <summary>
    /// What is certain of a year without a published calendar: the holidays on fixed solar dates and nothing lunar, no substitute, no swap.
    /// It holds too few days off, so a day counted with it is never later than the true one.
    /// </summary>
    public static CalendarYear Unpublished(int year)
    {
        List<CalendarDay> days =
        [
            new(new(year, 1, 1), CalendarDayType.Holiday, HolidayNames.NewYear),
            new(new(year, 4, 30), CalendarDayType.Holiday, HolidayNames.Reunification),
            new(new(year, 5, 1), CalendarDayType.Holiday, HolidayNames.Labour),
            new(new(year, 9, 2), CalendarDayType.Holiday, HolidayNames.National),
        ];
        if (year >= FirstCultureDay)
        {
            days.Add(new(new(year, 11, 24), CalendarDayType.Holiday, HolidayNames.Culture));
        }

        return new(year, CalendarStatus.Provisional, "Chưa có lịch nghỉ được công bố: chỉ tính các ngày lễ dương lịch cố định", days);
    }

    /// <summary>The first thing that makes these days impossible as a calendar of this year, or null when they are in order.</summary>
    public Refusal? Check()
    {
        var seen = new HashSet<DateOnly>();
        foreach (var day in Days)
        {
            if (day.On.Year != Year)
            {
                return Refused("calendar.day_outside_year", $"{day.On:O} is not a day of {Year}.", day);
            }

            if (!seen.Add(day.On))
            {
                return Refused("calendar.day_twice", $"{day.On:O} is listed twice.", day);
            }

            if (day.Type is CalendarDayType.Worked && !day.On.IsWeeklyRest())
            {
                return Refused("calendar.worked_on_weekday", $"{day.On:O} is an ordinary working day, it cannot be a make-up day.", day);
            }

            if (day.Type is CalendarDayType.Substitute or CalendarDayType.SwapOff && day.On.IsWeeklyRest())
            {
                return Refused("calendar.off_on_weekend", $"{day.On:O} is a weekly rest day already.", day);
            }
        }

        return null;
    }

    private static Refusal Refused(string code, string reason, CalendarDay day) =>
        Refusal.Rule(code, reason, "days") with { Arguments = [$"{day.On:O}"] };
}

internal static class WeeklyRest
{
    /// <summary>State offices rest on Saturday and Sunday.</summary>
    public static bool IsWeeklyRest(this DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

internal static class HolidayNames
{
    public const string NewYear = "Tết Dương lịch";
    public const string Tet = "Tết Nguyên đán";
    public const string HungKings = "Giỗ Tổ Hùng Vương";
    public const string Reunification = "Ngày Chiến thắng 30/4";
    public const string Labour = "Ngày Quốc tế Lao động 1/5";
    public const string National = "Quốc khánh 2/9";
    public const string Culture = "Ngày Văn hóa Việt Nam 24/11";
}
