using QcdcCases.Application.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Access;

/// <summary>An API client, as returned to administrators.</summary>
/// <param name="ClientId">The part of the client's key before the dot.</param>
/// <param name="Unconfirmed">True while `denouncers:read` waits for the confirmation of a second person; otherwise absent.</param>
/// <param name="Unit">The key of the unit for which the scopes apply, with everything below it.</param>
public sealed record ClientView(
    Guid Id,
    string ClientId,
    string Name,
    string Unit,
    IReadOnlyList<string> Scopes,
    bool Disabled,
    Guid Version,
    bool? Unconfirmed = null) : IVersioned
{
    public static ClientView Of(ApiClient client, UnitTree tree, Guid version) =>
        new(
            client.Id,
            client.Id.ToString("N"),
            client.Name,
            tree[client.UnitId].Key,
            client.Scopes.Split(' '),
            client.Disabled,
            version,
            client.IsConfirmed ? null : true);
}
