using System.Security.Cryptography;

namespace QcdcCases.Domain.Feedback;

/// <summary>
/// The code by which a citizen follows feedback without an account: twelve characters in groups of four, such as <c>K7MP-3HXR-9WTA</c>. It
/// is one of 24¹² values (55 bits) from the cryptographic random generator and uses no characters that are easily confused.
/// </summary>
public static class FollowCode
{
    private const string Alphabet = "23456789ACDEFHJKMNPRTWXY";
    private const int Length = 12;
    private const int Group = 4;

    public static string Generate() => Grouped(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>Parses a code as typed: in either case, with or without hyphens. Returns null if the text is no code.</summary>
    public static string? Parse(string text)
    {
        var characters = text.Where(c => c is not ('-' or ' ')).Select(char.ToUpperInvariant).Take(Length + 1).ToArray();
        return characters.Length == Length && Array.TrueForAll(characters, Alphabet.Contains) ? Grouped(new string(characters)) : null;
    }

    private static string Grouped(string characters) => string.Join('-', characters.Chunk(Group).Select(g => new string(g)));
}
