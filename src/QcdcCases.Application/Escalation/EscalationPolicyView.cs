using QcdcCases.Application.Shared;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Escalation;

/// <summary>The escalation policy of a unit, as in effect today.</summary>
/// <param name="InheritedFrom">The key of the unit above whose policy applies; absent when it is the unit's own or the default.</param>
/// <param name="ValidFrom">The first day of the policy; absent for the default.</param>
/// <param name="LeadDays">The number of working days before the last day on which the officer is reminded.</param>
/// <param name="Rungs">
/// The levels: who is notified how many days after the last day. The officer is notified on the day after it in any case.
/// </param>
/// <param name="Targets">The internal targets of single duties, which warn earlier than the general lead.</param>
/// <param name="Planned">The unit's own policies that take effect later.</param>
public sealed record EscalationPolicyView(
    string Unit,
    string? InheritedFrom,
    DateOnly? ValidFrom,
    int LeadDays,
    IReadOnlyList<EscalationLevel> Rungs,
    IReadOnlyList<InternalTarget> Targets,
    IReadOnlyList<PlannedEscalationPolicy> Planned,
    Guid Version) : IVersioned
{
    public static EscalationPolicyView Of(Unit unit, EscalationPolicySet escalationPolicySet, UnitTree tree, DateOnly today)
    {
        var escalationPolicy = escalationPolicySet.EffectivePolicy(unit.Id, today);
        var isUsual = escalationPolicy.Id == Guid.Empty;
        return new EscalationPolicyView(
            unit.Key,
            isUsual || escalationPolicy.UnitId == unit.Id ? null : tree[escalationPolicy.UnitId].Key,
            isUsual ? null : escalationPolicy.ValidFrom,
            escalationPolicy.LeadDays,
            escalationPolicy.Rungs,
            escalationPolicy.Targets,
            [
                .. escalationPolicySet.Planned(unit.Id, today)
                    .Select(l => new PlannedEscalationPolicy(l.ValidFrom, l.LeadDays, l.Rungs, l.Targets)),
            ],
            escalationPolicySet.VersionOf(unit.Id, today));
    }
}

/// <summary>An escalation policy that takes effect later.</summary>
public sealed record PlannedEscalationPolicy(
    DateOnly ValidFrom, int LeadDays, IReadOnlyList<EscalationLevel> Rungs, IReadOnlyList<InternalTarget> Targets);
