using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Access;
using QcdcCases.Application.Registers.Import;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Registers;

/// <summary>
/// Runs imports and writes down how far each is, on a connection of its own: the import's transaction shows nothing until it is over. Any
/// server may ask for the state, and cancel: a run looks every second whether its row still says that it is running.
/// </summary>
public sealed class ImportRuns(IServiceScopeFactory scopes, OfficeClock clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Writes down that an import begins.</summary>
    public async Task<Guid> BeginAsync(Caller caller, string? source, bool dryRun, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var run = new ImportRun { Id = Guid.CreateVersion7(now), StartedBy = caller.Id, Source = source ?? string.Empty, DryRun = dryRun, StartedAt = now };
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return run.Id;
    }

    /// <summary>Runs it to its end, and writes down what became of it, also when it was cancelled or failed.</summary>
    public async Task<Result<ImportOutcome>> RunAsync(
        Guid id, JournalFile journal, string? source, bool dryRun, Caller caller, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var progress = new Latest();
        var watching = WatchAsync(id, progress, stop);
        var end = ImportState.Failed;
        ImportOutcome? outcome = null;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = caller;
            var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ImportJournal(journal, source, dryRun, id, progress), stop.Token);
            end = result.IsRefused(out _, out outcome) || outcome.ProblemCount > 0 ? ImportState.Refused : dryRun ? ImportState.Checked : ImportState.Taken;
            return result;
        }
        catch (OperationCanceledException)
        {
            end = ImportState.Cancelled;
            throw;
        }
        finally
        {
            await stop.CancelAsync();
            await watching;
            await EndAsync(id, end, outcome, progress.Lines);
        }
    }

    private async Task WatchAsync(Guid id, Latest progress, CancellationTokenSource stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, stop.Token);
                await using var scope = scopes.CreateAsyncScope();
                var stillRunning = await scope.ServiceProvider.GetRequiredService<CasesDbContext>().ImportRuns
                    .Where(r => r.Id == id && r.State == ImportState.Running)
                    .ExecuteUpdateAsync(r => r.SetProperty(x => x.Lines, progress.Lines), stop.Token);
                if (stillRunning == 0)
                {
                    await stop.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The run is over, or was asked to stop.
        }
    }

    private async Task EndAsync(Guid id, ImportState state, ImportOutcome? outcome, long lines)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
        var run = await db.ImportRuns.SingleAsync(r => r.Id == id);
        run.State = state;
        run.EndedAt = clock.Now;
        run.Lines = outcome?.Lines ?? lines;
        run.Taken = outcome is null || run.DryRun ? 0 : outcome.Taken;
        run.Source = outcome?.Source ?? run.Source;
        run.ProblemCount = outcome?.ProblemCount ?? 0;
        run.Problems = outcome is { Problems.Count: > 0 } ? JsonSerializer.Serialize(outcome.Problems, AnswerJson.Options) : null;
        await db.SaveChangesAsync();
    }

    private sealed class Latest : IProgress<ImportProgress>
    {
        private long lines;

        public long Lines => Interlocked.Read(ref lines);

        public void Report(ImportProgress value) => Interlocked.Exchange(ref lines, value.Lines);
    }
}
