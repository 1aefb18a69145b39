using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>
/// The tree of units as one request uses it. No unit is ever removed or moved, so an old tree can lack something new but never gives a right that is
/// gone. Outside a transaction it comes from <see cref="UnitTrees"/>; within one, whose connection the request holds, it is the tree that the request
/// used before, or is read over that connection.
/// </summary>
public sealed class UnitDirectory(CasesDbContext db, TimeProvider time, UnitTrees trees)
{
    private UnitTree? tree;

    /// <summary>The tree, at most a few seconds old when the transaction began.</summary>
    public async ValueTask<UnitTree> TreeAsync(CancellationToken cancellationToken) => db.Database.CurrentTransaction is null
        ? tree = await trees.GetAsync(cancellationToken)
        : tree ??= await trees.FindCachedAsync(cancellationToken) ?? await UnitTrees.ReadAsync(db, cancellationToken);

    /// <summary>The tree with these units in it: it is read again when it lacks one, because another server may have just added it.</summary>
    public async ValueTask<UnitTree> TreeWithAsync(IEnumerable<Guid> needed, CancellationToken cancellationToken)
    {
        var cached = await TreeAsync(cancellationToken);
        return needed.All(id => cached.Find(id) is not null) ? cached : await ReadAgainAsync(cancellationToken);
    }

    /// <summary>A unit by its key; for an unknown key the tree is read again, because another server may have just added the unit.</summary>
    public async ValueTask<Unit?> FindAsync(string key, CancellationToken cancellationToken) =>
        (await TreeAsync(cancellationToken)).Find(key) ?? (await ReadAgainAsync(cancellationToken)).Find(key);

    /// <summary>
    /// The unit for which something new is to be written, if the caller may write for it and it exists on the day; what is not the caller's to see is
    /// not found.
    /// </summary>
    public async ValueTask<Result<Unit>> FindWritableAsync(
        RequestContext context, string key, Permission permission, DateOnly on, CancellationToken cancellationToken)
    {
        var unit = await FindAsync(key, cancellationToken);
        if (unit is null || !context.Caller.May(permission, unit.Id, await TreeAsync(cancellationToken)))
        {
            return new Refusal(RefusalKind.RuleBroken, "unit.not_found", "There is no such unit among yours.") { Field = "unit" };
        }

        return unit.ExistsOn(on) ? unit : UnitRefusals.NotInExistence("unit");
    }

    /// <summary>Whether the register holds units that the tree of this request lacks; if so, the request goes on with a new tree.</summary>
    /// <param name="since">The timestamp from which on the register is to be seen. Outside a transaction only.</param>
    internal async ValueTask<bool> RenewAsync(long since, CancellationToken cancellationToken)
    {
        var used = tree?.All.Count;
        var renewed = await trees.NewestAsync(since, cancellationToken);
        tree = renewed;
        return used is not null && used != renewed.All.Count;
    }

    /// <summary>To be called once a change of units made here is committed.</summary>
    public void Invalidate()
    {
        tree = null;
        trees.Invalidate();
    }

    private async ValueTask<UnitTree> ReadAgainAsync(CancellationToken cancellationToken) => tree = db.Database.CurrentTransaction is null
        ? await trees.NewestAsync(time.GetTimestamp(), cancellationToken)
        : await UnitTrees.ReadAsync(db, cancellationToken);
}
