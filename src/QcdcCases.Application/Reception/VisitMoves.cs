using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Cases;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reception;

/// <summary>Moves visits to another place, and checks that the steps of their cases still hold.</summary>
internal sealed class VisitMoves(CasesDbContext db, CaseLocks locks, CaseStories stories)
{
    /// <summary>Moves all visits of a corrected session with it.</summary>
    public async Task<Refusal?> FollowAsync(ReceptionSession session, CancellationToken cancellationToken)
    {
        var visits = await db.Visits.Where(v => v.SessionId == session.Id).ToListAsync(cancellationToken);
        return visits.TrueForAll(v => IsAt(v, session))
            ? null
            : await MoveAsync(visits, VisitPlace.Of(session), cancellationToken) is { } refusal ? refusal with { Field = "heldOn" }
            : null;
    }

    public async Task<Refusal?> MoveAsync(List<Visit> visits, VisitPlace place, CancellationToken cancellationToken)
    {
        var before = await StoriesAsync([.. visits.Select(v => v.CaseId).OfType<Guid>().Distinct()], cancellationToken);
        foreach (var visit in visits)
        {
            if (visit.MoveTo(place) is { } refusal)
            {
                return refusal;
            }

            db.Stamp(visit);
        }

        return await stories.CheckAsync(before, cancellationToken);
    }

    /// <summary>Returns the stories of some cases, locked.</summary>
    public async Task<List<CaseStory>> StoriesAsync(List<Guid> caseIds, CancellationToken cancellationToken)
    {
        await locks.AcquireAsync(caseIds, cancellationToken);
        var cases = await db.Cases.Include(c => c.Steps).Where(c => caseIds.Contains(c.Id)).ToListAsync(cancellationToken);
        return await stories.OfAsync(cases, cancellationToken);
    }

    private static bool IsAt(Visit visit, ReceptionSession session) =>
        (visit.ReceivedOn, visit.SessionKind, visit.Receiver, visit.HeadOffice)
        == (session.HeldOn, session.Kind, session.Receiver, session.HeadOffice);
}
