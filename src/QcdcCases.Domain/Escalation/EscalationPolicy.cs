using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Escalation;

/// <summary>Who is told.</summary>
public enum RecipientRole
{
    /// <summary>The officer who has the case or letter; the unit's leaders where nobody has it.</summary>
    Assignee,

    /// <summary>The unit's leaders; those of the nearest unit above where it has none.</summary>
    UnitLeaders,

    /// <summary>The leaders of the unit above.</summary>
    ParentLeaders,
}

/// <summary>A rung: who is told when a duty has been late for so many days.</summary>
/// <param name="AfterDays">Calendar days after the last lawful day, 1 to 365.</param>
public sealed record EscalationLevel(int AfterDays, RecipientRole Tell);

/// <summary>
/// How a unit lets nothing pass unnoticed: how long before the last day its officers are reminded, and who is told when the day has passed. It holds
/// for the units below too, until one has its own, and from a day on: what was told by an earlier one stays as it was.
/// </summary>
public sealed class EscalationPolicy
{
    public const int MostRungs = 10;
    public const int LatestRung = 365;
    public const int LongestLead = 30;

    private EscalationPolicy()
    {
    }

    /// <summary>What holds where nobody has said anything.</summary>
    public static EscalationPolicy Usual { get; } = new()
    {
        LeadDays = 3,
        Rungs = [new EscalationLevel(3, RecipientRole.UnitLeaders), new EscalationLevel(7, RecipientRole.ParentLeaders)],
    };

    public Guid Id { get; private init; }

    public Guid UnitId { get; private init; }

    /// <summary>The first day on which it holds; it ends where the unit's next one begins.</summary>
    public DateOnly ValidFrom { get; private init; }

    /// <summary>So many working days before the last day the officer is reminded.</summary>
    public int LeadDays { get; private init; }

    /// <summary>The rungs by their days; the first telling, on the day after the last one, is not among them.</summary>
    public IReadOnlyList<EscalationLevel> Rungs { get; private init; } = [];

    /// <summary>The last deadline that was told of it; what is open is told part by part, so that setting a ladder costs the same in every office.</summary>
    public Guid SpreadTo { get; private set; }

    /// <summary>Every deadline that was open when it was set has been told.</summary>
    public bool IsSpread { get; private set; }

    /// <summary>It was told up to a deadline; null when none is left.</summary>
    public void Spread(Guid? to) => (SpreadTo, IsSpread) = (to ?? SpreadTo, to is null);

    public static Result<EscalationPolicy> Set(Guid id, Guid unitId, DateOnly validFrom, int leadDays, IReadOnlyList<EscalationLevel> escalationLevels)
    {
        if (leadDays is < 0 or > LongestLead)
        {
            return Refusal.Rule("escalation.lead_range", $"A reminder comes 0 to {LongestLead} working days before the last day.", "leadDays");
        }

        if (escalationLevels.Count > MostRungs || escalationLevels.Any(r => r.AfterDays is < 1 or > LatestRung))
        {
            return Refusal.Rule("escalation.rung_range", $"A ladder has at most {MostRungs} rungs, 1 to {LatestRung} days after the last day.", "rungs");
        }

        if (escalationLevels.Zip(escalationLevels.Skip(1)).Any(pair => pair.First.AfterDays >= pair.Second.AfterDays))
        {
            return Refusal.Rule("escalation.rungs_unordered", "Each rung comes later than the one before.", "rungs");
        }

        return new EscalationPolicy { Id = id, UnitId = unitId, ValidFrom = validFrom, LeadDays = leadDays, Rungs = escalationLevels };
    }
}
