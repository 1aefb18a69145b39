using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Registers.Import;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reports;

/// <summary>
/// Determines an instant before which nothing can change any more: all changes with an earlier time are committed, all later ones get a
/// later time. Every change shares the calendar's lock from before it reads the time until its commit, and an import has its own lock;
/// holding both exclusively for a moment excludes pending changes.
/// </summary>
internal sealed class RegisterInstant(CasesDbContext db, IDatabaseProvider engine, RegisterClock clock)
{
    private const int MostTries = 40;

    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMilliseconds(50);

    public async Task<Result<DateTimeOffset>> TakeAsync(CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (await engine.TryLockAsync(db, Importer.Lock, cancellationToken))
            {
                await engine.LockAsync(db, RequestCalendar.Lock, cancellationToken);
                return await clock.NowAsync(db, engine, cancellationToken);
            }

            await transaction.RollbackAsync(cancellationToken);
            await Task.Delay(UntilNextTry, cancellationToken);
        }

        return Refusal.Conflict("period.import_running", "A journal is being imported; close the period after the import ends.");
    }
}
