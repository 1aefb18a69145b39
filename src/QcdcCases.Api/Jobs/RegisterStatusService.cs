using QcdcCases.Application.Operation;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Jobs;

/// <summary>Reads every half minute how far the background work is behind, for metrics and readiness.</summary>
internal sealed partial class RegisterStatusService(IServiceScopeFactory scopes, TimeProvider time, RegisterMetrics metrics, ILogger<RegisterStatusService> logger)
    : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Rest, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var services = scope.ServiceProvider;
                metrics.Take(await RegisterStatus.ReadAsync(
                    services.GetRequiredService<CasesDbContext>(), services.GetRequiredService<OfficeClock>(), stoppingToken));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(
        EventId = 3004, Level = LogLevel.Warning,
        Message = "Reading the status of background work failed: {Failure}; the next run retries")]
    private partial void LogFailed(string failure);
}
