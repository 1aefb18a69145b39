using QcdcCases.Application.Jobs;

namespace QcdcCases.Application.Registers;

/// <summary>Sends the heartbeat of this server's imports and ends the imports of servers that sent none for a while.</summary>
internal sealed class ImportHeartbeat(ImportRuns runs) : IContinuousTask
{
    public async Task<bool> RunTurnAsync(CancellationToken cancellationToken)
    {
        await runs.BeatAsync(cancellationToken);
        await runs.EndLostAsync(cancellationToken);
        return false;
    }
}
