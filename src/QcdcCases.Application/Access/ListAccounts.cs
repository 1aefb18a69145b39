using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Access;

/// <summary>Lists the accounts of the administrator's units, oldest first.</summary>
/// <param name="Unit">Only accounts with a role for exactly the unit of this key.</param>
public sealed record ListAccounts(PageRequest Page, string? Unit = null) : IQuery<Page<AccountView>>;

/// <summary>Returns one account of the administrator's units.</summary>
public sealed record GetAccount(Guid Id) : IQuery<AccountView>;

internal sealed class ListAccountsHandler(AdministeredAccounts administeredAccounts, UnitDirectory units)
    : IRequestHandler<ListAccounts, Result<Page<AccountView>>>, IRequestHandler<GetAccount, Result<AccountView>>
{
    public async Task<Result<Page<AccountView>>> Handle(ListAccounts request, CancellationToken cancellationToken)
    {
        if (request.Page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var tree = await units.TreeAsync(cancellationToken);
        var accounts = (await administeredAccounts.VisibleAsync(cancellationToken)).AsNoTracking().Where(a => a.Id > place.Id);
        if (request.Unit is { } key)
        {
            var unitId = tree.Find(key)?.Id;
            accounts = accounts.Where(a => a.Grants.Any(g => g.UnitId == unitId));
        }

        var rows = await accounts.OrderBy(a => a.Id).Take(request.Page.Limit + 1).ToListAsync(cancellationToken);
        return Page<AccountView>.Of([.. rows.Select(a => AccountView.Of(a, tree))], request.Page.Limit, a => new Cursor(null, a.Id));
    }

    public async Task<Result<AccountView>> Handle(GetAccount request, CancellationToken cancellationToken)
    {
        var accounts = (await administeredAccounts.VisibleAsync(cancellationToken)).AsNoTracking();
        return await accounts.SingleOrDefaultAsync(a => a.Id == request.Id, cancellationToken) is { } account
            ? AccountView.Of(account, await units.TreeAsync(cancellationToken))
            : AdministeredAccounts.NotFound();
    }
}
