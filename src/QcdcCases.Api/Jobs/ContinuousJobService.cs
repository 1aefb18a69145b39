using QcdcCases.Api.Problems;
using QcdcCases.Application.Jobs;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Jobs;

/// <summary>
/// Repeats every <see cref="ContinuousJob"/> while the server runs, each turn in its own scope. A failed turn is logged, and the pause
/// before the next one grows.
/// </summary>
internal sealed partial class ContinuousJobService(
    IServiceScopeFactory scopes, TimeProvider time, IDatabaseProvider engine, ILogger<ContinuousJobService> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(ContinuousJob.All.Select(job => RepeatAsync(job, stoppingToken)));

    private async Task RepeatAsync(ContinuousJob job, CancellationToken stoppingToken)
    {
        for (var failures = 0; ;)
        {
            await Task.Delay(job.PauseAfter(failures), time, stoppingToken);
            try
            {
                while (await InScopeAsync(job, task => task.RunTurnAsync(stoppingToken)))
                {
                    failures = 0;
                }

                failures = 0;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(job.Code, FailureTrace.Of(failure));
                failures = await RecordAsync(job, failure, stoppingToken) ? 0 : failures + 1;
            }
        }
    }

    private async Task<bool> RecordAsync(ContinuousJob job, Exception failure, CancellationToken stoppingToken)
    {
        if (engine.IsUnavailable(failure))
        {
            return false;
        }

        try
        {
            return await InScopeAsync(job, task => task.RecordFailureAsync(failure, stoppingToken));
        }
        catch (Exception another) when (another is not OperationCanceledException)
        {
            LogFailed(job.Code, FailureTrace.Of(another));
            return false;
        }
    }

    private async Task<bool> InScopeAsync(ContinuousJob job, Func<IContinuousTask, Task<bool>> run)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await run((IContinuousTask)scope.ServiceProvider.GetRequiredService(job.TaskType));
    }

    [LoggerMessage(
        EventId = 3002,
        Level = LogLevel.Warning,
        Message = "A run of the continuous job {Code} failed: {Failure}; the next run retries")]
    private partial void LogFailed(string code, string failure);
}
