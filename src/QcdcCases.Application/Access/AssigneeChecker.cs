using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Access;

/// <summary>Checks who can be assigned work of a unit.</summary>
internal sealed class AssigneeChecker(CasesDbContext db, UnitDirectory units)
{
    /// <summary>
    /// Checks that the assignee is an enabled member of staff with the permission for the unit. A null assignee is always accepted.
    /// </summary>
    public async Task<Refusal?> CheckAsync(Guid? assigneeId, Permission permission, Guid unitId, CancellationToken cancellationToken)
    {
        if (assigneeId is not { } id)
        {
            return null;
        }

        var officer = await FindAsync(id, cancellationToken);
        return officer?.HasPermission(permission, unitId, await units.TreeAsync(cancellationToken)) is true ? null : NotOfUnit("assignee");
    }

    /// <summary>Returns an enabled member of staff with the permissions of their roles; null if there is none with the id.</summary>
    public async Task<Caller?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var grants = await db.StaffGrants.AsNoTracking()
            .Where(g => g.AccountId == id && db.Users.Any(u => u.Id == id && !u.Disabled))
            .ToListAsync(cancellationToken);
        return grants.Count == 0
            ? null
            : new Caller(id, string.Empty, grants.ConvertAll(g => new Grant(g.UnitId, Permissions.Of(g).ToHashSet())));
    }

    /// <param name="field">The member that names the officer.</param>
    public static Refusal NotOfUnit(string field) =>
        Refusal.Rule("assignee.not_of_unit", "`assignee` must be a member of staff who handles this work for the unit.", field);
}
