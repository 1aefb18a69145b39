namespace QcdcCases.Domain.Escalation;

/// <summary>
/// An event raised for a deadline, for the report of a unit for a period, or for the work of an officer. The first two are unique by
/// deadline (or unit and period), event, last day and level, so repeated or concurrent monitor runs raise them once; a changed last day
/// makes a new event. An event about work belongs to the change that raised it.
/// </summary>
public sealed class EscalationEvent
{
    public Guid Id { get; init; }

    /// <summary>Null for a report and for the work of an officer.</summary>
    public Guid? DeadlineId { get; init; }

    /// <summary>The officer whose work was handed over, is stranded or is substituted; null for a deadline and a report.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The first day of the report's period; null otherwise.</summary>
    public DateOnly? PeriodFrom { get; init; }

    /// <summary>The last day of the report's period; null otherwise.</summary>
    public DateOnly? PeriodTo { get; init; }

    public DeadlineEvent Event { get; init; }

    /// <summary>The escalation level: 0 for the event itself, then the levels of the policy from 1.</summary>
    public int Rung { get; init; }

    /// <summary>The last day at the time of the event; for the work of an officer, the day of the event.</summary>
    public DateOnly DueOn { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>The legal day on which the event was raised.</summary>
    public DateOnly RaisedOn { get; init; }

    public DateTimeOffset RaisedAt { get; init; }

    /// <summary>
    /// True if the event predates the import of its record. It is listed and kept as proof, and notified only in one summary.
    /// </summary>
    public bool OnArrival { get; init; }
}
