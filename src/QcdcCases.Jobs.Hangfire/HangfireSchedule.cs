using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Hosting;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Jobs.Hangfire;

/// <summary>
/// Brings the table of jobs into the runner before it begins: every job under its code, once, and none that is not in the table any more. However
/// many servers do so, there is one of each.
/// </summary>
internal sealed class HangfireSchedule(JobStorage storage, IRecurringJobManager manager) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        using var connection = storage.GetConnection();
        foreach (var retired in connection.GetRecurringJobs().Select(job => job.Id).Where(code => JobSchedule.Find(code) is null))
        {
            manager.RemoveIfExists(retired);
        }

        foreach (var job in JobSchedule.All)
        {
            // A day that was slept through is made up for once: every job looks at what is, not at what it missed.
            var options = new RecurringJobOptions { TimeZone = OfficeClock.Zone, MisfireHandling = MisfireHandlingMode.Relaxed };
            manager.AddOrUpdate<HangfireJob>(job.Code, j => j.RunAsync(job.Code, CancellationToken.None), job.Cron, options);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>The office's zone needs no list of zones on the machine.</summary>
internal sealed class OfficeZone : ITimeZoneResolver
{
    public TimeZoneInfo GetTimeZoneById(string timeZoneId) =>
        timeZoneId == OfficeClock.Zone.Id ? OfficeClock.Zone : TimeZoneInfo.FindSystemTimeZoneById(timeZoneId);
}
