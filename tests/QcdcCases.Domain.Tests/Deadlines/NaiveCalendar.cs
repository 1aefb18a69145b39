using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>
/// Which days are worked: by the calendars entered by hand, or by the raw data of some years; nothing else of the product.
/// </summary>
internal sealed class NaiveCalendar
{
    private static readonly DateOnly First = new(2010, 1, 1);

    private readonly HashSet<int> years;
    private readonly IReadOnlySet<DateOnly> off;
    private readonly IReadOnlySet<DateOnly> worked;
    private readonly bool[] working;

    /// <param name="years">Years as a register entered them.</param>
    public NaiveCalendar(IReadOnlyList<CalendarYear> years)
        : this(
            years.Select(y => y.Year),
            years.SelectMany(y => y.Days).Where(d => d.Type != CalendarDayType.Worked).Select(d => d.On).ToHashSet(),
            years.SelectMany(y => y.Days).Where(d => d.Type == CalendarDayType.Worked).Select(d => d.On).ToHashSet())
    {
    }

    private NaiveCalendar(IEnumerable<int> years, IReadOnlySet<DateOnly> off, IReadOnlySet<DateOnly> worked)
    {
        (this.years, this.off, this.worked) = (years.ToHashSet(), off, worked);
        working = Enumerable.Range(0, 365 * 40).Select(i => IsWorked(First.AddDays(i))).ToArray();
    }

    /// <summary>By legal-process.md §9.</summary>
    public static NaiveCalendar Official { get; } =
        new(CalendarByHand.Years.Select(y => y.Year), CalendarByHand.DaysOff, CalendarByHand.Worked);

    public bool IsWorkingDay(DateOnly day) => working[day.DayNumber - First.DayNumber];

    /// <summary>The next or the previous working day.</summary>
    public DateOnly Step(DateOnly day, int direction)
    {
        do
        {
            day = day.AddDays(direction);
        }
        while (!IsWorkingDay(day));

        return day;
    }

    private bool IsWorked(DateOnly day)
    {
        var weekend = day.DayOfWeek == DayOfWeek.Saturday || day.DayOfWeek == DayOfWeek.Sunday;
        if (years.Contains(day.Year))
        {
            return worked.Contains(day) || (!weekend && !off.Contains(day));
        }

        return !weekend && !$"{day:MM-dd}".Equals(day.Year >= 2026 ? "11-24" : "", StringComparison.Ordinal)
            && $"{day:MM-dd}" is not ("01-01" or "04-30" or "05-01" or "09-02");
    }
}
