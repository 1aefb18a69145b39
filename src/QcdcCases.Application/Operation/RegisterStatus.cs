using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;

namespace QcdcCases.Application.Operation;

/// <summary>How far the background work of the register is behind. Counts are bounded by <see cref="Most"/>, so that reading them stays cheap.</summary>
/// <param name="PendingChanges">Changes that are not yet in the aggregates.</param>
/// <param name="DeadlinesWaiting">Deadlines that the next sweep must check.</param>
/// <param name="SetAside">Records that jobs could not read and left out.</param>
public sealed record RegisterStatus(long PendingChanges, long DeadlinesWaiting, long SetAside, IReadOnlyList<JobAge> Jobs)
{
    /// <summary>No count goes beyond it.</summary>
    public const int Most = 100_000;

    /// <summary>Changes above which aggregates count as behind: reading figures gets slower, never wrong.</summary>
    public const int ManyChanges = 50_000;

    /// <summary>What is behind, by names that docs/operation.md explains; empty when nothing is.</summary>
    public IEnumerable<string> Behind =>
    [
        .. Jobs.Where(j => j.IsLate).Select(j => $"job:{j.Code}"),
        .. PendingChanges >= ManyChanges ? (string[])["figures"] : [],
        .. SetAside > 0 ? (string[])["set-aside"] : [],
    ];

    public static async Task<RegisterStatus> ReadAsync(CasesDbContext db, OfficeClock clock, CancellationToken cancellationToken)
    {
        var (now, today) = (clock.Now, clock.Today);
        var jobs = new List<JobAge>();
        foreach (var job in JobSchedule.All)
        {
            var last = await db.JobRuns.AsNoTracking().Where(r => r.Code == job.Code && r.State == JobRunState.Done)
                .OrderByDescending(r => r.Id).Select(r => r.EndedAt).FirstOrDefaultAsync(cancellationToken);
            jobs.Add(new JobAge(job.Code, now - last, job.LateAfter));
        }

        return new RegisterStatus(
            await db.FactChanges.Take(Most).CountAsync(cancellationToken),
            await db.Deadlines.Where(c => c.NextCheckOn <= today).Take(Most).CountAsync(cancellationToken),
            await db.SetAside.Take(Most).CountAsync(cancellationToken),
            jobs);
    }
}

/// <summary>How long ago a job succeeded.</summary>
/// <param name="Age">Null where it never has.</param>
/// <param name="LateAfter">The age from which it counts as late.</param>
public readonly record struct JobAge(string Code, TimeSpan? Age, TimeSpan LateAfter)
{
    /// <summary>A job that never ran is not late: the register may have been made a moment ago.</summary>
    public bool IsLate => Age > LateAfter;
}
