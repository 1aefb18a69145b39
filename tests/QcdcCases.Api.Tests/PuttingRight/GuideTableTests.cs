using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using QcdcCases.Api.Http;
using QcdcCases.Api.Tests.Infrastructure;
using Xunit;

namespace QcdcCases.Api.Tests.PuttingRight;

/// <summary>The table of the API guide names routes that exist, and every route that corrects or voids stands in it.</summary>
public sealed partial class GuideTableTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    /// <summary>Changes that are no correction of an entry of the register.</summary>
    private static readonly string[] Other = ["calendar", "me", "notices", "staff", "clients", "units", "code-lists"];

    private static readonly string[] Guide = File.ReadAllLines(Path.Combine(Sources.Root, "docs", "api-guide.md"));

    [Fact]
    public Task Every_way_that_the_guide_names_exists_and_every_correction_is_named() => app.WithAsync<EndpointDataSource>(source =>
    {
        var routes = source.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal))
            .Select(e => (
                Method: e.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0],
                Path: Parameter().Replace(e.RoutePattern.RawText!["/api/v1/".Length..].TrimEnd('/'), "{}"),
                Changes: e.Metadata.GetMetadata<RouteRule>() is { RequiresVersion: true }))
            .ToList();
        var named = Guide.SkipWhile(l => l != "| wrong | put right by |").Skip(2).TakeWhile(l => l.StartsWith('|'))
            .SelectMany(l => Way().Matches(l))
            .Select(m => (Method: m.Groups["method"].Value, Path: Parameter().Replace(m.Groups["path"].Value, "{}")))
            .ToList();
        Assert.True(named.Count > 15, "The table is not found any more.");

        Assert.All(named, way => Assert.Contains(routes, r => (r.Method, r.Path) == way && r.Changes));
        var unnamed = routes
            .Where(r => r is { Method: "PUT", Changes: true } && !Other.Contains(r.Path.Split('/')[0]) && !named.Contains((r.Method, r.Path)))
            .Select(r => $"{r.Method} {r.Path}")
            .Except(["PUT cases/{}/steps/last"]);
        Assert.Empty(unnamed);
        foreach (var record in new[] { "letters", "visits", "reception-sessions", "cases", "conferences", "opinions", "feedback" })
        {
            Assert.Contains(routes, r => r.Path == $"{record}/{{}}/void");
            Assert.Contains(routes, r => r.Path == $"{record}/{{}}/restoration");
        }

        return Task.CompletedTask;
    });

    [GeneratedRegex("`(?<method>POST|PUT) (?<path>[^`]+)`", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Way();

    [GeneratedRegex("\\{[^}]*\\}", RegexOptions.None, 5000)]
    private static partial Regex Parameter();
}
