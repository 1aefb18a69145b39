using System.Threading.Channels;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Access;
using QcdcCases.Application.Registers;

namespace QcdcCases.Api.Jobs;

/// <summary>Runs the imports that were accepted to be done later, one after another; a program that stops cancels them, and nothing of them stays.</summary>
internal sealed class ImportRunner(ImportRuns runs, ILogger<ImportRunner> log) : BackgroundService
{
    private readonly Channel<AcceptedImport> waiting = Channel.CreateBounded<AcceptedImport>(32);

    /// <summary>Takes an import into the queue, journal and all; false when the queue is full.</summary>
    public bool TryAccept(AcceptedImport import) => waiting.Writer.TryWrite(import);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var import in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            using (import.Journal)
            {
                try
                {
                    await runs.RunAsync(import.Id, import.Journal, import.Source, import.DryRun, import.Caller, stoppingToken);
                }
                catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
                {
                    // Whoever began it has cancelled it; its status says so.
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    log.LogError("Import {Id} failed: {Failure}", import.Id, FailureTrace.Of(failure));
                }
            }
        }
    }
}

/// <summary>An import that waits for its turn.</summary>
internal sealed record AcceptedImport(Guid Id, JournalFile Journal, string? Source, bool DryRun, Caller Caller);
