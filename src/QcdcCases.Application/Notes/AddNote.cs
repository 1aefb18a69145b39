using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.People;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Notes;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Notes;

/// <summary>Adds an internal note about a record.</summary>
/// <param name="Of">The record.</param>
/// <param name="Text">The text; it must not name a person whose identity is sealed.</param>
public sealed record AddNote(NoteTarget Of, string Text) : ICommand<NoteView>;

internal sealed class AddNoteValidator : AbstractValidator<AddNote>
{
    public AddNoteValidator() => RuleFor(n => n.Text).IsProse();
}

internal sealed class AddNoteHandler(
    CasesDbContext db,
    RequestContext context,
    NotedRecords records,
    NoteViews views,
    IdentityProtector identityProtector,
    HistoryWriter history) : IRequestHandler<AddNote, Result<NoteView>>
{
    public async Task<Result<NoteView>> Handle(AddNote command, CancellationToken cancellationToken)
    {
        var (subject, id) = (command.Of.Type, command.Of.Id);
        if ((await records.FindAsync(subject, id, cancellationToken)).IsRefused(out var refusal, out var record))
        {
            return refusal;
        }

        if (await NamesSealedAsync(command, cancellationToken))
        {
            return Refusal.Rule("note.names_sealed", "`text` must not name a person whose identity is sealed.", "text");
        }

        var noteId = Guid.CreateVersion7(context.Now);
        var note = Note.Write(
            noteId,
            Origin.Local(noteId),
            new NoteEntry(subject, id, command.Text, context.Now, context.Caller.Id, context.Caller.Name));
        db.Notes.Add(note);
        history.Record(new HistoryNote("note.added", id, record.UnitId, record.CaseId));
        return (await views.OfAsync([(note, db.Stamp(note))], cancellationToken))[0];
    }

    /// <summary>Whoever may read the note must not learn from it whom the record itself hides from them.</summary>
    private async Task<bool> NamesSealedAsync(AddNote command, CancellationToken cancellationToken)
    {
        var owners = records.NamingPeople(command.Of.Type, command.Of.Id);
        var identities = await db.People.AsNoTracking()
            .Where(p => p.SealedIdentity != null && owners.Contains(p.OwnerId))
            .Select(p => p.SealedIdentity!)
            .ToListAsync(cancellationToken);
        return Note.Mentions(command.Text, identities.Select(i => identityProtector.Unseal(i).Name));
    }
}
