namespace QcdcCases.Domain.Deadlines;

/// <summary>The result of evaluating a deadline. Warn by <see cref="RawDue"/>; a deadline is late after <see cref="Due"/>.</summary>
public sealed record DeadlineEvaluation
{
    public required string RuleId { get; init; }

    public required string RuleVersion { get; init; }

    public required DateOnly StartedOn { get; init; }

    /// <summary>
    /// The last day as counted, before it moves off a day off: the strict reading, because the three laws have no roll-forward of their own
    /// (T-7). Null while the deadline is paused, even if the duty was met or ended meanwhile.
    /// </summary>
    public required DateOnly? RawDue { get; init; }

    /// <summary>The last day on which the duty can be met, to 24:00 (T-3, T-4). Null whenever <see cref="RawDue"/> is null.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary><see cref="RawDue"/> by the present rule without pauses, extensions and the mark of a complex matter.</summary>
    public required DateOnly OriginalRawDue { get; init; }

    /// <summary><see cref="Due"/> by the present rule without pauses, extensions and the mark of a complex matter.</summary>
    public required DateOnly OriginalDue { get; init; }

    /// <summary>The time excluded by ended pauses, in the rule's unit.</summary>
    public required int PausedDays { get; init; }

    /// <summary>
    /// The remaining limit while the deadline is paused (T-9), in the rule's unit; negative if the limit had expired. Null while it runs.
    /// </summary>
    public required int? RemainingDays { get; init; }

    public bool IsRunning => MetOn is null && !IsPaused;

    public required bool IsPaused { get; init; }

    public required DateOnly? MetOn { get; init; }

    /// <summary>The first late day; null if the duty was met, or the deadline paused, in time.</summary>
    public required DateOnly? LateFrom { get; init; }

    /// <summary>
    /// <see cref="Due"/>; while the deadline is paused, the last day that had passed before the pause, because a late deadline stays late.
    /// Null if it was paused in time.
    /// </summary>
    public DateOnly? LastDay => Due ?? LateFrom?.AddDays(-1);

    /// <summary>True if a year without an official calendar was used: the day may still move.</summary>
    public required bool IsProvisional { get; init; }

    /// <summary>
    /// True if the duty was late at the end of a day. It stays true after the duty is met late. The day must be within or after the ledger;
    /// the past before a pause is not replayed.
    /// </summary>
    public bool IsLate(DateOnly asOf) => LateFrom <= asOf;
}
