using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Access;

/// <summary>Finds the API clients of the units that the caller administers.</summary>
internal sealed class AdministeredClients(CasesDbContext db, RequestContext context, UnitDirectory units, HistoryWriter history)
{
    public async Task<IQueryable<ApiClient>> VisibleAsync(CancellationToken cancellationToken)
    {
        var administered = context.Caller.UnitsFor(Permission.ManageAccounts, await units.TreeAsync(cancellationToken));
        return db.ApiClients.Where(c => administered.Contains(c.UnitId));
    }

    /// <summary>Loads a client for a change and checks the expected version.</summary>
    public async Task<Result<ApiClient>> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var visible = await VisibleAsync(cancellationToken);
        if (await visible.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } client)
        {
            return NotFound();
        }

        return context.CheckVersion(db, client) is { } stale ? stale : client;
    }

    /// <summary>Records a change in the history and returns the changed client.</summary>
    public async Task<ClientView> RecordChangeAsync(ApiClient client, string action, string? detail, CancellationToken cancellationToken)
    {
        history.Record(new HistoryNote(action, client.Id, client.UnitId, Detail: detail));
        return ClientView.Of(client, await units.TreeAsync(cancellationToken), db.Stamp(client));
    }

    public static Refusal NotFound() => Refusal.NotFound("client.not_found", "The API client does not exist or is outside your units.");
}
