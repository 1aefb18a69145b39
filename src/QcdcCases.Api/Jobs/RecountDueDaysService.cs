using QcdcCases.Application.Deadlines;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Jobs;

/// <summary>Looks every second whether a changed calendar left something to count anew, and counts it, part by part.</summary>
internal sealed partial class RecountDueDaysService(IServiceScopeFactory scopes, TimeProvider time, IDatabaseProvider engine, ILogger<RecountDueDaysService> logger)
    : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Rest, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await StepAsync(stoppingToken))
                {
                    // The next part.
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The next turn goes on after the last part that was committed.
                LogFailed(failure.GetType().Name);
                await NoteAsync(failure, stoppingToken);
            }
        }
    }

    private async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RecountDueDays>().StepAsync(cancellationToken);
    }

    /// <summary>What fails for another reason than an absent database is counted, so that it does not hold up the calendar for ever.</summary>
    private async Task NoteAsync(Exception failure, CancellationToken cancellationToken)
    {
        if (engine.IsAway(failure))
        {
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RecountDueDays>().NoteFailureAsync(failure.GetBaseException().GetType().Name, cancellationToken);
        }
        catch (Exception another) when (another is not OperationCanceledException)
        {
            LogFailed(another.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 3005, Level = LogLevel.Warning, Message = "Counting by the changed calendar failed with {Failure}; the next turn goes on")]
    private partial void LogFailed(string failure);
}
