namespace QcdcCases.Domain.Escalation;

/// <summary>
/// Something that was noticed of a clock. It is unique by clock, event, last day and rung: however often and wherever sweeps run, it is raised once;
/// a last day that moved is another event.
/// </summary>
public sealed class RaisedEvent
{
    public Guid Id { get; init; }

    public Guid ClockId { get; init; }

    public ClockEvent Event { get; init; }

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
