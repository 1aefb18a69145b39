using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Dialogue;

/// <summary>Voids an opinion that was recorded twice or by mistake.</summary>
/// <param name="Reason">The reason; it must not name persons of the matter.</param>
public sealed record VoidOpinion(Guid Id, string Reason) : ICommand<OpinionView>, IVoiding;

/// <summary>Restores a voided opinion; the trace stays in the history.</summary>
public sealed record RestoreOpinion(Guid Id, string Reason) : ICommand<OpinionView>, IVoiding;

internal sealed class VoidOpinionValidator : VoidingValidator<VoidOpinion>;

internal sealed class RestoreOpinionValidator : VoidingValidator<RestoreOpinion>;

internal sealed class VoidOpinionHandler(CasesDbContext db, RequestContext context, OpinionStore opinions, HistoryWriter history)
    : IRequestHandler<VoidOpinion, Result<OpinionView>>, IRequestHandler<RestoreOpinion, Result<OpinionView>>
{
    public async Task<Result<OpinionView>> Handle(VoidOpinion command, CancellationToken cancellationToken)
    {
        if ((await opinions.FindOwnAsync(command.Id, cancellationToken, voided: false)).IsRefused(out var refusal, out var found))
        {
            return refusal;
        }

        found.SetVoided(context.ToVoiding(command.Reason));
        return await CompleteAsync(found, "opinion.voided", command.Reason, cancellationToken);
    }

    public async Task<Result<OpinionView>> Handle(RestoreOpinion command, CancellationToken cancellationToken)
    {
        if ((await opinions.FindOwnAsync(command.Id, cancellationToken, voided: true)).IsRefused(out var refusal, out var found))
        {
            return refusal;
        }

        if (!await db.Conferences.AnyAsync(c => c.Id == found.ConferenceId, cancellationToken))
        {
            return OpinionRefusals.ConferenceVoided();
        }

        found.SetVoided(null);
        return await CompleteAsync(found, "opinion.restored", command.Reason, cancellationToken);
    }

    private async Task<OpinionView> CompleteAsync(Opinion opinion, string action, string reason, CancellationToken cancellationToken)
    {
        history.Record(new HistoryNote(action, opinion.Id, opinion.UnitId, opinion.CaseId, Reason: reason));
        return await opinions.ViewChangedAsync(opinion, cancellationToken);
    }
}
