using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Access;

/// <summary>Gives an account a new one-time password, for a member of staff who has lost theirs.</summary>
public sealed record ResetPassword(Guid Id) : ICommand<CreatedAccount>;

internal sealed class ResetPasswordHandler(
    RequestContext context, AdministeredAccounts administeredAccounts, Passwords passwords)
    : IRequestHandler<ResetPassword, Result<CreatedAccount>>
{
    public async Task<Result<CreatedAccount>> Handle(ResetPassword request, CancellationToken cancellationToken)
    {
        var found = await administeredAccounts.FindFullyAdministeredAsync(request.Id, cancellationToken);
        if (found.IsRefused(out var refusal, out var account))
        {
            return refusal;
        }

        SealedIdentityRights.Propose(account.Grants, context.Caller);
        var password = passwords.SetOneTimePassword(account);
        return new CreatedAccount(await administeredAccounts.RecordChangeAsync(account, "account.password-reset", null, cancellationToken))
        {
            OneTimePassword = password,
        };
    }
}
