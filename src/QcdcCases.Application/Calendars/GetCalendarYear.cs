using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Calendars;

/// <summary>Returns the calendar of a year by which deadlines are computed.</summary>
public sealed record GetCalendarYear(int Year) : IQuery<CalendarYearView>;

internal sealed class GetCalendarYearHandler(CasesDbContext db) : IRequestHandler<GetCalendarYear, Result<CalendarYearView>>
{
    public async Task<Result<CalendarYearView>> Handle(GetCalendarYear query, CancellationToken cancellationToken) =>
        CalendarYearQueries.CheckYear(query.Year) is { } refusal
            ? refusal
            : CalendarYearView.Of(query.Year, await db.CalendarYears.LatestAsync(query.Year, cancellationToken));
}
