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

/// <summary>Loads a visit for update with a version check, and saves the change with its history entry.</summary>
internal sealed class VisitLoader(
    CasesDbContext db, RequestContext context, VisibleUnits visible, UnitDirectory units, CaseLocks locks, HistoryWriter history)
{
    /// <summary>Returns the visit if the caller may change it.</summary>
    /// <param name="voided">True to restore a voided visit; otherwise a voided one is refused.</param>
    public async Task<Result<Visit>> LoadForUpdateAsync(Guid id, CancellationToken cancellationToken, bool voided = false)
    {
        var writable = await visible.ForAsync(Permission.WriteReception, cancellationToken);
        var visit = await db.Visits.IncludingVoided()
            .SingleOrDefaultAsync(v => v.Id == id && writable.Contains(v.UnitId), cancellationToken);
        return visit is null ? VisitRefusals.NotFound()
            : (context.CheckVersion(db, visit) ?? VoidingRefusals.Check(visit, voided)) is { } refusal ? refusal
            : visit;
    }

    /// <summary>Checks that the visit's case is visible to the caller, and locks it.</summary>
    public async Task<Refusal?> CheckCaseAsync(Guid? caseId, CancellationToken cancellationToken)
    {
        if (caseId is not { } id)
        {
            return null;
        }

        await locks.AcquireAsync([id], cancellationToken);
        var readable = await visible.ForAsync(Permission.ReadCases, cancellationToken);
        return await db.Cases.AnyAsync(c => c.Id == id && readable.Contains(c.UnitId), cancellationToken)
            ? null
            : CaseRefusals.Unknown("case");
    }

    /// <summary>Writes the history entry and returns the view of the changed visit.</summary>
    /// <param name="detail">By default the result of the visit.</param>
    public async Task<VisitView> CompleteAsync(
        Visit visit, string action, CancellationToken cancellationToken, string? detail = null, string? reason = null)
    {
        history.Record(
            new HistoryNote(action, visit.Id, visit.UnitId, visit.CaseId, Detail: detail ?? Code.Of(visit.Result), Reason: reason));
        return VisitView.Of(visit, await units.TreeAsync(cancellationToken), db.Stamp(visit));
    }
}
