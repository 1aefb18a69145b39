using Microsoft.AspNetCore.Routing;
using QcdcCases.Api.Http;
using QcdcCases.Api.Tests.Infrastructure;
using Xunit;

namespace QcdcCases.Api.Tests.Contract;

public sealed class EveryRouteTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private static readonly string[] Open =
    [
        "GET /api/v1/code-lists/",
        "GET /api/v1/code-lists/{list}",
        "GET /api/v1/deadlines/calculation",
        "GET /api/v1/feedback-categories",
        "GET /api/v1/feedback/by-code/{code}/",
        "POST /api/v1/feedback/by-code/{code}/comment",
        "POST /api/v1/feedback/by-code/{code}/rating",
        "POST /api/v1/feedback/by-code/{code}/reopening",
        "POST /api/v1/sign-in/",
        "POST /api/v1/sign-in/refresh",
        "* /health/live",
        "* /health/ready",
        "GET /openapi/{documentName}.json",
        "GET /open311/discovery.{format:regex(^(xml|json)$)}",
        "GET /open311/{endpoint:regex(^(v2|test)$)}/services.{format:regex(^(xml|json)$)}",
        "GET /open311/{endpoint:regex(^(v2|test)$)}/services/{code}.{format:regex(^(xml|json)$)}",
        "GET /open311/{endpoint:regex(^(v2|test)$)}/requests.{format:regex(^(xml|json)$)}",
        "POST /open311/{endpoint:regex(^(v2|test)$)}/requests.{format:regex(^(xml|json)$)}",
        "GET /open311/{endpoint:regex(^(v2|test)$)}/requests/{id}.{format:regex(^(xml|json)$)}",
        "GET /open311/{endpoint:regex(^(v2|test)$)}/tokens/{token}.{format:regex(^(xml|json)$)}",
        "GET /open311/{endpoint:regex(^(v2|test)$)}/servicerequestupdates.{format:regex(^(xml|json)$)}",
        "POST /open311/{endpoint:regex(^(v2|test)$)}/servicerequestupdates.{format:regex(^(xml|json)$)}",
    ];

    [Fact]
    public Task Every_route_says_who_may_call_it() =>
        app.WithAsync<EndpointDataSource>(source =>
        {
            var silent = source
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetOrderedMetadata<RouteRule>().Count != 1)
                .Select(NameOf);

        Assert.Empty(silent);
        return Task.CompletedTask;
    });

    [Fact]
    public Task Only_the_known_few_are_open_to_everybody() => app.WithAsync<EndpointDataSource>(source =>
    {
        var open = source.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<RouteRule>() is { Access: RouteAccess.Everybody })
            .Select(NameOf);

        Assert.Equal(Open.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
        return Task.CompletedTask;
    });

    [Fact]
    public Task Every_route_of_the_interface_has_a_name_and_a_summary() => app.WithAsync<EndpointDataSource>(source =>
    {
        var nameless = source.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .Where(e => e.Metadata.GetMetadata<IEndpointNameMetadata>() is null
                || string.IsNullOrEmpty(e.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IEndpointSummaryMetadata>()?.Summary))
            .Select(NameOf);

        Assert.Empty(nameless);
        return Task.CompletedTask;
    });

    private static string NameOf(RouteEndpoint endpoint) =>
        $"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "*"} {endpoint.RoutePattern.RawText}";
}
