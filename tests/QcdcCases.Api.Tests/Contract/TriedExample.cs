using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using QcdcCases.Api.Http;
using QcdcCases.Api.OpenApi;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Access;
using QcdcCases.Domain.Access;

namespace QcdcCases.Api.Tests.Contract;

/// <summary>An example of the document as the Swagger page would send it: with the parameters and the body that it shows.</summary>
internal sealed record TriedExample(string Name, HttpMethod Method, string Address, JsonNode? Body, Permission? Permission)
{
    /// <summary>The example of a route, or null when it has none, or needs the id of a record or an account, a version or a password.</summary>
    public static TriedExample? Of(RouteEndpoint endpoint, JsonObject document)
    {
        var name = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
        var rule = endpoint.Metadata.GetMetadata<RouteRule>();
        if (
            name is null
            || Examples.Of(name) is not { } example
            || rule is { ChecksPassword: true } or { RequiresVersion: true }
            || name is "RefreshSignIn" or "RecordSubstitution" or "AddNote" or "MarkNotesRead")
        {
            return null;
        }

        var method = endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0];
        var (path, operation) = Find(document, name, method);
        var query = new StringBuilder();
        foreach (var (parameter, value) in example["parameters"]?.AsObject() ?? [])
        {
            var place = (string?)operation["parameters"]!.AsArray().Single(p => (string?)p!["name"] == parameter)!["in"];
            path = place == "path" ? path.Replace($"{{{parameter}}}", value!.ToString(), StringComparison.Ordinal) : path;
            query.Append(
                place == "query" ? $"{(query.Length == 0 ? '?' : '&')}{parameter}={Uri.EscapeDataString(value!.ToString())}" : string.Empty
            );
        }

        return path.Contains('{', StringComparison.Ordinal)
            ? null
            : new TriedExample(name, new HttpMethod(method), path + query, example["body"], rule?.Permission);
    }

    public Task<HttpResponseMessage> SendAsync(CasesApplication app)
    {
        var request = new HttpRequestMessage(Method, Address);
        if (Body is not null)
        {
            request.Content = new StringContent(Body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        return Somebody(app).SendAsync(request);
    }

    private HttpClient Somebody(CasesApplication app)
    {
        if (Permission is not { } needed)
        {
            return app.AsNobody();
        }

        var role = Enum.GetValues<StaffRole>().Cast<StaffRole?>().FirstOrDefault(r => Permissions.Of(r!.Value).Contains(needed));
        return role is { } held ? app.As(held, "dd") : app.AsClient(Permissions.OfScope.First(s => s.Value.Contains(needed)).Key, "dd");
    }

    private static (string Path, JsonNode Operation) Find(JsonObject document, string name, string method) => document["paths"]!.AsObject()
        .Where(p => (string?)p.Value![method.ToLowerInvariant()]?["operationId"] == name)
        .Select(p => (p.Key, p.Value![method.ToLowerInvariant()]!))
        .Single();
}
