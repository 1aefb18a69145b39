using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Access;

/// <summary>
/// Finds the accounts that the caller may administer. An account is visible to the administrators of any unit for which it has a grant.
/// Changes of the whole account (password, disabling) require an administrator of all its units, so that a commune's administrator cannot
/// take over a province's account.
/// </summary>
internal sealed class AdministeredAccounts(CasesDbContext db, RequestContext context, UnitDirectory units, HistoryWriter history)
{
    /// <summary>Returns the accounts that are visible to the caller, with their grants.</summary>
    public async Task<IQueryable<StaffAccount>> VisibleAsync(CancellationToken cancellationToken)
    {
        if (context.Caller.IsSystem)
        {
            return db.Users.Include(a => a.Grants);
        }

        var administered = await AdministeredUnitsAsync(cancellationToken);
        return db.Users.Include(a => a.Grants).Where(a => a.Grants.Any(g => administered.Contains(g.UnitId)));
    }

    /// <summary>Loads a visible account for a change and checks the expected version.</summary>
    public async Task<Result<StaffAccount>> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var visible = await VisibleAsync(cancellationToken);
        if (await visible.SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } account)
        {
            return NotFound();
        }

        return context.ExpectedVersion is { } expected && expected != Guid.Parse(account.ConcurrencyStamp!)
            ? RequestContext.Stale()
            : account;
    }

    /// <summary>
    /// Loads an account as <see cref="FindAsync"/> does and requires that the caller administers the units of all its grants.
    /// </summary>
    public async Task<Result<StaffAccount>> FindFullyAdministeredAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.IsRefused(out var refusal, out var account))
        {
            return refusal;
        }

        var administered = await AdministeredUnitsAsync(cancellationToken);
        return context.Caller.IsSystem || account.Grants.TrueForAll(g => administered.Contains(g.UnitId))
            ? account
            : Refusal.Forbidden("account.beyond_your_units", "The account has a role at a unit that you do not administer.");
    }

    /// <summary>Gives the account a new version, records the change in the history and returns the changed account.</summary>
    public async Task<AccountView> RecordChangeAsync(
        StaffAccount account,
        string action,
        string? detail,
        CancellationToken cancellationToken)
    {
        account.ConcurrencyStamp = Guid.CreateVersion7(context.Now).ToString();
        history.Record(new HistoryNote(action, account.Id, account.Grants.Select(g => g.UnitId).FirstOrDefault(), Detail: detail));
        return AccountView.Of(account, await units.TreeAsync(cancellationToken));
    }

    public async Task<IReadOnlySet<Guid>> AdministeredUnitsAsync(CancellationToken cancellationToken) =>
        context.Caller.UnitsFor(Permission.ManageAccounts, await units.TreeAsync(cancellationToken));

    public static Refusal NotFound() => Refusal.NotFound("account.not_found", "The account does not exist or is outside your units.");

    /// <summary>Formats grants as one line for the history.</summary>
    public static string FormatGrants(IEnumerable<StaffGrant> grants, UnitTree tree) =>
        string.Join(", ", grants.Select(g => $"{Code.Of(g.Role)}@{tree[g.UnitId].Key}").Order(StringComparer.Ordinal));
}
