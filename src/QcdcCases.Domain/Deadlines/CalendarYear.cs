using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Deadlines;

/// <summary>The publication status of a year's days off.</summary>
public enum CalendarStatus
{
    /// <summary>As published by the competent body.</summary>
    Official,

    /// <summary>An estimate: days counted with it may change when the official calendar is published.</summary>
    Provisional,
}

/// <summary>The type of a day that differs from the ordinary week.</summary>
public enum CalendarDayType
{
    /// <summary>A public holiday (BLLĐ 2019 Đ112).</summary>
    Holiday,

    /// <summary>The day off in place of a holiday that fell on the weekly rest (BLLĐ Đ111 k3).</summary>
    Substitute,

    /// <summary>A working day off that joins two days off, compensated on a Saturday (hoán đổi).</summary>
    SwapOff,

    /// <summary>A weekly rest day that is worked (làm bù).</summary>
    Worked,
}

/// <summary>A day that differs from the ordinary week.</summary>
/// <param name="Name">In Vietnamese; shown in explanations of counted and uncounted days.</param>
/// <param name="Pair">The other day of a swap: the worked Saturday for a day off, the day off for a worked Saturday.</param>
public sealed record CalendarDay(DateOnly On, CalendarDayType Type, string Name, DateOnly? Pair = null);

/// <summary>
/// The days off and make-up days of one year, as data. Tết and Giỗ Tổ follow the lunar calendar and swaps follow a yearly decision, so
/// nothing here is computed. Days off that fall on the weekly rest need not be listed.
/// </summary>
/// <param name="Source">The decision or notice that published the calendar, or the reason why it is an estimate.</param>
public sealed record CalendarYear(int Year, CalendarStatus Status, string Source, IReadOnlyList<CalendarDay> Days)
{
    // NQ 28/2026/QH16 made 24 November a paid day off; 2026 is the first year that has it.
    private const int FirstCultureDay = 2026;

    /// <summary>
    /// Creates the certain part of a year without a published calendar: the holidays on fixed solar dates, no lunar holiday, no substitute,
    /// no swap. The year has too few days off, so a day counted with it is never later than the true one.
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

    /// <summary>Returns the first error that makes the days invalid as a calendar of this year, or null.</summary>
    public Refusal? Check()
    {
        var seen = new HashSet<DateOnly>();
        foreach (var (place, day) in Days.Index())
        {
            if (day.On.Year != Year)
            {
                return Refused("calendar.day_outside_year", $"{day.On:O} is not a day of {Year}.", day, place);
            }

            if (!seen.Add(day.On))
            {
                return Refused("calendar.day_twice", $"{day.On:O} is listed twice.", day, place);
            }

            if (day.Type is CalendarDayType.Worked && !day.On.IsWeeklyRest())
            {
                return Refused(
                    "calendar.worked_on_weekday", $"{day.On:O} is an ordinary working day and cannot be a make-up day.", day, place);
            }

            if (day.Type is CalendarDayType.Substitute or CalendarDayType.SwapOff && day.On.IsWeeklyRest())
            {
                return Refused("calendar.off_on_weekend", $"{day.On:O} is already a weekly rest day.", day, place);
            }
        }

        return null;
    }

    /// <summary>
    /// Checks a year that is entered: <see cref="Check"/>, and both days of every swap. Counting does not use pairs. The other day may be
    /// in a neighbouring year (31/12 off, the first Saturday of January worked); the list of that year then names it.
    /// </summary>
    public Refusal? CheckEntry() => Check() ?? Days.Index().Select(d => CheckPair(d.Item, d.Index)).FirstOrDefault(r => r is not null);

    private Refusal? CheckPair(CalendarDay day, int place) => day switch
    {
        { Type: CalendarDayType.Holiday or CalendarDayType.Substitute, Pair: not null } =>
            Refused("calendar.pair_without_swap", $"{day.On:O} is not a day of a swap: `pair` must be absent.", day, place, "pair"),
        { Type: CalendarDayType.Holiday or CalendarDayType.Substitute } => null,
        { Pair: null } => Refused(
            "calendar.pair_missing", $"{day.On:O} is a day of a swap: `pair` must name the other day.", day, place, "pair"),
        { Pair: { } other } when Math.Abs(other.Year - Year) > 1 || (day.Type is CalendarDayType.SwapOff) != other.IsWeeklyRest() =>
            Refused(
                "calendar.pair_impossible",
                $"{other:O} cannot be swapped with {day.On:O}: a swap pairs an ordinary working day off with a weekly rest day that is " +
                "worked.",
                day, place, "pair"),
        { Pair: { } other } when other.Year == Year && !Days.Any(d => d.On == other && d.Pair == day.On) =>
            Refused("calendar.pair_unlisted", $"{other:O} must be listed as the other day of the swap of {day.On:O}.", day, place, "pair"),
        _ => null,
    };

    private static Refusal Refused(string code, string reason, CalendarDay day, int place, string member = "on") =>
        Refusal.Rule(code, reason, $"days[{place}].{member}") with { Arguments = [$"{day.On:O}", $"{day.Pair:O}"] };
}

internal static class WeeklyRest
{
    /// <summary>True on Saturday and Sunday, the weekly rest of State offices.</summary>
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
