using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Api.Auth;

/// <summary>
/// Creates and reads tokens. A token contains the account, the stamp of its password and the session. Permissions are looked up for each
/// request and never stored in a token.
/// </summary>
internal sealed class Tokens(IOptionsMonitor<BearerTokenOptions> options, TimeProvider time)
{
    public const string AccountClaim = "sub";

    public const string StampClaim = "stamp";

    public const string SessionClaim = "sid";

    private const string NumberClaim = "jti";

    /// <summary>Returns the answer with a new pair of tokens.</summary>
    public static IResult SignInAnswer(SignInSession session, string stamp) => TypedResults.SignIn(
        new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(AccountClaim, session.AccountId.ToString("N")),
                new Claim(StampClaim, stamp),
                new Claim(SessionClaim, session.Id.ToString("N")),
                new Claim(NumberClaim, session.Token.ToString("N")),
            ],
            BearerTokenDefaults.AuthenticationScheme)),
        authenticationScheme: BearerTokenDefaults.AuthenticationScheme);

    /// <summary>Returns the content of an unexpired refresh token; null for anything else.</summary>
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

    /// <summary>Returns the id in a claim; null if it is missing, as in tokens of earlier releases.</summary>
    public static Guid? GuidOf(ClaimsPrincipal principal, string claim) =>
        Guid.TryParseExact(principal.FindFirstValue(claim), "N", out var id) ? id : null;
}

/// <summary>The content of a refresh token.</summary>
internal sealed record RefreshToken(Guid AccountId, string Stamp, Guid SessionId, Guid Number);
