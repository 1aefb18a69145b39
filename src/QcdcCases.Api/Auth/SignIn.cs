using Microsoft.AspNetCore.Identity;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Api.Auth;

/// <summary>Checks a name and a password. Whatever is wrong, the answer is the same, and takes as long: it never tells whether there is such an account.</summary>
internal sealed class SignIn(UserManager<StaffAccount> accounts, IPasswordHasher<StaffAccount> hasher)
{
    private static readonly StaffAccount Nobody = new();

    private static string? nobodysHash;

    /// <summary>The account, or null when it is not to be let in: unknown, disabled, locked, or another password.</summary>
    public async Task<StaffAccount?> CheckAsync(string userName, string password)
    {
        var account = await accounts.FindByNameAsync(userName);
        if (account is null || account.Disabled || await accounts.IsLockedOutAsync(account))
        {
            nobodysHash ??= hasher.HashPassword(Nobody, "nobody's password");
            hasher.VerifyHashedPassword(Nobody, nobodysHash, password);
            return null;
        }

        if (!await accounts.CheckPasswordAsync(account, password))
        {
            await accounts.AccessFailedAsync(account);
            return null;
        }

        await accounts.ResetAccessFailedCountAsync(account);
        return account;
    }
}
