using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using QcdcCases.Api.Http;
using QcdcCases.Api.OpenApi;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Access;
using QcdcCases.Domain.Access;

namespace QcdcCases.Api.Tests.Contract;

/// <summary>A route that takes a body, with its example and what the document says of it.</summary>
internal sealed record BodyRoute(string Name, HttpMethod Method, string Path, JsonNode Body, JsonNode Schema, RouteRule Rule)
{
    /// <summary>Every route of the document that takes a JSON body.</summary>
    public static IEnumerable<BodyRoute> All(EndpointDataSource source, JsonObject document)
    {
        var rules = source.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IEndpointNameMetadata>() is not null)
            .ToDictionary(
                e => e.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName,
                e => e.Metadata.GetRequiredMetadata<RouteRule>(),
                StringComparer.Ordinal);
        return
            from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            let content = operation.Value!["requestBody"]?["content"]?["application/json"]
            where content is not null
            let name = (string)operation.Value!["operationId"]!
            select new BodyRoute(
                name,
                new HttpMethod(operation.Key.ToUpperInvariant()),
                path.Key,
                Examples.Of(name)!["body"]!,
                content["schema"]!,
                rules[name]);
    }

    /// <summary>Whoever may call it, with the same rights each time.</summary>
    public HttpClient Caller(CasesApplication app)
    {
        if (Rule.Permission is not { } needed)
        {
            return Rule.Access is RouteAccess.Everybody ? app.AsNobody() : app.As(StaffRole.Administrator, "dd");
        }

        var role = Enum.GetValues<StaffRole>().Cast<StaffRole?>().FirstOrDefault(r => Permissions.Of(r!.Value).Contains(needed));
        return role is { } held ? app.As(held, "dd") : app.AsClient(Permissions.OfScope.First(s => s.Value.Contains(needed)).Key, "dd");
    }

    /// <param name="tag">The version to change, where the route asks for it.</param>
    public Task<HttpResponseMessage> SendAsync(HttpClient caller, string address, JsonNode body, string? tag)
    {
        var request = new HttpRequestMessage(Method, address)
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return caller.SendAsync(request);
    }
}
