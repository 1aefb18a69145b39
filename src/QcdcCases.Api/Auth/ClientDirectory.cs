using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using QcdcCases.Application.Access;
using QcdcCases.Application.Caching;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Auth;

/// <summary>Caches API clients and the hashes of their secrets for at most a few seconds.</summary>
internal sealed class ClientDirectory(HybridCache cache, IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly CachedLookup<Client> clients = new(cache, scopes, time, "api-client:", TimeSpan.FromSeconds(5), ReadAsync);

    /// <summary>
    /// True if the key matches the cached client. Any other key may be invented, or may have just been changed by another server.
    /// </summary>
    public async ValueTask<bool> IsCachedAsync(ClientKey key, CancellationToken cancellationToken) =>
        Matches(await clients.PeekValueAsync(key.Name, cancellationToken), key);

    /// <summary>Returns the caller of a key; null if the client does not exist or the secret is wrong.</summary>
    /// <param name="since">The timestamp after which the cached entry must have been read.</param>
    public async ValueTask<AuthenticatedCaller?> FindAsync(ClientKey key, CancellationToken cancellationToken, long since = long.MinValue)
    {
        var client = await clients.GetAsync(key.Name, cancellationToken, since);
        return Matches(client, key) ? client!.Known : null;
    }

    /// <summary>Removes a client from the cache. Call it after the client was changed on this server.</summary>
    public void Invalidate(Guid id) => clients.Invalidate(ClientKey.NameOf(id));

    private static bool Matches(Client? client, ClientKey key) =>
        client is not null && CryptographicOperations.FixedTimeEquals(key.SecretHash, client.SecretHash);

    private static async Task<Client?> ReadAsync(CasesDbContext db, string name, CancellationToken cancellationToken)
    {
        var id = Guid.ParseExact(name, "N");
        var client = await db.ApiClients.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && !c.Disabled, cancellationToken);
        if (client is null)
        {
            return null;
        }

        var permissions = Permissions.Of(client).ToHashSet();
        return new Client(
            new AuthenticatedCaller(new Caller(id, client.Name, [new Grant(client.UnitId, permissions)])),
            Convert.FromHexString(client.SecretHash));
    }

    private sealed record Client(AuthenticatedCaller Known, byte[] SecretHash);
}

/// <summary>The key of an API client: <c>clientId.secret</c>.</summary>
/// <param name="Name">The id of the client as the cache key.</param>
internal sealed record ClientKey(string Name, byte[] SecretHash)
{
    /// <summary>Parses a key; returns null if the text is malformed.</summary>
    public static ClientKey? Parse(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return dot >= 0 && Guid.TryParseExact(key.AsSpan(0, dot), "N", out var id)
            ? new ClientKey(NameOf(id), SHA256.HashData(Encoding.UTF8.GetBytes(key[(dot + 1)..])))
            : null;
    }

    public static string NameOf(Guid id) => id.ToString("N");
}
