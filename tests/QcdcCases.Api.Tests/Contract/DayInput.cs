using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using QcdcCases.Api.Http;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Access;
using QcdcCases.Domain.Access;

namespace QcdcCases.Api.Tests.Contract;

/// <summary>
/// A place of an operation that takes a day or an instant: a parameter or a member of the body, at any depth, as the document describes it.
/// </summary>
/// <param name="Field">As problems name it.</param>
/// <param name="IsInstant">Whether it takes an instant, not a day.</param>
internal sealed record DayInput(
    string Name,
    HttpMethod Method,
    string Path,
    string Field,
    bool IsInstant,
    Func<string, (string Query, JsonNode? Body)> With,
    RouteRule Rule)
{
    public static IEnumerable<DayInput> Of(RouteEndpoint endpoint, JsonObject document)
    {
        if (
            endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName is not { } name
            || endpoint.Metadata.GetMetadata<RouteRule>() is not { } rule)
        {
            yield break;
        }

        var method = endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0];
        var (path, operation) = document["paths"]!.AsObject()
            .Where(p => (string?)p.Value![method.ToLowerInvariant()]?["operationId"] == name)
            .Select(p => (p.Key, p.Value![method.ToLowerInvariant()]!))
            .SingleOrDefault();
        if (operation is null)
        {
            yield break;
        }

        var sample = new SchemaSample(document);
        var parameters = operation["parameters"]?.AsArray().Select(p => p!.AsObject()).ToList() ?? [];
        foreach (var parameter in parameters.Where(p => (string?)p["in"] == "path"))
        {
            path = path.Replace(
                $"{{{parameter["name"]}}}",
                (string?)parameter["name"] == "year" ? "2026" : sample.Of(parameter["schema"]!)!.ToString(),
                StringComparison.Ordinal);
        }

        var body = operation["requestBody"]?["content"]?["application/json"]?["schema"];
        foreach (var parameter in parameters.Where(p => (string?)p["in"] == "query" && SchemaSample.IsDay(p["schema"])))
        {
            var others = parameters.Where(p => p != parameter && (string?)p["in"] == "query" && (bool?)p["required"] == true)
                .Select(p => $"&{p["name"]}={sample.Of(p["schema"]!)}");
            yield return new DayInput(
                name,
                new HttpMethod(method),
                path,
                (string)parameter["name"]!,
                (string?)parameter["schema"]!["format"] == "date-time",
                value =>
                    ($"?{parameter["name"]}={Uri.EscapeDataString(value)}{string.Concat(others)}", body is null ? null : sample.Of(body)),
                rule);
        }

        foreach (var (field, isInstant, with) in body is null ? [] : sample.Days(body))
        {
            yield return new DayInput(name, new HttpMethod(method), path, field, isInstant, value => (string.Empty, with(value)), rule);
        }
    }

    public Task<HttpResponseMessage> SendAsync(CasesApplication app, string value)
    {
        var (query, body) = With(value);
        var request = new HttpRequestMessage(Method, Path + query);
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{Guid.NewGuid():N}\"");
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        return Somebody(app).SendAsync(request);
    }

    private HttpClient Somebody(CasesApplication app)
    {
        if (Rule.Permission is not { } needed)
        {
            return app.AsNobody();
        }

        var role = Enum.GetValues<StaffRole>().Cast<StaffRole?>().FirstOrDefault(r => Permissions.Of(r!.Value).Contains(needed));
        return role is { } held ? app.As(held, "dd") : app.AsClient(Permissions.OfScope.First(s => s.Value.Contains(needed)).Key, "dd");
    }
}

/// <summary>The least value that a schema of the document takes, and the places of days in it.</summary>
internal sealed class SchemaSample(JsonObject document)
{
    public static bool IsDay(JsonNode? schema) => (string?)schema?["format"] is "date" or "date-time";

    public JsonNode? Of(JsonNode schema) => Read(schema) switch
    {
        var read when read["enum"] is JsonArray words => words.First(w => w is not null)!.DeepClone(),
        var read when (string?)read["format"] == "date" => "2026-01-05",
        var read when (string?)read["format"] == "date-time" => "2026-01-05T08:00:00+07:00",
        var read when (string?)read["format"] == "uuid" => Guid.NewGuid().ToString(),
        var read => TypeOf(read) switch
        {
            "object" => new JsonObject(RequiredOf(read).Select(name => KeyValuePair.Create(name, Of(read["properties"]![name]!)))),
            "array" => new JsonArray(Of(read["items"]!)),
            "integer" or "number" => 1,
            "boolean" => true,
            _ => "x",
        },
    };

    /// <summary>Each day or instant of a body with what makes the body that has a value there.</summary>
    public IEnumerable<(string Field, bool IsInstant, Func<string, JsonNode?> With)> Days(JsonNode schema, string path = "", int depth = 0)
    {
        var read = Read(schema);
        if (IsDay(read))
        {
            return [(path, (string?)read["format"] == "date-time", value => value)];
        }

        return (TypeOf(read), depth) switch
        {
            (_, > 8) => [],
            ("array", _) => Days(read["items"]!, $"{path}[0]", depth + 1)
                .Select(d => (d.Field, d.IsInstant, (Func<string, JsonNode?>)(value => new JsonArray(d.With(value))))),
            ("object", _) => (read["properties"]?.AsObject() ?? []).SelectMany(member =>
                Days(member.Value!, path.Length == 0 ? member.Key : $"{path}.{member.Key}", depth + 1)
                    .Select(d =>
                        (
                            d.Field,
                            d.IsInstant,
                            (Func<string, JsonNode?>)(
                                value =>
                                {
                                    var whole = Of(read)!.AsObject();
                                    whole[member.Key] = d.With(value);
                                    return whole;
                                })))),
            _ => [],
        };
    }

    private static IEnumerable<string> RequiredOf(JsonObject schema) => schema["required"]?.AsArray().Select(r => (string)r!) ?? [];

    private static string? TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => types.Select(t => (string?)t).First(t => t != "null"),
        JsonValue type => (string?)type,
        _ => null,
    };

    private JsonObject Read(JsonNode schema)
    {
        while (true)
        {
            if ((string?)schema["$ref"] is { } reference)
            {
                schema = document["components"]!["schemas"]![reference[(reference.LastIndexOf('/') + 1)..]]!;
            }
            else if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices)
            {
                schema = choices.First(c => (string?)c!["type"] != "null")!;
            }
            else
            {
                return schema.AsObject();
            }
        }
    }
}
