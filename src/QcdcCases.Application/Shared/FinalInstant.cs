using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Registers.Import;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Shared;

/// <summary>Returns the current instant by the database's time.</summary>
internal sealed class FinalInstant(CasesDbContext db, IDatabaseProvider engine, RegisterTime registerTime)
{
    private const int MaxAttempts = 40;

    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMilliseconds(50);

    /// <summary>For queries.</summary>
    public ValueTask<DateTimeOffset> ReadAsync(CancellationToken cancellationToken) => registerTime.NowAsync(db, engine, cancellationToken);

    /// <summary>
    /// Returns an instant up to which the register is final: all changes with an earlier instant are committed, and all later changes get a
    /// later one. Every change shares the calendar lock from before it reads its instant until its commit, and an import has a lock of its
    /// own; acquiring both exclusively for a moment therefore guarantees it.
    /// </summary>
    public async Task<Result<DateTimeOffset>> SettleAsync(CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MaxAttempts; tries++)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (await engine.TryLockAsync(db, Importer.Lock, cancellationToken))
            {
                await engine.LockAsync(db, RequestCalendar.Lock, cancellationToken);
                return await registerTime.NowAsync(db, engine, cancellationToken);
            }

            await transaction.RollbackAsync(cancellationToken);
            await Task.Delay(UntilNextTry, cancellationToken);
        }

        return Refusal.Conflict("period.import_running", "A journal is being imported; close the period after the import ends.");
    }
}
