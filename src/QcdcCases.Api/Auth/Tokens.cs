using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;

namespace QcdcCases.Api.Auth;

/// <summary>What a token says: which account, and of which password. What the account may do is looked up, never carried.</summary>
internal sealed class Tokens(IOptionsMonitor<BearerTokenOptions> options, TimeProvider time)
{
    public const string AccountClaim = "sub";

    public const string StampClaim = "stamp";

    /// <summary>The answer that hands out a fresh pair of tokens.</summary>
    public static IResult For(Guid accountId, string stamp) => TypedResults.SignIn(
        new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(AccountClaim, accountId.ToString("N")), new Claim(StampClaim, stamp)], BearerTokenDefaults.AuthenticationScheme)),
        authenticationScheme: BearerTokenDefaults.AuthenticationScheme);

    /// <summary>The account and stamp of a refresh token that is still good.</summary>
    public (Guid AccountId, string Stamp)? ReadRefresh(string token)
    {
        var ticket = options.Get(BearerTokenDefaults.AuthenticationScheme).RefreshTokenProtector.Unprotect(token);
        return ticket?.Properties.ExpiresUtc > time.GetUtcNow() && ticket.Principal.FindFirstValue(AccountClaim) is { } account
            && ticket.Principal.FindFirstValue(StampClaim) is { } stamp
                ? (Guid.ParseExact(account, "N"), stamp)
                : null;
    }
}
