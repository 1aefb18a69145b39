using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.History;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Units;

/// <summary>
/// Gives a new top-level unit its administrators: who adds it or, if an API client does, the administrators of the client's unit. No grant
/// for another unit covers it, so nobody could manage it otherwise. The operator names its administrators by command.
/// </summary>
internal static class RootOwners
{
    public static async Task AdoptAsync(
        CasesDbContext db,
        RequestContext context,
        IReadOnlyCollection<(Guid Id, string Key)> roots,
        CancellationToken cancellationToken)
    {
        if (roots.Count == 0 || context.Caller.IsSystem)
        {
            return;
        }

        foreach (var owner in await OwnersAsync(db, context, cancellationToken))
        {
            owner.ConcurrencyStamp = Guid.CreateVersion7(context.Now).ToString();
            foreach (var (id, key) in roots)
            {
                owner.Grants.Add(new StaffGrant { AccountId = owner.Id, UnitId = id, Role = StaffRole.Administrator });
                db.History.Add(HistoryEntry.Of(
                    context.Caller.Actor,
                    context.Now,
                    new HistoryNote("account.grants-set", owner.Id, id, Detail: $"+ administrator@{key}")));
            }
        }
    }

    private static async Task<List<StaffAccount>> OwnersAsync(
        CasesDbContext db, RequestContext context, CancellationToken cancellationToken)
    {
        var accounts = db.Users.Include(a => a.Grants);
        var self = await accounts.Where(a => a.Id == context.Caller.Id).ToListAsync(cancellationToken);
        var units = context.Caller.Grants.Select(g => g.UnitId).ToList();
        return self.Count > 0
            ? self
            : await accounts
                .Where(a => !a.Disabled && a.Grants.Any(g => g.Role == StaffRole.Administrator && units.Contains(g.UnitId)))
                .ToListAsync(cancellationToken);
    }
}
