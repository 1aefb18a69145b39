using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Access;

/// <summary>Lists the accounts whose right to read the identities of denouncers the caller may confirm, oldest first.</summary>
public sealed record ListUnconfirmedAccounts(PageRequest Page) : IQuery<Page<AccountView>>;

/// <summary>Lists the API clients whose right to read the identities of denouncers the caller may confirm, oldest first.</summary>
public sealed record ListUnconfirmedClients(PageRequest Page) : IQuery<Page<ClientView>>;

internal sealed class ListUnconfirmedHandler(CasesDbContext db, UnconfirmedRights unconfirmed) :
    IRequestHandler<ListUnconfirmedAccounts, Result<Page<AccountView>>>,
    IRequestHandler<ListUnconfirmedClients, Result<Page<ClientView>>>
{
    public async Task<Result<Page<AccountView>>> Handle(ListUnconfirmedAccounts request, CancellationToken cancellationToken)
    {
        if (request.Page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var (mine, tree) = (await unconfirmed.UnitsAsync(cancellationToken), await unconfirmed.TreeAsync(cancellationToken));
        var rows = await db.Users.AsNoTracking().Include(a => a.Grants)
            .Where(a => a.Id > place.Id && a.Grants.Any(g => g.ProposedBy != null && mine.Contains(g.UnitId)))
            .OrderBy(a => a.Id)
            .Take(request.Page.Limit + 1)
            .ToListAsync(cancellationToken);
        return Page<AccountView>.Of([.. rows.Select(a => AccountView.Of(a, tree))], request.Page.Limit, a => new Cursor(null, a.Id));
    }

    public async Task<Result<Page<ClientView>>> Handle(ListUnconfirmedClients request, CancellationToken cancellationToken)
    {
        if (request.Page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var (mine, tree) = (await unconfirmed.UnitsAsync(cancellationToken), await unconfirmed.TreeAsync(cancellationToken));
        var rows = await db.ApiClients.AsNoTracking()
            .Where(c => c.Id > place.Id && c.ProposedBy != null && mine.Contains(c.UnitId))
            .OrderBy(c => c.Id)
            .Take(request.Page.Limit + 1)
            .Select(c => new { Client = c, Version = EF.Property<Guid>(c, CasesDbContext.Version) })
            .ToListAsync(cancellationToken);
        return Page<ClientView>.Of(
            [.. rows.Select(r => ClientView.Of(r.Client, tree, r.Version))],
            request.Page.Limit,
            c => new Cursor(null, c.Id));
    }
}
