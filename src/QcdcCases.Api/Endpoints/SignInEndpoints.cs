using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using QcdcCases.Api.Auth;
using QcdcCases.Api.Hosting;
using QcdcCases.Api.Http;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Shared;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Api.Endpoints;

internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder api)
    {
        var signIn = api.MapGroup("/sign-in").WithTags("Access");
        signIn.MapPost("/", SignInAsync)
            .WithName("SignIn")
            .WithSummary("Signs in with a name and a password")
            .Produces<AccessTokenResponse>()
            .Refuses(StatusCodes.Status401Unauthorized)
            .SignsIn();
        signIn.MapPost("/refresh", RefreshAsync)
            .WithName("RefreshSignIn")
            .WithSummary("Exchanges a refresh token for new tokens")
            .WithDescription(
                "A refresh token is valid once: a second use ends the session. Send an `Idempotency-Key` to be able to repeat the request "
                + "if its answer is lost.")
            .Produces<AccessTokenResponse>()
            .Refuses(StatusCodes.Status401Unauthorized)
            .Public(takesKey: true);
        api.MapPost("/sign-out", SignOutAsync)
            .WithName("SignOut")
            .WithSummary("Signs out: revokes the tokens of this session, or with `everywhere` those of all your sessions")
            .WithTags("Access")
            .Produces(StatusCodes.Status204NoContent)
            .EndsSession();
    }

    private static async Task<IResult> SignInAsync(
        SignInRequest body,
        PasswordSignIn passwordSignIn,
        SignInSessions signInSessions,
        HttpContext http)
    {
        var outcome = await passwordSignIn.CheckAsync(body.UserName, body.Password, RateLimiting.AddressOf(http), http.RequestAborted);
        return outcome switch
        {
            { Account: { } account } =>
                Tokens.SignInAnswer(await signInSessions.BeginAsync(account.Id, http.RequestAborted), account.SecurityStamp!),
            { Wait: { } wait } => RateLimiting.TooMany(wait),
            _ => new Problem(
                StatusCodes.Status401Unauthorized,
                "account.sign_in_failed", "The user name or the password is incorrect, or the account is temporarily locked."),
        };
    }

    private static async Task<IResult> RefreshAsync(
        RefreshRequest body,
        Tokens tokens,
        UserManager<StaffAccount> accounts,
        SignInSessions signInSessions,
        CancellationToken cancellationToken) =>
        tokens.ReadRefresh(body.RefreshToken) is { } held
        && await accounts.FindByIdAsync(held.AccountId.ToString()) is { Disabled: false } account
        && account.SecurityStamp == held.Stamp
        && await signInSessions.RenewAsync(held.SessionId, held.Number, cancellationToken) is { } session
            ? Tokens.SignInAnswer(session, account.SecurityStamp!)
            : new Problem(
                StatusCodes.Status401Unauthorized, "account.refresh_failed", "The refresh token is invalid or has expired; sign in again.");

    private static async Task<IResult> SignOutAsync(
        bool? everywhere,
        RequestContext request,
        HttpContext http,
        SignInSessions signInSessions)
    {
        // An API client has no session: its key is valid until it is changed.
        if (http.Features.GetRequiredFeature<AuthenticatedCaller>().Session is { } session)
        {
            await (everywhere is true
                ? signInSessions.EndAllAsync(request.Caller.Id, http.RequestAborted)
                : signInSessions.EndAsync(session, http.RequestAborted));
        }

        return TypedResults.NoContent();
    }

    private sealed record SignInRequest(string UserName, string Password);

    private sealed record RefreshRequest(string RefreshToken);
}
