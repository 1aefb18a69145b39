namespace QcdcCases.Application.Jobs;

/// <summary>What runs the jobs by their schedule: an adapter. It knows times and servers, never what a job does.</summary>
public interface IJobRunner
{
    /// <summary>Starts a run that was asked for, here or on another server, soon.</summary>
    Task StartAsync(string code, Guid run, CancellationToken cancellationToken);

    /// <summary>When a job runs next by its schedule; null where this server does not know.</summary>
    Task<DateTimeOffset?> NextAsync(string code, CancellationToken cancellationToken);

    /// <summary>Brings the runner's own tables into the database.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);
}

/// <summary>A server that leaves the jobs to others: what is asked for here waits for one of them.</summary>
public sealed class OtherServersRunner : IJobRunner
{
    public Task StartAsync(string code, Guid run, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<DateTimeOffset?> NextAsync(string code, CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
