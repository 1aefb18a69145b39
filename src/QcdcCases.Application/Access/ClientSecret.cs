using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace QcdcCases.Application.Access;

/// <summary>Generates and hashes the secrets of API clients: 256 random bits, of which only the SHA-256 hash is stored.</summary>
public static class ClientSecret
{
    public static string Generate() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
