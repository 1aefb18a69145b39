using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Drafts the facts of sessions. They depend on whether the session has a visit, so its first visit changes them; and the first session
/// of a unit, day, office and receiver counts as the day of reception.
/// </summary>
internal sealed class SessionFacts(CasesDbContext db, FactChangeSet factChangeSet)
{
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var days = (await ChangedAsync(cancellationToken)).SelectMany(DaysOf).ToHashSet();
        foreach (var day in days)
        {
            await db.Sessions.Where(s => s.UnitId == day.UnitId && s.HeldOn == day.HeldOn).LoadAsync(cancellationToken);
        }

        var sessions = factChangeSet.Tracked<ReceptionSession>().FindAll(s => days.Contains((s.UnitId, s.HeldOn)));
        var visited = await VisitedAsync(sessions, cancellationToken);
        foreach (var ofDay in sessions.GroupBy(s => (s.UnitId, s.HeldOn)))
        {
            var first = ofDay.OrderBy(s => s.Id).Where(s => s.IsReceptionDay)
                .DistinctBy(s => (s.BookUnitId, s.HeadOffice, s.Receiver)).ToHashSet();
            foreach (var session in ofDay)
            {
                factChangeSet.SetFacts(
                    session,
                    session.Id,
                    FactProjection.AtHolders(
                        session, FactProjection.Session(session, !visited.Contains(session.Id), first.Contains(session))));
            }
        }
    }

    /// <summary>Returns the changed sessions, and those that a visit came to or left, if it may be the only one.</summary>
    private async Task<List<ReceptionSession>> ChangedAsync(CancellationToken cancellationToken)
    {
        var visits = factChangeSet.Changed<Visit>();
        var touched = visits.Where(factChangeSet.IsNew).Select(v => v.SessionId).OfType<Guid>().ToHashSet();
        if (touched.Count > 0)
        {
            touched.ExceptWith(await db.Visits
                .Where(v => v.SessionId != null && touched.Contains(v.SessionId.Value))
                .Select(v => v.SessionId!.Value).Distinct().ToListAsync(cancellationToken));
        }

        touched.UnionWith(visits
            .Where(v => db.Entry(v).State is EntityState.Modified)
            .SelectMany(v => new[] { v.SessionId, db.Entry(v).Property(x => x.SessionId).OriginalValue })
            .OfType<Guid>());
        var missing = touched.Except(factChangeSet.Tracked<ReceptionSession>().Select(s => s.Id)).ToList();
        if (missing.Count > 0)
        {
            await db.Sessions.Where(s => missing.Contains(s.Id)).LoadAsync(cancellationToken);
        }

        return
        [
            .. factChangeSet.Changed<ReceptionSession>()
                .UnionBy(factChangeSet.Tracked<ReceptionSession>().Where(s => touched.Contains(s.Id)), s => s.Id),
        ];
    }

    /// <summary>Returns the day of a changed session, and the day before its correction.</summary>
    private IEnumerable<(Guid UnitId, DateOnly HeldOn)> DaysOf(ReceptionSession session) =>
        factChangeSet.IsNew(session)
            ? [(session.UnitId, session.HeldOn)]
            : [(session.UnitId, session.HeldOn), (session.UnitId, db.Entry(session).Property(s => s.HeldOn).OriginalValue)];

    /// <summary>Returns the sessions with a visit; visits in memory may differ from what is stored.</summary>
    private async Task<HashSet<Guid>> VisitedAsync(List<ReceptionSession> sessions, CancellationToken cancellationToken)
    {
        var tracked = factChangeSet.Tracked<Visit>();
        HashSet<Guid> visited = [.. tracked.Where(v => v.Voided is null).Select(v => v.SessionId).OfType<Guid>()];
        var open = sessions.Where(s => !factChangeSet.IsNew(s) && !visited.Contains(s.Id)).Select(s => s.Id).ToList();
        if (open.Count > 0)
        {
            var known = tracked.ConvertAll(v => v.Id);
            visited.UnionWith(await db.Visits
                .Where(v => v.SessionId != null && open.Contains(v.SessionId.Value) && !known.Contains(v.Id))
                .Select(v => v.SessionId!.Value).Distinct().ToListAsync(cancellationToken));
        }

        return visited;
    }
}
