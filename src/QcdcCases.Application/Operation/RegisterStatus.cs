using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;

namespace QcdcCases.Application.Operation;

/// <summary>
/// Contains how far background work is behind. Counts are bounded by <see cref="MaxCount"/>, so that reading them stays cheap.
/// </summary>
/// <param name="PendingChanges">The number of changes not yet in the aggregates.</param>
/// <param name="DeadlinesWaiting">The number of deadlines that the next run of the deadline monitor must check.</param>
/// <param name="SetAside">The number of records that jobs set aside.</param>
public sealed record RegisterStatus(long PendingChanges, long DeadlinesWaiting, long SetAside, IReadOnlyList<JobAge> Jobs)
{
    /// <summary>The maximum of every count.</summary>
    public const int MaxCount = 100_000;

    /// <summary>
    /// The number of pending changes from which aggregates count as behind. Figures are then slower to read but still correct.
    /// </summary>
    public const int PendingChangesThreshold = 50_000;

    /// <summary>What is behind, by the names explained in docs/operation.md; empty when nothing is.</summary>
    public IEnumerable<string> Behind =>
    [
        .. Jobs.Where(j => j.IsLate).Select(j => $"job:{j.Code}"),
        .. PendingChanges >= PendingChangesThreshold ? (string[])["figures"] : [],
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
            await db.FactChanges.Take(MaxCount).CountAsync(cancellationToken),
            await db.Deadlines.Where(c => c.NextCheckOn <= today).Take(MaxCount).CountAsync(cancellationToken),
            await db.SetAside.Take(MaxCount).CountAsync(cancellationToken),
            jobs);
    }
}

/// <summary>The time since the last success of a job.</summary>
/// <param name="Age">Null when it has never succeeded.</param>
/// <param name="LateAfter">The age above which the job counts as late.</param>
public readonly record struct JobAge(string Code, TimeSpan? Age, TimeSpan LateAfter)
{
    /// <summary>Whether the job is late. A job that never ran is not late, because the register may be new.</summary>
    public bool IsLate => Age > LateAfter;
}
