using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Reception;

/// <summary>
/// Replaces what was entered when a session was opened; its visits follow it to the corrected day, kind and receiver. The unit stays. The
/// history keeps the earlier values.
/// </summary>
/// <param name="Reason">The reason of the correction.</param>
/// <param name="AnnouncedOn">The day of the announcement; null for none.</param>
public sealed record CorrectSession(
    Guid Session,
    string Reason,
    DateOnly HeldOn,
    SessionKind Kind,
    Receiver Receiver,
    HeadOffice? HeadOffice = null,
    SessionMode Mode = SessionMode.InPerson,
    string? ReceiverName = null,
    DateOnly? AnnouncedOn = null) : ICommand<SessionView>
{
    internal SessionOpening ToOpening(Guid unitId) => new(unitId, HeldOn, Kind, Receiver, HeadOffice, Mode, ReceiverName)
    {
        AnnouncedOn = AnnouncedOn,
    };
}

internal sealed class CorrectSessionValidator : AbstractValidator<CorrectSession>
{
    public CorrectSessionValidator()
    {
        RuleFor(s => s.Reason).IsProse();
        RuleFor(s => s.ReceiverName).IsOptionalName();
    }
}

internal sealed class CorrectSessionHandler(
    RequestContext context, UnitDirectory units, SessionLoader sessions, VisitMoves moves)
    : IRequestHandler<CorrectSession, Result<SessionView>>
{
    public async Task<Result<SessionView>> Handle(CorrectSession command, CancellationToken cancellationToken)
    {
        if ((await sessions.LoadForUpdateAsync(command.Session, cancellationToken)).IsRefused(out var refusal, out var session))
        {
            return refusal;
        }

        var opening = command.ToOpening(session.UnitId);
        var changes = ChangesOf(session, opening);
        var tree = await units.TreeAsync(cancellationToken);
        refusal =
            DayRules.CheckHappened(command.HeldOn, context.Today, "heldOn")
            ?? (tree[session.UnitId].ExistsOn(command.HeldOn) ? null : UnitRefusals.NotInExistence("heldOn"))
            ?? opening.Check()
            ?? session.Correct(opening)
            ?? await moves.FollowAsync(session, cancellationToken);
        return refusal is null
            ? await sessions.CompleteAsync(session, "session.corrected", cancellationToken, changes.ToString(), command.Reason)
            : refusal;
    }

    private static MemberChanges ChangesOf(ReceptionSession before, SessionOpening after) => new MemberChanges()
        .Add<DateOnly>("heldOn", before.HeldOn, after.HeldOn)
        .Add<SessionKind>("kind", before.Kind, after.Kind)
        .Add<Receiver>("receiver", before.Receiver, after.Receiver)
        .Add("headOffice", before.HeadOffice, after.HeadOffice)
        .Add("mode", before.Mode, after.Mode)
        .Add("receiverName", before.ReceiverName, after.ReceiverName)
        .Add("announcedOn", before.AnnouncedOn, after.AnnouncedOn);
}
