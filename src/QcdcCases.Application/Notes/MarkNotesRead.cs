using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Notes;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Notes;

/// <summary>Records that the caller has read the notes about a record. A repeated call keeps the first instant.</summary>
public sealed record MarkNotesRead(NoteTarget Of) : ICommand<NotesRead>;

/// <summary>The receipt.</summary>
/// <param name="Read">The number of notes that the caller had not read before; one call marks at most 500.</param>
public sealed record NotesRead(int Read);

internal sealed class MarkNotesReadHandler(CasesDbContext db, RequestContext context, NotedRecords records)
    : IRequestHandler<MarkNotesRead, Result<NotesRead>>
{
    private const int MaxNotes = 500;

    public async Task<Result<NotesRead>> Handle(MarkNotesRead command, CancellationToken cancellationToken)
    {
        if ((await records.FindAsync(command.Of.Type, command.Of.Id, cancellationToken)).IsRefused(out var refusal, out var record))
        {
            return refusal;
        }

        var me = context.Caller.Id;
        var unread = await db.Notes
            .Where(n => n.SubjectId == record.Id && n.Subject == command.Of.Type && n.AuthorId != me
                && !db.NoteReadings.Any(r => r.NoteId == n.Id && r.AccountId == me))
            .OrderBy(n => n.Id)
            .Select(n => n.Id)
            .Take(MaxNotes)
            .ToListAsync(cancellationToken);
        db.NoteReadings.AddRange(unread.Select(id => new NoteReading { NoteId = id, AccountId = me, ReadAt = context.Now }));
        return new NotesRead(unread.Count);
    }
}
