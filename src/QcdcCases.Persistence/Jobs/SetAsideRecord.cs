namespace QcdcCases.Persistence.Jobs;

/// <summary>The kind of a record that a job has set aside.</summary>
public enum SetAsideKind
{
    /// <summary>The deadline of a case or letter.</summary>
    Clock,
    Unit,

    /// <summary>An escalation policy.</summary>
    Ladder,

    /// <summary>A staff account.</summary>
    Account,
}

/// <summary>
/// A record that a job could not process. It is set aside by its id so that the job can continue, listed once, retried once a day, and
/// removed when it succeeds.
/// </summary>
public sealed class SetAsideRecord
{
    /// <summary>The code of the job.</summary>
    public string Job { get; init; } = string.Empty;

    public SetAsideKind Kind { get; init; }

    public Guid RecordId { get; init; }

    /// <summary>The type of the failure without its message, which may quote data.</summary>
    public string Failure { get; set; } = string.Empty;

    public DateTimeOffset SetAsideAt { get; init; }

    /// <summary>The legal day of the last attempt.</summary>
    public DateOnly TriedOn { get; set; }
}
