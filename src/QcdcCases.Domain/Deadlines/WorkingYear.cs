using System.Collections.Frozen;

namespace QcdcCases.Domain.Deadlines;

/// <summary>The numbered working days of one year, which make adding and counting look-ups.</summary>
internal sealed class WorkingYear
{
    private readonly FrozenDictionary<DateOnly, CalendarDay> listed;
    private readonly List<DateOnly> working = [];
    private readonly int[] through;

    public WorkingYear(CalendarYear year)
    {
        listed = year.Days.ToFrozenDictionary(d => d.On);
        through = new int[DateTime.IsLeapYear(year.Year) ? 366 : 365];
        var first = new DateOnly(year.Year, 1, 1);
        for (var index = 0; index < through.Length; index++)
        {
            var day = first.AddDays(index);
            if (listed.TryGetValue(day, out var special) ? special.Type is CalendarDayType.Worked : !day.IsWeeklyRest())
            {
                working.Add(day);
            }

            through[index] = working.Count;
        }
    }

    public int Total => working.Count;

    public CalendarDay? Listed(DateOnly day) => listed.GetValueOrDefault(day);

    /// <summary>Counts the working days from 1 January up to and including the day.</summary>
    public int Through(DateOnly day) => through[day.DayOfYear - 1];

    /// <summary>Counts the working days from 1 January up to the eve of the day.</summary>
    public int Before(DateOnly day) => day.DayOfYear == 1 ? 0 : through[day.DayOfYear - 2];

    public bool IsWorkingDay(DateOnly day) => Through(day) > Before(day);

    /// <summary>Returns the n-th working day of the year, from 1.</summary>
    public DateOnly WorkingDay(int ordinal) => working[ordinal - 1];
}
