using MediatR;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.Features;
using QcdcCases.Api.Auth;
using QcdcCases.Api.Http;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Units;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of the caller's own data: identity, password and email address.</summary>
internal static class MeEndpoints
{
    public static void MapMe(this IEndpointRouteBuilder api)
    {
        var me = api.MapGroup("/me").WithTags("Access");
        me.MapGet("/", GetAsync)
            .WithName("GetMe")
            .WithSummary("Gets the caller's account and permissions by unit")
            .Produces<Me>()
            .SignedIn();
        me.MapPost("/password", ChangePasswordAsync)
            .WithName("ChangePassword")
            .WithSummary("Changes your password")
            .WithDescription(
                "Revokes all earlier tokens; the answer contains new ones. With a one-time password no other route is available.")
            .Produces<AccessTokenResponse>()
            .Refuses(StatusCodes.Status422UnprocessableEntity)
            .ChangesPassword();
        me.MapGet("/email", GetEmailAsync)
            .WithName("GetMyEmail")
            .WithSummary("Gets the settings of your daily e-mail")
            .Reads<MyEmail>(Permission.ReadNotices);
        me.MapPut("/email", SetEmailAsync)
            .WithName("SetMyEmail")
            .WithSummary("Sets the address of your daily e-mail")
            .Changes<MyEmail>(Permission.ReadNotices);
    }

    private static async Task<IResult> GetEmailAsync(IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetMyEmail(), cancellationToken));

    private static async Task<IResult> SetEmailAsync(EmailRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new SetMyEmail(body.Email), cancellationToken));

    private static async Task<IResult> GetAsync(
        RequestContext request,
        HttpContext http,
        UnitDirectory units,
        CancellationToken cancellationToken) =>
        Answers.Ok<Me>(
            Me.Of(request.Caller, http.Features.GetRequiredFeature<AuthenticatedCaller>(), await units.TreeAsync(cancellationToken)));

    private static async Task<IResult> ChangePasswordAsync(
        ChangePassword body,
        IMediator mediator,
        PasswordAttempts attempts,
        StaffDirectory staff,
        SignInSessions signInSessions,
        HttpContext http)
    {
        var known = http.Features.GetRequiredFeature<AuthenticatedCaller>();

        // Counted as a sign-in is: a stolen token must not serve to guess the password. An API client has none.
        if (known.Roles is not null && !await attempts.TryTakeAsync(known.Caller.Id, http.RequestAborted))
        {
            return Problem.Of(Passwords.CurrentWrong());
        }

        var isWrong = false;
        try
        {
            var result = await mediator.Send(body, http.RequestAborted);
            if (result.IsRefused(out var refusal, out var changed))
            {
                isWrong = refusal.Code == Passwords.CurrentWrong().Code;
                return Problem.Of(refusal);
            }

            staff.Invalidate(changed.AccountId);
            await signInSessions.EndAllAsync(changed.AccountId, http.RequestAborted);
            return Tokens.SignInAnswer(await signInSessions.BeginAsync(changed.AccountId, http.RequestAborted), changed.Stamp);
        }
        finally
        {
            if (!isWrong)
            {
                await attempts.GiveBackAsync(known.Caller.Id, http.RequestAborted);
            }
        }
    }
}

/// <summary>The address of the daily email.</summary>
/// <param name="Email">An address without display name; null stops the email.</param>
internal sealed record EmailRequest(string? Email);

/// <summary>The caller.</summary>
/// <param name="IsStaff">True for a member of staff, false for an API client.</param>
/// <param name="Grants">The permissions by unit.</param>
internal sealed record Me(Guid Id, string Name, bool IsStaff, IReadOnlyList<MyGrant> Grants)
{
    public static Me Of(Caller caller, AuthenticatedCaller known, UnitTree tree) =>
        new(
            caller.Id,
            caller.Name,
            known.Roles is not null,
            [
                .. caller
                    .Grants.Where(g => tree.Find(g.UnitId) is not null)
                    .Select(g => new MyGrant(
                        tree[g.UnitId].Key,
                        tree[g.UnitId].Name,
                        known.Roles?[g.UnitId].ToList(),
                        [.. g.Permissions.Order()]))
                    .OrderBy(g => g.Unit, StringComparer.Ordinal),
            ]);
}

/// <summary>The permissions for a unit and all units below it.</summary>
/// <param name="Roles">The roles of a member of staff; absent for an API client.</param>
internal sealed record MyGrant(string Unit, string UnitName, IReadOnlyList<StaffRole>? Roles, IReadOnlyList<Permission> Permissions);
