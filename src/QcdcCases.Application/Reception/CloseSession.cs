using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Reception;

/// <summary>Closes a session; it accepts no more visits.</summary>
public sealed record CloseSession(Guid Session) : ICommand<SessionView>;

internal sealed class CloseSessionHandler(RequestContext context, SessionLoader sessions)
    : IRequestHandler<CloseSession, Result<SessionView>>
{
    public async Task<Result<SessionView>> Handle(CloseSession command, CancellationToken cancellationToken)
    {
        if ((await sessions.LoadForUpdateAsync(command.Session, cancellationToken)).IsRefused(out var refusal, out var session))
        {
            return refusal;
        }

        return session.Close(context.Now) is { } refused
            ? refused
            : await sessions.CompleteAsync(session, "session.closed", cancellationToken);
    }
}
