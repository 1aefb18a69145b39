using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Notes;

/// <summary>Voids a note: it stays readable, struck through, with the reason.</summary>
public sealed record VoidNote(Guid Id, string Reason) : ICommand<NoteView>, IVoiding;

internal sealed class VoidNoteValidator : VoidingValidator<VoidNote>;

internal sealed class VoidNoteHandler(
    CasesDbContext db, RequestContext context, NotedRecords records, NoteViews views, HistoryWriter history)
    : IRequestHandler<VoidNote, Result<NoteView>>
{
    public async Task<Result<NoteView>> Handle(VoidNote command, CancellationToken cancellationToken)
    {
        if ((await records.FindNoteAsync(db.Notes, command.Id, cancellationToken)).IsRefused(out var refusal, out var found))
        {
            return refusal;
        }

        var (note, record) = found;
        if ((context.CheckVersion(db, note) ?? VoidingRefusals.Check(note, voided: false)) is { } refused)
        {
            return refused;
        }

        note.SetVoided(context.ToVoiding(command.Reason));
        history.Record(new HistoryNote("note.voided", record.Id, record.UnitId, record.CaseId, Reason: command.Reason));
        return (await views.OfAsync([(note, db.Stamp(note))], cancellationToken))[0];
    }
}
