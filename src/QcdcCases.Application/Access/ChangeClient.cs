using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Access;

/// <summary>Gives a client a new secret. The old secret becomes invalid within seconds.</summary>
public sealed record RotateClientSecret(Guid Id) : ICommand<CreatedClient>;

/// <summary>Disables a client. Its requests are refused within seconds.</summary>
public sealed record DisableClient(Guid Id) : ICommand<ClientView>;

/// <summary>Enables a disabled client again.</summary>
public sealed record EnableClient(Guid Id) : ICommand<ClientView>;

internal sealed class ChangeClientHandler(RequestContext context, AdministeredClients administeredClients) :
    IRequestHandler<RotateClientSecret, Result<CreatedClient>>,
    IRequestHandler<DisableClient, Result<ClientView>>,
    IRequestHandler<EnableClient, Result<ClientView>>
{
    public async Task<Result<CreatedClient>> Handle(RotateClientSecret request, CancellationToken cancellationToken)
    {
        var found = await administeredClients.FindAsync(request.Id, cancellationToken);
        if (found.IsRefused(out var refusal, out var client))
        {
            return refusal;
        }

        var secret = ClientSecret.Generate();
        client.SecretHash = ClientSecret.Hash(secret);
        SealedIdentityRights.Propose(client, context.Caller);
        return new CreatedClient(await administeredClients.RecordChangeAsync(client, "client.secret-rotated", null, cancellationToken))
        {
            Secret = secret,
        };
    }

    public Task<Result<ClientView>> Handle(DisableClient request, CancellationToken cancellationToken) =>
        SetDisabledAsync(request.Id, disabled: true, cancellationToken);

    public Task<Result<ClientView>> Handle(EnableClient request, CancellationToken cancellationToken) =>
        SetDisabledAsync(request.Id, disabled: false, cancellationToken);

    private async Task<Result<ClientView>> SetDisabledAsync(Guid id, bool disabled, CancellationToken cancellationToken)
    {
        var found = await administeredClients.FindAsync(id, cancellationToken);
        if (found.IsRefused(out var refusal, out var client))
        {
            return refusal;
        }

        if (client.Disabled == disabled)
        {
            return disabled
                ? Refusal.Conflict("client.already_disabled", "The API client is already disabled.")
                : Refusal.Conflict("client.not_disabled", "The API client is not disabled.");
        }

        client.Disabled = disabled;
        if (!disabled)
        {
            SealedIdentityRights.Propose(client, context.Caller);
        }

        return await administeredClients.RecordChangeAsync(
            client,
            disabled ? "client.disabled" : "client.enabled",
            null,
            cancellationToken);
    }
}
