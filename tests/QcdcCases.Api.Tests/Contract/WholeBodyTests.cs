using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using QcdcCases.Api.Tests.Infrastructure;
using Xunit;

namespace QcdcCases.Api.Tests.Contract;

/// <summary>The example of every route that takes a body, with each of its members left out in turn.</summary>
public sealed class WholeBodyTests : IAsyncLifetime
{
    private readonly CasesApplication app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_body_without_a_required_member_is_refused_by_its_name_and_changes_nothing()
    {
        var tried = 0;
        await EachAsync(async (route, address, records, document, wrong) =>
        {
            wrong.AddRange(BodyMember.NotShown(route.Body, route.Schema, document).Select(name => $"{name} is required and not in the example"));
            var caller = route.Caller(app);
            var tag = route.Rule.RequiresVersion ? await records.TagAsync(address) ?? AnyTag : null;
            var before = await records.RowsAsync();
            foreach (var member in BodyMember.Of(route.Body, route.Schema, document).Where(m => m.IsRequired))
            {
                tried++;
                var response = await route.SendAsync(caller, address, member.Without(route.Body), tag);
                if (!await NamesAsync(response, member.Path))
                {
                    wrong.Add($"without {member.Path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
                }
            }

            var changed = (await records.RowsAsync()).Where(r => r.Value != before[r.Key]).Select(r => $"{r.Key} has {r.Value} rows after {before[r.Key]}");
            wrong.AddRange(changed);
            if (tag is not null && tag != AnyTag && tag != await records.TagAsync(address))
            {
                wrong.Add("its record has another version");
            }
        });

        Assert.True(tried > 150, $"Only {tried} required members were found.");
    }

    [Fact]
    public async Task A_body_without_an_optional_member_is_answered()
    {
        var tried = 0;
        await EachAsync(async (route, address, records, document, wrong) =>
        {
            var caller = route.Caller(app);
            foreach (var member in BodyMember.Of(route.Body, route.Schema, document).Where(m => !m.IsRequired))
            {
                tried++;
                var tag = route.Rule.RequiresVersion ? await records.TagAsync(address) ?? AnyTag : null;
                var response = await route.SendAsync(caller, address, member.Without(route.Body), tag);
                var code = (int)response.StatusCode < 400 ? null : (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"];
                if ((int)response.StatusCode >= 500 || code is "request.malformed" or "precondition.malformed" or "permission.missing" or "route.not_found")
                {
                    wrong.Add($"without {member.Path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
                }
            }
        });

        Assert.True(tried > 60, $"Only {tried} optional members were found.");
    }

    private static string AnyTag => $"\"{Guid.Empty:N}\"";

    private static async Task<bool> NamesAsync(HttpResponseMessage response, string path) =>
        (int)response.StatusCode is 400 or 422
        && JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]?[path]?.AsArray().Any(e => (string?)e!["code"] == "field.required") is true;

    /// <summary>Tries every route, and tells of each what was wrong with it.</summary>
    private async Task EachAsync(Func<BodyRoute, string, BodyRecords, JsonObject, List<string>, Task> attempt)
    {
        var document = await Answer.Is(await app.AsNobody().GetAsync("/openapi/v1.json"), 200);
        var records = new BodyRecords(app);
        await records.MakeAsync();
        List<BodyRoute> routes = [];
        await app.WithAsync<EndpointDataSource>(source =>
        {
            routes.AddRange(BodyRoute.All(source, document));
            return Task.CompletedTask;
        });
        Assert.True(routes.Count > 60, $"Only {routes.Count} routes that take a body were found.");

        var failures = new List<string>();
        foreach (var route in routes)
        {
            // Who asks is known before anything is counted.
            await route.Caller(app).GetAsync("/api/v1/me");
            var wrong = new List<string>();
            await attempt(route, records.AddressOf(route), records, document, wrong);
            failures.AddRange(wrong.Select(w => $"{route.Method} {route.Path} ({route.Name}): {w}"));
        }

        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
    }
}
