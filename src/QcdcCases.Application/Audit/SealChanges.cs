using QcdcCases.Application.Jobs;

namespace QcdcCases.Application.Audit;

/// <summary>Seals the history entries of committed changes, so that changes do not wait for each other's seals.</summary>
internal sealed class SealChanges(AuditTrail trail) : IContinuousTask
{
    public Task<bool> RunTurnAsync(CancellationToken cancellationToken) => trail.SealChangesAsync(cancellationToken);
}
