using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace QcdcCases.Api.OpenApi;

/// <summary>
/// The examples of the API document, which run against the sample registers: one embedded file per operation,
/// <c>OpenApi/Examples/OPERATION.json</c>, with a <c>body</c>, or <c>parameters</c> by name, or both.
/// </summary>
internal static class Examples
{
    private const string Prefix = "examples/";

    private static readonly FrozenDictionary<string, JsonObject> Known = typeof(Examples).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(n => n[Prefix.Length..^".json".Length], Read, StringComparer.Ordinal);

    /// <summary>Returns the example of an operation; null if it has none.</summary>
    public static JsonObject? Of(string operation) => Known.GetValueOrDefault(operation);

    public static IEnumerable<string> Operations => Known.Keys;

    public static void AddTo(OpenApiOperation operation)
    {
        if (operation.OperationId is not { } id || Of(id) is not { } example)
        {
            return;
        }

        foreach (var content in operation.RequestBody?.Content?.Values ?? [])
        {
            content.Example = example["body"]?.DeepClone();
        }

        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Example = example["parameters"]?[parameter.Name!]?.DeepClone();
        }
    }

    private static JsonObject Read(string name)
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream(name)!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
