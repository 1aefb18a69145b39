using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reception;

/// <summary>Opens a session of reception; a session without visits counts too.</summary>
/// <param name="Unit">The key of the unit that receives.</param>
/// <param name="HeadOffice">The office of the head or delegate who receives.</param>
/// <param name="ReceiverName">The receiver's name, as the register shows it.</param>
/// <param name="AnnouncedOn">The day on which an online session was announced to those concerned, or a periodic one on the posted schedule;
/// it can be recorded later.</param>
public sealed record OpenSession(
    string Unit,
    DateOnly HeldOn,
    SessionKind Kind,
    Receiver Receiver,
    HeadOffice? HeadOffice = null,
    SessionMode Mode = SessionMode.InPerson,
    string? ReceiverName = null,
    DateOnly? AnnouncedOn = null) : ICommand<SessionView>;

internal sealed class OpenSessionValidator : AbstractValidator<OpenSession>
{
    public OpenSessionValidator()
    {
        RuleFor(s => s.Unit).IsKey();
        RuleFor(s => s.ReceiverName).IsOptionalName();
    }
}

internal sealed class OpenSessionHandler(CasesDbContext db, RequestContext context, UnitDirectory units, SessionLoader sessions)
    : IRequestHandler<OpenSession, Result<SessionView>>
{
    public async Task<Result<SessionView>> Handle(OpenSession command, CancellationToken cancellationToken)
    {
        var place = await units.FindWritableAsync(context, command.Unit, Permission.WriteReception, command.HeldOn, cancellationToken);
        if (place.IsRefused(out var refusal, out var unit))
        {
            return refusal;
        }

        var opening = new SessionOpening(
            unit.Id,
            command.HeldOn,
            command.Kind,
            command.Receiver,
            command.HeadOffice,
            command.Mode,
            command.ReceiverName)
        {
            AnnouncedOn = command.AnnouncedOn,
        };
        refusal =
            DayRules.CheckHappened(command.HeldOn, context.Today, "heldOn")
            ?? SessionOpening.CheckAnnounced(command.AnnouncedOn, command.HeldOn)
            ?? opening.Check();
        if (refusal is not null)
        {
            return refusal;
        }

        var id = Guid.CreateVersion7(context.Now);
        var session = ReceptionSession.Open(id, Origin.Local(id), opening);
        db.Sessions.Add(session);
        return await sessions.CompleteAsync(session, "session.opened", cancellationToken);
    }
}
