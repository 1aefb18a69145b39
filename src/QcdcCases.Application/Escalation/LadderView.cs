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
public sealed record LadderView(
    string Unit,
    string? InheritedFrom,
    DateOnly? ValidFrom,
    int LeadDays,
    IReadOnlyList<LadderRung> Rungs,
    IReadOnlyList<PlannedLadder> Planned,
    Guid Version) : IVersioned
{
    public static LadderView Of(Unit unit, Ladders ladders, UnitTree tree, DateOnly today)
    {
        var ladder = ladders.For(unit.Id, today);
        var isUsual = ladder.Id == Guid.Empty;
        return new LadderView(
            unit.Key,
            isUsual || ladder.UnitId == unit.Id ? null : tree[ladder.UnitId].Key,
            isUsual ? null : ladder.ValidFrom,
            ladder.LeadDays,
            ladder.Rungs,
            [.. ladders.Planned(unit.Id, today).Select(l => new PlannedLadder(l.ValidFrom, l.LeadDays, l.Rungs))],
            ladders.VersionOf(unit.Id, today));
    }
}

/// <summary>A ladder that begins later.</summary>
public sealed record PlannedLadder(DateOnly ValidFrom, int LeadDays, IReadOnlyList<LadderRung> Rungs);
