using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>The tree as it is to be changed: as it stands at this moment, by one change at a time.</summary>
internal sealed class UnitTreeEditor(CasesDbContext db, RequestContext context, IDatabaseProvider engine, UnitDirectory directory)
{
    /// <summary>
    /// Reads all units, tracked. The lock keeps two changes apart that would each be lawful alone and together would not, such as two units
    /// that name each other as successors.
    /// </summary>
    public async Task<UnitTree> OpenAsync(CancellationToken cancellationToken)
    {
        await engine.LockAsync(db, "units", cancellationToken);
        return new UnitTree(await db.Units.ToListAsync(cancellationToken));
    }

    /// <summary>
    /// Says that the tree was changed. The directory must forget its own after the commit: before it, another request would only read the old
    /// tree again and keep it.
    /// </summary>
    public void Changed() => context.OnceCommitted.Add(directory.Invalidate);
}
