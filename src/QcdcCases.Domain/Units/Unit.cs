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

    /// <summary>Whether it existed on any day of a stretch, both ends included.</summary>
    public bool ExistedWithin(DateOnly from, DateOnly to) => ValidFrom <= to && !(ValidTo < from);

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

        return End(lastDay, successors);
    }

    /// <summary>Puts another last day and other successors in place of those entered before, which stay in the history.</summary>
    /// <inheritdoc cref="Close"/>
    public Refusal? CorrectClosing(DateOnly lastDay, IReadOnlyList<Guid> successors) => ValidTo is null
        ? Refusal.Conflict("unit.not_closed", "The unit is not closed.")
        : End(lastDay, successors);

    public void Rename(string name) => Name = name;

    /// <summary>Whether the unit exists on a day; both its first and its last day belong to its life.</summary>
    public bool ExistsOn(DateOnly day) => day >= ValidFrom && !(day > ValidTo);

    /// <summary>Whether a unit that began on a day can end on another.</summary>
    public static Refusal? CheckEnd(DateOnly validFrom, DateOnly lastDay) => lastDay < validFrom
        ? Refusal.Rule("unit.closed_before_founded", "A unit cannot end before it began.", "validTo")
        : null;

    private Refusal? End(DateOnly lastDay, IReadOnlyList<Guid> successors)
    {
        if (CheckEnd(ValidFrom, lastDay) is { } refusal)
        {
            return refusal;
        }

        if (successors.Contains(Id))
        {
            return UnitRefusals.OwnSuccessor();
        }

        ValidTo = lastDay;
        successorIds.Clear();
        successorIds.AddRange(successors);
        return null;
    }
}

public static class UnitRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("unit.not_found", "There is no such unit among yours.");

    /// <summary>The unit that a message refers to is not there, or not the caller's to see.</summary>
    public static Refusal Unknown(string field) => Refusal.Rule("unit.not_found", "There is no such unit among yours.", field);

    public static Refusal OwnSuccessor() => Refusal.Rule("unit.own_successor", "A unit cannot be its own successor.", "successors");

    /// <param name="key">The successor that itself handed over to the unit.</param>
    public static Refusal SuccessorCircle(string key) =>
        Refusal.Rule("unit.successor_circle", $"{key} was itself succeeded by this unit.", "successors") with { Arguments = [key] };

    public static Refusal NotInExistence(string field) => Refusal.Rule("unit.not_in_existence", "The unit did not exist on that day.", field);
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
    bool ExcludeFromRollup = false)
{
    /// <summary>The last day of the district tier (Resolution 203/2025/QH15).</summary>
    public static DateOnly LastDistrictDay { get; } = new(2025, 6, 30);

    /// <summary>Whether a unit can begin so, below that parent. It binds new entries; registers taken over may be odder.</summary>
    public Refusal? Check(Unit? parent)
    {
        if (Level is UnitLevel.District && ValidFrom > LastDistrictDay)
        {
            return Refusal.Rule("unit.district_tier_ended", "There are no districts after 2025-06-30.", "validFrom");
        }

        if (parent is not null && Level < parent.Level)
        {
            return Refusal.Rule("unit.level_above_parent", "A unit cannot be of a higher level than its parent.", "level");
        }

        return parent?.ExistsOn(ValidFrom) is false
            ? Refusal.Rule("unit.parent_not_in_existence", "The parent does not exist on the unit's first day.", "parent")
            : null;
    }
}
