using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Notes;

/// <summary>The type of record about which a note is kept.</summary>
public enum NoteSubject
{
    Session,
    Case,
    Visit,
    Letter,
    Conference,
    Opinion,
    Feedback,
}

/// <summary>
/// An internal note about a record. It is read by the staff who may read the record, and is part of no paper and of no answer to a citizen.
/// Its text never changes; what was written by mistake is voided.
/// </summary>
public sealed class Note : IVoidable
{
    private Note()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The register of origin; see <see cref="Origin"/>.</summary>
    public string Source { get; private init; } = null!;

    /// <summary>The stable key in the register of origin.</summary>
    public string Key { get; private init; } = null!;

    public NoteSubject Subject { get; private init; }

    /// <summary>The record about which it is.</summary>
    public Guid SubjectId { get; private init; }

    public string Text { get; private init; } = null!;

    public DateTimeOffset WrittenAt { get; private init; }

    /// <summary>The account of the author; null where an imported register does not tell.</summary>
    public Guid? AuthorId { get; private init; }

    /// <summary>The name of the author at that time; null where an imported register does not tell.</summary>
    public string? AuthorName { get; private init; }

    /// <inheritdoc cref="IVoidable.Voided"/>
    public Voiding? Voided { get; private set; }

    public static Note Write(Guid id, Origin origin, NoteEntry entry) => new()
    {
        Id = id,
        Source = origin.Source,
        Key = origin.Key,
        Subject = entry.Subject,
        SubjectId = entry.SubjectId,
        Text = entry.Text,
        WrittenAt = entry.WrittenAt,
        AuthorId = entry.AuthorId,
        AuthorName = entry.AuthorName,
    };

    public void SetVoided(Voiding? voiding) => Voided = voiding;

    /// <summary>True if the text contains one of some names, however it is spelled: with or without diacritics, in any case.</summary>
    public static bool Mentions(string text, IEnumerable<string> names)
    {
        var searched = $" {SearchText.Of(text)} ";
        return names.Select(name => SearchText.Of(name)).Any(name => name.Length > 0 && searched.Contains(name, StringComparison.Ordinal));
    }
}

/// <summary>The content of a note.</summary>
public sealed record NoteEntry(
    NoteSubject Subject, Guid SubjectId, string Text, DateTimeOffset WrittenAt, Guid? AuthorId = null, string? AuthorName = null);

/// <summary>The receipt of a note: an account that has read it, and when it first did.</summary>
public sealed class NoteReading
{
    public required Guid NoteId { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset ReadAt { get; init; }
}
