using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Api.Http.Input;
using QcdcCases.Application.Shared.Json;
using QcdcCases.Api.OpenApi;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Tests.Shared;
using QcdcCases.Pages;
using Xunit;

namespace QcdcCases.Api.Tests.Contract;

public sealed class OpenApiTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Fact]
    public async Task The_committed_document_is_the_one_that_is_served() => CommittedPage.IsFile(
        RenderedFiles.OpenApi, RenderedFiles.Document(await Answer.Is(await app.AsNobody().GetAsync("/openapi/v1.json"), 200)));

    [Fact]
    public async Task The_document_is_of_version_3_1_and_declares_every_header()
    {
        var document = await Answer.Is(await app.AsNobody().GetAsync("/openapi/v1.json"), 200);

        Assert.StartsWith("3.1", (string?)document["openapi"], StringComparison.Ordinal);
        Assert.Equal(["apiKey", "bearer"], document["components"]!["securitySchemes"]!.AsObject().Select(s => s.Key).Order(StringComparer.Ordinal));
        var register = document["paths"]!["/api/v1/letters"]!["post"]!;
        Assert.Contains("Idempotency-Key", ParametersOf(register));
        Assert.NotNull(register["responses"]!["201"]!["headers"]!["Location"]);
        Assert.NotNull(register["responses"]!["201"]!["headers"]!["ETag"]);
        Assert.NotNull(register["responses"]!["503"]!["headers"]!["Retry-After"]);
        Assert.All(["400", "401", "403", "409", "413", "415", "422", "429", "503"], status => Assert.NotNull(register["responses"]![status]));
        Assert.Contains("If-Match", ParametersOf(document["paths"]!["/api/v1/staff/{id}/grants"]!["put"]!));
    }

    [Fact]
    public async Task Enumerations_are_their_words()
    {
        var document = await Answer.Is(await app.AsNobody().GetAsync("/openapi/v1.json"), 200);
        var schema = document["components"]!["schemas"]!["LetterChannel"]!;

        Assert.Equal("string", (string?)schema["type"]);
        Assert.Equal(["in-person", "post", "transfer", "online", "hotline", "suggestion-box"], schema["enum"]!.AsArray().Select(w => (string)w!));
    }

    [Fact]
    public async Task Nothing_in_the_document_is_without_a_type()
    {
        var document = await Answer.Is(await app.AsNobody().GetAsync("/openapi/v1.json"), 200);

        Assert.Empty(EmptySchemas(document, string.Empty));
    }

    [Fact]
    public Task Every_body_has_an_example_that_the_interface_would_take() => app.WithAsync<IServiceProvider>(services =>
    {
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints)
        {
            if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } type } accepts && accepts.ContentTypes.Contains("application/json"))
            {
                var name = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName;
                Assert.True(Examples.Of(name)?["body"] is JsonObject, $"OpenApi/Examples/{name}.json is missing, or has no body.");
                AssertIsTaken(services, name, type);
            }
        }

        return Task.CompletedTask;
    });

    [Fact]
    public async Task Every_example_that_needs_no_id_works_when_it_is_tried()
    {
        var document = await Answer.Is(await app.AsNobody().GetAsync("/openapi/v1.json"), 200);
        var failed = new List<string>();
        await app.WithAsync<EndpointDataSource>(async source =>
        {
            foreach (var endpoint in source.Endpoints.OfType<RouteEndpoint>())
            {
                if (TriedExample.Of(endpoint, document) is { } example && await example.SendAsync(app) is { IsSuccessStatusCode: false } response)
                {
                    failed.Add($"{example.Name}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
                }
            }
        });

        Assert.True(failed.Count == 0, string.Join(Environment.NewLine, failed));
    }

    [Fact]
    public Task Every_example_belongs_to_an_operation() => app.WithAsync<EndpointDataSource>(source =>
    {
        var operations = source.Endpoints.Select(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName);

        Assert.Empty(Examples.Operations.Except(operations));
        return Task.CompletedTask;
    });

    [Fact]
    public async Task The_page_shows_the_document()
    {
        var page = await app.AsNobody().GetAsync("/swagger/index.html");

        Assert.Equal(200, (int)page.StatusCode);
        Assert.Contains("swagger-ui", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static void AssertIsTaken(IServiceProvider services, string name, Type type)
    {
        var body = Examples.Of(name)!["body"]!.ToJsonString();
        var problems = BodyDiagnosis.Of(System.Text.Encoding.UTF8.GetBytes(body), type);
        Assert.True(problems.Count == 0, $"The example of {name} is not taken: {string.Join(", ", problems)}");
        var message = JsonSerializer.Deserialize(body, type, InputJson.Options)!;
        foreach (var validator in services.GetServices(typeof(IValidator<>).MakeGenericType(type)).OfType<IValidator>())
        {
            var checkedBody = validator.Validate(new ValidationContext<object>(message));
            Assert.True(checkedBody.IsValid, $"The example of {name} is not taken: {checkedBody}");
        }
    }

    private static IEnumerable<string?> ParametersOf(JsonNode operation) => operation["parameters"]!.AsArray().Select(p => (string?)p!["name"]);

    private static IEnumerable<string> EmptySchemas(JsonNode? node, string path) => node switch
    {
        JsonObject { Count: 0 } when path.EndsWith("/schema", StringComparison.Ordinal) => [path],
        JsonObject group => group.SelectMany(m => EmptySchemas(m.Value, $"{path}/{m.Key}")),
        JsonArray list => list.SelectMany((item, place) => EmptySchemas(item, $"{path}/{place}")),
        _ => [],
    };
}
