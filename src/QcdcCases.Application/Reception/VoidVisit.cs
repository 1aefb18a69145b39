using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Cases;

namespace QcdcCases.Application.Reception;

/// <summary>
/// Voids a visit that was entered twice or by mistake: it keeps its number and counts in nothing. Refused while it has a letter, which is
/// voided first.
/// </summary>
/// <param name="Reason">The reason; it must not name persons of the matter.</param>
public sealed record VoidVisit(Guid Visit, string Reason) : ICommand<VisitView>, IVoiding;

/// <summary>Restores a voided visit; refused while its session or case is voided.</summary>
public sealed record RestoreVisit(Guid Visit, string Reason) : ICommand<VisitView>, IVoiding;

internal sealed class VoidVisitValidator : VoidingValidator<VoidVisit>;

internal sealed class RestoreVisitValidator : VoidingValidator<RestoreVisit>;

internal sealed class VoidVisitHandler(
    CasesDbContext db, RequestContext context, VisitLoader visits, VisitMoves moves, CaseStories stories)
    : IRequestHandler<VoidVisit, Result<VisitView>>, IRequestHandler<RestoreVisit, Result<VisitView>>
{
    public async Task<Result<VisitView>> Handle(VoidVisit command, CancellationToken cancellationToken)
    {
        if ((await visits.LoadForUpdateAsync(command.Visit, cancellationToken)).IsRefused(out var refusal, out var visit))
        {
            return refusal;
        }

        return visit.LetterId is not null
            ? VisitRefusals.HasLetter()
            : await SetAsync(visit, context.ToVoiding(command.Reason), "visit.voided", command.Reason, cancellationToken);
    }

    public async Task<Result<VisitView>> Handle(RestoreVisit command, CancellationToken cancellationToken)
    {
        if ((await visits.LoadForUpdateAsync(command.Visit, cancellationToken, voided: true)).IsRefused(out var refusal, out var visit))
        {
            return refusal;
        }

        if (visit.SessionId is { } session && !await db.Sessions.AnyAsync(s => s.Id == session, cancellationToken))
        {
            return VisitRefusals.SessionVoided();
        }

        return visit.CaseId is { } caseId && !await db.Cases.AnyAsync(c => c.Id == caseId, cancellationToken)
            ? VisitRefusals.CaseVoided()
            : await SetAsync(visit, null, "visit.restored", command.Reason, cancellationToken);
    }

    private async Task<Result<VisitView>> SetAsync(
        Visit visit, Voiding? voiding, string action, string reason, CancellationToken cancellationToken)
    {
        var before = await moves.StoriesAsync(visit.CaseId is { } id ? [id] : [], cancellationToken);
        visit.SetVoided(voiding);
        return await stories.CheckAsync(before, cancellationToken) is { } refusal
            ? refusal
            : await visits.CompleteAsync(visit, action, cancellationToken, reason: reason);
    }
}
