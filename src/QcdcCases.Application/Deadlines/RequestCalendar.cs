using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Registers.Import;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Deadlines;

/// <summary>
/// The calendar of one request. A change holds it until it is committed: between entering a year and counting what is open anew lies no
/// change that counted by the year before. It is held before anything else is locked, so that nobody waits in a circle.
/// </summary>
public sealed class RequestCalendar(
    CasesDbContext db,
    RequestContext context,
    IDatabaseProvider engine,
    CalendarDirectory directory,
    RegisterClock clock)
{
    /// <summary>The name of the lock that every change shares until it is committed.</summary>
    public const string Lock = "calendar";

    private CalendarHistory? held;

    /// <summary>The calendar that is held, or, for a question, as it stands.</summary>
    public async ValueTask<CalendarHistory> GetAsync(CancellationToken cancellationToken) =>
        held ?? await directory.CurrentAsync(db, cancellationToken);

    /// <summary>Keeps the calendar as it is until the running transaction ends; facts bear the instant from which it is held.</summary>
    public async Task LockAsync(CancellationToken cancellationToken)
    {
        var hold = await engine.HoldCalendarAsync(db, Lock, cancellationToken);
        held = await AtAsync(hold.Revision, cancellationToken);
        context.BeginRecording(clock.Of(hold.At));
    }

    /// <summary>
    /// Waits until no change under way counts by the calendar, and keeps new ones waiting until the running transaction ends.
    /// </summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await engine.LockAsync(db, Lock, cancellationToken);
        await LockAsync(cancellationToken);
    }

    /// <summary>
    /// The calendar for work too long to keep everybody waiting: it is not held, so <see cref="ConfirmAsync"/> must be asked before the
    /// commit.
    /// </summary>
    public async Task<CalendarHistory> BorrowAsync(CancellationToken cancellationToken)
    {
        var revision = await db.CalendarYears.MaxAsync(y => (int?)y.Revision, cancellationToken) ?? 0;
        return held = await AtAsync(revision, cancellationToken);
    }

    /// <summary>
    /// Holds the calendar from now on. It waits for nobody: who asks holds other locks already, for which others may wait.
    /// </summary>
    /// <exception cref="RegisterChangedException">It is not the borrowed one any more, or is about to be changed.</exception>
    internal async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        if ((await engine.TryHoldCalendarAsync(db, Lock, cancellationToken))?.Revision != held!.Revision)
        {
            throw new RegisterChangedException();
        }
    }

    private async ValueTask<CalendarHistory> AtAsync(int revision, CancellationToken cancellationToken) =>
        held?.Revision == revision ? held : await directory.OfRevisionAsync(db, revision, cancellationToken);
}
