using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Shared;

/// <summary>
/// Hashes that nobody can compare with a guess without the data-protection ring: HMAC-SHA-256 under a random key of the register, which is
/// stored encrypted. A plain hash of a request would tell the owner of a database dump which name it contained.
/// </summary>
public sealed class KeyedHash(IServiceScopeFactory scopes, IDataProtectionProvider protection, IDatabaseProvider engine)
{
    private const string Name = "keyed-hash";

    private const int KeyLength = 32;

    private readonly IDataProtector protector = protection.CreateProtector(Name);

    private volatile byte[]? key;

    /// <summary>Returns the hash of parts, one after another, in 64 hexadecimal digits.</summary>
    public async ValueTask<string> OfAsync(CancellationToken cancellationToken, params IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key ??= await ReadKeyAsync(cancellationToken));
        foreach (var part in parts)
        {
            hash.AppendData(part.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task<byte[]> ReadKeyAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
        if (await FindAsync(db, cancellationToken) is { } known)
        {
            return known;
        }

        var made = RandomNumberGenerator.GetBytes(KeyLength);
        db.RegisterSecrets.Add(new RegisterSecret { Name = Name, CipherText = Convert.ToBase64String(protector.Protect(made)) });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return made;
        }
        catch (DbUpdateException failure) when (engine.BrokenUniqueKey(failure) is not null)
        {
            // Another server stored its own first; all use that one.
            return (await FindAsync(db, cancellationToken))!;
        }
    }

    private async Task<byte[]?> FindAsync(CasesDbContext db, CancellationToken cancellationToken) =>
        await db.RegisterSecrets.AsNoTracking().SingleOrDefaultAsync(s => s.Name == Name, cancellationToken) is { } secret
            ? protector.Unprotect(Convert.FromBase64String(secret.CipherText))
            : null;
}
