using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Jobs;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Events;

/// <summary>
/// Gives committed events their places in the feed, one server at a time. A reader who has come to a place has missed nothing before it,
/// whenever the transactions of the events began.
/// </summary>
public sealed class NumberEvents(CasesDbContext db, IDatabaseProvider engine) : IContinuousTask
{
    private const string Lock = "number-events";

    private const int BatchSize = 500;

    /// <inheritdoc/>
    public async Task<bool> RunTurnAsync(CancellationToken cancellationToken)
    {
        if (!await db.OutboxEvents.AnyAsync(e => e.Position == null, cancellationToken))
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await engine.TryLockAsync(db, Lock, cancellationToken))
        {
            return false;
        }

        var last = await db.OutboxEvents.MaxAsync(e => e.Position, cancellationToken) ?? 0;
        var some = await db.OutboxEvents.Where(e => e.Position == null).OrderBy(e => e.Number).Take(BatchSize)
            .ToListAsync(cancellationToken);
        foreach (var one in some)
        {
            one.Position = ++last;
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return some.Count == BatchSize;
    }
}
