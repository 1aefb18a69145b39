using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Bulk;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Adds pending fact changes to the aggregates. It may run at any time, on any server and any number of times: figures stay the same and
/// only become faster to read.
/// </summary>
public sealed class RefreshAggregates(CasesDbContext db, IDatabaseProvider engine, UnitDirectory units) : IContinuousTask
{
    /// <summary>The name of the lock for changes of aggregates.</summary>
    public const string Lock = "fold-figures";

    private const int BatchSize = 20_000;

    /// <summary>As many keys as any engine takes in one statement.</summary>
    private const int MostKeys = 1000;

    private const string Folded = "#folded";

    /// <summary>
    /// Runs under <see cref="Lock"/>, so that no row can be inserted between the look-up and the insert.
    /// </summary>
    internal const string Merge = $"""
        merge into fact_aggregates as s using "{Folded}" as f
        on s.unit_id = f.unit_id and s.grain = f.grain and s.start = f.start
            and s.below = f.below and s.day = f.day and s.dimensions_id = f.dimensions_id
        when matched then update set facts = s.facts + f.facts, amount = s.amount + f.amount
        when not matched then insert (unit_id, grain, start, below, day, dimensions_id, facts, amount)
        values (f.unit_id, f.grain, f.start, f.below, f.day, f.dimensions_id, f.facts, f.amount);
        drop table "{Folded}";
        """;

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

            var folded = await FoldAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            total += folded;
            if (folded < BatchSize)
            {
                return total;
            }
        }
    }

    /// <summary>Folds all that waits, in the running transaction, once no other server is at it.</summary>
    public async Task FoldAllAsync(CancellationToken cancellationToken)
    {
        await engine.LockAsync(db, Lock, cancellationToken);
        while (await FoldAsync(cancellationToken) == BatchSize)
        {
            // The next ones.
        }
    }

    /// <returns>The number of changes added.</returns>
    private async Task<int> FoldAsync(CancellationToken cancellationToken)
    {
        var changes = await db.FactChanges.AsNoTracking().OrderBy(c => c.Id).Take(BatchSize)
            .Join(db.Facts, c => c.FactId, f => f.Id, (c, f) => new { c.Id, c.Sign, Fact = f })
            .ToListAsync(cancellationToken);
        if (changes.Count == 0)
        {
            return 0;
        }

        var pendingAggregates = new PendingAggregates(
            await TreeOfAsync([.. changes.Select(c => c.Fact.UnitId).Distinct()], cancellationToken));
        foreach (var change in changes)
        {
            pendingAggregates.Add(change.Fact, change.Sign);
        }

        // What was prepared of windows in which a changed fact could count goes with it.
        await db.FormSnapshots
            .Where(w => db.FactChanges.Any(c => c.UnitId == w.UnitId
                && db.Facts.Any(f => f.Id == c.FactId && f.BegunOn <= w.To && (f.EndsOn == null || f.EndsOn >= w.From))))
            .ExecuteDeleteAsync(cancellationToken);
        foreach (var some in changes.Select(c => c.Id).Chunk(MostKeys))
        {
            await db.FactChanges.Where(c => some.Contains(c.Id)).ExecuteDeleteAsync(cancellationToken);
        }

        await MergeAsync(pendingAggregates.ToList(), cancellationToken);
        return changes.Count;
    }

    /// <summary>
    /// Moves the totals of a unit from the units above it to others, in the running transaction. Pending changes are added before, by the
    /// tree as it is stored.
    /// </summary>
    /// <param name="from">The units into which its figures flow now.</param>
    /// <param name="to">The units into which they flow from now on.</param>
    internal async Task MoveAsync(
        Guid unitId, IReadOnlyCollection<Guid> from, IReadOnlyCollection<Guid> to, CancellationToken cancellationToken)
    {
        await FoldAllAsync(cancellationToken);
        var totals = await db.FactAggregates.AsNoTracking()
            .Where(s => s.UnitId == unitId && s.Grain != Grain.Day)
            .GroupBy(s => new { s.Grain, s.Start, s.Day, s.DimensionsId })
            .Select(g => new { g.Key, Facts = g.Sum(s => s.Facts), Amount = g.Sum(s => s.Amount) })
            .ToListAsync(cancellationToken);
        var moves = from.Except(to).Select(id => (Id: id, Sign: -1)).Concat(to.Except(from).Select(id => (Id: id, Sign: 1)));
        var moved = moves.SelectMany(move => totals.Select(t => new FactAggregate
        {
            UnitId = move.Id,
            Grain = t.Key.Grain,
            Start = t.Key.Start,
            Below = true,
            Day = t.Key.Day,
            DimensionsId = t.Key.DimensionsId,
            Facts = move.Sign * t.Facts,
            Amount = move.Sign * t.Amount,
        }));
        await MergeAsync([.. moved.OrderBy(s => s.UnitId).ThenBy(s => s.Grain).ThenBy(s => s.Start)], cancellationToken);
    }

    /// <summary>
    /// Returns the tree with the units and those above them as stored: another server may just have corrected a parent, and a total that
    /// flowed into the wrong unit would stay there.
    /// </summary>
    private async Task<UnitTree> TreeOfAsync(IReadOnlyCollection<Guid> unitIds, CancellationToken cancellationToken)
    {
        var tree = await units.TreeWithAsync(unitIds, cancellationToken);
        var chain = unitIds.SelectMany(tree.WithAncestors).Select(u => u.Id).Distinct().ToList();
        var stored = await db.Units.AsNoTracking()
            .Where(u => chain.Contains(u.Id))
            .Select(u => new { u.Id, u.ParentId })
            .ToListAsync(cancellationToken);
        return stored.TrueForAll(u => tree[u.Id].ParentId == u.ParentId) ? tree : await UnitTreeCache.ReadAsync(db, cancellationToken);
    }

    private async Task MergeAsync(List<FactAggregate> factAggregates, CancellationToken cancellationToken)
    {
        var table = StoredTable.AllOf<FactAggregate>(db.Model)[0];
        await db.Database.ExecuteSqlRawAsync(engine.TemporaryTable(Folded, like: table.Name), cancellationToken);
        await engine.CopyAsync(db, table with { Name = Folded }, factAggregates, cancellationToken);
        await db.Database.ExecuteSqlRawAsync(Merge, cancellationToken);
    }
}
