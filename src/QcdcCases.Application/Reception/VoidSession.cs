using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Reception;

/// <summary>Voids a session that was entered twice or by mistake; refused while it has visits, which are voided or moved first.</summary>
/// <param name="Reason">The reason; it must not name persons of the matter.</param>
public sealed record VoidSession(Guid Id, string Reason) : ICommand<SessionView>, IVoiding;

/// <summary>Restores a voided session; the trace stays in the history.</summary>
public sealed record RestoreSession(Guid Id, string Reason) : ICommand<SessionView>, IVoiding;

internal sealed class VoidSessionValidator : VoidingValidator<VoidSession>;

internal sealed class RestoreSessionValidator : VoidingValidator<RestoreSession>;

internal sealed class VoidSessionHandler(RequestContext context, SessionLoader sessions)
    : IRequestHandler<VoidSession, Result<SessionView>>, IRequestHandler<RestoreSession, Result<SessionView>>
{
    public async Task<Result<SessionView>> Handle(VoidSession command, CancellationToken cancellationToken)
    {
        if ((await sessions.LoadForUpdateAsync(command.Id, cancellationToken, voided: false)).IsRefused(out var refusal, out var found))
        {
            return refusal;
        }

        if (await sessions.VisitsOfAsync(found, cancellationToken) > 0)
        {
            return SessionRefusals.IsNotEmpty();
        }

        found.SetVoided(context.ToVoiding(command.Reason));
        return await sessions.CompleteAsync(found, "session.voided", cancellationToken, reason: command.Reason);
    }

    public async Task<Result<SessionView>> Handle(RestoreSession command, CancellationToken cancellationToken)
    {
        if ((await sessions.LoadForUpdateAsync(command.Id, cancellationToken, voided: true)).IsRefused(out var refusal, out var found))
        {
            return refusal;
        }

        found.SetVoided(null);
        return await sessions.CompleteAsync(found, "session.restored", cancellationToken, reason: command.Reason);
    }
}
