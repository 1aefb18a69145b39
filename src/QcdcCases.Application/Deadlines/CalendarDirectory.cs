using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Deadlines;

/// <summary>
/// Keeps the calendar in memory. A question is answered by one that is at most a few seconds old; a change names the revision that it needs, so
/// that no server ever stores a day by an outdated one.
/// </summary>
public sealed class CalendarDirectory(IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly KeptReading<CalendarHistory> kept = new(scopes, time, ReadAsync);

    /// <summary>The calendar, at most a few seconds old.</summary>
    public ValueTask<CalendarHistory> CurrentAsync(CancellationToken cancellationToken) => kept.CurrentAsync(cancellationToken);

    /// <summary>The calendar of a revision that was seen committed, or a later one.</summary>
    public async ValueTask<CalendarHistory> OfRevisionAsync(int revision, CancellationToken cancellationToken) =>
        kept.Latest is { } calendars && calendars.Revision >= revision ? calendars : await kept.ReadAsync(cancellationToken);

    /// <summary>To be called once a year entered here is committed: questions asked from then on are answered by it.</summary>
    public void Forget() => kept.Forget();

    private static async Task<CalendarHistory> ReadAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        var years = await db.CalendarYears.AsNoTracking().ToListAsync(cancellationToken);
        return new CalendarHistory(years.Select(y => y.ToRevision()));
    }
}
