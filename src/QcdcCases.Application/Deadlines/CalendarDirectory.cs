using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Caching;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Deadlines;

/// <summary>
/// Keeps the calendar in memory. A question is answered by one that is at most a few seconds old; a change names the revision that it
/// needs, so that no server ever stores a day by an outdated one. Within a transaction it is read over the connection that the transaction
/// holds.
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

    /// <summary>The calendar, at most a few seconds old.</summary>
    public async ValueTask<CalendarHistory> CurrentAsync(CasesDbContext db, CancellationToken cancellationToken) =>
        db.Database.CurrentTransaction is null
            ? (await calendars.GetAsync(string.Empty, cancellationToken))!
            : await calendars.FindCachedAsync(string.Empty, cancellationToken) ?? await ReadAsync(db, cancellationToken);

    /// <summary>The calendar of a revision that the running transaction saw committed, or a later one.</summary>
    public async ValueTask<CalendarHistory> OfRevisionAsync(CasesDbContext db, int revision, CancellationToken cancellationToken) =>
        await calendars.FindCachedAsync(string.Empty, cancellationToken) is { } cached && cached.Revision >= revision
            ? cached
            : await ReadAsync(db, cancellationToken);

    /// <summary>To be called once a year entered here is committed: questions asked from then on are answered by it.</summary>
    public void Invalidate() => calendars.Invalidate(string.Empty);

    private static async Task<CalendarHistory> ReadAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        var years = await db.CalendarYears.AsNoTracking().ToListAsync(cancellationToken);
        return new CalendarHistory(years.Select(y => y.ToRevision()));
    }
}
