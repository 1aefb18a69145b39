using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Jobs;

/// <summary>
/// Forgets old runs of jobs, whose work is in the register itself, records set aside that are tried no more, sessions whose tokens are long void,
/// and the answers kept for idempotency keys: whole answers, with what citizens wrote, which no later correction reaches.
/// </summary>
public sealed class TidyRuns(CasesDbContext db, OfficeClock clock) : IOfficeJob
{
    private const int DaysKept = 90;

    /// <summary>For so long the same request under the same key gets the same answer.</summary>
    private const int HoursAnswersKept = 72;

    public async Task<JobCounts> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.Now.AddDays(-DaysKept);
        var forgotten = await db.JobRuns.Where(r => r.EndedAt < before).ExecuteDeleteAsync(cancellationToken);
        var day = OfficeClock.DayOf(before);
        forgotten += await db.SetAside.Where(s => s.TriedOn < day).ExecuteDeleteAsync(cancellationToken);
        forgotten += await db.SignInSessions.Where(s => s.RenewedAt < before).ExecuteDeleteAsync(cancellationToken);
        var answered = clock.Now.AddHours(-HoursAnswersKept);
        forgotten += await db.StoredAnswers.Where(a => a.AnsweredAt < answered).ExecuteDeleteAsync(cancellationToken);
        return new JobCounts(forgotten, forgotten);
    }
}
