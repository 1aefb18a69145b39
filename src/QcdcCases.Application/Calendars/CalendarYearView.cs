using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Persistence.Calendars;

namespace QcdcCases.Application.Calendars;

/// <summary>
/// A year of the working calendar: Monday to Friday without the days off, plus the weekly rest days that are worked instead.
/// </summary>
/// <param name="Status">Whether the days are published, or an estimate with which due days may still change.</param>
/// <param name="Source">The decision or announcement that published the days, or the reason why they are only an estimate.</param>
/// <param name="DaysOff">The days off; ordinary weekends are not listed.</param>
/// <param name="WorkedDays">The weekly rest days that are worked.</param>
public sealed record CalendarYearView(
    int Year,
    CalendarStatus Status,
    string Source,
    int WorkingDays,
    IReadOnlyList<CalendarDay> DaysOff,
    IReadOnlyList<CalendarDay> WorkedDays,
    Guid Version) : IVersioned
{
    /// <summary>Returns the view of an entered year; without a row, of a year with the holidays on fixed days only.</summary>
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
