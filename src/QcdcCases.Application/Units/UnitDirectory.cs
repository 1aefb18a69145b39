using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>
/// Provides the unit tree to one request. Units are never removed or moved, so an outdated tree may lack new units but grants no right that
/// has ended. Outside a transaction the tree comes from <see cref="UnitTreeCache"/>. In a transaction, whose connection the request already
/// uses, it is the tree used before, or is read over that connection.
/// </summary>
public sealed class UnitDirectory(CasesDbContext db, TimeProvider time, UnitTreeCache unitTreeCache)
{
    private UnitTree? tree;

    /// <summary>Returns the tree, at most a few seconds old when the transaction began.</summary>
    public async ValueTask<UnitTree> TreeAsync(CancellationToken cancellationToken) => db.Database.CurrentTransaction is null
        ? tree = await unitTreeCache.GetAsync(cancellationToken)
        : tree ??= await unitTreeCache.FindCachedAsync(cancellationToken) ?? await UnitTreeCache.ReadAsync(db, cancellationToken);

    /// <summary>
    /// Returns the tree with these units. It is read again when one is missing, because another server may just have added it.
    /// </summary>
    public async ValueTask<UnitTree> TreeWithAsync(IEnumerable<Guid> needed, CancellationToken cancellationToken)
    {
        var cached = await TreeAsync(cancellationToken);
        return needed.All(id => cached.Find(id) is not null) ? cached : await ReloadAsync(cancellationToken);
    }

    /// <summary>
    /// Returns a unit by its key, or null. For an unknown key the tree is read again, because another server may just have added the unit.
    /// </summary>
    public async ValueTask<Unit?> FindAsync(string key, CancellationToken cancellationToken) =>
        (await TreeAsync(cancellationToken)).Find(key) ?? (await ReloadAsync(cancellationToken)).Find(key);

    /// <summary>
    /// The unit for which something new is to be written, if the caller may write for it and it exists on the day; what is not the caller's
    /// to see is not found.
    /// </summary>
    public async ValueTask<Result<Unit>> FindWritableAsync(
        RequestContext context, string key, Permission permission, DateOnly on, CancellationToken cancellationToken)
    {
        var unit = await FindAsync(key, cancellationToken);
        if (unit is null || !context.Caller.HasPermission(permission, unit.Id, await TreeAsync(cancellationToken)))
        {
            return new Refusal(RefusalKind.RuleBroken, "unit.not_found", "The unit does not exist or is outside your units.")
            {
                Field = "unit",
            };
        }

        return unit.ExistsOn(on) ? unit : UnitRefusals.NotInExistence("unit");
    }

    /// <summary>Whether the register holds units that the tree of this request lacks; if so, the request goes on with a new tree.</summary>
    /// <param name="since">The timestamp from which on the register is to be seen. Outside a transaction only.</param>
    internal async ValueTask<bool> RenewAsync(long since, CancellationToken cancellationToken)
    {
        var used = tree?.All.Count;
        var renewed = await unitTreeCache.GetNewestAsync(since, cancellationToken);
        tree = renewed;
        return used is not null && used != renewed.All.Count;
    }

    /// <summary>Discards the cached tree. Call it after the commit of a change of units made by this server.</summary>
    public void Invalidate()
    {
        tree = null;
        unitTreeCache.Invalidate();
    }

    private async ValueTask<UnitTree> ReloadAsync(CancellationToken cancellationToken) => tree = db.Database.CurrentTransaction is null
        ? await unitTreeCache.GetNewestAsync(time.GetTimestamp(), cancellationToken)
        : await UnitTreeCache.ReadAsync(db, cancellationToken);
}
