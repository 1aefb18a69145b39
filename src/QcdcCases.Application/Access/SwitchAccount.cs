using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Staffing;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Access;

/// <summary>What happens when an account that is to be disabled still has open work.</summary>
public enum OnOpenWork
{
    /// <summary>The account is disabled; the answer has a warning and the leaders of the units are notified.</summary>
    Warn,

    /// <summary>The request is refused.</summary>
    Refuse,
}

/// <summary>Disables an account. Its sessions end within seconds.</summary>
/// <param name="HandOverTo">The account that takes over all its open work; null to leave the work where it is.</param>
public sealed record DisableAccount(Guid Id, Guid? HandOverTo = null, OnOpenWork OnOpenWork = OnOpenWork.Warn) : ICommand<AccountView>;

/// <summary>Enables a disabled account again.</summary>
public sealed record EnableAccount(Guid Id) : ICommand<AccountView>;

internal sealed class SwitchAccountHandler(
    RequestContext context, AdministeredAccounts administeredAccounts, OpenWork openWork, WorkMover mover, StrandedWork strandedWork)
    : IRequestHandler<DisableAccount, Result<AccountView>>, IRequestHandler<EnableAccount, Result<AccountView>>
{
    private const string HoldsWork = "account.holds_work";

    public async Task<Result<AccountView>> Handle(DisableAccount request, CancellationToken cancellationToken)
    {
        if (request.Id == context.Caller.Id)
        {
            return Refusal.Rule("account.own", "You cannot disable your own account.");
        }

        if ((await SetDisabledAsync(request.Id, disabled: true, cancellationToken)).IsRefused(out var refusal, out var view))
        {
            return refusal;
        }

        var work = await openWork.CountByUnitAsync(request.Id, cancellationToken);
        var (letters, cases) = (work.Values.Sum(w => w.Letters), work.Values.Sum(w => w.Cases));
        if (letters + cases == 0)
        {
            return view;
        }

        if (request.HandOverTo is { } receiver)
        {
            return await HandOverAsync(request.Id, receiver, letters + cases, cancellationToken) is { } refused ? refused : view;
        }

        if (request.OnOpenWork is OnOpenWork.Refuse)
        {
            return Refusal.Conflict(
                HoldsWork, $"The account still has {letters} letters and {cases} cases with open work; name `handOverTo`.") with
            {
                Arguments = [$"{letters}", $"{cases}"],
            };
        }

        await strandedWork.NotifyLeadersAsync(request.Id, work, cancellationToken);
        return view with { Warning = new AccountWarning(HoldsWork, letters, cases) };
    }

    public Task<Result<AccountView>> Handle(EnableAccount request, CancellationToken cancellationToken) =>
        SetDisabledAsync(request.Id, disabled: false, cancellationToken);

    /// <summary>Hands over everything, in all units: the administrator of the whole account decides, whoever assigned the work.</summary>
    private async Task<Refusal?> HandOverAsync(Guid id, Guid receiver, int records, CancellationToken cancellationToken)
    {
        if (receiver == id)
        {
            return Refusal.Rule("handover.same_officer", "`handOverTo` must be somebody else than the account.", "handOverTo");
        }

        if (records > WorkMover.MaxRecords)
        {
            return Refusal.Conflict(
                "account.holds_too_much",
                $"The account has more than {WorkMover.MaxRecords} records with open work; hand them over first.") with
            {
                Arguments = [$"{WorkMover.MaxRecords}"],
            };
        }

        var moves = (await openWork.IdsAsync(id, cancellationToken)).ConvertAll(record => new WorkMove(record, receiver, "handOverTo"));
        return (await mover.MoveAsync(id, moves, note: null, cancellationToken)).IsRefused(out var refusal, out _) ? refusal : null;
    }

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
