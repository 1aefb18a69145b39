using System.Net;
using Microsoft.AspNetCore.Routing;
using QcdcCases.Api.Tests.Contract;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Http;

/// <summary>HEAD is answered wherever GET is, with its status and headers and without its body.</summary>
public sealed class HeadTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Fact]
    public async Task Every_example_that_is_read_is_answered_alike_without_its_body()
    {
        var document = await Answer.Is(await app.AsNobody().GetAsync("/openapi/v1.json"), 200);
        var examples = new List<TriedExample>();
        await app.WithAsync<EndpointDataSource>(source =>
        {
            examples.AddRange(
                source
                    .Endpoints.OfType<RouteEndpoint>()
                    .Select(e => TriedExample.Of(e, document))
                    .OfType<TriedExample>()
                    .Where(e => e.Method == HttpMethod.Get));
            return Task.CompletedTask;
        });
        Assert.True(examples.Count > 20, "The examples are not found any more.");

        foreach (var example in examples)
        {
            await AssertAlikeAsync(
                await example.SendAsync(app),
                await (example with { Method = HttpMethod.Head }).SendAsync(app),
                example.Name);
        }
    }

    [Theory]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/openapi/v1.json", HttpStatusCode.OK)]
    [InlineData("/api/v1/me", HttpStatusCode.Unauthorized)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/sign-in", HttpStatusCode.MethodNotAllowed)]
    public async Task So_are_pages_that_everybody_sees_and_what_is_refused(string path, HttpStatusCode status)
    {
        var answer = await SendAsync(app.AsNobody(), HttpMethod.Head, path);

        Assert.Equal(status, answer.StatusCode);
        await AssertAlikeAsync(await SendAsync(app.AsNobody(), HttpMethod.Get, path), answer, path);
    }

    [Fact]
    public async Task A_tag_that_still_holds_is_told_to_a_head_as_to_a_get()
    {
        var reader = app.As(StaffRole.Administrator, "dd");
        var first = await SendAsync(reader, HttpMethod.Head, "/api/v1/units/dd");

        var again = await SendAsync(reader, HttpMethod.Head, "/api/v1/units/dd", first.ETag());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, again.StatusCode));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, string? known = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (known is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        }

        return client.SendAsync(request);
    }

    private static async Task AssertAlikeAsync(HttpResponseMessage get, HttpResponseMessage head, string name)
    {
        Assert.True(get.StatusCode == head.StatusCode, $"{name}: {get.StatusCode} {head.StatusCode}");
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        var (one, other) = (HeadersOf(get, name), HeadersOf(head, name));
        Assert.True(one.SequenceEqual(other), $"{name}: {string.Join("; ", one)} | {string.Join("; ", other)}");
    }

    // The length of what is written as it goes is known to nobody, and a draft says at which instant it was drawn.
    private static List<string> HeadersOf(HttpResponseMessage answer, string name) => [.. answer.Headers.Concat(answer.Content.Headers)
        .Where(h => h.Key is not ("Date" or "Content-Length" or "Transfer-Encoding"))
        .Select(h => h.Key == "ETag" && name == "DraftReportDocument" ? h.Key : $"{h.Key}: {string.Join(",", h.Value)}")
        .Order(StringComparer.Ordinal)];
}
