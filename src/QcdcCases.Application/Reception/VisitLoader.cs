using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reception;

/// <summary>Takes a visit to hand for a change, in the version its officer saw, and puts it back with its entry in the history.</summary>
internal sealed class VisitLoader(
    CasesDbContext db, RequestContext context, VisibleUnits visible, UnitDirectory units, CaseLocks locks, HistoryWriter history)
{
    /// <summary>The visit, if the caller may change it.</summary>
    public async Task<Result<Visit>> LoadForUpdateAsync(Guid id, CancellationToken cancellationToken)
    {
        var writable = await visible.ForAsync(Permission.WriteReception, cancellationToken);
        var visit = await db.Visits.SingleOrDefaultAsync(v => v.Id == id && writable.Contains(v.UnitId), cancellationToken);
        return visit is null ? VisitRefusals.NotFound() : context.CheckVersion(db, visit) is { } stale ? stale : visit;
    }

    /// <summary>The case that a visit is said to be about is the caller's to see; it is taken in its turn.</summary>
    public async Task<Refusal?> CheckCaseAsync(Guid? caseId, CancellationToken cancellationToken)
    {
        if (caseId is not { } id)
        {
            return null;
        }

        await locks.TakeAsync([id], cancellationToken);
        var readable = await visible.ForAsync(Permission.ReadCases, cancellationToken);
        return await db.Cases.AnyAsync(c => c.Id == id && readable.Contains(c.UnitId), cancellationToken)
            ? null
            : CaseRefusals.Unknown("case");
    }

    /// <summary>Writes the entry of the accepted change and shows the visit as it now is.</summary>
    public async Task<VisitView> PutBackAsync(Visit visit, string action, CancellationToken cancellationToken)
    {
        history.Record(new HistoryNote(action, visit.Id, visit.UnitId, visit.CaseId, Detail: Code.Of(visit.Result)));
        return VisitView.Of(visit, await units.TreeAsync(cancellationToken), db.Stamp(visit));
    }
}
