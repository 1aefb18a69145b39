using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Audit;

namespace QcdcCases.Application.Audit;

/// <summary>How an entry of the audit is damaged.</summary>
public enum AuditDamageKind
{
    /// <summary>The number is missing: the entry was removed.</summary>
    EntryRemoved,

    /// <summary>The entry does not have the content or the place for which its hash was made: changed, swapped or inserted.</summary>
    EntryChanged,

    /// <summary>Entries at the end are missing that an anchor knows: cut off, or replaced by an earlier copy.</summary>
    EndRemoved,

    /// <summary>The entry is not the one that an anchor knows.</summary>
    AnchorDiffers,

    /// <summary>The history entry that was sealed is missing.</summary>
    ChangeRemoved,

    /// <summary>The history entry is not the one that was sealed.</summary>
    ChangeChanged,

    /// <summary>A history entry that no program recorded.</summary>
    ChangeInserted,
}

/// <summary>The first damage.</summary>
/// <param name="Sequence">The number of the entry; null for a history entry that has none.</param>
/// <param name="Change">The id of the history entry, if the damage is there.</param>
public sealed record AuditDamage(AuditDamageKind Kind, long? Sequence, Guid? Change);

/// <summary>The result of verifying a part of the audit.</summary>
/// <param name="First">The number of the first entry that was verified.</param>
/// <param name="Last">The number of the last one.</param>
/// <param name="Next">What to send as <c>after</c> to verify on; null at the end or after a damage.</param>
/// <param name="Anchored">The number of the latest anchor outside the database; null if there is none.</param>
/// <param name="Damage">The first damage; null if there is none.</param>
public sealed record AuditVerification(long First, long Last, long? Next, long? Anchored, AuditDamage? Damage);

/// <summary>Verifies the audit from an entry on, and at its end the anchors and the history.</summary>
/// <param name="After">The number of the last entry that is verified already.</param>
public sealed record VerifyAudit(long After) : IQuery<AuditVerification>
{
    /// <summary>The number of entries to verify at once.</summary>
    public const int Part = 20_000;
}

internal sealed class VerifyAuditHandler(CasesDbContext db, AuditHashes hashes, IAuditAnchors anchors)
    : IRequestHandler<VerifyAudit, Result<AuditVerification>>
{
    private const int Batch = 500;

    public async Task<Result<AuditVerification>> Handle(VerifyAudit query, CancellationToken cancellationToken)
    {
        if (query.After < 0)
        {
            return Refusal.Malformed("audit.after_negative", "`after` must be 0 or the number of an entry.", "after");
        }

        var known = anchors.List();
        var anchored = known.ToHashSet();
        var (last, hash) = (query.After, await HashAsync(query.After, cancellationToken));
        if (hash is null)
        {
            return Of(query, last, known, new AuditDamage(AuditDamageKind.EntryRemoved, query.After, null));
        }

        for (var batches = 0; batches < VerifyAudit.Part / Batch; batches++)
        {
            var from = last;
            var entries = await db.AuditEntries.AsNoTracking()
                .Where(e => e.Sequence > from).OrderBy(e => e.Sequence).Take(Batch).ToListAsync(cancellationToken);
            foreach (var entry in entries)
            {
                if (await FindDamageAsync(entry, last, hash, anchored, cancellationToken) is { } damage)
                {
                    return Of(query, last, known, damage);
                }

                (last, hash) = (entry.Sequence, entry.Hash);
            }

            if (await FindChangeDamageAsync(entries, cancellationToken) is { } inHistory)
            {
                return Of(query, last, known, inHistory);
            }

            if (entries.Count < Batch)
            {
                return Of(query, last, known, await FindDamageAtEndAsync(last, known, cancellationToken));
            }
        }

        return Of(query, last, known, null) with { Next = last };
    }

    private static AuditVerification Of(VerifyAudit query, long last, IReadOnlyList<long> known, AuditDamage? damage) =>
        new(query.After + 1, last, null, known.Count > 0 ? known[^1] : null, damage);

    private async Task<string?> HashAsync(long sequence, CancellationToken cancellationToken) => sequence == 0
        ? string.Empty
        : await db.AuditEntries.Where(e => e.Sequence == sequence).Select(e => e.Hash).SingleOrDefaultAsync(cancellationToken);

    private async Task<AuditDamage?> FindDamageAsync(
        AuditEntry entry, long before, string hash, HashSet<long> anchored, CancellationToken cancellationToken) =>
        entry.Sequence != before + 1 ? new(AuditDamageKind.EntryRemoved, before + 1, null)
        : entry.Hash != await hashes.OfAsync(entry, hash, cancellationToken) ? new(AuditDamageKind.EntryChanged, entry.Sequence, null)
        : anchored.Contains(entry.Sequence) && await anchors.ReadAsync(entry.Sequence, cancellationToken) != entry.Hash
            ? new(AuditDamageKind.AnchorDiffers, entry.Sequence, null)
        : null;

    private async Task<AuditDamage?> FindChangeDamageAsync(List<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var ids = entries.Select(e => e.ChangeId).OfType<Guid>().ToList();
        var changes = await db.History.AsNoTracking().Where(h => ids.Contains(h.Id)).ToDictionaryAsync(h => h.Id, cancellationToken);
        foreach (var entry in entries)
        {
            if (entry.ChangeId is not { } id)
            {
                continue;
            }

            if (!changes.TryGetValue(id, out var change))
            {
                return new(AuditDamageKind.ChangeRemoved, entry.Sequence, id);
            }

            if (entry.ChangeHash != await hashes.OfAsync(change, cancellationToken))
            {
                return new(AuditDamageKind.ChangeChanged, entry.Sequence, id);
            }
        }

        return null;
    }

    /// <summary>Looks for what only the whole shows: a cut end, and history entries that were never sealed.</summary>
    private async Task<AuditDamage?> FindDamageAtEndAsync(
        long last, IReadOnlyList<long> known, CancellationToken cancellationToken)
    {
        if (known.Count > 0 && known[^1] > last)
        {
            return new(AuditDamageKind.EndRemoved, last + 1, null);
        }

        var inserted = await db.History
            .Where(h => !db.AuditEntries.Any(e => e.ChangeId == h.Id) && !db.UnsealedChanges.Any(c => c.ChangeId == h.Id))
            .OrderBy(h => h.Id).Select(h => (Guid?)h.Id).FirstOrDefaultAsync(cancellationToken);
        return inserted is null ? null : new(AuditDamageKind.ChangeInserted, null, inserted);
    }
}
