using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reception;

/// <summary>
/// Takes a session to hand for a change or for a visit. Each takes its turn: whether somebody was received, and whether the session still
/// admits anybody, must not change between the question and the answer.
/// </summary>
internal sealed class SessionLoader(
    CasesDbContext db, RequestContext context, VisibleUnits visible, UnitDirectory units, IDatabaseProvider engine, HistoryWriter history)
{
    /// <summary>The session, if the caller may write to it.</summary>
    public async Task<ReceptionSession?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var writable = await visible.ForAsync(Permission.WriteReception, cancellationToken);
        await engine.LockAsync(db, $"session:{id:N}", cancellationToken);
        return await db.Sessions.SingleOrDefaultAsync(s => s.Id == id && writable.Contains(s.UnitId), cancellationToken);
    }

    /// <summary>As <see cref="FindAsync"/>, for a change of the session itself, in the version that the caller saw.</summary>
    public async Task<Result<ReceptionSession>> LoadForUpdateAsync(Guid id, CancellationToken cancellationToken)
    {
        var session = await FindAsync(id, cancellationToken);
        return session is null ? SessionRefusals.NotFound() : context.CheckVersion(db, session) is { } stale ? stale : session;
    }

    /// <summary>How many turns were received at it.</summary>
    public Task<int> VisitsOfAsync(ReceptionSession session, CancellationToken cancellationToken) =>
        db.Visits.CountAsync(v => v.SessionId == session.Id, cancellationToken);

    /// <summary>Writes the entry of the accepted change and shows the session as it now is.</summary>
    public async Task<SessionView> PutBackAsync(ReceptionSession session, string action, CancellationToken cancellationToken)
    {
        history.Record(
            new HistoryNote(action, session.Id, session.UnitId, Detail: $"{Code.Of(session.Kind)}, {session.HeldOn:yyyy-MM-dd}"));
        var visits = await VisitsOfAsync(session, cancellationToken);
        return SessionView.Of(session, await units.TreeAsync(cancellationToken), visits, db.Stamp(session));
    }
}
