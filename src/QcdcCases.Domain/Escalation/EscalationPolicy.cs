using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Escalation;

/// <summary>The recipients of an escalation level.</summary>
public enum RecipientRole
{
    /// <summary>The officer assigned to the case or letter; the unit's leaders if nobody is assigned.</summary>
    Assignee,

    /// <summary>The unit's leaders; the leaders of the nearest unit above if the unit has none.</summary>
    UnitLeaders,

    /// <summary>The leaders of the unit above.</summary>
    ParentLeaders,
}

/// <summary>An escalation level: the recipients of a deadline that is overdue by a number of days.</summary>
/// <param name="AfterDays">Calendar days after the last lawful day, 1 to 365.</param>
public sealed record EscalationLevel(int AfterDays, RecipientRole Tell);

/// <summary>
/// The escalation policy of a unit: when officers are reminded before the last day, and who is notified after it. It applies from a day on
/// to the unit and to all units below without a policy of their own. Notifications of an earlier policy stay unchanged.
/// </summary>
public sealed class EscalationPolicy
{
    public const int MaxLevels = 10;
    public const int MaxAfterDays = 365;
    public const int MaxLeadDays = 30;
    public const int MaxTargets = 50;

    private EscalationPolicy()
    {
    }

    /// <summary>The default policy, used where no unit has set one.</summary>
    public static EscalationPolicy Default { get; } = new()
    {
        LeadDays = 3,
        Rungs = [new EscalationLevel(3, RecipientRole.UnitLeaders), new EscalationLevel(7, RecipientRole.ParentLeaders)],
    };

    public Guid Id { get; private init; }

    public Guid UnitId { get; private init; }

    /// <summary>The first day on which the policy applies; it ends when the unit's next policy begins.</summary>
    public DateOnly ValidFrom { get; private init; }

    /// <summary>The number of working days before the last day on which the officer is reminded.</summary>
    public int LeadDays { get; private init; }

    /// <summary>The levels in order of their days. The first notification, on the day after the last day, is not one of them.</summary>
    public IReadOnlyList<EscalationLevel> Rungs { get; private init; } = [];

    /// <summary>The internal targets of single duties; they take the place of <see cref="LeadDays"/> there.</summary>
    public IReadOnlyList<InternalTarget> Targets { get; private init; } = [];

    /// <summary>
    /// The last deadline to which the policy was applied. Open deadlines are updated in batches, so that setting a policy has a bounded
    /// cost.
    /// </summary>
    public Guid SpreadTo { get; private set; }

    /// <summary>True if the policy was applied to every deadline that was open when it was set.</summary>
    public bool IsSpread { get; private set; }

    /// <summary>Records the last deadline of a batch; null if no deadline is left.</summary>
    public void RecordSpread(Guid? to) => (SpreadTo, IsSpread) = (to ?? SpreadTo, to is null);

    /// <summary>
    /// Returns the internal target for a duty under a rule, one for the kind of matter before one for all; null if none is set.
    /// </summary>
    public InternalTarget? TargetOf(string duty, DeadlineRule rule) =>
        Targets.Where(t => t.Covers(duty, rule)).MaxBy(t => t.Kind is not null);

    /// <summary>Returns the day from which the officer is warned: the internal target, or the general lead before the last day.</summary>
    /// <param name="rawDue">The last day as counted.</param>
    public DateOnly WarnOn(string duty, DeadlineRule rule, DateOnly startedOn, DateOnly rawDue, WorkingCalendar calendar) =>
        calendar.AddWorkingDays(rule.WarnBy(startedOn, rawDue, calendar), -(TargetOf(duty, rule)?.LeadDays ?? LeadDays));

    public static Result<EscalationPolicy> Create(
        Guid id,
        Guid unitId,
        DateOnly validFrom,
        int leadDays,
        IReadOnlyList<EscalationLevel> escalationLevels,
        IReadOnlyList<InternalTarget>? targets = null)
    {
        targets ??= [];
        if (leadDays is < 0 or > MaxLeadDays)
        {
            return Refusal.Rule(
                "escalation.lead_range", $"`leadDays` must be from 0 to {MaxLeadDays} working days before the last day.", "leadDays");
        }

        if (escalationLevels.Count > MaxLevels || escalationLevels.Any(r => r.AfterDays is < 1 or > MaxAfterDays))
        {
            return Refusal.Rule(
                "escalation.rung_range",
                $"`rungs` must have at most {MaxLevels} levels, each 1 to {MaxAfterDays} days after the last day.", "rungs");
        }

        if (escalationLevels.Zip(escalationLevels.Skip(1)).Any(pair => pair.First.AfterDays >= pair.Second.AfterDays))
        {
            return Refusal.Rule("escalation.rungs_unordered", "Each level of `rungs` must be later than the level before it.", "rungs");
        }

        if (targets.Count > MaxTargets || targets.Any(t => t.LeadDays is < 0 or > MaxLeadDays))
        {
            return Refusal.Rule(
                "escalation.target_range",
                $"`targets` must have at most {MaxTargets} targets, each 0 to {MaxLeadDays} working days before the last day.", "targets");
        }

        if (targets.DistinctBy(t => (t.Duty, t.Kind)).Count() < targets.Count)
        {
            return Refusal.Rule("escalation.targets_twice", "`targets` must name each duty and kind once.", "targets");
        }

        return new EscalationPolicy
        {
            Id = id,
            UnitId = unitId,
            ValidFrom = validFrom,
            LeadDays = leadDays,
            Rungs = escalationLevels,
            Targets = targets,
        };
    }
}
