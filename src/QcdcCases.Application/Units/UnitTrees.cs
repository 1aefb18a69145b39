using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Caching;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>The tree of units in the memory of this server. Reads use connections of their own: only for requests that hold none.</summary>
public sealed class UnitTrees(HybridCache cache, IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>The shortest time between two counts, however many requests name units that do not exist.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Lookup<UnitTree> trees = new(
        cache, scopes, time, "unit-tree", TimeSpan.FromSeconds(5), async (db, _, cancellationToken) => await ReadAsync(db, cancellationToken));

    // No unit is ever removed: a tree is complete if, and only if, it has as many units as the register.
    private readonly Lookup<Counted> counts = new(
        cache,
        scopes,
        time,
        "unit-count",
        TimeSpan.Zero,
        async (db, _, cancellationToken) => new Counted(await db.Units.CountAsync(cancellationToken)),
        Pause);

    /// <summary>The tree, at most a few seconds old.</summary>
    public async ValueTask<UnitTree> GetAsync(CancellationToken cancellationToken) => (await trees.GetAsync(string.Empty, cancellationToken))!;

    /// <summary>The tree if one of the last seconds is at hand; nothing is read.</summary>
    public ValueTask<UnitTree?> FindCachedAsync(CancellationToken cancellationToken) => trees.FindCachedAsync(string.Empty, cancellationToken);

    /// <summary>A tree with every unit that was committed by an instant. Counting comes first, because there seldom is a new one.</summary>
    /// <param name="since">A timestamp of the time provider.</param>
    public async ValueTask<UnitTree> NewestAsync(long since, CancellationToken cancellationToken)
    {
        var tree = await GetAsync(cancellationToken);
        var held = (await counts.GetAsync(string.Empty, cancellationToken, since))!.Units;
        return held == tree.All.Count ? tree : (await trees.GetAsync(string.Empty, cancellationToken, since))!;
    }

    /// <summary>To be called once a change of units made here is committed.</summary>
    public void Invalidate() => trees.Invalidate(string.Empty);

    internal static async Task<UnitTree> ReadAsync(CasesDbContext db, CancellationToken cancellationToken) =>
        new(await db.Units.AsNoTracking().ToListAsync(cancellationToken));

    private sealed record Counted(int Units);
}
