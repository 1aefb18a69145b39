using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Deadlines;

/// <summary>
/// Keeps the calendar in memory. A question is answered by one that is at most a few seconds old; a change names the revision that it needs, so
/// that no server ever stores a day by an outdated one.
/// </summary>
public sealed class CalendarDirectory(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private volatile Reading? latest;
    private int changes;

    /// <summary>The calendar, at most a few seconds old.</summary>
    public async ValueTask<CalendarHistory> CurrentAsync(CancellationToken cancellationToken) =>
        latest is { } reading && reading.Changes == Volatile.Read(ref changes) && time.GetElapsedTime(reading.At) < Freshness
            ? reading.Calendars
            : await ReadAsync(cancellationToken);

    /// <summary>The calendar of a revision that was seen committed, or a later one.</summary>
    public async ValueTask<CalendarHistory> OfRevisionAsync(int revision, CancellationToken cancellationToken) =>
        latest is { } reading && reading.Calendars.Revision >= revision ? reading.Calendars : await ReadAsync(cancellationToken);

    /// <summary>
    /// To be called once a year entered here is committed: questions asked from then on are answered by it. A reading that began before is
    /// outdated too, although it may end after: hence the count.
    /// </summary>
    public void Forget() => Interlocked.Increment(ref changes);

    private async Task<CalendarHistory> ReadAsync(CancellationToken cancellationToken)
    {
        var at = time.GetTimestamp();
        var before = Volatile.Read(ref changes);
        await using var scope = scopes.CreateAsyncScope();
        var years = await scope.ServiceProvider.GetRequiredService<CasesDbContext>().CalendarYears.AsNoTracking().ToListAsync(cancellationToken);
        var calendars = new CalendarHistory(years.Select(y => y.ToRevision()));

        latest = new Reading(calendars, at, before);
        return calendars;
    }

    private sealed record Reading(CalendarHistory Calendars, long At, int Changes);
}
