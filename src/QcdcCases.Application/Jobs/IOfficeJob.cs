namespace QcdcCases.Application.Jobs;

/// <summary>
/// Work that nobody asks for each time. A job may run at any moment, on any server, twice at once, and be stopped anywhere: what it does once, a
/// unique key or a lock sees to, never who runs it.
/// </summary>
public interface IOfficeJob
{
    Task<JobCounts> RunAsync(CancellationToken cancellationToken);
}

/// <summary>What a run did.</summary>
/// <param name="Seen">Records looked at.</param>
/// <param name="Done">Records about which it did something.</param>
/// <param name="Refused">Records it could not do anything about; the next run tries again.</param>
public readonly record struct JobCounts(int Seen, int Done, int Refused = 0)
{
    public static JobCounts operator +(JobCounts one, JobCounts other) => new(one.Seen + other.Seen, one.Done + other.Done, one.Refused + other.Refused);
}
