using QcdcCases.Application.Cases;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Mend;

/// <summary>
/// Recomputes some records in one transaction: their stored days and states, facts and deadlines. The records that depend on a case are
/// recomputed with it, so that each record changes once. Use one instance per scope: all changes have the scope's instant.
/// </summary>
internal sealed class RecordRecomputer(
    CasesDbContext db,
    RequestContext context,
    RequestCalendar calendars,
    CaseLocks locks,
    FactWriter facts,
    DeadlineWriter deadlines,
    RecordChanges changes)
{
    /// <returns>Returns the records that changed, or would change.</returns>
    public async Task<IReadOnlyCollection<(RegisterRecord Kind, Guid Id)>> RecomputeAsync(
        RecordBatch recordBatch, bool dryRun, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await calendars.LockAsync(cancellationToken);
        await locks.AcquireAsync(await RecordSets.CasesOfAsync(db, recordBatch, cancellationToken), cancellationToken);
        var records = await RecordSets.LoadAsync(db, recordBatch, cancellationToken);
        foreach (var about in records.OfType<Case>())
        {
            about.RecomputeState();
        }

        var difference = await facts.CompareAsync(records, cancellationToken);
        if (!dryRun)
        {
            await facts.StoreAsync(difference, cancellationToken);
        }

        // Dependent records of a case change in the same transaction. Cases have a pass of their own.
        records.UnionWith(TrackedEntities<Letter>());
        records.UnionWith(TrackedEntities<Visit>());
        records.UnionWith(TrackedEntities<ReceptionSession>());

        // Deadlines that are already overdue raise no alerts, as after an import.
        deadlines.ArrivedOn = context.Today;
        await deadlines.WriteAsync(records, cancellationToken);
        var changed = changes.RecordHistory(difference);
        if (!dryRun)
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return changed;
    }

    private List<T> TrackedEntities<T>()
        where T : class =>
        [.. db.ChangeTracker.Entries<T>().Select(e => e.Entity)];
}
