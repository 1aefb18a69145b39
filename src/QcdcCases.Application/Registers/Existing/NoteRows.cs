using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Notes;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Existing;

internal sealed class NoteRow
{
    public required Note Note { get; init; }

    /// <summary>The record about which it is.</summary>
    public required Name Subject { get; init; }

    /// <summary>The unit in whose book that record is.</summary>
    public required Guid UnitId { get; init; }

    public NoteLine ToLine() => NoteLine.From(Note, Subject.ReferenceFrom(Note.Source));
}

/// <summary>Loads notes with the keys of their records, type by type.</summary>
internal static class NoteRows
{
    private const string Id = nameof(Id);
    private const string Source = nameof(Source);
    private const string Key = nameof(Key);

    /// <summary>Returns the notes about records of one type.</summary>
    /// <param name="records">The records about which they are.</param>
    /// <param name="unit">The property with the unit in whose book a record is.</param>
    public static IQueryable<NoteRow> About<T>(IQueryable<Note> notes, NoteSubject type, IQueryable<T> records, string unit)
        where T : class =>
        from n in notes
        where n.Subject == type
        join r in records on n.SubjectId equals EF.Property<Guid>(r, Id)
        select new NoteRow
        {
            Note = n,
            Subject = new Name(EF.Property<string>(r, Source), EF.Property<string>(r, Key)),
            UnitId = EF.Property<Guid>(r, unit),
        };

    /// <summary>Returns the notes about records of every type.</summary>
    public static IEnumerable<IQueryable<NoteRow>> OfAll(CasesDbContext db, IQueryable<Note> notes) =>
    [
        About(notes, NoteSubject.Session, db.Sessions, "BookUnitId"),
        About(notes, NoteSubject.Case, db.Cases, "BookUnitId"),
        About(notes, NoteSubject.Visit, db.Visits, "BookUnitId"),
        About(notes, NoteSubject.Letter, db.Letters.IgnoreAutoIncludes(), "BookUnitId"),
        About(notes, NoteSubject.Conference, db.Conferences, "UnitId"),
        About(notes, NoteSubject.Opinion, db.Opinions, "BookUnitId"),
        About(notes, NoteSubject.Feedback, db.Feedback, "BookUnitId"),
    ];
}
