namespace QcdcCases.Persistence.Registers;

/// <summary>The last number given in a unit's book of a year. Taken in the transaction of what it numbers, so a book has no gaps.</summary>
public sealed class RegisterNumber
{
    public Guid UnitId { get; init; }

    public RegisterBook Book { get; init; }

    public int Year { get; init; }

    public int Last { get; set; }
}

/// <summary>The books that are numbered by unit and year.</summary>
public enum RegisterBook
{
    Letters,
    Visits,
}

/// <summary>
/// The answer that was given to a request that carried an idempotency key, written in the transaction of the change itself: the same key
/// again gets the same answer, also on another server.
/// </summary>
public sealed class StoredAnswer
{
    /// <summary>The caller, or what an anonymous request was about: whose key it is.</summary>
    public Guid CallerId { get; init; }

    public string Key { get; init; } = string.Empty;

    /// <summary>What was asked: a hash of method, path and body.</summary>
    public string RequestHash { get; init; } = string.Empty;

    /// <summary>The value of the answer, as JSON.</summary>
    public string Value { get; init; } = string.Empty;

    public DateTimeOffset AnsweredAt { get; init; }
}

/// <summary>The state of an import that is under way or over: what its status resource shows.</summary>
public sealed class ImportRun
{
    public Guid Id { get; init; }

    public Guid StartedBy { get; init; }

    public string Source { get; set; } = string.Empty;

    public bool DryRun { get; init; }

    public ImportState State { get; set; }

    public long Lines { get; set; }

    /// <summary>Lines that were new; the others were held already.</summary>
    public long Taken { get; set; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>When its server last said that it is alive.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>Why it did not come to its end, as JSON, where no line is to blame.</summary>
    public string? Failure { get; set; }

    /// <summary>The first problems found, as JSON; at most a thousand.</summary>
    public string? Problems { get; set; }

    public long ProblemCount { get; set; }
}

/// <summary>How far an import is.</summary>
public enum ImportState
{
    Running,
    Taken,
    Checked,
    Refused,
    Cancelled,
    Failed,
}
