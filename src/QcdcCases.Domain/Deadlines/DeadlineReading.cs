namespace QcdcCases.Domain.Deadlines;

/// <summary>Where a deadline stands. Warn on <see cref="RawDue"/>, call late by <see cref="Due"/>.</summary>
public sealed record DeadlineReading
{
    public required string RuleId { get; init; }

    public required string RuleVersion { get; init; }

    public required DateOnly StartedOn { get; init; }

    /// <summary>
    /// The last day as counted, before it moves off a day off: the strict reading, as the three laws have no roll-forward of their own
    /// (T-7). Null while the deadline stands still, also when the duty was met or ended meanwhile.
    /// </summary>
    public required DateOnly? RawDue { get; init; }

    /// <summary>The last day on which the duty can still be met, to 24:00 (T-3, T-4). Null as <see cref="RawDue"/> is.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary>
    /// What <see cref="RawDue"/> would be by the present row without pauses, extensions and the mark of a complex matter.
    /// </summary>
    public required DateOnly OriginalRawDue { get; init; }

    /// <summary>What <see cref="Due"/> would be by the present row without pauses, extensions and the mark of a complex matter.</summary>
    public required DateOnly OriginalDue { get; init; }

    /// <summary>Time excluded by pauses that are over, in the rule's unit.</summary>
    public required int PausedDays { get; init; }

    /// <summary>
    /// While the deadline stands still: what is left of the limit (T-9), in the rule's unit; negative when it had run out. Else null.
    /// </summary>
    public required int? RemainingDays { get; init; }

    public bool IsRunning => MetOn is null && !IsPaused;

    public required bool IsPaused { get; init; }

    public required DateOnly? MetOn { get; init; }

    /// <summary>The first late day; null when the duty was met, or the deadline stopped, in time.</summary>
    public required DateOnly? LateFrom { get; init; }

    /// <summary>
    /// <see cref="Due"/>, and while the deadline stands still the day that had passed before it was stopped: what was late stays late. Null
    /// when it was stopped in time.
    /// </summary>
    public DateOnly? LastDay => Due ?? LateFrom?.AddDays(-1);

    /// <summary>Whether the day was counted with a year whose calendar is not official yet: it may still move.</summary>
    public required bool IsProvisional { get; init; }

    /// <summary>
    /// Whether the duty was late at the end of a day. It stays true after a late duty is met: met late is late. The day itself must lie
    /// within the ledger or after it; the past before a pause is not replayed.
    /// </summary>
    public bool IsLate(DateOnly asOf) => LateFrom <= asOf;
}
