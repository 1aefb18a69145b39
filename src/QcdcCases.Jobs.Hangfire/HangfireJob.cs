using Hangfire;
using QcdcCases.Application.Jobs;

namespace QcdcCases.Jobs.Hangfire;

/// <summary>
/// The entry point of every job for Hangfire. Hangfire's tables store the name of this class and its methods, so they must keep their names
/// and parameters; no other class of the program is stored there.
/// </summary>
public sealed class HangfireJob(JobExecutor jobExecutor)
{
    /// <summary>Runs a job by its schedule.</summary>
    /// <exception cref="JobFailedException">Thrown when the run failed; the list of job runs has the failure.</exception>
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(string code, CancellationToken cancellationToken) =>
        ThrowIfFailed(code, await jobExecutor.RunAsync(code, cancellationToken));

    /// <summary>Runs a requested run of a job.</summary>
    /// <exception cref="JobFailedException">Thrown when the run failed, as in <see cref="RunAsync"/>.</exception>
    [AutomaticRetry(Attempts = 0)]
    public async Task RunRequestedAsync(string code, Guid run, CancellationToken cancellationToken) =>
        ThrowIfFailed(code, await jobExecutor.RunRequestedAsync(code, run, cancellationToken));

    private static void ThrowIfFailed(string code, Persistence.Jobs.JobRunState state)
    {
        if (state is Persistence.Jobs.JobRunState.Failed)
        {
            throw new JobFailedException($"Job {code} failed; see GET /api/v1/jobs/{code}/runs for the failure.");
        }
    }
}

/// <summary>Thrown when a job failed, so that Hangfire's dashboard shows it.</summary>
public sealed class JobFailedException(string message) : Exception(message);
