using MediatR;
using QcdcCases.Api.Auth;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of staff accounts, for the administrators of their units.</summary>
internal static class StaffEndpoints
{
    public static void MapStaff(this IEndpointRouteBuilder api)
    {
        var staff = api.MapGroup("/staff").WithTags("Access");
        staff.MapGet("/", ListAsync)
            .WithName("ListAccounts")
            .WithSummary("Lists the accounts of your units")
            .Lists<AccountView>(Permission.ManageAccounts);
        staff.MapPost("/", CreateAsync)
            .WithName("MakeAccount")
            .WithSummary("Creates an account with a one-time password")
            .WithDescription(
                "Only this answer contains the one-time password: a repetition with the same key returns the answer without it.")
            .Creates<AccountWithPassword>(Permission.ManageAccounts);
        staff.MapGet("/{id:guid}", GetAsync)
            .WithName("GetAccount")
            .WithSummary("Gets an account")
            .Reads<AccountView>(Permission.ManageAccounts);
        staff.MapPut("/{id:guid}/grants", SetGrantsAsync)
            .WithName("SetAccountGrants")
            .WithSummary("Replaces the permissions of an account for your units")
            .Changes<AccountView>(Permission.ManageAccounts);
        staff.MapPut("/{id:guid}/email", SetEmailAsync)
            .WithName("SetAccountEmail")
            .WithSummary("Sets the address of a member of staff's daily e-mail")
            .Changes<AccountView>(Permission.ManageAccounts);
        staff.MapPost("/{id:guid}/disable", DisableAsync)
            .WithName("DisableAccount")
            .WithSummary("Disables an account, and hands over its open work if a receiver is named")
            .Changes<AccountView>(Permission.ManageAccounts);
        staff.MapPost("/{id:guid}/enable", EnableAsync)
            .WithName("EnableAccount")
            .WithSummary("Enables a disabled account")
            .Changes<AccountView>(Permission.ManageAccounts);
        staff.MapPost("/{id:guid}/reset-password", ResetPasswordAsync)
            .WithName("ResetPassword")
            .WithSummary("Replaces the password of an account with a one-time password")
            .WithDescription(
                "Rights of the account that touch sealed identities must then be confirmed again, because you know the password.")
            .Changes<AccountWithPassword>(Permission.ManageAccounts);
        staff.MapGet("/unconfirmed", ListUnconfirmedAsync)
            .WithName("ListUnconfirmedAccounts")
            .WithSummary("Lists the accounts whose right to read the identities of denouncers waits for your confirmation")
            .Lists<AccountView>(Permission.GrantDenouncers);
        staff.MapPost("/{id:guid}/confirm", ConfirmAsync)
            .WithName("ConfirmAccount")
            .WithSummary("Confirms the right of an account to read the identities of denouncers")
            .WithDescription(
                "You must hold the right and be neither the owner of the account nor the person who proposed the right. The answer has a new "
                + "one-time password if the account did not have the right before.")
            .Changes<AccountWithPassword>(Permission.GrantDenouncers);
    }

    private static async Task<IResult> ListAsync(string? unit, [AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListAccounts(page.ToRequest(), unit), http.RequestAborted), http);

    private static async Task<IResult> GetAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetAccount(id), cancellationToken));

    private static async Task<IResult> CreateAsync(CreateAccount body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(AccountWithPassword.Of(await mediator.Send(body, cancellationToken)), made => $"/api/v1/staff/{made.Account.Id}");

    private static async Task<IResult> SetGrantsAsync(
        Guid id,
        GrantsRequest body,
        StaffChange change,
        CancellationToken cancellationToken
    ) => Answers.Ok(await change.SendAsync(id, new SetAccountGrants(id, body.Grants), cancellationToken));

    private static async Task<IResult> SetEmailAsync(Guid id, EmailRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new SetAccountEmail(id, body.Email), cancellationToken));

    private static async Task<IResult> DisableAsync(
        Guid id, DisableRequest? body, StaffChange change, CancellationToken cancellationToken) =>
        Answers.Ok(
            await change.SendAsync(
                id, new DisableAccount(id, body?.HandOverTo, body?.OnOpenWork ?? OnOpenWork.Warn), cancellationToken));

    private static async Task<IResult> EnableAsync(Guid id, StaffChange change, CancellationToken cancellationToken) =>
        Answers.Ok(await change.SendAsync(id, new EnableAccount(id), cancellationToken));

    private static async Task<IResult> ResetPasswordAsync(Guid id, StaffChange change, CancellationToken cancellationToken) =>
        Answers.Ok(AccountWithPassword.Of(await change.SendAsync(id, new ResetPassword(id), cancellationToken)));

    private static async Task<IResult> ListUnconfirmedAsync([AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListUnconfirmedAccounts(page.ToRequest()), http.RequestAborted), http);

    private static async Task<IResult> ConfirmAsync(Guid id, StaffChange change, CancellationToken cancellationToken) =>
        Answers.Ok(AccountWithPassword.Of(await change.SendAsync(id, new ConfirmAccount(id), cancellationToken)));

    private sealed record GrantsRequest(IReadOnlyList<RoleAtUnit> Grants);

    /// <summary>What is to become of the open work of the account; the body may be absent.</summary>
    /// <param name="HandOverTo">The account that takes over all its letters and cases with open work.</param>
    /// <param name="OnOpenWork">
    /// Whether an account that has open work, and no receiver for it, is disabled with a warning or refused.
    /// </param>
    private sealed record DisableRequest(Guid? HandOverTo = null, OnOpenWork? OnOpenWork = null);
}

/// <summary>An account and its one-time password. Only the first answer contains the password.</summary>
internal sealed record AccountWithPassword(AccountView Account, string? OneTimePassword) : IVersioned
{
    Guid IVersioned.Version => Account.Version;

    public static Result<AccountWithPassword> Of(Result<CreatedAccount> result) =>
        result.IsRefused(out var refusal, out var createdAccount)
            ? refusal
            : new AccountWithPassword(createdAccount.Account, createdAccount.OneTimePassword);
}

/// <summary>Sends a change of an account and removes the account from this server's cache.</summary>
internal sealed class StaffChange(IMediator mediator, StaffDirectory staff)
{
    public async Task<Result<T>> SendAsync<T>(Guid id, ICommand<T> command, CancellationToken cancellationToken)
        where T : notnull
    {
        var changed = await mediator.Send(command, cancellationToken);
        staff.Invalidate(id);
        return changed;
    }
}
