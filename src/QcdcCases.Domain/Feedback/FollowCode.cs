using System.Security.Cryptography;

namespace QcdcCases.Domain.Feedback;

/// <summary>
/// What a citizen follows feedback by, without an account: twelve characters in groups of four, such as <c>K7MP-3HXR-9WTA</c>. It is drawn
/// from 24¹² (55 bits) by the system's cryptographic source, and no two of its characters are easily taken for one another.
/// </summary>
public static class FollowCode
{
    private const string Alphabet = "23456789ACDEFHJKMNPRTWXY";
    private const int Length = 12;
    private const int Group = 4;

    public static string Draw() => Grouped(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>Reads a code as people type it: in either case, with or without the hyphens; null when it cannot be one.</summary>
    public static string? Read(string text)
    {
        var characters = text.Where(c => c is not ('-' or ' ')).Select(char.ToUpperInvariant).Take(Length + 1).ToArray();
        return characters.Length == Length && Array.TrueForAll(characters, Alphabet.Contains) ? Grouped(new string(characters)) : null;
    }

    private static string Grouped(string characters) => string.Join('-', characters.Chunk(Group).Select(g => new string(g)));
}
