using QcdcCases.Application.Statistics;

namespace QcdcCases.Api.Jobs;

/// <summary>Folds what changed into the sums every few seconds. Missing a turn costs nothing but a little reading time.</summary>
internal sealed partial class RefreshAggregatesService(IServiceScopeFactory scopes, TimeProvider time, ILogger<RefreshAggregatesService> logger) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Rest, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<RefreshAggregates>().RunAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The next turn tries again; figures stay right meanwhile, because they add what is not folded yet.
                LogFailed(failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(
        EventId = 3003, Level = LogLevel.Warning, Message = "The refresh of the aggregates failed: {Failure}; the next run retries")]
    private partial void LogFailed(string failure);
}
