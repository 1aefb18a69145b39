using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Calendars;

/// <summary>Lists the calendar years that were entered. In any other year only the holidays on fixed days count as days off.</summary>
public sealed record ListCalendarYears : IQuery<Page<CalendarYearEntry>>;

/// <summary>A calendar year without its days.</summary>
/// <param name="Recount">The last recount for the year; absent when none was needed.</param>
public sealed record CalendarYearEntry(int Year, CalendarStatus Status, string Source, RecountView? Recount);

internal sealed class ListCalendarYearsHandler(CasesDbContext db, RequestCalendar calendars)
    : IRequestHandler<ListCalendarYears, Result<Page<CalendarYearEntry>>>
{
    public async Task<Result<Page<CalendarYearEntry>>> Handle(ListCalendarYears query, CancellationToken cancellationToken)
    {
        var years = (await calendars.GetAsync(cancellationToken)).Current.Years;
        var last = (await db.CalendarRecounts.AsNoTracking().ToListAsync(cancellationToken))
            .GroupBy(r => r.Year)
            .ToDictionary(g => g.Key, g => g.MaxBy(r => r.Revision)!);
        var failures = await db.RecountFailuresAsync([.. last.Values.Select(r => r.Revision)], cancellationToken);
        var entries = years.Select(y => new CalendarYearEntry(
            y.Year, y.Status, y.Source, last.TryGetValue(y.Year, out var recount) ? RecountView.Of(recount, failures) : null));
        return new Page<CalendarYearEntry>([.. entries], NextCursor: null);
    }
}
