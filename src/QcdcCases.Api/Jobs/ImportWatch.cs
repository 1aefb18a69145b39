using QcdcCases.Application.Registers;

namespace QcdcCases.Api.Jobs;

/// <summary>Says every second that this server's imports are alive, and ends those of servers that died, at the start and from then on.</summary>
internal sealed partial class ImportWatch(ImportRuns runs, ILogger<ImportWatch> logger) : BackgroundService
{
    private const int BeatsUntilNextLook = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var beats = 0; !stoppingToken.IsCancellationRequested; beats++)
        {
            try
            {
                await runs.BeatAsync(stoppingToken);
                if (beats % BeatsUntilNextLook == 0)
                {
                    await runs.EndLostAsync(stoppingToken);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The next turn tries again.
                LogFailed(failure.GetType().Name);
            }

            await Task.Delay(Pause, stoppingToken);
        }
    }

    [LoggerMessage(
        EventId = 3002, Level = LogLevel.Warning, Message = "The check of interrupted imports failed: {Failure}; the next run retries")]
    private partial void LogFailed(string failure);
}
