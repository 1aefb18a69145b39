using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Dialogue;

/// <summary>Voids a conference that was recorded twice or by mistake; refused while it has opinions, which are voided first.</summary>
/// <param name="Reason">The reason; it must not name persons of the matter.</param>
public sealed record VoidConference(Guid Id, string Reason) : ICommand<ConferenceView>, IVoiding;

/// <summary>Restores a voided conference; the trace stays in the history.</summary>
public sealed record RestoreConference(Guid Id, string Reason) : ICommand<ConferenceView>, IVoiding;

internal sealed class VoidConferenceValidator : VoidingValidator<VoidConference>;

internal sealed class RestoreConferenceValidator : VoidingValidator<RestoreConference>;

internal sealed class VoidConferenceHandler(
    CasesDbContext db, RequestContext context, ConferenceLoader conferences, ConferenceViews views, HistoryWriter history)
    : IRequestHandler<VoidConference, Result<ConferenceView>>, IRequestHandler<RestoreConference, Result<ConferenceView>>
{
    public async Task<Result<ConferenceView>> Handle(VoidConference command, CancellationToken cancellationToken)
    {
        if ((await conferences.LoadForUpdateAsync(command.Id, cancellationToken, voided: false)).IsRefused(out var refusal, out var found))
        {
            return refusal;
        }

        if (await db.Opinions.AnyAsync(o => o.ConferenceId == found.Id, cancellationToken))
        {
            return ConferenceRefusals.HasOpinions();
        }

        found.SetVoided(context.ToVoiding(command.Reason));
        return await CompleteAsync(found, "conference.voided", command.Reason, cancellationToken);
    }

    public async Task<Result<ConferenceView>> Handle(RestoreConference command, CancellationToken cancellationToken)
    {
        if ((await conferences.LoadForUpdateAsync(command.Id, cancellationToken, voided: true)).IsRefused(out var refusal, out var found))
        {
            return refusal;
        }

        found.SetVoided(null);
        return await CompleteAsync(found, "conference.restored", command.Reason, cancellationToken);
    }

    private async Task<ConferenceView> CompleteAsync(
        Conference conference, string action, string reason, CancellationToken cancellationToken)
    {
        history.Record(new HistoryNote(action, conference.Id, conference.UnitId, Reason: reason));
        return await views.OfAsync(conference, [], cancellationToken);
    }
}
