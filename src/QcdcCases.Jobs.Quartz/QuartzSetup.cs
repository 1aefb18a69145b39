using Microsoft.Extensions.DependencyInjection;
using Quartz;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Jobs.Quartz;

/// <summary>Chooses Quartz as what runs the jobs: its schedule lies in the register's database, where all servers share it.</summary>
public static class QuartzSetup
{
    private const string Scheduler = "qcdc";

    /// <summary>Few jobs, and none of them is worth many connections.</summary>
    private const int AtOnce = 2;

    /// <param name="store">Where the schedule lies: one of <see cref="QuartzStores"/>.</param>
    /// <param name="mayProvision">Whether missing tables of the scheduler are made: when migrating only, never when serving.</param>
    public static IServiceCollection AddQuartzJobs(this IServiceCollection services, Action<IPersistentStoreBuilder> store, bool mayProvision)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = Scheduler;
                options.GenerateInstanceId = true;
                options.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UseDefaultThreadPool(AtOnce);
            quartz.UsePersistentStore(tables =>
            {
                store(tables);
                tables.UseClustering(_ => { });
                if (mayProvision)
                {
                    tables.ProvisionSchema();
                }
            });
            foreach (var job in JobSchedule.All)
            {
                quartz.AddScheduled(job);
            }
        });
        services.AddSingleton<IJobRunner, QuartzRunner>();
        return services;
    }

    /// <summary>Runs the schedule while this server lives.</summary>
    public static IServiceCollection RunQuartzJobs(this IServiceCollection services) =>
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);

    // A day that was slept through is made up for once: every job looks at what is, not at what it missed.
    private static void AddScheduled(this IQuartzBuilder quartz, ScheduledJob job)
    {
        // What ended with its server is begun again by another.
        quartz.AddJob<OfficeJob>(j => j
            .WithIdentity(job.Code)
            .WithDescription(job.What)
            .StoreDurably(true)
            .DisallowConcurrentExecution(true)
            .RequestRecovery(true));
        quartz.AddTrigger(t => t
            .ForJob(job.Code)
            .WithIdentity(job.Code)
            .WithCronSchedule(CronOf(job.Cron), cron => cron
                .InTimeZone(OfficeClock.Zone)
                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
    }

    /// <summary>The scheduler's cron begins with seconds and wants one of the two days to be left open.</summary>
    private static string CronOf(string cron) => cron.Split(' ') switch
    {
        [var minute, var hour, var day, var month, "*"] => $"0 {minute} {hour} {day} {month} ?",
        [var minute, var hour, "*", var month, var weekday] => $"0 {minute} {hour} ? {month} {weekday}",
        _ => throw new ArgumentException($"'{cron}' names a day of the month and one of the week.", nameof(cron)),
    };
}
