using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Jobs;

namespace QcdcCases.Application.Jobs;

/// <summary>A job as administrators see it.</summary>
/// <param name="Cron">When it runs, in Asia/Ho_Chi_Minh.</param>
/// <param name="NextRunAt">When it runs next; absent where this server leaves jobs to others.</param>
/// <param name="LastRun">Its latest run, asked for or scheduled.</param>
public sealed record JobView(string Code, string What, string Cron, DateTimeOffset? NextRunAt, JobRunView? LastRun);

/// <summary>One run.</summary>
/// <param name="RequestedBy">The account that asked for it; absent for one by the schedule.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Seen">Records looked at.</param>
/// <param name="Done">Records about which it did something.</param>
/// <param name="Refused">Records it could not do anything about.</param>
/// <param name="Failure">The kind of failure that ended it.</param>
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

    public static Refusal NoRun() => Refusal.NotFound("job.run_not_found", "The job has no run with this id.");
}
