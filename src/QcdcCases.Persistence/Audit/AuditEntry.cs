namespace QcdcCases.Persistence.Audit;

/// <summary>
/// One entry of the audit: a reading of personal data, or the seal of a change in the history. Entries are numbered without a gap and never
/// changed; each is bound to the one before by a keyed hash.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>The number, from 1.</summary>
    public long Sequence { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid ActorId { get; init; }

    public string ActorName { get; init; } = null!;

    /// <summary>The action, such as <c>letter.read</c> or <c>letters.listed</c>; of a change that of its history entry.</summary>
    public string Action { get; init; } = null!;

    /// <summary>The unit of the records.</summary>
    public Guid UnitId { get; init; }

    /// <summary>The record that was read or changed; null if there were several.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>The records of a list, separated by spaces; at most as many as a page has.</summary>
    public string? Subjects { get; init; }

    /// <summary>Of a change: its history entry.</summary>
    public Guid? ChangeId { get; init; }

    /// <summary>Of a change: the keyed hash of its history entry.</summary>
    public string? ChangeHash { get; init; }

    /// <summary>The keyed hash of this entry and the hash of the one before.</summary>
    public string Hash { get; set; } = null!;
}

/// <summary>A change whose history entry the audit has not sealed yet; saved with the change.</summary>
/// <param name="ChangeId">The id of the history entry.</param>
public sealed record UnsealedChange(Guid ChangeId);
