using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Jobs;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Calendars;

/// <summary>Retries the records that failed in a recount, each in its own scope, so that a failure does not stop the others.</summary>
public sealed partial class RetryRecounts(CasesDbContext db, IServiceScopeFactory scopes, ILogger<RetryRecounts> log) : IScheduledJob
{
    private const int MaxRecords = 10_000;

    public async Task<JobCounts> RunAsync(CancellationToken cancellationToken)
    {
        var left = await db
            .CalendarRecountFailures.AsNoTracking()
            .OrderBy(f => f.Revision)
            .ThenBy(f => f.SubjectId)
            .Take(MaxRecords)
            .ToListAsync(cancellationToken);
        var counts = default(JobCounts);
        foreach (var record in left)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<RecountDeadlines>().RetryAsync(record, cancellationToken);
                counts = counts with { Seen = counts.Seen + 1, Done = counts.Done + 1 };
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Logged as a failure when it was first set aside; it stays listed until it succeeds.
                LogStillFailing(record.SubjectId, failure.GetType().Name);
                counts = counts with { Seen = counts.Seen + 1, Refused = counts.Refused + 1 };
            }
        }

        return counts;
    }

    [LoggerMessage(EventId = 3009, Level = LogLevel.Debug, Message = "The due days of {Subject} still cannot be recomputed: {Failure}")]
    private partial void LogStillFailing(Guid subject, string failure);
}
