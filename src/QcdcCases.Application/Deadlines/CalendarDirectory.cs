using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Caching;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Deadlines;

/// <summary>
/// Caches the calendar. A query gets one that is at most a few seconds old; a change names the revision that it needs, so that no server
/// stores a day by an outdated calendar. Within a transaction it is read over the connection of the transaction.
/// </summary>
public sealed class CalendarDirectory(HybridCache cache, IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly CachedLookup<CalendarHistory> calendars = new(
        cache,
        scopes,
        time,
        "calendar",
        TimeSpan.FromSeconds(5),
        async (db, _, cancellationToken) => await ReadAsync(db, cancellationToken));

    /// <summary>Returns the calendar, at most a few seconds old.</summary>
    public async ValueTask<CalendarHistory> CurrentAsync(CasesDbContext db, CancellationToken cancellationToken) =>
        db.Database.CurrentTransaction is null
            ? (await calendars.GetAsync(string.Empty, cancellationToken))!
            : await calendars.FindCachedAsync(string.Empty, cancellationToken) ?? await ReadAsync(db, cancellationToken);

    /// <summary>Returns the calendar of a revision that the transaction saw committed, or a later one.</summary>
    public async ValueTask<CalendarHistory> OfRevisionAsync(CasesDbContext db, int revision, CancellationToken cancellationToken) =>
        await calendars.FindCachedAsync(string.Empty, cancellationToken) is { } cached && cached.Revision >= revision
            ? cached
            : await ReadAsync(db, cancellationToken);

    /// <summary>Reloads the calendar for later queries; call it after a year is committed on this server.</summary>
    public void Invalidate() => calendars.Invalidate(string.Empty);

    private static async Task<CalendarHistory> ReadAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        var years = await db.CalendarYears.AsNoTracking().ToListAsync(cancellationToken);
        return new CalendarHistory(years.Select(y => y.ToRevision()));
    }
}
