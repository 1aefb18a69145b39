using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using QcdcCases.Api.Problems;

namespace QcdcCases.Api.Http.Input;

/// <summary>
/// Says everything that is wrong with a body that could not be read as its type. It walks the body beside the very contract by which it would
/// have been read, so it cannot know other members than the reader does; it only runs once the reader has said no.
/// </summary>
internal sealed class BodyDiagnosis
{
    private const int Most = 100;

    private readonly JsonSerializerOptions options = InputJson.Options;

    private readonly List<FieldProblem> problems = [];

    private BodyDiagnosis()
    {
    }

    /// <summary>The problems of a body, or none when this too cannot say.</summary>
    public static IReadOnlyList<FieldProblem> Of(ReadOnlyMemory<byte> body, Type type)
    {
        if (body.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            body = body[Encoding.UTF8.Preamble.Length..];
        }

        if (body.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            return [new FieldProblem("$", "request.body_missing", "The request needs a body.")];
        }

        if (!Utf8.IsValid(body.Span))
        {
            return [new FieldProblem("$", "json.invalid_utf8", "The body is not valid UTF-8.")];
        }

        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = int.MaxValue });
            var diagnosis = new BodyDiagnosis();
            diagnosis.Walk(document.RootElement, diagnosis.options.GetTypeInfo(type), new Place(string.Empty));
            return diagnosis.problems;
        }
        catch (JsonException broken)
        {
            return
            [
                new FieldProblem("$", "json.syntax", "The body is not valid JSON from line {0}, byte {1} on.")
                {
                    Arguments = Problem.Numbered([$"{broken.LineNumber + 1}", $"{broken.BytePositionInLine + 1}"]),
                },
            ];
        }
    }

    private void Walk(JsonElement value, JsonTypeInfo type, Place place)
    {
        if (problems.Count >= Most)
        {
            return;
        }

        if (value.ValueKind is JsonValueKind.Null)
        {
            if (Nullable.GetUnderlyingType(type.Type) is null)
            {
                Add(place, "json.null_not_allowed", "null may not stand here.");
            }

            return;
        }

        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when value.ValueKind is JsonValueKind.Object:
                WalkMembers(value, type, place);
                break;
            case JsonTypeInfoKind.Object:
                Add(place, "json.expected_object", "An object is expected: { … }.");
                break;
            case JsonTypeInfoKind.Enumerable when value.ValueKind is JsonValueKind.Array:
                WalkElements(value, options.GetTypeInfo(type.ElementType!), place);
                break;
            case JsonTypeInfoKind.Enumerable:
                Add(place, "json.expected_list", "A list is expected: [ … ].");
                break;
            case JsonTypeInfoKind.Dictionary when value.ValueKind is JsonValueKind.Object:
                WalkEntries(value, options.GetTypeInfo(type.ElementType!), place);
                break;
            case JsonTypeInfoKind.Dictionary:
                Add(place, "json.expected_object", "An object is expected: { … }.");
                break;
            default:
                if (ScalarDiagnosis.Of(value, type, place.Path) is { } problem)
                {
                    problems.Add(problem);
                }

                break;
        }
    }

    private void WalkMembers(JsonElement value, JsonTypeInfo type, Place place)
    {
        var known = type.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null).ToDictionary(p => p.Name, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            var here = place.Member(NameOf(member));
            if (!known.TryGetValue(here.Name, out var property))
            {
                Add(here, "json.unknown_member", "There is no such member here; known are: {0}.", string.Join(", ", known.Keys));
            }
            else if (!seen.Add(here.Name))
            {
                Add(here, "json.duplicate_member", "This member is written twice.");
            }
            else if (member.Value.ValueKind is not JsonValueKind.Null || !property.IsSetNullable)
            {
                Walk(member.Value, options.GetTypeInfo(property.PropertyType), here);
            }
        }

        problems.AddRange(known.Values.Where(p => p.IsRequired && !seen.Contains(p.Name)).Select(p => Values.Missing(place.Member(p.Name).Path)));
    }

    private void WalkElements(JsonElement value, JsonTypeInfo element, Place place)
    {
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            Walk(item, element, place.Element(index));
        }
    }

    private void WalkEntries(JsonElement value, JsonTypeInfo entry, Place place)
    {
        foreach (var member in value.EnumerateObject())
        {
            Walk(member.Value, entry, place.Member(NameOf(member)));
        }
    }

    /// <summary>A name that is no text, such as half a surrogate pair, is no member's.</summary>
    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    private void Add(Place place, string code, string reason, params ReadOnlySpan<string> arguments) =>
        problems.Add(new FieldProblem(place.Path, code, reason) { Arguments = Problem.Numbered([.. arguments]) });

    /// <summary>Where in the body a value stands.</summary>
    private sealed record Place(string Written, string Name = "")
    {
        public string Path => Written.Length == 0 ? "$" : Written;

        public Place Member(string name) => new(Written.Length == 0 ? name : $"{Written}.{name}", name);

        public Place Element(int index) => new($"{Written}[{index}]");
    }
}
