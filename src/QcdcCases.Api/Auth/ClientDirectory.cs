using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Auth;

/// <summary>Knows the API clients and the hashes of their secrets, at most a few seconds old.</summary>
internal sealed class ClientDirectory(IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly Remembered<Guid, Client> clients = new(time, TimeSpan.FromSeconds(5));

    /// <summary>Reads <c>clientId.secret</c>; null when there is no such client or the secret is not its own.</summary>
    public async ValueTask<KnownCaller?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !Guid.TryParseExact(key.AsSpan(0, dot), "N", out var id))
        {
            return null;
        }

        var client = await clients.GetAsync(id, ReadAsync, cancellationToken);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key[(dot + 1)..]), hash);
        return client is not null && CryptographicOperations.FixedTimeEquals(hash, client.SecretHash) ? client.Known : null;
    }

    /// <summary>To be called after a client was changed here.</summary>
    public void Forget(Guid id) => clients.Forget(id);

    private async Task<Client?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var client = await scope.ServiceProvider.GetRequiredService<CasesDbContext>().ApiClients.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == id && !c.Disabled, cancellationToken);
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
