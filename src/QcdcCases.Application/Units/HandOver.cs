using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Units;

/// <summary>Hands the work of a closed unit over by a plan, and moves its staff if the plan says so.</summary>
internal sealed class HandOver(CasesDbContext db, RequestContext context, HandOverWriter handOverWriter, HistoryWriter history)
{
    /// <param name="tree">All units, with the closing.</param>
    /// <param name="field">The path of the plan in the request, such as <c>handOver.</c></param>
    public async Task<Result<List<HandedOverCount>>> WriteAsync(
        Unit closed, UnitTree tree, HandOverPlan plan, string field, CancellationToken cancellationToken)
    {
        if (HandOverTargets
                .Of(plan, (closed.ValidTo, closed.SuccessorIds), tree, context.Today, field)
                .IsRefused(out var refusal, out var targets))
        {
            return refusal;
        }

        if (plan.MoveStaff)
        {
            var administered = context.Caller.UnitsFor(Permission.ManageAccounts, tree);
            if (!administered.Contains(closed.Id) || !administered.Contains(targets.Default.Id))
            {
                return UnitRefusals.Unknown($"{field}moveStaff");
            }

            await MoveStaffAsync(closed, targets.Default, tree, cancellationToken);
        }

        return await handOverWriter.WriteAsync(closed, targets, plan.MoveStaff ? targets.Default.Id : null, cancellationToken);
    }

    private async Task MoveStaffAsync(Unit closed, Unit to, UnitTree tree, CancellationToken cancellationToken)
    {
        var accounts = await db.Users
            .Include(a => a.Grants)
            .Where(a => a.Grants.Any(g => g.UnitId == closed.Id))
            .ToListAsync(cancellationToken);
        foreach (var account in accounts)
        {
            var before = AdministeredAccounts.FormatGrants(account.Grants, tree);
            var moved = account.Grants.FindAll(g => g.UnitId == closed.Id);
            account.Grants.RemoveAll(moved.Contains);
            var added = moved
                .Where(m => !account.Grants.Exists(g => g.UnitId == to.Id && g.Role == m.Role))
                .Select(m => new StaffGrant { AccountId = account.Id, UnitId = to.Id, Role = m.Role })
                .ToList();
            SealedIdentityRights.Propose(added, context.Caller);
            account.Grants.AddRange(added);
            account.ConcurrencyStamp = Guid.CreateVersion7(context.Now).ToString();
            var after = AdministeredAccounts.FormatGrants(account.Grants, tree);
            history.Record(new HistoryNote("account.grants-set", account.Id, to.Id, Detail: $"{before} → {after}"));
        }
    }
}
