using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Escalation;

/// <summary>Which ladder holds for which unit: its own, or that of the nearest unit above that has one, or the usual one.</summary>
public sealed class LadderBook(CasesDbContext db)
{
    /// <summary>Every ladder that was ever set: few, so they are read whole.</summary>
    public async Task<Ladders> ReadAsync(UnitTree tree, CancellationToken cancellationToken) =>
        new(tree, (await db.Ladders.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(l => l.UnitId));

    /// <summary>As above, without those that cannot be read: what stands above them holds in their place.</summary>
    public async Task<Ladders> ReadAsync(UnitTree tree, SetAsideWalk walk, CancellationToken cancellationToken)
    {
        var read = new List<EscalationLadder>();
        var all = (await db.Ladders.Select(l => l.Id).ToListAsync(cancellationToken)).FindAll(id => !walk.IsLeftOut(id));
        await walk.OverAsync(
            all,
            async some =>
            {
                read.AddRange(await db.Ladders.AsNoTracking().Where(l => some.Contains(l.Id)).ToListAsync(cancellationToken));
                return default;
            },
            cancellationToken);
        return new Ladders(tree, read.ToLookup(l => l.UnitId));
    }
}

/// <summary>All ladders at one moment.</summary>
public sealed class Ladders(UnitTree tree, ILookup<Guid, EscalationLadder> byUnit)
{
    /// <summary>The ladder that holds for a unit on a day.</summary>
    public EscalationLadder For(Guid unitId, DateOnly on) => tree.Upwards(unitId)
        .Select(unit => byUnit[unit.Id].Where(l => l.ValidFrom <= on).MaxBy(l => l.ValidFrom))
        .FirstOrDefault(ladder => ladder is not null) ?? EscalationLadder.Usual;

    /// <summary>Those of the unit itself that begin later, the earliest first.</summary>
    public IReadOnlyList<EscalationLadder> Planned(Guid unitId, DateOnly after) =>
        [.. byUnit[unitId].Where(l => l.ValidFrom > after).OrderBy(l => l.ValidFrom)];

    /// <summary>What a change of a unit's ladder must name: the last one entered for it, or else the one that it inherits.</summary>
    public Guid VersionOf(Guid unitId, DateOnly on) =>
        byUnit[unitId].Where(l => l.ValidFrom > on).Append(For(unitId, on)).Max(l => l.Id);

    /// <summary>The next day on which another ladder begins to hold for a unit, its own or one above.</summary>
    public DateOnly? NextChange(Guid unitId, DateOnly after) =>
        tree.Upwards(unitId).SelectMany(unit => Planned(unit.Id, after)).Min(l => (DateOnly?)l.ValidFrom);

    /// <summary>The same with one more, in place of what was set for its unit and day before.</summary>
    public Ladders With(EscalationLadder ladder) => new(
        tree,
        byUnit.SelectMany(of => of).Where(l => l.UnitId != ladder.UnitId || l.ValidFrom != ladder.ValidFrom).Append(ladder).ToLookup(l => l.UnitId));
}
