using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace QcdcCases.Application.Access;

/// <summary>The secret of an API client: 256 random bits, of which only the hash is kept.</summary>
public static class ClientSecret
{
    public static string Generate() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
