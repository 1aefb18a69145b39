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
/// Loads a session for update or for a new visit. Changes of a session are serialised, so that the existence of visits and the state of the
/// session cannot change between check and commit.
/// </summary>
internal sealed class SessionLoader(
    CasesDbContext db, RequestContext context, VisibleUnits visible, UnitDirectory units, IDatabaseProvider engine, HistoryWriter history)
{
    /// <summary>Returns the session if the caller may change it and it is not voided.</summary>
    public Task<ReceptionSession?> FindAsync(Guid id, CancellationToken cancellationToken) => ReadAsync(db.Sessions, id, cancellationToken);

    private async Task<ReceptionSession?> ReadAsync(IQueryable<ReceptionSession> sessions, Guid id, CancellationToken cancellationToken)
    {
        var writable = await visible.ForAsync(Permission.WriteReception, cancellationToken);
        await engine.LockAsync(db, $"session:{id:N}", cancellationToken);
        return await sessions.SingleOrDefaultAsync(s => s.Id == id && writable.Contains(s.UnitId), cancellationToken);
    }

    /// <summary>Does the same as <see cref="FindAsync"/> for a change of the session itself, with a version check.</summary>
    /// <param name="voided">True to restore a voided session; otherwise a voided one is refused.</param>
    public async Task<Result<ReceptionSession>> LoadForUpdateAsync(Guid id, CancellationToken cancellationToken, bool voided = false)
    {
        var session = await ReadAsync(db.Sessions.IncludingVoided(), id, cancellationToken);
        return session is null ? SessionRefusals.NotFound()
            : (context.CheckVersion(db, session) ?? VoidingRefusals.Check(session, voided)) is { } refusal ? refusal
            : session;
    }

    /// <summary>Returns the number of its visits.</summary>
    public Task<int> VisitsOfAsync(ReceptionSession session, CancellationToken cancellationToken) =>
        db.Visits.CountAsync(v => v.SessionId == session.Id, cancellationToken);

    /// <summary>Writes the history entry and returns the view of the changed session.</summary>
    /// <param name="detail">By default the kind and day of the session.</param>
    public async Task<SessionView> CompleteAsync(
        ReceptionSession session, string action, CancellationToken cancellationToken, string? detail = null, string? reason = null)
    {
        detail ??= $"{Code.Of(session.Kind)}, {session.HeldOn:yyyy-MM-dd}";
        history.Record(new HistoryNote(action, session.Id, session.UnitId, Detail: detail, Reason: reason));
        var visits = await VisitsOfAsync(session, cancellationToken);
        return SessionView.Of(session, await units.TreeAsync(cancellationToken), visits, db.Stamp(session));
    }
}
