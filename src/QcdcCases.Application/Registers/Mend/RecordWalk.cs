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
internal sealed class RecordWalk(
    CasesDbContext db,
    RequestContext context,
    IServiceScopeFactory scopes,
    SetAsideStore setAsideStore,
    IDatabaseProvider engine)
{
    private const int Part = 250;

    // A part with a concurrent change is read again.
    private const int Tries = 5;

    // If too many records fail, the cause is not in the records: the run fails.
    private const int ManyAside = 100;
    private const int PartAside = 10;

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
            for (var (last, read) = (Guid.Empty, Part); read == Part;)
            {
                var after = last;
                var part = await RecordSets.Ids(db, kind).Where(id => id > after).Order().Take(Part).ToListAsync(cancellationToken);
                await OverAsync(new(kind, part), dryRun, found, cancellationToken);
                counts.Seen += part.Count;
                (last, read) = (part.LastOrDefault(), part.Count);
            }
        }

        return
        [
            .. recomputationCounts.Select(t => new RecomputedRecords(
                t.Key,
                t.Value.Seen,
                t.Value.Changed,
                t.Value.Impossible,
                t.Value.SetAside)),
        ];
    }

    private async Task OverAsync(RecordPart part, bool dryRun, IProgress<MendFinding> found, CancellationToken cancellationToken)
    {
        if (part.Ids.Count == 0)
        {
            return;
        }

        if (await TryAsync(part, dryRun, cancellationToken) is { } failure)
        {
            if (part.Ids.Count > 1)
            {
                var half = part.Ids.Count / 2;
                await OverAsync(part with { Ids = [.. part.Ids.Take(half)] }, dryRun, found, cancellationToken);
                await OverAsync(part with { Ids = [.. part.Ids.Skip(half)] }, dryRun, found, cancellationToken);
                return;
            }

            var counts = recomputationCounts[part.Kind];
            if (++counts.SetAside > ManyAside && counts.SetAside > counts.Seen / PartAside)
            {
                ExceptionDispatchInfo.Throw(failure);
            }

            await InScopeAsync<ImpossibleRecords>(
                async checks => found.Report(await checks.NameAsync(part, failure.GetBaseException().GetType().Name, cancellationToken)));
        }

        await InScopeAsync<ImpossibleRecords>(async checks =>
        {
            var impossible = await checks.OfAsync(part, cancellationToken);
            recomputationCounts[part.Kind].Impossible += impossible.DistinctBy(f => f.Id).Count();
            impossible.ForEach(found.Report);
        });
    }

    /// <returns>The failure, or null. Failures that no record causes are thrown.</returns>
    private async Task<Exception?> TryAsync(RecordPart part, bool dryRun, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await InScopeAsync<RecordRecomputer>(async recordRecomputer =>
                {
                    foreach (var (kind, id) in await recordRecomputer.RecomputeAsync(part, dryRun, cancellationToken))
                    {
                        recomputationCounts[kind].Note(id, dryRun);
                    }
                });
                return null;
            }
            catch (Exception failure) when (tries < Tries && (failure is DbUpdateConcurrencyException || engine.IsCollision(failure)))
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

        public long Seen { get; set; }

        public long Changed { get; private set; }

        public long Impossible { get; set; }

        public long SetAside { get; set; }

        /// <summary>A dry run counts a letter only once, even if its case would have changed it already.</summary>
        public void Note(Guid id, bool dryRun) => Changed += !dryRun || wouldChange.Add(id) ? 1 : 0;
    }
}

/// <summary>Some records of a kind.</summary>
internal sealed record RecordPart(RegisterRecord Kind, IReadOnlyList<Guid> Ids);
