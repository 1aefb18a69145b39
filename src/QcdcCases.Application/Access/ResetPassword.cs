using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Access;

/// <summary>Gives an account a new one-time password, for somebody who has lost theirs.</summary>
public sealed record ResetPassword(Guid Id) : ICommand<AccountMade>;

internal sealed class ResetPasswordHandler(AccountBook book, Passwords passwords) : IRequestHandler<ResetPassword, Result<AccountMade>>
{
    public async Task<Result<AccountMade>> Handle(ResetPassword request, CancellationToken cancellationToken)
    {
        var found = await book.FindWholeAsync(request.Id, cancellationToken);
        if (found.IsRefused(out var refusal, out var account))
        {
            return refusal;
        }

        var password = passwords.GiveOneTime(account);
        return new AccountMade(await book.AcceptAsync(account, "account.password-reset", null, cancellationToken)) { OneTimePassword = password };
    }
}
