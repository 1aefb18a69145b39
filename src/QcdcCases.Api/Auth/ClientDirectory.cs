using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using QcdcCases.Application.Access;
using QcdcCases.Application.Caching;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Auth;

/// <summary>Knows the API clients and the hashes of their secrets, at most a few seconds old.</summary>
internal sealed class ClientDirectory(HybridCache cache, IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly Lookup<Client> clients = new(cache, scopes, time, "api-client:", TimeSpan.FromSeconds(5), ReadAsync);

    /// <summary>Whether a key was right when its client was read last; any other may be made up, or belong to what another server has just changed.</summary>
    public async ValueTask<bool> IsFamiliarAsync(ClientKey key, CancellationToken cancellationToken) =>
        Fits(await clients.PeekValueAsync(key.Name, cancellationToken), key);

    /// <summary>The client; null when there is none of that id or the secret is not its own.</summary>
    /// <param name="since">The timestamp from which on the register is to be seen.</param>
    public async ValueTask<KnownCaller?> FindAsync(ClientKey key, CancellationToken cancellationToken, long since = long.MinValue)
    {
        var client = await clients.GetAsync(key.Name, cancellationToken, since);
        return Fits(client, key) ? client!.Known : null;
    }

    /// <summary>To be called after a client was changed here.</summary>
    public void Forget(Guid id) => clients.Invalidate(ClientKey.NameOf(id));

    private static bool Fits(Client? client, ClientKey key) =>
        client is not null && CryptographicOperations.FixedTimeEquals(key.SecretHash, client.SecretHash);

    private static async Task<Client?> ReadAsync(CasesDbContext db, string name, CancellationToken cancellationToken)
    {
        var id = Guid.ParseExact(name, "N");
        var client = await db.ApiClients.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && !c.Disabled, cancellationToken);
        if (client is null)
        {
            return null;
        }

        var permissions = client.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(scope => Permissions.OfScope.GetValueOrDefault(scope, []))
            .ToHashSet();
        return new Client(new KnownCaller(new Caller(id, client.Name, [new Grant(client.UnitId, permissions)])), Convert.FromHexString(client.SecretHash));
    }

    private sealed record Client(KnownCaller Known, byte[] SecretHash);
}

/// <summary>What an API client sends: <c>clientId.secret</c>.</summary>
/// <param name="Name">The id of the client, as the cache names it.</param>
internal sealed record ClientKey(string Name, byte[] SecretHash)
{
    /// <summary>Reads a key; null for what is none.</summary>
    public static ClientKey? Read(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return dot >= 0 && Guid.TryParseExact(key.AsSpan(0, dot), "N", out var id)
            ? new ClientKey(NameOf(id), SHA256.HashData(Encoding.UTF8.GetBytes(key[(dot + 1)..])))
            : null;
    }

    public static string NameOf(Guid id) => id.ToString("N");
}
