using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Jobs;

/// <summary>
/// Deletes old runs of jobs, records set aside that are no longer retried, events, expired sessions, counts of failed sign-ins, and stored
/// responses of idempotency keys. Stored responses contain citizens' data that later corrections do not reach, so they are kept only for
/// 72 hours.
/// </summary>
public sealed class DeleteExpiredRecords(CasesDbContext db, OfficeClock clock) : IScheduledJob
{
    private const int RetentionDays = 90;

    /// <summary>The number of hours for which a repeated request with the same idempotency key gets the same response.</summary>
    private const int ResponseRetentionHours = 72;

    public async Task<JobCounts> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.Now.AddDays(-RetentionDays);
        var forgotten = await db.JobRuns.Where(r => r.EndedAt < before).ExecuteDeleteAsync(cancellationToken);
        var day = OfficeClock.DayOf(before);
        forgotten += await db.SetAside.Where(s => s.TriedOn < day).ExecuteDeleteAsync(cancellationToken);
        forgotten += await db.SignInSessions.Where(s => s.RenewedAt < before).ExecuteDeleteAsync(cancellationToken);
        var answered = clock.Now.AddHours(-ResponseRetentionHours);
        forgotten += await db.StoredAnswers.Where(a => a.AnsweredAt < answered).ExecuteDeleteAsync(cancellationToken);
        var now = clock.Now;
        forgotten += await db.SignInAddresses.Where(a => a.CountedUntil < now).ExecuteDeleteAsync(cancellationToken);
        var last = await db.OutboxEvents.MaxAsync(e => e.Position, cancellationToken);

        // The last one stays, because the next place follows from it.
        forgotten += await db.OutboxEvents.Where(e => e.At < before && e.Position < last).ExecuteDeleteAsync(cancellationToken);
        return new JobCounts(forgotten, forgotten);
    }
}
