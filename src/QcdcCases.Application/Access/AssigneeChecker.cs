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

        var grants = await db.StaffGrants.AsNoTracking()
            .Where(g => g.AccountId == id && db.Users.Any(u => u.Id == id && !u.Disabled))
            .ToListAsync(cancellationToken);
        var officer = new Caller(id, string.Empty, grants.ConvertAll(g => new Grant(g.UnitId, Permissions.Of(g).ToHashSet())));
        return officer.HasPermission(permission, unitId, await units.TreeAsync(cancellationToken))
            ? null
            : Refusal.Rule("assignee.not_of_unit", "`assignee` must be a member of staff who handles this work for the unit.", "assignee");
    }
}
