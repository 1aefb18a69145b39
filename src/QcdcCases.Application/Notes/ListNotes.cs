using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Notes;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Notes;

/// <summary>Lists the notes about a record in the order in which they were written.</summary>
public sealed record ListNotes(NoteSubject Type, Guid Record, PageRequest Page) : IQuery<Page<NoteView>>;

/// <summary>Gets a note.</summary>
public sealed record GetNote(Guid Id) : IQuery<NoteView>;

internal sealed class ListNotesHandler(CasesDbContext db, NotedRecords records, NoteViews views)
    : IRequestHandler<ListNotes, Result<Page<NoteView>>>, IRequestHandler<GetNote, Result<NoteView>>
{
    public async Task<Result<Page<NoteView>>> Handle(ListNotes query, CancellationToken cancellationToken)
    {
        if (query.Page.Place().IsRefused(out var refusal, out var place)
            || (await records.FindAsync(query.Type, query.Record, cancellationToken)).IsRefused(out refusal, out var record))
        {
            return refusal;
        }

        var notes = await db.Notes.AsNoTracking().IncludingVoided()
            .Where(n => n.SubjectId == record.Id && n.Subject == query.Type && n.Id > place.Id)
            .OrderBy(n => n.Id)
            .Take(query.Page.Limit + 1)
            .Select(n => new { Note = n, Version = EF.Property<Guid>(n, CasesDbContext.Version) })
            .ToListAsync(cancellationToken);
        var page = Page<(Note Note, Guid Version)>.Of(
            notes.ConvertAll(n => (n.Note, n.Version)), query.Page.Limit, last => new Cursor(null, last.Note.Id));
        return new Page<NoteView>(await views.OfAsync(page.Items, cancellationToken), page.NextCursor);
    }

    public async Task<Result<NoteView>> Handle(GetNote query, CancellationToken cancellationToken)
    {
        if ((await records.FindNoteAsync(db.Notes, query.Id, cancellationToken)).IsRefused(out var refusal, out var found))
        {
            return refusal;
        }

        return (await views.OfAsync([(found.Note, db.VersionOf(found.Note))], cancellationToken))[0];
    }
}
