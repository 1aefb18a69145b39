using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Units;

/// <summary>The level of a unit. The district level ended on 2025-06-30 (Resolution 203/2025/QH15); its registers remain.</summary>
public enum UnitLevel
{
    Province,
    District,
    Commune,
}

/// <summary>The kind of body.</summary>
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
/// A body that keeps a register, with its place in the tree. The parent never changes: a reorganisation closes a unit and names its
/// successors, so figures can always be computed for an earlier structure.
/// </summary>
public sealed class Unit
{
    private readonly List<Guid> successorIds = [];

    private Unit()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The stable key by which clients refer to the unit; unique in the register.</summary>
    public string Key { get; private init; } = null!;

    public string Name { get; private set; } = null!;

    public UnitLevel Level { get; private init; }

    public UnitKind Kind { get; private init; }

    public Guid? ParentId { get; private init; }

    /// <summary>The national code of the unit (QĐ 19/2025/QĐ-TTg), with leading zeros.</summary>
    public string? StateCode { get; private init; }

    /// <summary>The first day on which the unit exists.</summary>
    public DateOnly ValidFrom { get; private init; }

    /// <summary>The last day on which the unit exists, inclusive; null while it exists.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>True for a vertical agency whose figures are not added to its parent's (TT 06/2025 Đ7 k2).</summary>
    public bool ExcludeFromRollup { get; private init; }

    /// <summary>The successor units; figures are added to the first one.</summary>
    public IReadOnlyList<Guid> SuccessorIds => successorIds;

    /// <summary>True if the unit existed on any day of a range, both ends included.</summary>
    public bool ExistedWithin(DateOnly from, DateOnly to) => ValidFrom <= to && !(ValidTo < from);

    public static Unit Create(Guid id, UnitEntry unitEntry) => new()
    {
        Id = id,
        Key = unitEntry.Key,
        Name = unitEntry.Name,
        Level = unitEntry.Level,
        Kind = unitEntry.Kind,
        ParentId = unitEntry.ParentId,
        StateCode = unitEntry.StateCode,
        ValidFrom = unitEntry.ValidFrom,
        ExcludeFromRollup = unitEntry.ExcludeFromRollup,
    };

    /// <summary>Closes the unit on a day and passes its matters to its successors.</summary>
    /// <param name="lastDay">The last day on which the unit exists, inclusive.</param>
    /// <param name="successors">The successors; figures are added to the first one. May be empty.</param>
    public Refusal? Close(DateOnly lastDay, IReadOnlyList<Guid> successors)
    {
        if (ValidTo is not null)
        {
            return Refusal.Conflict("unit.already_closed", "The unit is already closed.");
        }

        return End(lastDay, successors);
    }

    /// <summary>Corrects the last day and the successors; the earlier values stay in the history.</summary>
    /// <inheritdoc cref="Close"/>
    public Refusal? CorrectClosing(DateOnly lastDay, IReadOnlyList<Guid> successors) => ValidTo is null
        ? NotClosed()
        : End(lastDay, successors);

    /// <summary>Takes the closing back: the unit continues and has no successors.</summary>
    public Refusal? Reopen()
    {
        if (ValidTo is null)
        {
            return NotClosed();
        }

        ValidTo = null;
        successorIds.Clear();
        return null;
    }

    public void Rename(string name) => Name = name;

    /// <summary>True if the unit exists on a day; its first and last day are included.</summary>
    public bool ExistsOn(DateOnly day) => day >= ValidFrom && !(day > ValidTo);

    /// <summary>Whether a unit that began on a day can end on another.</summary>
    public static Refusal? CheckEnd(DateOnly validFrom, DateOnly lastDay) => lastDay < validFrom
        ? Refusal.Rule("unit.closed_before_founded", "`validTo` must not be before `validFrom`.", "validTo")
        : null;

    private static Refusal NotClosed() => Refusal.Conflict("unit.not_closed", "The unit is not closed.");

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
    public static Refusal NotFound() => Refusal.NotFound("unit.not_found", "The unit does not exist or is outside your units.");

    /// <summary>The refusal of a reference to a unit that does not exist or that the caller may not see.</summary>
    public static Refusal Unknown(string field) => Refusal.Rule(
        "unit.not_found", "The unit does not exist or is outside your units.", field);

    public static Refusal KeyShape() => Refusal.Rule(
        "unit.key_shape",
        "The key must be letters without diacritics and digits, in words joined by hyphens, underscores or dots.",
        "key");

    public static Refusal OwnSuccessor() =>
        Refusal.Rule("unit.own_successor", "`successors` must not contain the unit itself.", "successors");

    /// <param name="key">The successor that itself handed over to the unit.</param>
    public static Refusal SuccessorCircle(string key) =>
        Refusal.Rule("unit.successor_circle", $"`successors`: {key} was itself succeeded by this unit.", "successors") with
        {
            Arguments = [key],
        };

    public static Refusal NotInExistence(string field) =>
        Refusal.Rule("unit.not_in_existence", "The unit did not exist on that day.", field);
}

/// <summary>The data of a new unit.</summary>
public sealed record UnitEntry(
    string Key,
    string Name,
    UnitLevel Level,
    UnitKind Kind,
    Guid? ParentId,
    DateOnly ValidFrom,
    string? StateCode = null,
    bool ExcludeFromRollup = false)
{
    /// <summary>Whether a text may be the key of a unit: it is part of addresses, so it has no character that they would escape.</summary>
    public static bool IsKey(string text)
    {
        var isJoined = true;
        foreach (var character in text)
        {
            var isJoiner = character is '.' or '_' or '-';
            if ((isJoiner && isJoined) || !(isJoiner || char.IsAsciiLetterOrDigit(character)))
            {
                return false;
            }

            isJoined = isJoiner;
        }

        return !isJoined;
    }

    /// <summary>The last day of the district level (Resolution 203/2025/QH15).</summary>
    public static DateOnly LastDistrictDay { get; } = new(2025, 6, 30);

    /// <summary>
    /// Checks whether the unit may be created below a parent. Applies to new entries; imported registers are not checked.
    /// </summary>
    public Refusal? Check(Unit? parent)
    {
        if (Level is UnitLevel.District && ValidFrom > LastDistrictDay)
        {
            return Refusal.Rule("unit.district_tier_ended", "`validFrom` of a district unit must not be after 30 June 2025.", "validFrom");
        }

        if (parent is not null && Level < parent.Level)
        {
            return Refusal.Rule("unit.level_above_parent", "`level` must not be higher than the level of the parent.", "level");
        }

        return parent?.ExistsOn(ValidFrom) is false
            ? Refusal.Rule("unit.parent_not_in_existence", "`parent` must exist on the first day of the unit.", "parent")
            : null;
    }
}
