using QcdcCases.Application.Shared;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Escalation;

/// <summary>How a unit lets nothing pass unnoticed, as it holds today.</summary>
/// <param name="InheritedFrom">The unit above whose ladder holds; absent where it is the unit's own, or the usual one because nobody set any.</param>
/// <param name="ValidFrom">Since when it holds; absent for the usual one.</param>
/// <param name="LeadDays">So many working days before the last day the officer is reminded.</param>
/// <param name="Rungs">Who is told how many days after the last one; on the day after it the officer is told in any case.</param>
/// <param name="Planned">The unit's own that begin later.</param>
public sealed record EscalationPolicyView(
    string Unit,
    string? InheritedFrom,
    DateOnly? ValidFrom,
    int LeadDays,
    IReadOnlyList<EscalationLevel> Rungs,
    IReadOnlyList<PlannedEscalationPolicy> Planned,
    Guid Version) : IVersioned
{
    public static EscalationPolicyView Of(Unit unit, EscalationPolicySet escalationPolicySet, UnitTree tree, DateOnly today)
    {
        var escalationPolicy = escalationPolicySet.For(unit.Id, today);
        var isUsual = escalationPolicy.Id == Guid.Empty;
        return new EscalationPolicyView(
            unit.Key,
            isUsual || escalationPolicy.UnitId == unit.Id ? null : tree[escalationPolicy.UnitId].Key,
            isUsual ? null : escalationPolicy.ValidFrom,
            escalationPolicy.LeadDays,
            escalationPolicy.Rungs,
            [.. escalationPolicySet.Planned(unit.Id, today).Select(l => new PlannedEscalationPolicy(l.ValidFrom, l.LeadDays, l.Rungs))],
            escalationPolicySet.VersionOf(unit.Id, today));
    }
}

/// <summary>A ladder that begins later.</summary>
public sealed record PlannedEscalationPolicy(DateOnly ValidFrom, int LeadDays, IReadOnlyList<EscalationLevel> Rungs);
