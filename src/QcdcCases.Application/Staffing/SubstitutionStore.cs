using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Staffing;

/// <summary>
/// Finds the substitutions that the caller may see: their own, and those of officers with a role at a unit for which the caller may assign.
/// </summary>
internal sealed class SubstitutionStore(CasesDbContext db, RequestContext context, VisibleUnits visible, StaffNames names)
{
    public async Task<IQueryable<Substitution>> VisibleAsync(CancellationToken cancellationToken)
    {
        var assignable = await visible.ForAsync(Permission.WriteLetters, cancellationToken);
        var me = context.Caller.Id;
        return db.Substitutions.Where(s =>
            s.AbsentId == me
            || s.SubstituteId == me
            || db.StaffGrants.Any(g => g.AccountId == s.AbsentId && assignable.Contains(g.UnitId)));
    }

    /// <summary>Loads a substitution for a change and checks the expected version.</summary>
    public async Task<Result<Substitution>> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await (await VisibleAsync(cancellationToken)).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        return found is null ? NotFound()
            : context.CheckVersion(db, found) is { } stale ? stale
            : found;
    }

    public async Task<SubstitutionView> ViewAsync(Substitution substitution, Guid version, CancellationToken cancellationToken) =>
        SubstitutionView.Of(
            substitution,
            await names.OfAsync([substitution.AbsentId, substitution.SubstituteId], cancellationToken),
            context.Today,
            version);

    public static Refusal NotFound() =>
        Refusal.NotFound("substitution.not_found", "The substitution does not exist or is outside your units.");
}
