namespace QcdcCases.Domain.Escalation;

/// <summary>
/// Something that was noticed of a deadline, or of the report of a unit for a period. It is unique by deadline (or unit and period), event, last day and rung:
/// however often and wherever sweeps run, it is raised once; a last day that moved is another event.
/// </summary>
public sealed class EscalationEvent
{
    public Guid Id { get; init; }

    /// <summary>Null for a report.</summary>
    public Guid? DeadlineId { get; init; }

    /// <summary>The first day of the report's period; null for a deadline.</summary>
    public DateOnly? PeriodFrom { get; init; }

    /// <summary>The last day of the report's period; null for a deadline.</summary>
    public DateOnly? PeriodTo { get; init; }

    public DeadlineEvent Event { get; init; }

    /// <summary>0 for the event itself, then the rungs of the ladder from 1.</summary>
    public int Rung { get; init; }

    /// <summary>The last day as it then stood.</summary>
    public DateOnly DueOn { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>The legal day on which it was noticed.</summary>
    public DateOnly RaisedOn { get; init; }

    public DateTimeOffset RaisedAt { get; init; }

    /// <summary>It was so already when an import brought the record: noticed for the lists and the proof, and told in one sum.</summary>
    public bool OnArrival { get; init; }
}
