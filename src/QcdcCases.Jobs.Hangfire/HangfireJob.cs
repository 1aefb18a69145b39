using Hangfire;
using QcdcCases.Application.Jobs;

namespace QcdcCases.Jobs.Hangfire;

/// <summary>
/// What the runner is given for every job of the table. Its tables name this class and its methods: they keep their names and parameters, and no
/// other class of ours is named there.
/// </summary>
public sealed class HangfireJob(JobRuns runs)
{
    /// <summary>Runs a job by its schedule.</summary>
    /// <exception cref="JobFailedException">It failed; the register's own list of runs says how, and its next run goes on.</exception>
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(string code, CancellationToken cancellationToken) => Tell(code, await runs.RunAsync(code, cancellationToken));

    /// <summary>Runs what was asked for.</summary>
    /// <exception cref="JobFailedException">As with <see cref="RunAsync"/>.</exception>
    [AutomaticRetry(Attempts = 0)]
    public async Task RunRequestedAsync(string code, Guid run, CancellationToken cancellationToken) =>
        Tell(code, await runs.RunRequestedAsync(code, run, cancellationToken));

    private static void Tell(string code, Persistence.Jobs.JobRunState state)
    {
        if (state is Persistence.Jobs.JobRunState.Failed)
        {
            throw new JobFailedException($"Job {code} failed; see GET /api/v1/jobs/{code}/runs for the failure.");
        }
    }
}

/// <summary>Tells the runner that a job failed, so that its own pages show it.</summary>
public sealed class JobFailedException(string message) : Exception(message);
