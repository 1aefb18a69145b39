using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Drafts the facts of sessions. The first session of a unit, day, office and receiver counts as the day of reception; further ones have no
/// facts.
/// </summary>
internal sealed class ReceptionDayFacts(CasesDbContext db, FactChangeSet factChangeSet)
{
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        foreach (var day in factChangeSet.Changed<ReceptionSession>().SelectMany(DaysOf).Distinct().ToList())
        {
            await db.Sessions.Where(s => s.UnitId == day.UnitId && s.HeldOn == day.HeldOn).LoadAsync(cancellationToken);
            var sessions = factChangeSet
                .Tracked<ReceptionSession>()
                .Where(s => s.UnitId == day.UnitId && s.HeldOn == day.HeldOn)
                .OrderBy(s => s.Id)
                .ToList();
            var first = sessions.Where(s => s.IsReceptionDay).DistinctBy(s => (s.BookUnitId, s.HeadOffice, s.Receiver)).ToHashSet();
            foreach (var session in sessions)
            {
                factChangeSet.SetFacts(
                    session,
                    session.Id,
                    first.Contains(session)
                        ? FactProjection.AtHolders(
                            session, [FactProjection.ReceptionDay(session.Id, session.UnitId, session.HeldOn, session.Receiver)])
                        : []);
            }
        }
    }

    /// <summary>Returns the day of a changed session, and the day before its correction.</summary>
    private IEnumerable<(Guid UnitId, DateOnly HeldOn)> DaysOf(ReceptionSession session) =>
        factChangeSet.IsNew(session)
            ? [(session.UnitId, session.HeldOn)]
            : [(session.UnitId, session.HeldOn), (session.UnitId, db.Entry(session).Property(s => s.HeldOn).OriginalValue)];
}
