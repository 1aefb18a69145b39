using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Jobs;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Calendars;

/// <summary>Tries again what a changed calendar could not count: each record by itself, and the others go on when one still fails.</summary>
public sealed partial class RetryRecounts(CasesDbContext db, IServiceScopeFactory scopes, ILogger<RetryRecounts> log) : IOfficeJob
{
    private const int Most = 10_000;

    public async Task<JobCounts> RunAsync(CancellationToken cancellationToken)
    {
        var left = await db.CalendarRecountFailures.AsNoTracking().OrderBy(f => f.Revision).ThenBy(f => f.SubjectId).Take(Most).ToListAsync(cancellationToken);
        var counts = default(JobCounts);
        foreach (var record in left)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<RecountDueDays>().RetryAsync(record, cancellationToken);
                counts = counts with { Seen = counts.Seen + 1, Done = counts.Done + 1 };
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // It was named when it was left out, and is listed until it can be counted.
                LogStill(record.SubjectId, failure.GetType().Name);
                counts = counts with { Seen = counts.Seen + 1, Refused = counts.Refused + 1 };
            }
        }

        return counts;
    }

    [LoggerMessage(EventId = 3009, Level = LogLevel.Debug, Message = "The due days of {Subject} still cannot be recomputed: {Failure}")]
    private partial void LogStill(Guid subject, string failure);
}
