using Quartz;
using QcdcCases.Application.Jobs;

namespace QcdcCases.Jobs.Quartz;

/// <summary>What the scheduler fires for every job of the table: the job's code is its key, so no class of ours is named in the scheduler's tables but this one.</summary>
internal sealed class OfficeJob(JobRuns runs) : IJob
{
    /// <summary>The run that was asked for, where one was.</summary>
    public const string Run = "run";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var code = context.JobDetail.Key.Name;
        if (context.MergedJobDataMap.TryGetValue(Run, out var asked) && asked is string run)
        {
            await runs.RunRequestedAsync(code, Guid.ParseExact(run, "N"), cancellationToken);
        }
        else
        {
            await runs.RunAsync(code, cancellationToken);
        }
    }
}
