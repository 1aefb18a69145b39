using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Reception;

/// <summary>
/// Records when a session was announced: an online one to those concerned (NĐ 154/2026 Đ23), a periodic one on the posted schedule (Luật
/// TCD Đ24 k4). A repeated call corrects the day.
/// </summary>
public sealed record AnnounceSession(Guid Session, DateOnly On) : ICommand<SessionView>;

internal sealed class AnnounceSessionHandler(RequestContext context, SessionLoader sessions)
    : IRequestHandler<AnnounceSession, Result<SessionView>>
{
    public async Task<Result<SessionView>> Handle(AnnounceSession command, CancellationToken cancellationToken)
    {
        if ((await sessions.LoadForUpdateAsync(command.Session, cancellationToken)).IsRefused(out var refusal, out var session))
        {
            return refusal;
        }

        refusal =
            DayRules.CheckHappened(command.On, context.Today, "on")
            ?? (session.Announce(command.On) is { } refused ? refused with { Field = "on" } : null);
        return refusal is null ? await sessions.CompleteAsync(session, "session.announced", cancellationToken) : refusal;
    }
}
