using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.History;

/// <summary>
/// One accepted change: what, by whom, when, on what legal basis. Written in the same transaction as the change and never touched again: it
/// is the legal record, not a log. It holds no personal data.
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

    /// <summary>What was done, <c>area.past-participle</c>; docs/events.md lists them all.</summary>
    public string Action { get; private init; } = null!;

    /// <summary>The letter, case, visit … that changed.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>The case on whose page it is shown, if any.</summary>
    public Guid? CaseId { get; private init; }

    public Guid UnitId { get; private init; }

    public string? LegalBasis { get; private init; }

    /// <summary>What the change said, in short, without personal data.</summary>
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
    };
}

/// <summary>What a use case says of the change it made.</summary>
public sealed record HistoryNote(string Action, Guid SubjectId, Guid UnitId, Guid? CaseId = null, string? LegalBasis = null, string? Detail = null);
