using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using QcdcCases.Api.Auth;
using QcdcCases.Api.Http;
using QcdcCases.Api.Problems;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Api.Endpoints;

internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder api)
    {
        var signIn = api.MapGroup("/sign-in").WithTags("Access");
        signIn.MapPost("/", SignInAsync)
            .WithName("SignIn")
            .WithSummary("Sign in with a name and a password")
            .Produces<AccessTokenResponse>()
            .Refuses(StatusCodes.Status401Unauthorized)
            .Public(checksPassword: true);
        signIn.MapPost("/refresh", RefreshAsync)
            .WithName("RefreshSignIn")
            .WithSummary("Exchange a refresh token for new tokens")
            .Produces<AccessTokenResponse>()
            .Refuses(StatusCodes.Status401Unauthorized)
            .Public();
    }

    private static async Task<IResult> SignInAsync(SignInRequest body, SignIn signIn) =>
        await signIn.CheckAsync(body.UserName, body.Password) is { } account
            ? Tokens.For(account.Id, account.SecurityStamp!)
            : new Problem(StatusCodes.Status401Unauthorized, "account.sign_in_failed", "The name or the password is wrong, or the account is locked for a while.");

    private static async Task<IResult> RefreshAsync(RefreshRequest body, Tokens tokens, UserManager<StaffAccount> accounts) =>
        tokens.ReadRefresh(body.RefreshToken) is { } held
        && await accounts.FindByIdAsync(held.AccountId.ToString()) is { Disabled: false } account
        && account.SecurityStamp == held.Stamp
            ? Tokens.For(account.Id, account.SecurityStamp!)
            : new Problem(StatusCodes.Status401Unauthorized, "account.refresh_failed", "The refresh token is no longer good; sign in again.");

    private sealed record SignInRequest(string UserName, string Password);

    private sealed record RefreshRequest(string RefreshToken);
}
