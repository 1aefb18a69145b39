using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace QcdcCases.Domain.Shared;

/// <summary>
/// Converts enumeration members to their external form: kebab case in messages, in the register journal and in the database
/// (<c>PartyCommittee</c> is <c>party-committee</c>).
/// </summary>
public static class Code
{
    private static readonly ConcurrentDictionary<Type, Spelling> Spellings = new();

    /// <summary>Returns the kebab-case word of a member.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum =>
        SpellingOf(typeof(T)).Words[member];

    /// <summary>Returns the kebab-case word of a member of any enumeration.</summary>
    public static string Of(Enum member) => SpellingOf(member.GetType()).Words[member];

    /// <summary>Returns all words of an enumeration in the order of its members.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(Of)];

    /// <summary>Parses a word; case-sensitive.</summary>
    public static bool TryParse<T>([NotNullWhen(true)] string? word, out T member)
        where T : struct, Enum
    {
        if (word is not null && SpellingOf(typeof(T)).Members.TryGetValue(word, out var found))
        {
            member = (T)found;
            return true;
        }

        member = default;
        return false;
    }

    /// <summary>
    /// Parses a word that the program wrote itself. Throws <see cref="InvalidOperationException"/> if the word is unknown.
    /// </summary>
    public static T Parse<T>(string word)
        where T : struct, Enum =>
        TryParse<T>(word, out var member) ? member : throw new InvalidOperationException($"'{word}' is not a code of {typeof(T).Name}.");

    private static Spelling SpellingOf(Type type) => Spellings.GetOrAdd(type, static t => new Spelling(t));

    private sealed class Spelling
    {
        public Spelling(Type type)
        {
            foreach (var member in Enum.GetValues(type))
            {
                var word = JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString()!);
                Words[member] = word;
                Members[word] = member;
            }
        }

        public Dictionary<object, string> Words { get; } = [];

        public Dictionary<string, object> Members { get; } = [];
    }
}
