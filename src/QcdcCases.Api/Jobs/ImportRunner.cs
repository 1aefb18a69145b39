using System.Threading.Channels;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Registers;

namespace QcdcCases.Api.Jobs;

/// <summary>
/// Runs the accepted background imports one after another. When the server stops, the running import is cancelled and rolled back.
/// </summary>
internal sealed partial class ImportRunner(ImportRuns runs, ILogger<ImportRunner> log) : BackgroundService
{
    private readonly Channel<ImportRequest> queue = Channel.CreateBounded<ImportRequest>(32);

    /// <summary>Adds an import with its journal to the queue; returns false if the queue is full.</summary>
    public bool TryAccept(ImportRequest import) => queue.Writer.TryWrite(import);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var import in queue.Reader.ReadAllAsync(stoppingToken))
            {
                await RunAsync(import, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server is stopping; queued imports are given up below.
        }
        finally
        {
            queue.Writer.Complete();
            while (queue.Reader.TryRead(out var left))
            {
                left.Journal.Dispose();
                await runs.FailAsync(left.Id, RegisterRefusals.ImportInterrupted());
            }
        }
    }

    private async Task RunAsync(ImportRequest import, CancellationToken stoppingToken)
    {
        using var journal = import.Journal;
        try
        {
            await runs.RunAsync(import, stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(import.Id, FailureTrace.Of(failure));
        }
    }

    [LoggerMessage(EventId = 3006, Level = LogLevel.Error, Message = "Import {Id} failed: {Failure}")]
    private partial void LogFailed(Guid id, string failure);
}
