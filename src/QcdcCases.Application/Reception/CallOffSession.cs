using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Reception;

/// <summary>Records that a session did not take place; refused if it has visits.</summary>
public sealed record CallOffSession(Guid Session) : ICommand<SessionView>;

internal sealed class CallOffSessionHandler(SessionLoader sessions) : IRequestHandler<CallOffSession, Result<SessionView>>
{
    public async Task<Result<SessionView>> Handle(CallOffSession command, CancellationToken cancellationToken)
    {
        if ((await sessions.LoadForUpdateAsync(command.Session, cancellationToken)).IsRefused(out var refusal, out var session))
        {
            return refusal;
        }

        var anybodyReceived = await sessions.VisitsOfAsync(session, cancellationToken) > 0;
        return session.Cancel(anybodyReceived) is { } refused
            ? refused
            : await sessions.CompleteAsync(session, "session.called-off", cancellationToken);
    }
}
