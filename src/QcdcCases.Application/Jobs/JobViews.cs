using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Jobs;

namespace QcdcCases.Application.Jobs;

/// <summary>A job, as returned to administrators.</summary>
/// <param name="Cron">The schedule as a cron expression in the time zone Asia/Ho_Chi_Minh.</param>
/// <param name="NextRunAt">The next scheduled run; absent when this server does not run jobs.</param>
/// <param name="LastRun">The latest run, requested or scheduled.</param>
public sealed record JobView(string Code, string What, string Cron, DateTimeOffset? NextRunAt, JobRunView? LastRun);

/// <summary>A run of a job.</summary>
/// <param name="RequestedBy">The id of the account that requested it; absent for a scheduled run.</param>
/// <param name="Milliseconds">The duration.</param>
/// <param name="Seen">The number of records checked.</param>
/// <param name="Done">The number of records changed or acted on.</param>
/// <param name="Refused">The number of records that could not be processed.</param>
/// <param name="Failure">The type of the failure that ended it.</param>
public sealed record JobRunView(
    Guid Id,
    string Job,
    JobRunState State,
    Guid? RequestedBy,
    DateTimeOffset? RequestedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    long? Milliseconds,
    int Seen,
    int Done,
    int Refused,
    string? Failure) : ITagged
{
    string ITagged.Tag => $"{Id:N}-{Code.Of(State)}";

    public static JobRunView Of(JobRun run) => new(
        run.Id,
        run.Code,
        run.State,
        run.RequestedBy,
        run.RequestedAt,
        run.StartedAt,
        run.EndedAt,
        (long?)(run.EndedAt - run.StartedAt)?.TotalMilliseconds,
        run.Seen,
        run.Done,
        run.Refused,
        run.Failure);
}

public static class JobRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("job.not_found", "No job has this code.");

    public static Refusal RunNotFound() => Refusal.NotFound("job.run_not_found", "The job has no run with this id.");
}
