using QcdcCases.Application.Jobs;

namespace QcdcCases.Application.Registers;

/// <summary>Sends the heartbeat of this server's imports and stops the cancelled ones; it reads nothing while none runs here.</summary>
internal sealed class ImportHeartbeat(ImportRuns runs) : IContinuousTask
{
    public async Task<bool> RunTurnAsync(CancellationToken cancellationToken)
    {
        await runs.SendHeartbeatAsync(cancellationToken);
        return false;
    }
}

/// <summary>Ends the imports of servers whose heartbeat is missing.</summary>
internal sealed class EndLostImports(ImportRuns runs) : IContinuousTask
{
    public async Task<bool> RunTurnAsync(CancellationToken cancellationToken)
    {
        await runs.EndAbandonedAsync(cancellationToken);
        return false;
    }
}
