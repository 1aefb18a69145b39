using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Jobs;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Adds what changed to the sums. It may run at any time, on any server, as often as one likes: figures are the same before and after, only
/// quicker to read.
/// </summary>
public sealed class RefreshAggregates(CasesDbContext db, IEngine engine) : IContinuousTask
{
    /// <summary>The name of the lock under which sums are changed.</summary>
    public const string Lock = "fold-figures";

    private const int Most = 50_000;

    /// <inheritdoc/>
    public async Task<bool> RunTurnAsync(CancellationToken cancellationToken)
    {
        await RunAsync(cancellationToken);
        return false;
    }

    /// <summary>Folds until nothing is left, or another server is at it. Returns how many changes there were.</summary>
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
