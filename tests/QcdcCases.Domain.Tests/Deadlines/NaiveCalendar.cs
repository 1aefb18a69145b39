using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>Which days are worked, told from the raw data of some years and nothing else of the product.</summary>
internal sealed class NaiveCalendar
{
    private static readonly DateOnly First = new(2010, 1, 1);

    private readonly IReadOnlyList<CalendarYear> years;
    private readonly bool[] worked;

    public NaiveCalendar(IReadOnlyList<CalendarYear> years)
    {
        this.years = years;
        worked = Enumerable.Range(0, 365 * 40).Select(i => IsWorked(First.AddDays(i))).ToArray();
    }

    public static NaiveCalendar Official { get; } = new(OfficialCalendars.All);

    public bool IsWorkingDay(DateOnly day) => worked[day.DayNumber - First.DayNumber];

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
        foreach (var year in years)
        {
            if (year.Year == day.Year)
            {
                foreach (var listed in year.Days)
                {
                    if (listed.On == day)
                    {
                        return listed.Type == CalendarDayType.Worked;
                    }
                }

                return !weekend;
            }
        }

        return !weekend && !$"{day:MM-dd}".Equals(day.Year >= 2026 ? "11-24" : "", StringComparison.Ordinal)
            && $"{day:MM-dd}" is not ("01-01" or "04-30" or "05-01" or "09-02");
    }
}
