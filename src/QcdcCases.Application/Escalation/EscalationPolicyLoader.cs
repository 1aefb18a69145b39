using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Escalation;

/// <summary>Which ladder holds for which unit: its own, or that of the nearest unit above that has one, or the usual one.</summary>
public sealed class EscalationPolicyLoader(CasesDbContext db)
{
    /// <summary>Every ladder that was ever set: few, so they are read whole.</summary>
    public async Task<EscalationPolicySet> ReadAsync(UnitTree tree, CancellationToken cancellationToken) =>
        new(tree, (await db.EscalationPolicies.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(l => l.UnitId));

    /// <summary>As above, without those that cannot be read: what stands above them holds in their place.</summary>
    public async Task<EscalationPolicySet> ReadAsync(UnitTree tree, SetAsideWalk walk, CancellationToken cancellationToken)
    {
        var read = new List<EscalationPolicy>();
        var all = (await db.EscalationPolicies.Select(l => l.Id).ToListAsync(cancellationToken)).FindAll(id => !walk.IsLeftOut(id));
        await walk.OverAsync(
            all,
            async some =>
            {
                read.AddRange(await db.EscalationPolicies.AsNoTracking().Where(l => some.Contains(l.Id)).ToListAsync(cancellationToken));
                return default;
            },
            cancellationToken);
        return new EscalationPolicySet(tree, read.ToLookup(l => l.UnitId));
    }
}

/// <summary>All ladders at one moment.</summary>
public sealed class EscalationPolicySet(UnitTree tree, ILookup<Guid, EscalationPolicy> byUnit)
{
    /// <summary>The ladder that holds for a unit on a day.</summary>
    public EscalationPolicy For(Guid unitId, DateOnly on) => tree.Upwards(unitId)
        .Select(unit => byUnit[unit.Id].Where(l => l.ValidFrom <= on).MaxBy(l => l.ValidFrom))
        .FirstOrDefault(escalationPolicy => escalationPolicy is not null) ?? EscalationPolicy.Usual;

    /// <summary>Those of the unit itself that begin later, the earliest first.</summary>
    public IReadOnlyList<EscalationPolicy> Planned(Guid unitId, DateOnly after) =>
        [.. byUnit[unitId].Where(l => l.ValidFrom > after).OrderBy(l => l.ValidFrom)];

    /// <summary>What a change of a unit's ladder must name: the last one entered for it, or else the one that it inherits.</summary>
    public Guid VersionOf(Guid unitId, DateOnly on) =>
        byUnit[unitId].Where(l => l.ValidFrom > on).Append(For(unitId, on)).Max(l => l.Id);

    /// <summary>The next day on which another ladder begins to hold for a unit, its own or one above.</summary>
    public DateOnly? NextChange(Guid unitId, DateOnly after) =>
        tree.Upwards(unitId).SelectMany(unit => Planned(unit.Id, after)).Min(l => (DateOnly?)l.ValidFrom);

    /// <summary>The same with one more, in place of what was set for its unit and day before.</summary>
    public EscalationPolicySet With(EscalationPolicy escalationPolicy) => new(
        tree,
        byUnit.SelectMany(of => of).Where(l => l.UnitId != escalationPolicy.UnitId || l.ValidFrom != escalationPolicy.ValidFrom).Append(escalationPolicy).ToLookup(l => l.UnitId));
}
