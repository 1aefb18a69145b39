using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Operation;

/// <summary>Reads how far background work is behind, for metrics and readiness.</summary>
internal sealed class RegisterStatusReader(CasesDbContext db, OfficeClock clock, RegisterMetrics metrics) : IContinuousTask
{
    public async Task<bool> RunTurnAsync(CancellationToken cancellationToken)
    {
        metrics.Update(await RegisterStatus.ReadAsync(db, clock, cancellationToken));
        return false;
    }
}
