using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Registers.Import;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Deadlines;

/// <summary>
/// The calendar of one request. A change locks it until the commit, so that no change can count by the old year between the entry of a year
/// and the recount of open deadlines. The lock is always acquired first, to keep a fixed lock order and avoid deadlocks.
/// </summary>
public sealed class RequestCalendar(
    CasesDbContext db,
    RequestContext context,
    IDatabaseProvider engine,
    CalendarDirectory directory,
    RegisterTime registerTime)
{
    /// <summary>The name of the lock that every change shares until its commit.</summary>
    public const string Lock = "calendar";

    private CalendarHistory? held;

    /// <summary>Returns the locked calendar, or for a query the current one.</summary>
    public async ValueTask<CalendarHistory> GetAsync(CancellationToken cancellationToken) =>
        held ?? await directory.CurrentAsync(db, cancellationToken);

    /// <summary>Locks the calendar, shared, until the transaction ends; the facts get the instant of the lock.</summary>
    public async Task LockAsync(CancellationToken cancellationToken)
    {
        var lockedCalendar = await engine.LockCalendarSharedAsync(db, Lock, cancellationToken);
        held = await AtAsync(lockedCalendar.Revision, cancellationToken);
        context.SetRecordedAt(registerTime.Of(lockedCalendar.At));
    }

    /// <summary>Locks the calendar exclusively until the transaction ends: waits for running changes and blocks new ones.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await engine.LockAsync(db, Lock, cancellationToken);
        await LockAsync(cancellationToken);
    }

    /// <summary>
    /// Returns the calendar without a lock, for work that would block others too long; call <see cref="ConfirmAsync"/> before the commit.
    /// </summary>
    public async Task<CalendarHistory> BorrowAsync(CancellationToken cancellationToken)
    {
        var revision = await db.CalendarYears.MaxAsync(y => (int?)y.Revision, cancellationToken) ?? 0;
        return held = await AtAsync(revision, cancellationToken);
    }

    /// <summary>Locks the calendar now, without waiting, because the caller has other locks already for which others may wait.</summary>
    /// <exception cref="RegisterChangedException">The calendar has changed since it was read, or is about to change.</exception>
    internal async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        if ((await engine.TryLockCalendarSharedAsync(db, Lock, cancellationToken))?.Revision != held!.Revision)
        {
            throw new RegisterChangedException();
        }
    }

    private async ValueTask<CalendarHistory> AtAsync(int revision, CancellationToken cancellationToken) =>
        held?.Revision == revision ? held : await directory.OfRevisionAsync(db, revision, cancellationToken);
}
