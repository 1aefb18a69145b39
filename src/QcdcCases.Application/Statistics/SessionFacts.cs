using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Drafts the facts of sessions. They depend on whether the session has a visit, so its first visit changes them; and the first session of a
/// unit, day, office and receiver counts as the day of reception.
/// </summary>
internal sealed class SessionFacts(CasesDbContext db, FactChangeSet factChangeSet)
{
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var changed = await ChangedAsync(cancellationToken);
        foreach (var day in changed.Select(s => (s.UnitId, s.HeldOn)).Distinct().ToList())
        {
            await db.Sessions.Where(s => s.UnitId == day.UnitId && s.HeldOn == day.HeldOn).LoadAsync(cancellationToken);
        }

        var days = changed.Select(s => (s.UnitId, s.HeldOn)).ToHashSet();
        var sessions = factChangeSet.Tracked<ReceptionSession>().FindAll(s => days.Contains((s.UnitId, s.HeldOn)));
        var visited = await VisitedAsync(sessions, cancellationToken);
        foreach (var ofDay in sessions.GroupBy(s => (s.UnitId, s.HeldOn)))
        {
            var first = ofDay.OrderBy(s => s.Id).Where(s => s.IsReceptionDay).DistinctBy(s => (s.HeadOffice, s.Receiver)).ToHashSet();
            foreach (var session in ofDay)
            {
                factChangeSet.SetFacts(
                    session, session.Id, FactProjection.Session(session, !visited.Contains(session.Id), first.Contains(session)));
            }
        }
    }

    /// <summary>Returns the changed sessions, and those of which a visit changed that may be the first.</summary>
    private async Task<List<ReceptionSession>> ChangedAsync(CancellationToken cancellationToken)
    {
        var visits = factChangeSet.Changed<Visit>().FindAll(v => v.SessionId is not null);
        var added = visits.Where(factChangeSet.IsNew).Select(v => v.SessionId!.Value).ToHashSet();
        if (added.Count > 0)
        {
            added.ExceptWith(await db.Visits
                .Where(v => v.SessionId != null && added.Contains(v.SessionId.Value))
                .Select(v => v.SessionId!.Value).Distinct().ToListAsync(cancellationToken));
        }

        added.UnionWith(visits.Where(v => !factChangeSet.IsNew(v)).Select(v => v.SessionId!.Value));
        var missing = added.Except(factChangeSet.Tracked<ReceptionSession>().Select(s => s.Id)).ToList();
        if (missing.Count > 0)
        {
            await db.Sessions.Where(s => missing.Contains(s.Id)).LoadAsync(cancellationToken);
        }

        return
        [
            .. factChangeSet.Changed<ReceptionSession>()
                .UnionBy(factChangeSet.Tracked<ReceptionSession>().Where(s => added.Contains(s.Id)), s => s.Id),
        ];
    }

    private async Task<HashSet<Guid>> VisitedAsync(List<ReceptionSession> sessions, CancellationToken cancellationToken)
    {
        var held = sessions.Where(s => !factChangeSet.IsNew(s)).Select(s => s.Id).ToList();
        HashSet<Guid> visited = [.. factChangeSet.Tracked<Visit>().Where(v => v.SessionId is not null).Select(v => v.SessionId!.Value)];
        if (held.Exists(id => !visited.Contains(id)))
        {
            visited.UnionWith(await db.Visits
                .Where(v => v.SessionId != null && held.Contains(v.SessionId.Value))
                .Select(v => v.SessionId!.Value).Distinct().ToListAsync(cancellationToken));
        }

        return visited;
    }
}
