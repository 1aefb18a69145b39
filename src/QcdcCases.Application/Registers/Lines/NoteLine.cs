using QcdcCases.Domain.Notes;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>An internal note about a record.</summary>
internal sealed class NoteLine : RecordLine
{
    public required NoteTargetRecord Of { get; set; } = new() { Type = default, Key = string.Empty };
    public required DateTimeOffset At { get; set; }

    /// <summary>The name of the author.</summary>
    [Name(MayBeBlank = true)] public string? By { get; set; }
    [Prose] public required string Text { get; set; } = string.Empty;

    internal override RecordType Record => RecordType.Note;

    internal override IEnumerable<(RecordType Type, Reference? To)> References => [(Of.RecordType, Of.Reference)];

    internal NoteEntry ToEntry(Guid subjectId) => new(Of.Type, subjectId, Text, At, AuthorName: By);

    internal static NoteLine From(Note note, Reference subject) => new()
    {
        Key = note.Key,
        Voided = VoidedRecord.Of(note),
        Of = new NoteTargetRecord { Type = note.Subject, Source = subject.Source, Key = subject.Key },
        At = note.WrittenAt,
        By = note.AuthorName,
        Text = note.Text,
    };
}

/// <summary>The record about which a note is: its type and key, and its source if that is not the line's own.</summary>
internal sealed class NoteTargetRecord
{
    public required NoteSubject Type { get; set; }

    [KeyText(MayBeBlank = true)]
    public string? Source { get => Reference.Source; set => Reference = new Reference(value, Reference.Key); }

    [KeyText]
    public required string Key { get => Reference.Key; set => Reference = new Reference(Reference.Source, value); }

    internal Reference Reference { get; private set; } = Reference.None;

    internal RecordType RecordType => Type switch
    {
        NoteSubject.Session => RecordType.Session,
        NoteSubject.Case => RecordType.Case,
        NoteSubject.Visit => RecordType.Visit,
        NoteSubject.Letter => RecordType.Letter,
        NoteSubject.Conference => RecordType.Conference,
        NoteSubject.Opinion => RecordType.Opinion,
        _ => RecordType.Feedback,
    };
}
