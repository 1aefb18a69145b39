using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Staffing;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>Loads a case for update: locks it and checks its version.</summary>
internal sealed class CaseLoader(
    CasesDbContext db, RequestContext context, VisibleUnits visible, UnitDirectory units, CaseLocks locks, StaffNames names)
{
    /// <summary>Returns the case with its steps if the caller may change it.</summary>
    /// <param name="voided">True to restore a voided case; otherwise a voided one is refused.</param>
    public async Task<Result<Case>> LoadForUpdateAsync(Guid id, CancellationToken cancellationToken, bool voided = false)
    {
        var writable = await visible.ForAsync(Permission.WriteCases, cancellationToken);
        await locks.AcquireAsync([id], cancellationToken);
        var found = await db
            .Cases.IncludingVoided().Include(c => c.Steps)
            .SingleOrDefaultAsync(c => c.Id == id && writable.Contains(c.UnitId), cancellationToken);
        return found is null ? CaseRefusals.NotFound()
            : (context.CheckVersion(db, found) ?? VoidingRefusals.Check(found, voided)) is { } refusal ? refusal
            : found;
    }

    /// <summary>Returns the view of the changed case.</summary>
    public async Task<CaseView> ViewAsync(Case at, CancellationToken cancellationToken) =>
        CaseView.Of(at, await units.TreeAsync(cancellationToken), db.Stamp(at), await names.OfCaseAsync(at, cancellationToken));
}
