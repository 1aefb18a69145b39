using Microsoft.AspNetCore.Identity;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Api.Auth;

/// <summary>
/// Checks a user name and a password. Every failure gives the same result and takes the same time, so it does not reveal whether an account
/// exists.
/// </summary>
internal sealed class PasswordSignIn(UserManager<StaffAccount> accounts, IPasswordHasher<StaffAccount> hasher)
{
    private static readonly StaffAccount Nobody = new();

    private static string? nobodysHash;

    /// <summary>Returns the account; null if it is unknown, disabled or locked, or if the password is wrong.</summary>
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
