using System.Collections.Concurrent;
using System.Text.Json;

namespace QcdcCases.Application.Shared.Json;

/// <summary>The words that the API uses for the members of an enumeration, in the order of the members.</summary>
public static class Words
{
    private static readonly ConcurrentDictionary<Type, OrderedDictionary<string, string>> Known = new();

    /// <summary>Maps a word to the name of the member.</summary>
    public static OrderedDictionary<string, string> Of(Type type) => Known.GetOrAdd(type, static t =>
    {
        var words = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Enum.GetNames(t))
        {
            words.Add(JsonNamingPolicy.KebabCaseLower.ConvertName(name), name);
        }

        return words;
    });
}
