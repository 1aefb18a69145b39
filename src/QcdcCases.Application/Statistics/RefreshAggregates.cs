using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Jobs;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Adds pending fact changes to the aggregates. It may run at any time, on any server and any number of times: figures stay the same and
/// only become faster to read.
/// </summary>
public sealed class RefreshAggregates(CasesDbContext db, IEngine engine) : IContinuousTask
{
    /// <summary>The name of the lock for changes of aggregates.</summary>
    public const string Lock = "fold-figures";

    private const int Most = 50_000;

    /// <inheritdoc/>
    public async Task<bool> RunTurnAsync(CancellationToken cancellationToken)
    {
        await RunAsync(cancellationToken);
        return false;
    }

    /// <summary>Runs until no change is pending or another server has the lock.</summary>
    /// <returns>The number of changes added.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!await db.FactChanges.AnyAsync(cancellationToken))
        {
            return 0;
        }

        for (var total = 0; ;)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (!await engine.TryLockAsync(db, Lock, cancellationToken))
            {
                return total;
            }

            var folded = await engine.FoldAsync(db, Most, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            total += folded;
            if (folded < Most)
            {
                return total;
            }
        }
    }
}
