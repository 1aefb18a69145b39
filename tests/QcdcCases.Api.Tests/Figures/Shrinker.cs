using System.Text.Json.Nodes;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>
/// Makes a failing journal small enough to read: leaves lines out, with all that refer to them, as long as it still fails.
/// </summary>
internal static class Shrinker
{
    public static async Task<IReadOnlyList<JsonObject>> Shrink(
        IReadOnlyList<JsonObject> lines, Func<IReadOnlyList<JsonObject>, Task<bool>> stillFails, int attempts)
    {
        var kept = lines;
        for (var length = Math.Max(1, kept.Count / 2); ; length /= 2)
        {
            for (var start = kept.Count - 1; start >= 0; start -= length)
            {
                var fewer = Without(kept, Math.Max(0, start - length + 1), Math.Min(start, kept.Count - 1));
                if (attempts-- <= 0)
                {
                    return kept;
                }

                if (await stillFails(fewer))
                {
                    kept = fewer;
                }
            }

            if (length == 1)
            {
                return kept;
            }
        }
    }

    private static List<JsonObject> Without(IReadOnlyList<JsonObject> lines, int first, int last)
    {
        var gone = new HashSet<string>();
        var rest = new List<JsonObject>();
        for (var i = 0; i < lines.Count; i++)
        {
            if ((first <= i && i <= last) || Texts(lines[i]).Any(gone.Contains))
            {
                if (lines[i]["key"] is { } key)
                {
                    gone.Add((string)key!);
                }
            }
            else
            {
                rest.Add(lines[i]);
            }
        }

        return rest;
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        JsonArray array => array.SelectMany(Texts),
        JsonObject line => line.SelectMany(field => Texts(field.Value)),
        _ => [],
    };
}
