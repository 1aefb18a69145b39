using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Jobs;

/// <summary>Forgets old runs of jobs; what they did is in the register itself.</summary>
public sealed class TidyRuns(CasesDbContext db, OfficeClock clock) : IOfficeJob
{
    private const int DaysKept = 90;

    public async Task<JobCounts> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.Now.AddDays(-DaysKept);
        var forgotten = await db.JobRuns.Where(r => r.EndedAt < before).ExecuteDeleteAsync(cancellationToken);
        return new JobCounts(forgotten, forgotten);
    }
}
