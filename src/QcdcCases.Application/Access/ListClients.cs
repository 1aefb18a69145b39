using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Access;

/// <summary>Lists the API clients of the administrator's units, oldest first.</summary>
public sealed record ListClients(PageRequest Page) : IQuery<Page<ClientView>>;

/// <summary>Returns one API client of the administrator's units.</summary>
public sealed record GetClient(Guid Id) : IQuery<ClientView>;

internal sealed class ListClientsHandler(CasesDbContext db, AdministeredClients administeredClients, UnitDirectory units)
    : IRequestHandler<ListClients, Result<Page<ClientView>>>, IRequestHandler<GetClient, Result<ClientView>>
{
    public async Task<Result<Page<ClientView>>> Handle(ListClients request, CancellationToken cancellationToken)
    {
        if (request.Page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var tree = await units.TreeAsync(cancellationToken);
        var rows = await (await administeredClients.VisibleAsync(cancellationToken)).AsNoTracking()
            .Where(c => c.Id > place.Id)
            .OrderBy(c => c.Id)
            .Take(request.Page.Limit + 1)
            .Select(c => new { Client = c, Version = EF.Property<Guid>(c, CasesDbContext.Version) })
            .ToListAsync(cancellationToken);
        return Page<ClientView>.Of(
            [.. rows.Select(r => ClientView.Of(r.Client, tree, r.Version))],
            request.Page.Limit,
            c => new Cursor(null, c.Id));
    }

    public async Task<Result<ClientView>> Handle(GetClient request, CancellationToken cancellationToken) =>
        await (await administeredClients.VisibleAsync(cancellationToken)).SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken)
            is { } client
            ? ClientView.Of(client, await units.TreeAsync(cancellationToken), db.VersionOf(client))
            : AdministeredClients.NotFound();
}
