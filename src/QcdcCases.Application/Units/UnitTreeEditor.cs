using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>Loads the unit tree for a change, one change at a time.</summary>
internal sealed class UnitTreeEditor(CasesDbContext db, RequestContext context, IDatabaseProvider engine, UnitDirectory directory)
{
    /// <summary>
    /// Loads all units, tracked. The lock excludes concurrent changes that are valid individually but not together, such as two units that
    /// name each other as successors.
    /// </summary>
    public async Task<UnitTree> LoadAsync(CancellationToken cancellationToken)
    {
        await engine.LockAsync(db, "units", cancellationToken);
        return new UnitTree(await db.Units.ToListAsync(cancellationToken));
    }

    /// <summary>Discards the cached tree after the commit. Earlier, another request would read and cache the old tree again.</summary>
    public void InvalidateAfterCommit() => context.OnceCommitted.Add(directory.Invalidate);
}
