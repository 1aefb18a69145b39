using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.History;

/// <summary>
/// One accepted change: action, actor, instant and legal basis. It is written in the transaction of the change and never modified, because
/// it is the legal record and not a log. It contains no personal data.
/// </summary>
public sealed class HistoryEntry
{
    private HistoryEntry()
    {
    }

    public Guid Id { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public Guid ActorId { get; private init; }

    public string ActorName { get; private init; } = null!;

    /// <summary>The action as <c>area.past-participle</c>; docs/events.md lists all of them.</summary>
    public string Action { get; private init; } = null!;

    /// <summary>The record that changed: a letter, case, visit and so on.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>The case whose page shows the entry, if any.</summary>
    public Guid? CaseId { get; private init; }

    public Guid UnitId { get; private init; }

    public string? LegalBasis { get; private init; }

    /// <summary>Of a correction or a voiding: the reason in words.</summary>
    public string? Reason { get; private init; }

    /// <summary>A short summary of the change without personal data.</summary>
    public string? Detail { get; private init; }

    public static HistoryEntry Of(Actor actor, DateTimeOffset now, HistoryNote note) => new()
    {
        Id = Guid.CreateVersion7(now),
        RecordedAt = now,
        ActorId = actor.Id,
        ActorName = actor.Name,
        Action = note.Action,
        SubjectId = note.SubjectId,
        CaseId = note.CaseId,
        UnitId = note.UnitId,
        LegalBasis = note.LegalBasis,
        Detail = note.Detail,
        Reason = note.Reason,
    };
}

/// <summary>The data that a use case supplies for a history entry.</summary>
public sealed record HistoryNote(
    string Action,
    Guid SubjectId,
    Guid UnitId,
    Guid? CaseId = null,
    string? LegalBasis = null,
    string? Detail = null,
    string? Reason = null);
