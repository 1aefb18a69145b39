using QcdcCases.Application.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Access;

/// <summary>An API client as administrators see it.</summary>
/// <param name="ClientId">What stands before the dot in its key.</param>
/// <param name="Unit">The unit for which, with everything below it, its scopes hold.</param>
public sealed record ClientView(Guid Id, string ClientId, string Name, string Unit, IReadOnlyList<string> Scopes, bool Disabled, Guid Version) : IVersioned
{
    public static ClientView Of(ApiClient client, UnitTree tree, Guid version) =>
        new(client.Id, client.Id.ToString("N"), client.Name, tree[client.UnitId].Key, client.Scopes.Split(' '), client.Disabled, version);
}
