using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>
/// Keeps the tree of units in memory. No unit is ever removed or moved, so an old tree can lack something new but never gives a right that is
/// gone; it is read again after a change made here, after a few seconds, and when a unit is asked for that it does not know.
/// </summary>
public sealed class UnitDirectory(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private volatile Reading? latest;
    private int changes;

    /// <summary>The tree, at most a few seconds old.</summary>
    public async ValueTask<UnitTree> TreeAsync(CancellationToken cancellationToken) =>
        latest is { } reading && reading.Changes == Volatile.Read(ref changes) && time.GetElapsedTime(reading.At) < Freshness
            ? reading.Tree
            : await ReadAsync(cancellationToken);

    /// <summary>The tree with these units in it: it is read again when it lacks one, because that may have just been made by another server.</summary>
    public async ValueTask<UnitTree> TreeWithAsync(IEnumerable<Guid> needed, CancellationToken cancellationToken)
    {
        var tree = await TreeAsync(cancellationToken);
        return needed.All(id => tree.Find(id) is not null) ? tree : await ReadAsync(cancellationToken);
    }

    /// <summary>A unit by its key; an unknown key is looked up afresh, because it may have just been made by another server.</summary>
    public async ValueTask<Unit?> FindAsync(string key, CancellationToken cancellationToken) =>
        (await TreeAsync(cancellationToken)).Find(key) ?? (await ReadAsync(cancellationToken)).Find(key);

    /// <summary>
    /// To be called once a change of units made here is committed. A reading that began before is outdated too, although it may end after:
    /// hence the count.
    /// </summary>
    public void Forget() => Interlocked.Increment(ref changes);

    private async Task<UnitTree> ReadAsync(CancellationToken cancellationToken)
    {
        var at = time.GetTimestamp();
        var before = Volatile.Read(ref changes);
        await using var scope = scopes.CreateAsyncScope();
        var units = await scope.ServiceProvider.GetRequiredService<CasesDbContext>().Units.AsNoTracking().ToListAsync(cancellationToken);
        var tree = new UnitTree(units);
        latest = new Reading(tree, at, before);
        return tree;
    }

    private sealed record Reading(UnitTree Tree, long At, int Changes);
}
