using Quartz;
using QcdcCases.Application.Jobs;

namespace QcdcCases.Jobs.Quartz;

/// <summary>The scheduler as the use cases see it.</summary>
internal sealed class QuartzRunner(ISchedulerFactory factory) : IJobRunner
{
    public async Task StartAsync(string code, Guid run, CancellationToken cancellationToken)
    {
        var scheduler = await factory.GetScheduler(cancellationToken);
        var data = new JobDataMap { [OfficeJob.Run] = run.ToString("N") };
        await scheduler.TriggerJob(new JobKey(code), data, cancellationToken);
    }

    public async Task<DateTimeOffset?> NextAsync(string code, CancellationToken cancellationToken)
    {
        var scheduler = await factory.GetScheduler(cancellationToken);
        return (await scheduler.GetTrigger(new TriggerKey(code), cancellationToken))?.NextFireTimeUtc;
    }

    public async Task PrepareAsync(CancellationToken cancellationToken) => await factory.GetScheduler(cancellationToken);
}
