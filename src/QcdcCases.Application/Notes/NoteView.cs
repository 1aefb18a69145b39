using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Staffing;
using QcdcCases.Domain.Notes;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Notes;

/// <summary>The record about which a note is.</summary>
/// <param name="Type">The type of the record.</param>
public sealed record NoteTarget(NoteSubject Type, Guid Id);

/// <summary>An internal note.</summary>
/// <param name="By">The account of the author; absent where an imported register does not tell.</param>
/// <param name="ByName">The name of the author at that time.</param>
/// <param name="Voided">Why it no longer holds; absent while it does.</param>
/// <param name="SeenBy">Who has read it, the first readers first; at most 100.</param>
public sealed record NoteView(
    Guid Id,
    NoteTarget Of,
    string Text,
    DateTimeOffset At,
    Guid? By,
    string? ByName,
    Voiding? Voided,
    IReadOnlyList<NoteReader> SeenBy,
    Guid Version) : IVersioned;

/// <summary>An account that has read a note.</summary>
/// <param name="At">When it first read the note.</param>
public sealed record NoteReader(Guid Account, string? Name, DateTimeOffset At);

/// <summary>Shows notes with their readers.</summary>
internal sealed class NoteViews(CasesDbContext db, StaffNames names)
{
    private const int MaxReaders = 100;

    public async Task<IReadOnlyList<NoteView>> OfAsync(
        IReadOnlyList<(Note Note, Guid Version)> notes, CancellationToken cancellationToken)
    {
        var ids = notes.Select(n => n.Note.Id).ToList();
        var readings = ids.Count == 0 ? [] : await db.Notes.AsNoTracking().IncludingVoided()
            .Where(n => ids.Contains(n.Id))
            .SelectMany(n => db.NoteReadings.Where(r => r.NoteId == n.Id).OrderBy(r => r.ReadAt).ThenBy(r => r.AccountId).Take(MaxReaders))
            .ToListAsync(cancellationToken);
        var readers = await names.OfAsync(readings.Select(r => (Guid?)r.AccountId), cancellationToken);
        var ofNote = readings.OrderBy(r => r.ReadAt).ThenBy(r => r.AccountId).ToLookup(r => r.NoteId);
        return
        [
            .. notes.Select(n => Of(
                n.Note, n.Version, [.. ofNote[n.Note.Id].Select(r => new NoteReader(r.AccountId, readers.Find(r.AccountId), r.ReadAt))])),
        ];
    }

    private static NoteView Of(Note note, Guid version, IReadOnlyList<NoteReader> seenBy) => new(
        note.Id,
        new NoteTarget(note.Subject, note.SubjectId),
        note.Text,
        note.WrittenAt,
        note.AuthorId,
        note.AuthorName,
        note.Voided,
        seenBy,
        version);
}
