using System.Collections.Concurrent;
using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Access;
using QcdcCases.Application.Operation;
using QcdcCases.Application.Registers.Import;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Registers;

/// <summary>A stored import with its journal.</summary>
/// <param name="Source">The source register; null to derive it from the journal.</param>
public sealed record ImportRequest(Guid Id, JournalFile Journal, string? Source, bool DryRun, Caller Caller);

/// <summary>
/// Runs imports and stores their progress, on connections of their own, because an import's transaction is invisible until it ends. Every
/// server can read the state and cancel. A server sends a heartbeat for its imports every second, by the database's time; an import without
/// one for a while is lost with its server.
/// </summary>
public sealed class ImportRuns(
    IServiceScopeFactory scopes,
    OfficeClock clock,
    RegisterTime registerTime,
    IDatabaseProvider engine,
    ImportProblems kept,
    RegisterMetrics metrics)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, Track> mine = new();

    /// <summary>Stores a new import.</summary>
    public async Task<ImportRequest> StoreAsync(
        JournalFile journal,
        string? source,
        bool dryRun,
        Caller caller,
        CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
        var now = registerTime.OfServers(await engine.NowAsync(db, cancellationToken));
        var run = new ImportRun
        {
            Id = Guid.CreateVersion7(now),
            StartedBy = caller.Id,
            Source = source ?? string.Empty,
            DryRun = dryRun,
            StartedAt = now,
            SeenAt = now,
        };
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        mine[run.Id] = new Track();
        return new ImportRequest(run.Id, journal, source, dryRun, caller);
    }

    /// <summary>Runs it to its end and stores the result, also of a cancelled or failed import.</summary>
    public async Task<Result<ImportOutcome>> RunAsync(ImportRequest import, CancellationToken cancellationToken)
    {
        var track = mine[import.Id];
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, track.Stop.Token);
        var end = new End(ImportState.Failed, Failure: RegisterRefusals.ImportFailed());
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = import.Caller;
            var message = new ImportJournal(import.Journal, import.Source, import.DryRun, import.Id, track);
            var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message, stop.Token);
            end = EndOf(result, import.DryRun);
            return result;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Its row is in this state already and does not change.
            return RegisterRefusals.ImportCancelled();
        }
        catch (OperationCanceledException)
        {
            end = new End(ImportState.Failed, Failure: RegisterRefusals.ImportInterrupted());
            throw;
        }
        finally
        {
            await EndAsync(import.Id, end);
        }
    }

    /// <summary>Stores that an import cannot be queued.</summary>
    public Task FailAsync(Guid id, Refusal reason) => EndAsync(id, new End(ImportState.Failed, Failure: reason));

    /// <summary>Sends the heartbeat of this server's imports, and stops the cancelled ones. Call it every second.</summary>
    public async Task SendHeartbeatAsync(CancellationToken cancellationToken)
    {
        foreach (var (id, track) in mine)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
            var (now, lines) = (registerTime.OfServers(await engine.NowAsync(db, cancellationToken)), track.Lines);
            var stillRunning = await db.ImportRuns
                .Where(r => r.Id == id && r.State == ImportState.Running)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.Lines, lines).SetProperty(x => x.SeenAt, now), cancellationToken);
            if (stillRunning == 0)
            {
                await track.Stop.CancelAsync();
            }
        }
    }

    /// <summary>Ends the imports of lost servers; imports of running servers do not change.</summary>
    public async Task EndAbandonedAsync(CancellationToken cancellationToken)
    {
        var reason = FailureJson(RegisterRefusals.ImportInterrupted());
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
        var now = registerTime.OfServers(await engine.NowAsync(db, cancellationToken));
        await db.ImportRuns
            .Where(r => r.State == ImportState.Running && r.SeenAt < now - Patience)
            .ExecuteUpdateAsync(
                r => r.SetProperty(x => x.State, ImportState.Failed).SetProperty(x => x.EndedAt, now).SetProperty(x => x.Failure, reason),
                cancellationToken);
    }

    private static End EndOf(Result<ImportOutcome> result, bool dryRun)
    {
        if (result.IsRefused(out var refusal, out var outcome))
        {
            return new End(ImportState.Refused, Failure: refusal);
        }

        return new End(outcome.ProblemCount > 0 ? ImportState.Refused : dryRun ? ImportState.Checked : ImportState.Taken, outcome);
    }

    private static string FailureJson(Refusal refusal) =>
        JsonSerializer.Serialize(new ImportFailure(refusal.Code, refusal.Reason, refusal.Arguments), AnswerJson.Options);

    /// <summary>Stores the result, unless the import stored it with its commit, or a cancellation did.</summary>
    private async Task EndAsync(Guid id, End end)
    {
        var lines = mine.TryRemove(id, out var track) ? track.Lines : 0;
        var outcome = end.Outcome;
        var (now, source, ended, count) = (clock.Now, outcome?.Source, outcome?.Lines ?? lines, outcome?.ProblemCount ?? 0);
        var problems = outcome is { Problems.Count: > 0 } ? kept.Seal(outcome.Problems) : null;
        var failure = end.Failure is null ? null : FailureJson(end.Failure);
        metrics.ImportEnded(end.State, ended);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CasesDbContext>().ImportRuns
                .Where(r => r.Id == id && r.State == ImportState.Running)
                .ExecuteUpdateAsync(r => r
                    .SetProperty(x => x.State, end.State)
                    .SetProperty(x => x.EndedAt, now)
                    .SetProperty(x => x.Lines, ended)
                    .SetProperty(x => x.Source, x => source ?? x.Source)
                    .SetProperty(x => x.Problems, problems)
                    .SetProperty(x => x.ProblemCount, count)
                    .SetProperty(x => x.Failure, failure));
        }
        catch (Exception away) when (engine.IsUnavailable(away))
        {
            // Its heartbeat stops, so it ends with the lost imports once the database is back.
        }
    }

    private sealed record End(ImportState State, ImportOutcome? Outcome = null, Refusal? Failure = null);

    /// <summary>A waiting or running import of this server.</summary>
    private sealed class Track : IProgress<ImportProgress>
    {
        private long lines;

        public CancellationTokenSource Stop { get; } = new();

        public long Lines => Interlocked.Read(ref lines);

        public void Report(ImportProgress value) => Interlocked.Exchange(ref lines, value.Lines);
    }
}
