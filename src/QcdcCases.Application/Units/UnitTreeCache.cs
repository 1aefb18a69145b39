using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Caching;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>
/// Caches the unit tree in the memory of this server. It reads over its own connections, so only requests without an open connection may
/// use it.
/// </summary>
public sealed class UnitTreeCache(HybridCache cache, IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>The minimum time between two counts, however many requests name unknown units.</summary>
    private static readonly TimeSpan CountPause = TimeSpan.FromMilliseconds(20);

    private readonly CachedLookup<UnitTree> trees = new(
        cache,
        scopes,
        time,
        "unit-tree",
        TimeSpan.FromSeconds(5),
        async (db, _, cancellationToken) => await ReadAsync(db, cancellationToken));

    // Units are never removed, so a tree is complete exactly when it has as many units as the database.
    private readonly CachedLookup<UnitCount> counts = new(
        cache,
        scopes,
        time,
        "unit-count",
        TimeSpan.Zero,
        async (db, _, cancellationToken) => new UnitCount(await db.Units.CountAsync(cancellationToken)),
        CountPause);

    /// <summary>Returns the tree, at most a few seconds old.</summary>
    public async ValueTask<UnitTree> GetAsync(CancellationToken cancellationToken) =>
        (await trees.GetAsync(string.Empty, cancellationToken))!;

    /// <summary>Returns the tree if a fresh one is cached, otherwise null. Reads nothing.</summary>
    public ValueTask<UnitTree?> FindCachedAsync(CancellationToken cancellationToken) =>
        trees.FindCachedAsync(string.Empty, cancellationToken);

    /// <summary>Returns a tree with every unit committed before an instant. It counts the units first, because new ones are rare.</summary>
    /// <param name="since">A timestamp of the time provider.</param>
    public async ValueTask<UnitTree> GetNewestAsync(long since, CancellationToken cancellationToken)
    {
        var tree = await GetAsync(cancellationToken);
        var held = (await counts.GetAsync(string.Empty, cancellationToken, since))!.Units;
        return held == tree.All.Count ? tree : (await trees.GetAsync(string.Empty, cancellationToken, since))!;
    }

    /// <summary>Discards the cached tree. Call it after the commit of a change of units made by this server.</summary>
    public void Invalidate() => trees.Invalidate(string.Empty);

    internal static async Task<UnitTree> ReadAsync(CasesDbContext db, CancellationToken cancellationToken) =>
        new(await db.Units.AsNoTracking().ToListAsync(cancellationToken));

    private sealed record UnitCount(int Units);
}
