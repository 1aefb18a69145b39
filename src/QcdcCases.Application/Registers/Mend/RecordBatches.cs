using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Mend;

/// <summary>
/// Processes all records in the order of their ids, each part in a transaction and a scope of its own. A part that fails is repeated in
/// halves, down to the failing record: that one is reported and not changed, and the others continue.
/// </summary>
internal sealed class RecordBatches(
    CasesDbContext db,
    RequestContext context,
    IServiceScopeFactory scopes,
    SetAsideStore setAsideStore,
    IDatabaseProvider engine)
{
    private const int BatchSize = 250;

    // A part with a concurrent change is read again.
    private const int Tries = 5;

    // If too many records fail, the cause is not in the records: the run fails.
    private const int MinSetAsideToFail = 100;
    private const int SetAsideDivisor = 10;

    private readonly Dictionary<RegisterRecord, RecomputationCounts> recomputationCounts =
        Enum.GetValues<RegisterRecord>().ToDictionary(kind => kind, _ => new RecomputationCounts());

    /// <summary>Cases come first, because letters depend on them.</summary>
    public async Task<IReadOnlyList<RecomputedRecords>> RecomputeAsync(
        bool dryRun,
        IProgress<MendFinding> found,
        CancellationToken cancellationToken)
    {
        foreach (var (kind, counts) in recomputationCounts)
        {
            for (var (last, read) = (Guid.Empty, BatchSize); read == BatchSize;)
            {
                var after = last;
                var part = await RecordSets.Ids(db, kind).Where(id => id > after).Order().Take(BatchSize).ToListAsync(cancellationToken);
                await OverAsync(new(kind, part), dryRun, found, cancellationToken);
                counts.Total += part.Count;
                (last, read) = (part.LastOrDefault(), part.Count);
            }
        }

        return
        [
            .. recomputationCounts.Select(t => new RecomputedRecords(
                t.Key,
                t.Value.Total,
                t.Value.Changed,
                t.Value.Impossible,
                t.Value.SetAside)),
        ];
    }

    private async Task OverAsync(RecordBatch recordBatch, bool dryRun, IProgress<MendFinding> found, CancellationToken cancellationToken)
    {
        if (recordBatch.Ids.Count == 0)
        {
            return;
        }

        if (await TryAsync(recordBatch, dryRun, cancellationToken) is { } failure)
        {
            if (recordBatch.Ids.Count > 1)
            {
                var half = recordBatch.Ids.Count / 2;
                await OverAsync(recordBatch with { Ids = [.. recordBatch.Ids.Take(half)] }, dryRun, found, cancellationToken);
                await OverAsync(recordBatch with { Ids = [.. recordBatch.Ids.Skip(half)] }, dryRun, found, cancellationToken);
                return;
            }

            var counts = recomputationCounts[recordBatch.Kind];
            if (++counts.SetAside > MinSetAsideToFail && counts.SetAside > counts.Total / SetAsideDivisor)
            {
                ExceptionDispatchInfo.Throw(failure);
            }

            await InScopeAsync<ImpossibleRecords>(async checks =>
                found.Report(await checks.NameAsync(recordBatch, failure.GetBaseException().GetType().Name, cancellationToken)));
        }

        await InScopeAsync<ImpossibleRecords>(async checks =>
        {
            var impossible = await checks.OfAsync(recordBatch, cancellationToken);
            recomputationCounts[recordBatch.Kind].Impossible += impossible.DistinctBy(f => f.Id).Count();
            impossible.ForEach(found.Report);
        });
    }

    /// <returns>The failure, or null. Failures that no record causes are thrown.</returns>
    private async Task<Exception?> TryAsync(RecordBatch recordBatch, bool dryRun, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await InScopeAsync<RecordRecomputer>(async recordRecomputer =>
                {
                    foreach (var (kind, id) in await recordRecomputer.RecomputeAsync(recordBatch, dryRun, cancellationToken))
                    {
                        recomputationCounts[kind].AddChanged(id, dryRun);
                    }
                });
                return null;
            }
            catch (Exception failure) when (tries < Tries && (failure is DbUpdateConcurrencyException || engine.IsConflict(failure)))
            {
                // The part is read again.
            }
            catch (Exception failure) when (setAsideStore.IsCausedByRecords(failure, cancellationToken))
            {
                return failure;
            }
        }
    }

    private async Task InScopeAsync<T>(Func<T, Task> work)
        where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = context.Caller;
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    private sealed class RecomputationCounts
    {
        private readonly HashSet<Guid> wouldChange = [];

        public long Total { get; set; }

        public long Changed { get; private set; }

        public long Impossible { get; set; }

        public long SetAside { get; set; }

        /// <summary>A dry run counts a letter only once, even if its case would have changed it already.</summary>
        public void AddChanged(Guid id, bool dryRun) => Changed += !dryRun || wouldChange.Add(id) ? 1 : 0;
    }
}

/// <summary>Some records of a kind.</summary>
internal sealed record RecordBatch(RegisterRecord Kind, IReadOnlyList<Guid> Ids);
