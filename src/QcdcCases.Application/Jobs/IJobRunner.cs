namespace QcdcCases.Application.Jobs;

/// <summary>Runs the jobs by their schedule; implemented by an adapter that contains no knowledge of individual jobs.</summary>
public interface IJobRunner
{
    /// <summary>Queues a requested run for this or another server.</summary>
    Task StartAsync(string code, Guid run, CancellationToken cancellationToken);

    /// <summary>Returns the next scheduled run of a job; null when this server does not run jobs.</summary>
    Task<DateTimeOffset?> NextRunAsync(string code, CancellationToken cancellationToken);

    /// <summary>Creates the runner's own tables in the database.</summary>
    Task CreateTablesAsync(CancellationToken cancellationToken);
}

/// <summary>The runner of a server that does not run jobs. Requested runs stay in the database until another server starts them.</summary>
public sealed class DisabledJobRunner : IJobRunner
{
    public Task StartAsync(string code, Guid run, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<DateTimeOffset?> NextRunAsync(string code, CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);

    public Task CreateTablesAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
