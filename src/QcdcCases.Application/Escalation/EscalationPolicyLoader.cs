using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Escalation;

/// <summary>
/// Loads the escalation policies. The policy of a unit is its own, else that of the nearest unit above that has one, else the default.
/// </summary>
public sealed class EscalationPolicyLoader(CasesDbContext db)
{
    /// <summary>Loads all policies ever set; they are few.</summary>
    public async Task<EscalationPolicySet> ReadAsync(UnitTree tree, CancellationToken cancellationToken) =>
        new(tree, (await db.EscalationPolicies.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(l => l.UnitId));

    /// <summary>
    /// Loads all policies except those that cannot be read, which are set aside; the policies of the units above apply instead.
    /// </summary>
    public async Task<EscalationPolicySet> ReadAsync(UnitTree tree, SetAsideWalk walk, CancellationToken cancellationToken)
    {
        var read = new List<EscalationPolicy>();
        var all = (await db.EscalationPolicies.Select(l => l.Id).ToListAsync(cancellationToken)).FindAll(id => !walk.FailedToday(id));
        await walk.RunAsync(
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

/// <summary>All escalation policies at one moment.</summary>
public sealed class EscalationPolicySet(UnitTree tree, ILookup<Guid, EscalationPolicy> byUnit)
{
    /// <summary>Returns the policy in effect for a unit on a day.</summary>
    public EscalationPolicy EffectivePolicy(Guid unitId, DateOnly on) => tree.WithAncestors(unitId)
        .Select(unit => byUnit[unit.Id].Where(l => l.ValidFrom <= on).MaxBy(l => l.ValidFrom))
        .FirstOrDefault(escalationPolicy => escalationPolicy is not null) ?? EscalationPolicy.Default;

    /// <summary>Returns the unit's own policies that take effect after a day, earliest first.</summary>
    public IReadOnlyList<EscalationPolicy> Planned(Guid unitId, DateOnly after) =>
        [.. byUnit[unitId].Where(l => l.ValidFrom > after).OrderBy(l => l.ValidFrom)];

    /// <summary>
    /// Returns the version that a change of the unit's policy must name: the latest of its planned policies and the one in effect.
    /// </summary>
    public Guid VersionOf(Guid unitId, DateOnly on) =>
        byUnit[unitId].Where(l => l.ValidFrom > on).Append(EffectivePolicy(unitId, on)).Max(l => l.Id);

    /// <summary>Returns the next day on which a policy of the unit or of a unit above takes effect.</summary>
    public DateOnly? NextChange(Guid unitId, DateOnly after) =>
        tree.WithAncestors(unitId).SelectMany(unit => Planned(unit.Id, after)).Min(l => (DateOnly?)l.ValidFrom);

    /// <summary>Returns a copy with one more policy. It replaces a policy of the same unit and first day.</summary>
    public EscalationPolicySet With(EscalationPolicy escalationPolicy) =>
        new(
            tree,
            byUnit
                .SelectMany(of => of)
                .Where(l => l.UnitId != escalationPolicy.UnitId || l.ValidFrom != escalationPolicy.ValidFrom)
                .Append(escalationPolicy)
                .ToLookup(l => l.UnitId));
}
