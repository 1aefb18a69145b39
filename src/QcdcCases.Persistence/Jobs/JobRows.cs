namespace QcdcCases.Persistence.Jobs;

/// <summary>One run of a job, requested or scheduled, with its result.</summary>
public sealed class JobRun
{
    public Guid Id { get; init; }

    /// <summary>The code of the job.</summary>
    public string Code { get; init; } = string.Empty;

    public JobRunState State { get; set; }

    /// <summary>The account that requested the run; null for a scheduled run.</summary>
    public Guid? RequestedBy { get; init; }

    public DateTimeOffset? RequestedAt { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The number of records that the run checked.</summary>
    public int Seen { get; set; }

    /// <summary>The number of records that it changed.</summary>
    public int Done { get; set; }

    /// <summary>The number of records that failed and will be retried.</summary>
    public int Refused { get; set; }

    /// <summary>The type of the failure that ended the run, without its message, which may quote data.</summary>
    public string? Failure { get; set; }
}

/// <summary>The state of a run.</summary>
public enum JobRunState
{
    /// <summary>Requested; the next server that runs jobs takes it.</summary>
    Requested,
    Running,
    Done,

    /// <summary>Ended by a failure; committed work stays, and the next run does the rest.</summary>
    Failed,

    /// <summary>The server stopped or sent no heartbeat; otherwise as <see cref="Failed"/>.</summary>
    Cancelled,
}

/// <summary>The daily email to one member of staff; at most one per day.</summary>
public sealed class DigestRow
{
    public Guid RecipientId { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>The number of unread notifications in the email.</summary>
    public int Unread { get; init; }

    /// <summary>The time at which a server claimed the email; if it is not sent some minutes later, the server has failed.</summary>
    public DateTimeOffset ClaimedAt { get; init; }

    /// <summary>The time at which the mail server accepted the email; null until then.</summary>
    public DateTimeOffset? SentAt { get; init; }
}
