using Hangfire;
using Hangfire.Storage;
using QcdcCases.Application.Jobs;

namespace QcdcCases.Jobs.Hangfire;

/// <summary>Runs jobs with Hangfire. Hangfire's client has no asynchronous methods; each call is one short database access.</summary>
internal sealed class HangfireRunner(JobStorage storage, IBackgroundJobClient client) : IJobRunner
{
    public Task StartAsync(string code, Guid run, CancellationToken cancellationToken)
    {
        client.Enqueue<HangfireJob>(job => job.RunRequestedAsync(code, run, CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task<DateTimeOffset?> NextRunAsync(string code, CancellationToken cancellationToken)
    {
        using var connection = storage.GetConnection();
        var next = connection.GetRecurringJobs([code]).SingleOrDefault()?.NextExecution;
        return Task.FromResult<DateTimeOffset?>(next is { } at ? new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)) : null);
    }

    // The storage creates its tables when it is constructed. On SQL Server it only logs a failure, so read the tables to verify that they
    // exist.
    public Task CreateTablesAsync(CancellationToken cancellationToken)
    {
        storage.GetMonitoringApi().GetStatistics();
        return Task.CompletedTask;
    }
}
