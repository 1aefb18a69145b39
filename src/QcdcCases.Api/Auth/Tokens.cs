using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Api.Auth;

/// <summary>
/// What a token says: which account, of which password, and which session. What the account may do is looked up, never carried.
/// </summary>
internal sealed class Tokens(IOptionsMonitor<BearerTokenOptions> options, TimeProvider time)
{
    public const string AccountClaim = "sub";

    public const string StampClaim = "stamp";

    public const string SessionClaim = "sid";

    private const string NumberClaim = "jti";

    /// <summary>The answer that hands out a fresh pair of tokens.</summary>
    public static IResult For(SignInSession session, string stamp) => TypedResults.SignIn(
        new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(AccountClaim, session.AccountId.ToString("N")),
                new Claim(StampClaim, stamp),
                new Claim(SessionClaim, session.Id.ToString("N")),
                new Claim(NumberClaim, session.Token.ToString("N")),
            ],
            BearerTokenDefaults.AuthenticationScheme)),
        authenticationScheme: BearerTokenDefaults.AuthenticationScheme);

    /// <summary>What a refresh token says that has not expired; null for anything else.</summary>
    public RefreshToken? ReadRefresh(string token)
    {
        var ticket = options.Get(BearerTokenDefaults.AuthenticationScheme).RefreshTokenProtector.Unprotect(token);
        return ticket?.Properties.ExpiresUtc > time.GetUtcNow()
            && GuidOf(ticket.Principal, AccountClaim) is { } account
            && GuidOf(ticket.Principal, SessionClaim) is { } session
            && GuidOf(ticket.Principal, NumberClaim) is { } number
            && ticket.Principal.FindFirstValue(StampClaim) is { } stamp
                ? new RefreshToken(account, stamp, session, number)
                : null;
    }

    /// <summary>The id that a claim names, or null when there is none: tokens of an earlier release have fewer.</summary>
    public static Guid? GuidOf(ClaimsPrincipal principal, string claim) =>
        Guid.TryParseExact(principal.FindFirstValue(claim), "N", out var id) ? id : null;
}

/// <summary>What a refresh token says.</summary>
internal sealed record RefreshToken(Guid AccountId, string Stamp, Guid SessionId, Guid Number);
