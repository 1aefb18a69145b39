using System.Collections.Concurrent;
using System.Text.Json;

namespace QcdcCases.Application.Shared.Json;

/// <summary>The words of an enumeration by which clients name its members, in the order of the members.</summary>
public static class Words
{
    private static readonly ConcurrentDictionary<Type, OrderedDictionary<string, string>> Known = new();

    /// <summary>Word to member name.</summary>
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
