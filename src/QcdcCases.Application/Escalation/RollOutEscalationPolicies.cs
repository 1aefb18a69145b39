using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Escalation;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Escalation;

/// <summary>
/// Moves the check day of open deadlines forward to the first day of a new escalation policy, so that its notifications are not late. It
/// processes batches, each in its own transaction with the position reached; any server continues where another stopped.
/// </summary>
public sealed class RollOutEscalationPolicies(CasesDbContext db, IDatabaseProvider engine, UnitDirectory units)
{
    private const string Lock = "spread-ladders";
    private const int BatchSize = 5000;

    /// <summary>Rolls out all new policies.</summary>
    /// <param name="walk">The walk over policies; one that cannot be read is skipped.</param>
    public async Task RunAsync(SetAsideWalk walk, CancellationToken cancellationToken)
    {
        var waiting = await db
            .EscalationPolicies.Where(l => !l.IsSpread)
            .OrderBy(l => l.Id)
            .Select(l => l.Id)
            .ToListAsync(cancellationToken);
        foreach (var policyId in waiting.Where(id => !walk.FailedToday(id)))
        {
            await walk.RunAsync([policyId], some => RollOutAsync(some[0], cancellationToken), cancellationToken);
        }
    }

    private async Task<JobCounts> RollOutAsync(Guid policyId, CancellationToken cancellationToken)
    {
        while (await RunBatchAsync(policyId, cancellationToken))
        {
            // Continues with the next batch.
        }

        return default;
    }

    /// <returns>
    /// True when a batch was processed and more may remain; false when the policy is done or another server has the lock.
    /// </returns>
    private async Task<bool> RunBatchAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await engine.TryLockAsync(db, Lock, cancellationToken) ||
            await db.EscalationPolicies.FirstOrDefaultAsync(l => l.Id == id && !l.IsSpread, cancellationToken) is not { } escalationPolicy)
        {
            return false;
        }

        await UpdateCheckDaysAsync(escalationPolicy, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task UpdateCheckDaysAsync(EscalationPolicy escalationPolicy, CancellationToken cancellationToken)
    {
        var tree = await units.TreeWithAsync([escalationPolicy.UnitId], cancellationToken);
        var below = tree.WithDescendants(escalationPolicy.UnitId).Select(u => u.Id).ToList();
        var part = await db.Deadlines.AsNoTracking()
            .Where(c => c.Id > escalationPolicy.SpreadTo && c.EndedOn == null && c.DueOn != null && below.Contains(c.UnitId))
            .OrderBy(c => c.Id).Take(BatchSize).Select(c => c.Id)
            .ToListAsync(cancellationToken);
        var from = escalationPolicy.ValidFrom;
        await db.Deadlines
            .Where(c => part.Contains(c.Id) && c.EndedOn == null && c.DueOn != null && (c.NextCheckOn == null || c.NextCheckOn > from))
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.NextCheckOn, from), cancellationToken);
        escalationPolicy.RecordSpread(part.Count < BatchSize ? null : part[^1]);
    }
}
