namespace QcdcCases.Persistence.Jobs;

/// <summary>One run of a job, asked for or scheduled, and what came of it.</summary>
public sealed class JobRun
{
    public Guid Id { get; init; }

    /// <summary>Which job.</summary>
    public string Code { get; init; } = string.Empty;

    public JobRunState State { get; set; }

    /// <summary>Who asked for it; null for one by the schedule.</summary>
    public Guid? RequestedBy { get; init; }

    public DateTimeOffset? RequestedAt { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>How many records it looked at.</summary>
    public int Seen { get; set; }

    /// <summary>How many of them it did something about.</summary>
    public int Done { get; set; }

    /// <summary>How many it could not do, and will try again.</summary>
    public int Refused { get; set; }

    /// <summary>The kind of failure that ended it, without its message: that may quote what it worked on.</summary>
    public string? Failure { get; set; }
}

/// <summary>How far a run is.</summary>
public enum JobRunState
{
    /// <summary>Asked for; the next server that runs jobs takes it.</summary>
    Requested,
    Running,
    Done,

    /// <summary>Ended by a failure; what was committed before stays, the next run does the rest.</summary>
    Failed,

    /// <summary>Its server stopped, or was never heard of again; as with <see cref="Failed"/>.</summary>
    Cancelled,
}

/// <summary>The daily letter to one member of staff: at most one a day.</summary>
public sealed class DigestRow
{
    public Guid RecipientId { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>How many unread notices it tells of.</summary>
    public int Unread { get; init; }

    /// <summary>When a server took it on; one that has not sent it some minutes later went down.</summary>
    public DateTimeOffset ClaimedAt { get; init; }

    /// <summary>When the mail server took it; null until then.</summary>
    public DateTimeOffset? SentAt { get; init; }
}
