namespace QcdcCases.Persistence.Registers;

/// <summary>
/// The last number assigned in a unit's register of a year. It is assigned in the transaction of the numbered record, so the numbers have
/// no gaps.
/// </summary>
public sealed class RegisterNumber
{
    public Guid UnitId { get; init; }

    public RegisterBook Book { get; init; }

    public int Year { get; init; }

    public int Last { get; set; }
}

/// <summary>The registers that are numbered by unit and year.</summary>
public enum RegisterBook
{
    Letters,
    Visits,
}

/// <summary>
/// The answer to a request with an idempotency key, written in the transaction of the change. The same key returns the same answer, also on
/// another server.
/// </summary>
public sealed class StoredAnswer
{
    /// <summary>The owner of the key: the caller, or for an anonymous request its subject.</summary>
    public Guid CallerId { get; init; }

    public string Key { get; init; } = string.Empty;

    /// <summary>The hash of method, path, query and body.</summary>
    public string RequestHash { get; init; } = string.Empty;

    /// <summary>The value of the answer as JSON.</summary>
    public string Value { get; init; } = string.Empty;

    public DateTimeOffset AnsweredAt { get; init; }
}

/// <summary>The state of a running or finished import, shown by its status resource.</summary>
public sealed class ImportRun
{
    public Guid Id { get; init; }

    public Guid StartedBy { get; init; }

    public string Source { get; set; } = string.Empty;

    public bool DryRun { get; init; }

    public ImportState State { get; set; }

    public long Lines { get; set; }

    /// <summary>The number of new lines; the other lines existed already.</summary>
    public long Taken { get; set; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The time of the last heartbeat of the server.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>The reason of a failure as JSON, if no line caused it.</summary>
    public string? Failure { get; set; }

    /// <summary>The first problems as JSON; at most a thousand.</summary>
    public string? Problems { get; set; }

    public long ProblemCount { get; set; }
}

/// <summary>The state of an import.</summary>
public enum ImportState
{
    Running,
    Taken,
    Checked,
    Refused,
    Cancelled,
    Failed,
}
