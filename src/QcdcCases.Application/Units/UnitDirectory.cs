using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>
/// Keeps the tree of units in memory. Units are only ever added, renamed or closed, so an old tree can lack something new but never shows
/// something wrong; it is read again after a change made here, after a few seconds, and when a unit is asked for that it does not know.
/// </summary>
public sealed class UnitDirectory(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private volatile Reading? latest;

    /// <summary>The tree, at most a few seconds old.</summary>
    public async ValueTask<UnitTree> TreeAsync(CancellationToken cancellationToken) =>
        latest is { } reading && time.GetElapsedTime(reading.At) < Freshness ? reading.Tree : await ReadAsync(cancellationToken);

    /// <summary>A unit by its key; an unknown key is looked up afresh, because it may have just been made by another server.</summary>
    public async ValueTask<Unit?> FindAsync(string key, CancellationToken cancellationToken) =>
        (await TreeAsync(cancellationToken)).Find(key) ?? (await ReadAsync(cancellationToken)).Find(key);

    /// <summary>To be called after units were changed here.</summary>
    public void Forget() => latest = null;

    private async Task<UnitTree> ReadAsync(CancellationToken cancellationToken)
    {
        var at = time.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var units = await scope.ServiceProvider.GetRequiredService<CasesDbContext>().Units.AsNoTracking().ToListAsync(cancellationToken);
        var tree = new UnitTree(units);
        latest = new Reading(tree, at);
        return tree;
    }

    private sealed record Reading(UnitTree Tree, long At);
}
