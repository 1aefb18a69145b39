using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace QcdcCases.Domain.Shared;

/// <summary>
/// The one spelling of an enumeration outside this program: kebab case, in messages, in the register journal and in the database
/// (<c>PartyCommittee</c> is <c>party-committee</c>).
/// </summary>
public static class Code
{
    private static readonly ConcurrentDictionary<Type, Spelling> Spellings = new();

    /// <summary>The kebab-case word of a member.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum =>
        SpellingOf(typeof(T)).Words[member];

    /// <summary>All words of an enumeration, in the order of its members.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(Of)];

    /// <summary>Reads a word exactly as written; anything else, also another case, is not a member.</summary>
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

    /// <summary>Reads a word that this program wrote itself; an unknown one is a defect.</summary>
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
