using System.Net;
using Microsoft.AspNetCore.Identity;
using QcdcCases.Api.Hosting;
using QcdcCases.Application.Access;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Api.Auth;

/// <summary>
/// Checks a user name and a password. Every failure gives the same result and takes the same time, so it does not reveal whether an account
/// exists.
/// </summary>
internal sealed class PasswordSignIn(
    UserManager<StaffAccount> accounts, IPasswordHasher<StaffAccount> hasher, PasswordAttempts attempts, Limits limits)
{
    private static readonly StaffAccount Nobody = new();

    private static string? nobodysHash;

    /// <summary>Returns the account; none if it is unknown, disabled or locked, or if the password is wrong.</summary>
    public async Task<SignInOutcome> CheckAsync(string userName, string password, IPAddress? address, CancellationToken cancellationToken)
    {
        var counted = limits.SignInFailuresByAddress > 0 ? address : null;
        if (counted is not null
            && await attempts.TryTakeAsync(counted, limits.SignInFailuresByAddress, cancellationToken) is { } wait)
        {
            return new SignInOutcome(null, wait);
        }

        var account = await accounts.FindByNameAsync(userName);
        if (account is null || !await attempts.TryTakeAsync(account.Id, cancellationToken))
        {
            nobodysHash ??= hasher.HashPassword(Nobody, "nobody's password");
            hasher.VerifyHashedPassword(Nobody, nobodysHash, password);
            return new SignInOutcome(null);
        }

        if (!await accounts.CheckPasswordAsync(account, password))
        {
            return new SignInOutcome(null);
        }

        await attempts.GiveBackAsync(account.Id, cancellationToken);
        if (counted is not null)
        {
            await attempts.GiveBackAsync(counted, cancellationToken);
        }

        return new SignInOutcome(account);
    }
}

/// <summary>The outcome of a sign-in.</summary>
/// <param name="Account">The account; null if the sign-in failed.</param>
/// <param name="Wait">The time to wait if the network address has no attempt left; the password was not looked at then.</param>
internal sealed record SignInOutcome(StaffAccount? Account, TimeSpan? Wait = null);
