using System.Buffers.Text;
using System.Security.Cryptography;
using System.Xml;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Auth;

/// <summary>
/// Whether this server can read every key of the shared ring, and the ring has every key that sealed identities need. A server without the
/// certificate, with another one, or over a database that was restored without its ring would add a key of its own, by which the others
/// would then seal.
/// </summary>
internal sealed class KeyRingCheck(IServiceProvider services, IServiceScopeFactory scopes)
{
    /// <summary>The status word: the ring has keys that this server cannot read.</summary>
    public const string Unreadable = "keys-unreadable";

    /// <summary>The status word: identities are sealed by keys that the ring does not have.</summary>
    public const string Missing = "keys-missing";

    /// <summary>What the framework writes before the id of the key, at the beginning of each cipher text.</summary>
    private static readonly byte[] Magic = [0x09, 0xF0, 0xC9, 0xF0];

    /// <summary>The Base64 digits that the magic number and the id of the key determine, without the last four bits of the id.</summary>
    private const int PrefixLength = 26;

    private volatile string? completeRing;

    /// <summary>Returns a status word; null if the ring is in order.</summary>
    public string? FindProblem()
    {
        // The key manager takes the ring from the options that this class is part of.
        var keys = services.GetRequiredService<IKeyManager>().GetAllKeys();
        return keys.All(IsReadable) ? FindMissing([.. keys.Select(k => k.KeyId).Order()]) : Unreadable;
    }

    private static bool IsReadable(IKey key)
    {
        try
        {
            return key.CreateEncryptor() is not null;
        }
        catch (Exception failure) when (failure is CryptographicException or XmlException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private string? FindMissing(List<Guid> ids)
    {
        // Every sealed row is looked at once, and again when the ring has changed.
        var ring = string.Join(' ', ids);
        if (ring == completeRing)
        {
            return null;
        }

        using var scope = scopes.CreateScope();
        var known = ids.ConvertAll(id => Base64Url.EncodeToString([.. Magic, .. id.ToByteArray()])[..PrefixLength]);
        if (scope.ServiceProvider.GetRequiredService<CasesDbContext>().People
            .Any(p => p.SealedIdentity != null && !known.Contains(p.SealedIdentity.Substring(0, PrefixLength))))
        {
            return Missing;
        }

        completeRing = ring;
        return null;
    }
}
