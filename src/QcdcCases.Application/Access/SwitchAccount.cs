using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Access;

/// <summary>Disables an account. Its sessions end within seconds.</summary>
public sealed record DisableAccount(Guid Id) : ICommand<AccountView>;

/// <summary>Enables a disabled account again.</summary>
public sealed record EnableAccount(Guid Id) : ICommand<AccountView>;

internal sealed class SwitchAccountHandler(RequestContext context, AdministeredAccounts administeredAccounts)
    : IRequestHandler<DisableAccount, Result<AccountView>>, IRequestHandler<EnableAccount, Result<AccountView>>
{
    public async Task<Result<AccountView>> Handle(DisableAccount request, CancellationToken cancellationToken) =>
        request.Id == context.Caller.Id
            ? Refusal.Rule("account.own", "You cannot disable your own account.")
            : await SetDisabledAsync(request.Id, disabled: true, cancellationToken);

    public Task<Result<AccountView>> Handle(EnableAccount request, CancellationToken cancellationToken) =>
        SetDisabledAsync(request.Id, disabled: false, cancellationToken);

    private async Task<Result<AccountView>> SetDisabledAsync(Guid id, bool disabled, CancellationToken cancellationToken)
    {
        var found = await administeredAccounts.FindFullyAdministeredAsync(id, cancellationToken);
        if (found.IsRefused(out var refusal, out var account))
        {
            return refusal;
        }

        if (account.Disabled == disabled)
        {
            return disabled
                ? Refusal.Conflict("account.already_disabled", "The account is already disabled.")
                : Refusal.Conflict("account.not_disabled", "The account is not disabled.");
        }

        account.Disabled = disabled;
        if (!disabled)
        {
            SealedIdentityRights.Propose(account.Grants, context.Caller);
        }

        return await administeredAccounts.RecordChangeAsync(
            account,
            disabled ? "account.disabled" : "account.enabled",
            null,
            cancellationToken);
    }
}
