using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Dialogue;

/// <summary>
/// Records an opinion, promise, recommendation or petition that was not voiced at a conference of the register: after supervision, or as
/// the conclusion of a leader's reception.
/// </summary>
/// <param name="Unit">The key of the unit that records and follows it.</param>
/// <param name="On">The day on which it was voiced, made or received.</param>
/// <param name="Session">The id of the leader's reception from which it comes; only with the origin <c>reception</c>.</param>
/// <param name="Opinion">What was said.</param>
public sealed record RecordOpinion(string Unit, DateOnly On, OpinionOrigin Origin, Guid? Session, NewOpinion Opinion)
    : ICommand<OpinionView>;

internal sealed class RecordOpinionValidator : AbstractValidator<RecordOpinion>
{
    // The members of the opinion stand in the body itself, so paths in validation errors have no prefix.
    public RecordOpinionValidator()
    {
        RuleFor(r => r.Unit).IsKey();
        RuleFor(r => r.Session).Null().When(r => r.Origin is not OpinionOrigin.Reception);
        RuleFor(r => r.Opinion).SetValidator(new NewOpinionValidator()).OverridePropertyName(string.Empty);
    }
}

internal sealed class RecordOpinionHandler(
    CasesDbContext db, RequestContext context, UnitDirectory units, VisibleUnits visible, OpinionStore opinionStore)
    : IRequestHandler<RecordOpinion, Result<OpinionView>>
{
    public async Task<Result<OpinionView>> Handle(RecordOpinion command, CancellationToken cancellationToken)
    {
        var place = await units.FindWritableAsync(context, command.Unit, Permission.WriteDialogue, command.On, cancellationToken);
        if (place.IsRefused(out var refusal, out var unit))
        {
            return refusal;
        }

        if ((DayRules.CheckHappened(command.On, context.Today, "on")
            ?? await CheckSessionAsync(command.Session, unit.Id, command.On, cancellationToken)) is { } broken)
        {
            return broken;
        }

        var recorded = await opinionStore.AddAsync(
            unit.Id, command.On, command.Origin, command.Session, command.Opinion, cancellationToken);
        return recorded.IsRefused(out refusal, out var opinion) ? refusal : await opinionStore.ViewChangedAsync(opinion, cancellationToken);
    }

    private async Task<Refusal?> CheckSessionAsync(Guid? sessionId, Guid unitId, DateOnly on, CancellationToken cancellationToken)
    {
        if (sessionId is not { } id)
        {
            return null;
        }

        var readable = await visible.ForAsync(Permission.ReadReception, cancellationToken);
        var heldOn = await db.Sessions
            .Where(s => s.Id == id && s.UnitId == unitId && readable.Contains(s.UnitId))
            .Select(s => (DateOnly?)s.HeldOn)
            .SingleOrDefaultAsync(cancellationToken);
        return heldOn is null
            ? Refusal.Rule("session.not_found", "The session does not exist or is outside your units.", "session")
            : OpinionRefusals.CheckSession(on, heldOn.Value);
    }
}
