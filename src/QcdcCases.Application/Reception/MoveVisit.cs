using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Reception;

/// <summary>
/// Moves a visit that was entered in the wrong session: to another session of its unit, or to a day of regular reception without session.
/// Number and columns stay.
/// </summary>
/// <param name="Session">The right session; exactly one of <c>session</c> and <c>on</c> is required.</param>
/// <param name="On">The day of regular reception.</param>
/// <param name="Reason">The reason of the correction.</param>
public sealed record MoveVisit(Guid Visit, Guid? Session, DateOnly? On, string Reason) : ICommand<VisitView>;

internal sealed class MoveVisitValidator : AbstractValidator<MoveVisit>
{
    public MoveVisitValidator()
    {
        RuleFor(v => v.Reason).IsProse();
        RuleFor(v => v.On).NotNull().When(v => v.Session is null);
        RuleFor(v => v.On).Null().When(v => v.Session is not null);
    }
}

internal sealed class MoveVisitHandler(
    RequestContext context, VisitLoader visits, SessionLoader sessions, UnitDirectory units, VisitMoves moves)
    : IRequestHandler<MoveVisit, Result<VisitView>>
{
    public async Task<Result<VisitView>> Handle(MoveVisit command, CancellationToken cancellationToken)
    {
        if ((await visits.LoadForUpdateAsync(command.Visit, cancellationToken)).IsRefused(out var refusal, out var visit))
        {
            return refusal;
        }

        if ((await FindPlaceAsync(command, visit, cancellationToken)).IsRefused(out refusal, out var place))
        {
            return refusal;
        }

        var changes = ChangesOf(visit, place);
        refusal = await moves.MoveAsync([visit], place, cancellationToken);
        return refusal is null
            ? await visits.CompleteAsync(visit, "visit.moved", cancellationToken, changes.ToString(), command.Reason)
            : refusal with { Field = refusal.Field ?? (command.Session is null ? "on" : "session") };
    }

    private async Task<Result<VisitPlace>> FindPlaceAsync(MoveVisit command, Visit visit, CancellationToken cancellationToken)
    {
        if (command.Session is { } id)
        {
            var session = await sessions.FindAsync(id, cancellationToken);
            return session is null
                ? Refusal.Rule("session.not_found", "The session does not exist or is outside your units.", "session")
                : session.UnitId != visit.UnitId ? VisitRefusals.OtherUnit()
                : !session.Held ? ReceptionSession.NotHeld("session")
                : VisitPlace.Of(session);
        }

        var on = command.On!.Value;
        var refusal = DayRules.CheckHappened(on, context.Today, "on")
            ?? ((await units.TreeAsync(cancellationToken))[visit.UnitId].ExistsOn(on) ? null : UnitRefusals.NotInExistence("on"));
        return refusal is null ? new VisitPlace(visit.UnitId, on, SessionKind.Regular, Receiver.Officer, SessionId: null) : refusal;
    }

    private static MemberChanges ChangesOf(Visit before, VisitPlace after) => new MemberChanges()
        .Add("session", before.SessionId, after.SessionId)
        .Add<DateOnly>("receivedOn", before.ReceivedOn, after.On)
        .Add<SessionKind>("kind", before.SessionKind, after.Kind)
        .Add<Receiver>("receiver", before.Receiver, after.Receiver);
}
