using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Calendars;

/// <summary>Lists the years whose days off are known; any other is counted by the holidays on fixed days alone.</summary>
public sealed record ListCalendarYears : IQuery<Page<CalendarYearEntry>>;

/// <summary>A year of the working calendar, in short.</summary>
/// <param name="Recount">How far the last recounting for the year is; absent when none was needed.</param>
public sealed record CalendarYearEntry(int Year, CalendarStatus Status, string Source, RecountView? Recount);

internal sealed class ListCalendarYearsHandler(CasesDbContext db, RequestCalendar calendars) : IRequestHandler<ListCalendarYears, Result<Page<CalendarYearEntry>>>
{
    public async Task<Result<Page<CalendarYearEntry>>> Handle(ListCalendarYears query, CancellationToken cancellationToken)
    {
        var years = (await calendars.GetAsync(cancellationToken)).Current.Years;
        var last = (await db.CalendarRecounts.AsNoTracking().ToListAsync(cancellationToken)).GroupBy(r => r.Year).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Revision)!);
        var failures = await db.RecountFailuresAsync([.. last.Values.Select(r => r.Revision)], cancellationToken);
        var entries = years.Select(y => new CalendarYearEntry(
            y.Year, y.Status, y.Source, last.TryGetValue(y.Year, out var recount) ? RecountView.Of(recount, failures) : null));
        return new Page<CalendarYearEntry>([.. entries], NextCursor: null);
    }
}
