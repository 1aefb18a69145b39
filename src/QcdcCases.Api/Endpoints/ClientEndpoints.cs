using MediatR;
using QcdcCases.Api.Auth;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of API clients, for the administrators of their units.</summary>
internal static class ClientEndpoints
{
    public static void MapClients(this IEndpointRouteBuilder api)
    {
        var clients = api.MapGroup("/api-clients").WithTags("Access");
        clients.MapGet("/", ListAsync)
            .WithName("ListClients")
            .WithSummary("Lists the API clients of your units")
            .Lists<ClientView>(Permission.ManageAccounts);
        clients.MapPost("/", CreateAsync)
            .WithName("MakeClient")
            .WithSummary("Creates an API client")
            .WithDescription("Only this answer contains the key: a repetition with the same Idempotency-Key returns the answer without it.")
            .Creates<ClientWithKey>(Permission.ManageAccounts);
        clients.MapGet("/{id:guid}", GetAsync)
            .WithName("GetClient")
            .WithSummary("Gets an API client")
            .Reads<ClientView>(Permission.ManageAccounts);
        clients.MapPost("/{id:guid}/rotate-secret", RotateAsync)
            .WithName("RotateClientSecret")
            .WithSummary("Replaces the secret of an API client")
            .Changes<ClientWithKey>(Permission.ManageAccounts);
        clients.MapPost("/{id:guid}/disable", DisableAsync)
            .WithName("DisableClient")
            .WithSummary("Disables an API client")
            .Changes<ClientView>(Permission.ManageAccounts);
        clients.MapPost("/{id:guid}/enable", EnableAsync)
            .WithName("EnableClient")
            .WithSummary("Enables a disabled API client")
            .Changes<ClientView>(Permission.ManageAccounts);
        clients.MapGet("/unconfirmed", ListUnconfirmedAsync)
            .WithName("ListUnconfirmedClients")
            .WithSummary("Lists the API clients whose right to read the identities of denouncers waits for your confirmation")
            .Lists<ClientView>(Permission.GrantDenouncers);
        clients.MapPost("/{id:guid}/confirm", ConfirmAsync)
            .WithName("ConfirmClient")
            .WithSummary("Confirms the right of an API client to read the identities of denouncers, and replaces its secret")
            .WithDescription("You must hold the right and must not be the person who proposed it.")
            .Changes<ClientWithKey>(Permission.GrantDenouncers);
    }

    private static async Task<IResult> ListAsync([AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListClients(page.ToRequest()), http.RequestAborted), http);

    private static async Task<IResult> GetAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetClient(id), cancellationToken));

    private static async Task<IResult> CreateAsync(CreateClient body, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Created(ClientWithKey.Of(await mediator.Send(body, cancellationToken)), made => $"/api/v1/api-clients/{made.Client.Id}");

    private static async Task<IResult> RotateAsync(Guid id, ClientChange change, CancellationToken cancellationToken) =>
        Answers.Ok(ClientWithKey.Of(await change.SendAsync(id, new RotateClientSecret(id), cancellationToken)));

    private static async Task<IResult> DisableAsync(Guid id, ClientChange change, CancellationToken cancellationToken) =>
        Answers.Ok(await change.SendAsync(id, new DisableClient(id), cancellationToken));

    private static async Task<IResult> EnableAsync(Guid id, ClientChange change, CancellationToken cancellationToken) =>
        Answers.Ok(await change.SendAsync(id, new EnableClient(id), cancellationToken));

    private static async Task<IResult> ListUnconfirmedAsync([AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListUnconfirmedClients(page.ToRequest()), http.RequestAborted), http);

    private static async Task<IResult> ConfirmAsync(Guid id, ClientChange change, CancellationToken cancellationToken) =>
        Answers.Ok(ClientWithKey.Of(await change.SendAsync(id, new ConfirmClient(id), cancellationToken)));
}

/// <summary>
/// An API client and its key, which the client sends as <c>Authorization: ApiKey …</c>. Only the first answer contains the key.
/// </summary>
internal sealed record ClientWithKey(ClientView Client, string? ApiKey) : IVersioned
{
    Guid IVersioned.Version => Client.Version;

    public static Result<ClientWithKey> Of(Result<CreatedClient> result) => result.IsRefused(out var refusal, out var createdClient)
        ? refusal
        : new ClientWithKey(createdClient.Client, createdClient.Secret is { } secret ? $"{createdClient.Client.ClientId}.{secret}" : null);
}

/// <summary>Sends a change of an API client and removes the client from this server's cache.</summary>
internal sealed class ClientChange(IMediator mediator, ClientDirectory clients)
{
    public async Task<Result<T>> SendAsync<T>(Guid id, ICommand<T> command, CancellationToken cancellationToken)
        where T : notnull
    {
        var changed = await mediator.Send(command, cancellationToken);
        clients.Invalidate(id);
        return changed;
    }
}
