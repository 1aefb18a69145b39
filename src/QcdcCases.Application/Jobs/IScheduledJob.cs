namespace QcdcCases.Application.Jobs;

/// <summary>
/// A scheduled job. It may run at any time, on any server, twice at once, and may be interrupted at any point; unique keys and locks ensure
/// that its effects happen once, whatever the runner does.
/// </summary>
public interface IScheduledJob
{
    Task<JobCounts> RunAsync(CancellationToken cancellationToken);
}

/// <summary>The counts of a run.</summary>
/// <param name="Seen">The number of records checked.</param>
/// <param name="Done">The number of records changed or acted on.</param>
/// <param name="Refused">The number of records that could not be processed; the next run retries them.</param>
public readonly record struct JobCounts(int Seen, int Done, int Refused = 0)
{
    public static JobCounts operator +(JobCounts one, JobCounts other) =>
        new(one.Seen + other.Seen, one.Done + other.Done, one.Refused + other.Refused);
}
