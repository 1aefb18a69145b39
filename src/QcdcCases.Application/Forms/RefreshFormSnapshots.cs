using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Statistics;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Forms;

/// <summary>
/// Precomputes the numbers of each unit's own records for the forms of statutory periods that are over, and recomputes those that late
/// entries made outdated. Until then the forms count these units themselves, so correctness does not depend on the job.
/// </summary>
internal sealed class RefreshFormSnapshots(
    CasesDbContext db,
    IDatabaseProvider engine,
    OfficeClock clock,
    UnitDirectory units,
    RefreshAggregates fold,
    FigureQueries figureQueries,
    SetAsideStore setAsideStore) : IScheduledJob
{
    private const string Code = "prepare-forms";

    /// <summary>The number of years precomputed. A period is compared with the previous one and with that of the previous year.</summary>
    private const int YearsBack = 2;

    /// <summary>The number of units counted in one transaction. No fact changes are added to the aggregates while it runs.</summary>
    private const int BatchSize = 100;

    public async Task<JobCounts> RunAsync(CancellationToken cancellationToken)
    {
        await fold.RunAsync(cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        var windows = StatutoryPeriod.PeriodsEndedBefore(clock.Today, YearsBack).ToList();
        await DeleteOldAsync(windows[^1].To, cancellationToken);
        var walk = await setAsideStore.BeginAsync(Code, SetAsideKind.Unit, cancellationToken);
        var counts = default(JobCounts);
        foreach (var (window, circular) in windows.SelectMany(w => Circular.RelevantFor(w.To), (w, c) => (w, c)))
        {
            var missing = await MissingAsync(window, circular, tree, cancellationToken);
            foreach (var some in missing.Where(u => !walk.FailedToday(u.Id)).Chunk(BatchSize))
            {
                var isFree = true;
                counts += await walk.RunAsync(
                    [.. some.Select(u => u.Id)],
                    async ids =>
                    {
                        isFree = await RefreshAsync(window, circular, [.. ids.Select(id => tree[id])], tree, cancellationToken);
                        return isFree ? new JobCounts(ids.Count, ids.Count) : default;
                    },
                    cancellationToken);
                if (!isFree)
                {
                    // Another server refreshes aggregates or snapshots; the next run continues.
                    return counts;
                }
            }
        }

        return counts;
    }

    private Task<int> DeleteOldAsync(DateOnly earliest, CancellationToken cancellationToken) =>
        db.FormSnapshots.Where(c => c.To < earliest).ExecuteDeleteAsync(cancellationToken);

    private async Task<List<Unit>> MissingAsync(Period window, Circular circular, UnitTree tree, CancellationToken cancellationToken)
    {
        var (from, to, code) = (window.From, window.To, circular.Code);
        var prepared = await db.FormSnapshots
            .Where(c => c.From == from && c.To == to && c.Circular == code && c.Build == FormSnapshots.BuildId)
            .Select(c => c.UnitId)
            .ToHashSetAsync(cancellationToken);
        return [.. tree.All.Where(u => !prepared.Contains(u.Id))];
    }

    /// <summary>
    /// Counts under the lock of the aggregate refresh. A change made meanwhile stays pending until the snapshot is stored; readers treat
    /// the unit as changed, and the refresh then removes the snapshot.
    /// </summary>
    private async Task<bool> RefreshAsync(Period window, Circular circular, Unit[] some, UnitTree tree, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await engine.TryLockAsync(db, RefreshAggregates.Lock, cancellationToken))
        {
            return false;
        }

        var (from, to, code, ids) = (window.From, window.To, circular.Code, some.Select(u => u.Id).ToList());
        var rules = CircularMeasures.Of(circular).Measures;
        var resolvedFigureRequest = new ResolvedFigureRequest(
            ids[0],
            window,
            ids,
            new FigureRequest(some[0].Key, from, to, By: FigureGrouping.Unit),
            id => tree[id].Key);
        var counted = await figureQueries.CountAsync(resolvedFigureRequest, rules, cancellationToken);
        await db
            .FormSnapshots.Where(c => ids.Contains(c.UnitId) && c.From == from && c.To == to && c.Circular == code)
            .ExecuteDeleteAsync(cancellationToken);
        db.FormSnapshots.AddRange(
            some.Select(u => new FormSnapshot
            {
                UnitId = u.Id,
                From = from,
                To = to,
                Circular = code,
                Build = FormSnapshots.BuildId,
                Counts = SparseArrayCodec.Pack([.. rules.Select(r => counted[u.Key][r.Code])]),
            }));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return true;
    }
}
