using System.Text.Json.Nodes;

namespace QcdcCases.Api.Tests.Contract;

/// <summary>A member of an example body as the document describes it.</summary>
/// <param name="Path">As problems write it, such as <c>people[0].name</c>.</param>
/// <param name="IsRequired">Whether the document says that it must be there.</param>
/// <param name="Steps">The names and places by which it is reached.</param>
internal sealed record BodyMember(string Path, bool IsRequired, IReadOnlyList<object> Steps)
{
    /// <summary>Every member that the body has, at every depth.</summary>
    public static IEnumerable<BodyMember> Of(JsonNode body, JsonNode schema, JsonObject document) =>
        Walk(body, schema, document, string.Empty, []);

    /// <summary>The required members that an example does not show.</summary>
    public static IEnumerable<string> NotShown(JsonNode body, JsonNode schema, JsonObject document)
    {
        var shown = Of(body, schema, document).Select(m => m.Path).ToHashSet(StringComparer.Ordinal);
        return RequiredOf(Resolve(schema, document)).Where(name => !shown.Contains(name));
    }

    /// <summary>The body without this member.</summary>
    public JsonNode Without(JsonNode body)
    {
        var copy = body.DeepClone();
        var holder = Steps.SkipLast(1).Aggregate(copy, (node, step) => step is int place ? node[place]! : node[(string)step]!);
        holder.AsObject().Remove((string)Steps[^1]);
        return copy;
    }

    private static IEnumerable<BodyMember> Walk(
        JsonNode? value,
        JsonNode schema,
        JsonObject document,
        string path,
        IReadOnlyList<object> steps)
    {
        var resolved = Resolve(schema, document);
        switch (value)
        {
            case JsonObject members:
                var required = RequiredOf(resolved);
                foreach (var (name, member) in members)
                {
                    var here = path.Length == 0 ? name : $"{path}.{name}";
                    yield return new BodyMember(here, required.Contains(name), [.. steps, name]);
                    foreach (var deeper in Walk(member, resolved["properties"]![name]!, document, here, [.. steps, name]))
                    {
                        yield return deeper;
                    }
                }

                break;
            case JsonArray list:
                foreach (
                    var deeper in list.Index()
                        .SelectMany(e => Walk(e.Item, resolved["items"]!, document, $"{path}[{e.Index}]", [.. steps, e.Index])))
                {
                    yield return deeper;
                }

                break;
        }
    }

    private static HashSet<string> RequiredOf(JsonNode schema) => [.. schema["required"]?.AsArray().Select(r => (string)r!) ?? []];

    private static JsonNode Resolve(JsonNode schema, JsonObject document)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return Resolve(document["components"]!["schemas"]![reference.Split('/')[^1]]!, document);
        }

        // What may be null stands beside null.
        return schema["oneOf"]?.AsArray().Single(s => (string?)s!["type"] != "null") is { } only ? Resolve(only, document) : schema;
    }
}
