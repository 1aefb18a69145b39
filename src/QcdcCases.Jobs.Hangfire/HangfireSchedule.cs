using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Hosting;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Jobs.Hangfire;

/// <summary>
/// Synchronises the job schedule with Hangfire at startup: registers every job under its code and removes jobs that are no longer in the
/// table. It is idempotent across servers. While the database is unavailable it tries again; any other failure ends the program.
/// </summary>
internal sealed class HangfireSchedule(JobStorage storage, IRecurringJobManager manager, IDatabaseProvider engine) : BackgroundService
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromSeconds(5);

    public override Task StartAsync(CancellationToken cancellationToken) =>
        TrySynchronise() ? Task.CompletedTask : base.StartAsync(cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        do
        {
            await Task.Delay(UntilNextTry, stoppingToken);
        }
        while (!TrySynchronise());
    }

    private bool TrySynchronise()
    {
        try
        {
            Synchronise();
            return true;
        }
        catch (Exception failure) when (engine.IsUnavailable(failure))
        {
            return false;
        }
    }

    private void Synchronise()
    {
        using var connection = storage.GetConnection();
        foreach (var retired in connection.GetRecurringJobs().Select(job => job.Id).Where(code => JobSchedule.Find(code) is null))
        {
            manager.RemoveIfExists(retired);
        }

        foreach (var job in JobSchedule.All)
        {
            // A missed schedule fires once on recovery, because every job works on the present state.
            var options = new RecurringJobOptions { TimeZone = OfficeClock.Zone, MisfireHandling = MisfireHandlingMode.Relaxed };
            manager.AddOrUpdate<HangfireJob>(job.Code, j => j.RunAsync(job.Code, CancellationToken.None), job.Cron, options);
        }
    }
}

/// <summary>Resolves the office's time zone without the time zone database of the machine.</summary>
internal sealed class OfficeTimeZoneResolver : ITimeZoneResolver
{
    public TimeZoneInfo GetTimeZoneById(string timeZoneId) =>
        timeZoneId == OfficeClock.Zone.Id ? OfficeClock.Zone : TimeZoneInfo.FindSystemTimeZoneById(timeZoneId);
}
