using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Access;

/// <summary>Creates an API client for a program, such as a citizens' app or a reporting tool.</summary>
/// <param name="Scopes">The scopes of the client, for the unit and everything below it.</param>
public sealed record CreateClient(string Name, string Unit, IReadOnlyList<string> Scopes) : ICommand<CreatedClient>;

/// <summary>A new client, or one with a new secret.</summary>
public sealed record CreatedClient(ClientView Client) : IVersioned
{
    /// <summary>
    /// The secret, returned once. It is not stored with the response, so a repeated request with the same idempotency key does not return
    /// it.
    /// </summary>
    [JsonIgnore]
    public string? Secret { get; init; }

    Guid IVersioned.Version => Client.Version;
}

internal sealed class CreateClientValidator : AbstractValidator<CreateClient>
{
    public CreateClientValidator()
    {
        RuleFor(c => c.Name).IsName();
        RuleFor(c => c.Unit).IsKey();
        RuleFor(c => c.Scopes).NotEmpty();
        RuleForEach(c => c.Scopes).Must(Permissions.OfScope.ContainsKey).WithErrorCode("client.scope_unknown")
            .WithMessage($"Each scope must be one of: {string.Join(", ", Permissions.OfScope.Keys.Order(StringComparer.Ordinal))}.");
    }
}

internal sealed class CreateClientHandler(
    CasesDbContext db,
    RequestContext context,
    UnitDirectory units,
    AdministeredClients administeredClients) : IRequestHandler<CreateClient, Result<CreatedClient>>
{
    public async Task<Result<CreatedClient>> Handle(CreateClient command, CancellationToken cancellationToken)
    {
        var found = await units.FindAdministeredAsync(context.Caller, [("unit", command.Unit)], cancellationToken);
        if (found.IsRefused(out var refusal, out var unitIds))
        {
            return refusal;
        }

        var secret = ClientSecret.Generate();
        var client = new ApiClient
        {
            Id = Guid.CreateVersion7(context.Now),
            Name = command.Name,
            UnitId = unitIds[command.Unit],
            Scopes = string.Join(' ', command.Scopes.Distinct(StringComparer.Ordinal)),
            SecretHash = ClientSecret.Hash(secret),
        };
        SealedIdentityRights.Propose(client, context.Caller);
        db.ApiClients.Add(client);
        return new CreatedClient(await administeredClients.RecordChangeAsync(client, "client.made", client.Scopes, cancellationToken))
        {
            Secret = secret,
        };
    }
}
