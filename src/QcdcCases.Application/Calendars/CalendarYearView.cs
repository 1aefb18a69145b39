using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Persistence.Calendars;

namespace QcdcCases.Application.Calendars;

/// <summary>A year of the working calendar: Monday to Friday less the days off, and the days worked in their stead.</summary>
/// <param name="Status">Whether its days were published, or are an estimate with which dates may still move.</param>
/// <param name="Source">The decision or notice that published them, or why they are only an estimate.</param>
/// <param name="DaysOff">Days off; ordinary weekends are not listed.</param>
/// <param name="WorkedDays">Days of the weekly rest that are worked.</param>
public sealed record CalendarYearView(
    int Year,
    CalendarStatus Status,
    string Source,
    int WorkingDays,
    IReadOnlyList<CalendarDay> DaysOff,
    IReadOnlyList<CalendarDay> WorkedDays,
    Guid Version) : IVersioned
{
    /// <summary>A year as it was entered, or, without a row, as little as is certain of it.</summary>
    public static CalendarYearView Of(int number, CalendarYearRow? row)
    {
        var year = row?.ToRevision().Year ?? CalendarYear.Unpublished(number);
        return new(
            number,
            year.Status,
            year.Source,
            new WorkingCalendar([year]).CountWorkingDays(new DateOnly(number - 1, 12, 31), new DateOnly(number, 12, 31)),
            [.. year.Days.Where(d => d.Type is not CalendarDayType.Worked)],
            [.. year.Days.Where(d => d.Type is CalendarDayType.Worked)],
            row?.Id ?? Guid.Empty);
    }
}
