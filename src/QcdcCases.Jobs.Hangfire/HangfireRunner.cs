using Hangfire;
using Hangfire.Storage;
using QcdcCases.Application.Jobs;

namespace QcdcCases.Jobs.Hangfire;

/// <summary>The runner as the use cases see it. Its client knows no asynchronous calls; each is one short exchange with the database.</summary>
internal sealed class HangfireRunner(JobStorage storage, IBackgroundJobClient client) : IJobRunner
{
    public Task StartAsync(string code, Guid run, CancellationToken cancellationToken)
    {
        client.Enqueue<HangfireJob>(job => job.RunRequestedAsync(code, run, CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task<DateTimeOffset?> NextAsync(string code, CancellationToken cancellationToken)
    {
        using var connection = storage.GetConnection();
        var next = connection.GetRecurringJobs([code]).SingleOrDefault()?.NextExecution;
        return Task.FromResult<DateTimeOffset?>(next is { } at ? new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)) : null);
    }

    // The storage made its tables when it was made; that it could not, one of them tells its log alone.
    public Task PrepareAsync(CancellationToken cancellationToken)
    {
        storage.GetMonitoringApi().GetStatistics();
        return Task.CompletedTask;
    }
}
