using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Units;

/// <summary>The tiers of government. The district tier ended on 2025-06-30 (Resolution 203/2025/QH15); its registers live on.</summary>
public enum UnitLevel
{
    Province,
    District,
    Commune,
}

/// <summary>What sort of body a unit is.</summary>
public enum UnitKind
{
    Committee,
    PartyCommittee,
    PeopleCouncil,
    Front,
    Department,
    PublicUnit,
}

/// <summary>
/// A body that keeps a register, with its place in the tree. A unit keeps one parent for its whole life: a reorganisation closes it and names
/// its successors, so what was counted under the old map can always be counted so again.
/// </summary>
public sealed class Unit
{
    private readonly List<Guid> successorIds = [];

    private Unit()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The stable name by which everybody refers to the unit; unique in the register.</summary>
    public string Key { get; private init; } = null!;

    public string Name { get; private set; } = null!;

    public UnitLevel Level { get; private init; }

    public UnitKind Kind { get; private init; }

    public Guid? ParentId { get; private init; }

    /// <summary>The state's own code for the unit (QĐ 19/2025/QĐ-TTg), leading zeros kept.</summary>
    public string? StateCode { get; private init; }

    /// <summary>The first day of its existence.</summary>
    public DateOnly ValidFrom { get; private init; }

    /// <summary>The last day of its existence, that day included; null while it exists.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>A vertical agency whose figures its parent does not add to its own (TT 06/2025 Đ7 k2).</summary>
    public bool ExcludeFromRollup { get; private init; }

    /// <summary>The units that took its place, first the one into which its figures fold.</summary>
    public IReadOnlyList<Guid> SuccessorIds => successorIds;

    public static Unit Found(Guid id, UnitFoundation foundation) => new()
    {
        Id = id,
        Key = foundation.Key,
        Name = foundation.Name,
        Level = foundation.Level,
        Kind = foundation.Kind,
        ParentId = foundation.ParentId,
        StateCode = foundation.StateCode,
        ValidFrom = foundation.ValidFrom,
        ExcludeFromRollup = foundation.ExcludeFromRollup,
    };

    /// <summary>Ends the unit on a day and hands its matters to its successors.</summary>
    /// <param name="lastDay">The last day of its existence, that day included.</param>
    /// <param name="successors">First the one into which its figures fold; may be empty.</param>
    public Refusal? Close(DateOnly lastDay, IReadOnlyList<Guid> successors)
    {
        if (ValidTo is not null)
        {
            return Refusal.Conflict("unit.already_closed", "The unit is closed already.");
        }

        if (lastDay < ValidFrom)
        {
            return Refusal.Rule("unit.closed_before_founded", "A unit cannot end before it began.", "validTo");
        }

        if (successors.Contains(Id))
        {
            return Refusal.Rule("unit.own_successor", "A unit cannot be its own successor.", "successors");
        }

        ValidTo = lastDay;
        successorIds.AddRange(successors);
        return null;
    }

    public void Rename(string name) => Name = name;
}

/// <summary>What is known of a unit when it is entered.</summary>
public sealed record UnitFoundation(
    string Key,
    string Name,
    UnitLevel Level,
    UnitKind Kind,
    Guid? ParentId,
    DateOnly ValidFrom,
    string? StateCode = null,
    bool ExcludeFromRollup = false);
