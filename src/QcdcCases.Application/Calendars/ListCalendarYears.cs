using MediatR;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Calendars;

/// <summary>Lists the years whose days off are known; any other is counted by the holidays on fixed days alone.</summary>
public sealed record ListCalendarYears : IQuery<Page<CalendarYearEntry>>;

/// <summary>A year of the working calendar, in short.</summary>
public sealed record CalendarYearEntry(int Year, CalendarStatus Status, string Source);

internal sealed class ListCalendarYearsHandler(DueDays dueDays) : IRequestHandler<ListCalendarYears, Result<Page<CalendarYearEntry>>>
{
    public Task<Result<Page<CalendarYearEntry>>> Handle(ListCalendarYears query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var years = dueDays.Calendar.Years.Select(y => new CalendarYearEntry(y.Year, y.Status, y.Source));
        return Task.FromResult<Result<Page<CalendarYearEntry>>>(new Page<CalendarYearEntry>([.. years], NextCursor: null));
    }
}
