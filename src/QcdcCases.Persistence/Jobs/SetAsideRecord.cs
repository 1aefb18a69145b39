namespace QcdcCases.Persistence.Jobs;

/// <summary>What a record is that a job left out.</summary>
public enum SetAsideKind
{
    /// <summary>The deadline of a case or letter.</summary>
    Clock,
    Unit,

    /// <summary>An escalation ladder.</summary>
    Ladder,

    /// <summary>A member of staff.</summary>
    Account,
}

/// <summary>
/// A record that a job could not look at: it is left out under its id, so that everything else goes on. It is named once, tried again once
/// a day,
/// and forgotten when it can be looked at.
/// </summary>
public sealed class SetAsideRecord
{
    /// <summary>The code of the job.</summary>
    public string Job { get; init; } = string.Empty;

    public SetAsideKind Kind { get; init; }

    public Guid RecordId { get; init; }

    /// <summary>The kind of failure, without its message: that may quote what the record holds.</summary>
    public string Failure { get; set; } = string.Empty;

    public DateTimeOffset SetAsideAt { get; init; }

    /// <summary>The legal day on which it was tried last.</summary>
    public DateOnly TriedOn { get; set; }
}
