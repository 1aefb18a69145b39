using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Staffing;

/// <summary>Finds who substitutes whom on a day.</summary>
internal static class Substitutes
{
    /// <summary>Returns the substitutions in effect on a day.</summary>
    public static IQueryable<Substitution> SubstitutionsOn(this CasesDbContext db, DateOnly day) =>
        db.Substitutions.AsNoTracking().Where(s => s.From <= day && s.To >= day && s.EndedAt == null);

    /// <summary>Returns an officer and everybody whom they substitute on a day: those whose work their worklist shows.</summary>
    public static async Task<List<Guid>> WithSubstitutedAsync(
        this CasesDbContext db, Guid officer, DateOnly day, CancellationToken cancellationToken) =>
    [
        officer,
        .. await db.SubstitutionsOn(day).Where(s => s.SubstituteId == officer).Select(s => s.AbsentId).Distinct()
            .ToListAsync(cancellationToken),
    ];
}
