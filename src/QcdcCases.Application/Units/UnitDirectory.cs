using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>
/// Keeps the tree of units in memory. No unit is ever removed or moved, so an old tree can lack something new but never gives a right that is
/// gone; it is read again after a change made here, after a few seconds, and when a unit is asked for that it does not know.
/// </summary>
public sealed class UnitDirectory(IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly KeptReading<UnitTree> kept = new(scopes, time, ReadAsync);

    /// <summary>The tree, at most a few seconds old.</summary>
    public ValueTask<UnitTree> TreeAsync(CancellationToken cancellationToken) => kept.CurrentAsync(cancellationToken);

    /// <summary>The tree with these units in it: it is read again when it lacks one, because that may have just been made by another server.</summary>
    public async ValueTask<UnitTree> TreeWithAsync(IEnumerable<Guid> needed, CancellationToken cancellationToken)
    {
        var tree = await TreeAsync(cancellationToken);
        return needed.All(id => tree.Find(id) is not null) ? tree : await kept.ReadAsync(cancellationToken);
    }

    /// <summary>A unit by its key; an unknown key is looked up afresh, because it may have just been made by another server.</summary>
    public async ValueTask<Unit?> FindAsync(string key, CancellationToken cancellationToken) =>
        (await TreeAsync(cancellationToken)).Find(key) ?? (await kept.ReadAsync(cancellationToken)).Find(key);

    /// <summary>To be called once a change of units made here is committed.</summary>
    public void Forget() => kept.Forget();

    private static async Task<UnitTree> ReadAsync(CasesDbContext db, CancellationToken cancellationToken) =>
        new(await db.Units.AsNoTracking().ToListAsync(cancellationToken));
}
