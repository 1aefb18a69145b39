using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Notes;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Notes;

/// <summary>What a note needs to know of the record about which it is.</summary>
internal sealed record NotedRecord
{
    public required Guid Id { get; init; }

    /// <summary>The unit that is responsible for the record.</summary>
    public required Guid UnitId { get; init; }

    public Guid? CaseId { get; init; }
}

/// <summary>
/// Finds the records about which the caller keeps notes. A note has the rights of its record: whoever may not read the record finds
/// neither.
/// </summary>
internal sealed class NotedRecords(CasesDbContext db, VisibleUnits visible)
{
    /// <summary>Returns a record by its type and id, voided ones included; refused as not found outside the caller's units.</summary>
    public async Task<Result<NotedRecord>> FindAsync(NoteSubject subject, Guid id, CancellationToken cancellationToken)
    {
        var units = await UnitsAsync(subject, cancellationToken);
        return await Of(subject).SingleOrDefaultAsync(r => r.Id == id && units.Contains(r.UnitId), cancellationToken) is { } found
            ? found
            : Refusal.NotFound("note.record_not_found", "The record does not exist or is outside your units.");
    }

    /// <summary>Finds a note by its id, with the record about which it is.</summary>
    /// <param name="notes">The notes among which to look.</param>
    public async Task<Result<(Note Note, NotedRecord Record)>> FindNoteAsync(
        IQueryable<Note> notes, Guid id, CancellationToken cancellationToken)
    {
        var note = await notes.IncludingVoided().SingleOrDefaultAsync(n => n.Id == id, cancellationToken);
        return note is null || (await FindAsync(note.Subject, note.SubjectId, cancellationToken)).IsRefused(out _, out var record)
            ? Refusal.NotFound("note.not_found", "The note does not exist or is outside your units.")
            : (note, record);
    }

    /// <summary>Returns the letters and visits that name the people of a record.</summary>
    public IQueryable<Guid> NamingPeople(NoteSubject subject, Guid id) => subject switch
    {
        NoteSubject.Letter or NoteSubject.Visit => db.People.Where(p => p.OwnerId == id).Select(p => p.OwnerId),
        NoteSubject.Case => db.LetterCases.Where(c => c.CaseId == id).Select(c => c.LetterId)
            .Concat(db.Visits.IncludingVoided().Where(v => v.CaseId == id).Select(v => v.Id)),
        NoteSubject.Session => db.Visits.IncludingVoided().Where(v => v.SessionId == id).Select(v => v.Id),
        _ => db.People.Where(p => p.OwnerId == Guid.Empty).Select(p => p.OwnerId),
    };

    private async Task<List<Guid>> UnitsAsync(NoteSubject subject, CancellationToken cancellationToken)
    {
        var keeping = await visible.ForAsync(Permission.KeepNotes, cancellationToken);
        return [.. (await visible.ForAsync(ToRead(subject), cancellationToken)).Intersect(keeping)];
    }

    private static Permission ToRead(NoteSubject subject) => subject switch
    {
        NoteSubject.Letter => Permission.ReadLetters,
        NoteSubject.Case => Permission.ReadCases,
        NoteSubject.Visit or NoteSubject.Session => Permission.ReadReception,
        NoteSubject.Conference or NoteSubject.Opinion => Permission.ReadDialogue,
        NoteSubject.Feedback => Permission.ReadFeedback,
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, null),
    };

    private IQueryable<NotedRecord> Of(NoteSubject subject) => subject switch
    {
        NoteSubject.Letter => db.Letters.IncludingVoided().Select(l => new NotedRecord
        {
            Id = l.Id,
            UnitId = l.UnitId,
            CaseId = l.Cases.OrderBy(c => c.Ordinal).Select(c => (Guid?)c.CaseId).FirstOrDefault(),
        }),
        NoteSubject.Case => db.Cases.IncludingVoided().Select(c => new NotedRecord { Id = c.Id, UnitId = c.UnitId, CaseId = c.Id }),
        NoteSubject.Visit => db.Visits.IncludingVoided()
            .Select(v => new NotedRecord { Id = v.Id, UnitId = v.UnitId, CaseId = v.CaseId }),
        NoteSubject.Session => db.Sessions.IncludingVoided().Select(s => new NotedRecord { Id = s.Id, UnitId = s.UnitId }),
        NoteSubject.Conference => db.Conferences.IncludingVoided().Select(c => new NotedRecord { Id = c.Id, UnitId = c.UnitId }),
        NoteSubject.Opinion => db.Opinions.IncludingVoided()
            .Select(o => new NotedRecord { Id = o.Id, UnitId = o.UnitId, CaseId = o.CaseId }),
        _ => db.Feedback.IncludingVoided().Select(f => new NotedRecord { Id = f.Id, UnitId = f.UnitId }),
    };
}
