using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Jobs;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Audit;

/// <summary>The number and hash of the last entry at a moment, kept outside the database.</summary>
public sealed record AuditAnchor(long Sequence, string Hash);

/// <summary>Stores anchors where the owner of the database cannot change them.</summary>
public interface IAuditAnchors
{
    /// <summary>True if a place is configured.</summary>
    bool AreKept { get; }

    /// <summary>Returns the numbers of all anchors, in ascending order.</summary>
    IReadOnlyList<long> List();

    /// <summary>Returns the hash of the anchor with this number.</summary>
    Task<string> ReadAsync(long sequence, CancellationToken cancellationToken);

    /// <summary>Adds an anchor; one that exists stays.</summary>
    Task AddAsync(AuditAnchor anchor, CancellationToken cancellationToken);
}

/// <summary>Writes an anchor if the audit has grown since the latest.</summary>
internal sealed class AnchorAudit(CasesDbContext db, IAuditAnchors anchors) : IContinuousTask
{
    public async Task<bool> RunTurnAsync(CancellationToken cancellationToken)
    {
        if (anchors.AreKept)
        {
            var head = await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence)
                .Select(e => new AuditAnchor(e.Sequence, e.Hash)).FirstOrDefaultAsync(cancellationToken);
            if (head is not null && anchors.List() is var known && (known.Count == 0 || known[^1] < head.Sequence))
            {
                await anchors.AddAsync(head, cancellationToken);
            }
        }

        return false;
    }
}
