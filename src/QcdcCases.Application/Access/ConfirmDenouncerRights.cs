using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Access;

/// <summary>
/// Confirms the proposed rights of an account to read the identities of denouncers. If it had none before, it gets a new one-time password,
/// because the administrator knew the former one.
/// </summary>
public sealed record ConfirmAccount(Guid Id) : ICommand<CreatedAccount>;

/// <summary>
/// Confirms the proposed right of a client to read the identities of denouncers. It gets a new secret, because the administrator knew the
/// former one.
/// </summary>
public sealed record ConfirmClient(Guid Id) : ICommand<CreatedClient>;

internal sealed class ConfirmDenouncerRightsHandler(
    RequestContext context,
    UnconfirmedRights unconfirmed,
    AdministeredAccounts administeredAccounts,
    AdministeredClients administeredClients,
    Passwords passwords,
    CasesDbContext db) :
    IRequestHandler<ConfirmAccount, Result<CreatedAccount>>,
    IRequestHandler<ConfirmClient, Result<CreatedClient>>
{
    public async Task<Result<CreatedAccount>> Handle(ConfirmAccount command, CancellationToken cancellationToken)
    {
        var mine = await unconfirmed.UnitsAsync(cancellationToken);
        var account = await db.Users.Include(a => a.Grants)
            .SingleOrDefaultAsync(a => a.Id == command.Id && a.Grants.Any(g => mine.Contains(g.UnitId)), cancellationToken);
        if (account is null)
        {
            return AdministeredAccounts.NotFound();
        }

        if (context.ExpectedVersion is { } expected && expected != Guid.Parse(account.ConcurrencyStamp!))
        {
            return RequestContext.Stale();
        }

        var proposed = account.Grants.Where(g => !g.IsConfirmed && mine.Contains(g.UnitId)).ToList();
        if (proposed.Count == 0)
        {
            return SealedIdentityRights.NothingToConfirm();
        }

        if (account.Id == context.Caller.Id)
        {
            return SealedIdentityRights.OwnRight();
        }

        var confirmed = proposed.Where(g => g.ProposedBy != context.Caller.Id).ToList();
        if (confirmed.Count == 0)
        {
            return SealedIdentityRights.SecondPerson();
        }

        var isKnown = account.Grants.Exists(g => Permissions.TouchSealedIdentities(g.Role) && g.IsConfirmed);
        confirmed.ForEach(g => g.ProposedBy = null);
        var password = isKnown ? null : passwords.SetOneTimePassword(account);
        var grants = AdministeredAccounts.FormatGrants(confirmed, await unconfirmed.TreeAsync(cancellationToken));
        return new CreatedAccount(
            await administeredAccounts.RecordChangeAsync(account, "account.denouncers-granted", grants, cancellationToken))
        {
            OneTimePassword = password,
        };
    }

    public async Task<Result<CreatedClient>> Handle(ConfirmClient command, CancellationToken cancellationToken)
    {
        var mine = await unconfirmed.UnitsAsync(cancellationToken);
        if (await db.ApiClients.SingleOrDefaultAsync(c => c.Id == command.Id && mine.Contains(c.UnitId), cancellationToken)
            is not { } client)
        {
            return AdministeredClients.NotFound();
        }

        if (context.CheckVersion(db, client) is { } stale)
        {
            return stale;
        }

        if (client.IsConfirmed)
        {
            return SealedIdentityRights.NothingToConfirm();
        }

        if (client.ProposedBy == context.Caller.Id)
        {
            return SealedIdentityRights.SecondPerson();
        }

        var secret = ClientSecret.Generate();
        (client.ProposedBy, client.SecretHash) = (null, ClientSecret.Hash(secret));
        return new CreatedClient(
            await administeredClients.RecordChangeAsync(client, "client.denouncers-granted", client.Scopes, cancellationToken))
        {
            Secret = secret,
        };
    }
}

/// <summary>The units for which the caller may confirm rights to read the identities of denouncers.</summary>
internal sealed class UnconfirmedRights(RequestContext context, UnitDirectory units)
{
    public ValueTask<UnitTree> TreeAsync(CancellationToken cancellationToken) => units.TreeAsync(cancellationToken);

    public async Task<List<Guid>> UnitsAsync(CancellationToken cancellationToken) =>
        [.. context.Caller.UnitsFor(Permission.GrantDenouncers, await units.TreeAsync(cancellationToken))];
}
