using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Indicators;

public sealed class IndicatorTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Path = "/api/v1/indicators";

    private HttpClient Reporter => app.As(StaffRole.Reporter, "dd");

    [Fact]
    public async Task A_number_is_declared_read_again_and_counted()
    {
        var response = await Reporter.PostAsync(Path, Body("mediation.settled", "2024-01-01", "2024-03-31", 21));

        var indicator = await Answer.Is(response, 201);
        Assert.Equal($"{Path}/{indicator["id"]}", response.Headers.Location?.ToString());
        var read = await Reporter.GetAsync($"{Path}/{indicator["id"]}");
        Assert.Equal(response.ETag(), read.ETag());
        Assert.True(JsonNode.DeepEquals(indicator, await Answer.Is(read, 200)));
        Assert.Equal(21, await Declared("mediation.settled", "2024-01-01", "2024-12-31"));
    }

    [Fact]
    public async Task It_is_corrected_on_the_version_that_was_seen_and_what_was_known_before_is_kept()
    {
        var declared = await Answer.Is(await Reporter.PostAsync(Path, Body("mediation.received", "2024-01-01", "2024-03-31", 25)), 201);
        var path = $"{Path}/{declared["id"]}";
        var known = app.Clock.Now;
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Answer.IsProblem(await Reporter.PutAsync(path, new { value = 27 }), 428, "precondition.required");

        var corrected = await Answer.Is(await Reporter.PutAsync(path, new { value = 27 }, ifMatch: Tag(declared)), 200);

        Assert.Equal(27, (int?)corrected["value"]);
        await Answer.IsProblem(await Reporter.PutAsync(path, new { value = 28 }, ifMatch: Tag(declared)), 412, "request.stale");
        Assert.Equal(27, await Declared("mediation.received", "2024-01-01", "2024-12-31"));
        Assert.Equal(25, await Declared("mediation.received", "2024-01-01", "2024-12-31", known));
        await app.InDatabaseAsync(async db =>
        {
            var id = Guid.Parse((string)declared["id"]!);
            var entries = await db.History.Where(h => h.SubjectId == id).OrderBy(h => h.RecordedAt).ToListAsync();
            Assert.Equal(["indicator.declared", "indicator.corrected"], entries.Select(h => h.Action));
            Assert.Equal("mediation.received: 25 → 27", entries[1].Detail);
        });
    }

    [Fact]
    public async Task A_number_is_declared_once_for_the_same_days_also_by_two_at_once()
    {
        var body = Body("training.courses", "2024-01-01", "2024-03-31", 3);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Reporter.PostAsync(Path, body)));

        Assert.Equal([201, 409, 409, 409], answers.Select(a => (int)a.StatusCode).Order());
        await Answer.IsProblem(await Reporter.PostAsync(Path, body), 409, "indicator.exists", "code");
        var keyed = Body("training.courses", "2024-04-01", "2024-06-30", 3);
        var first = await Answer.Is(await Reporter.PostAsync(Path, keyed, idempotencyKey: "declare"), 201);
        Assert.True(JsonNode.DeepEquals(first, await Answer.Is(await Reporter.PostAsync(Path, keyed, idempotencyKey: "declare"), 201)));
    }

    [Theory]
    [InlineData("2024-01-01", "2024-06-30")]
    [InlineData("2024-03-31", "2024-04-30")]
    [InlineData("2024-02-01", "2024-02-02")]
    public async Task Days_that_overlap_with_declared_ones_are_refused_and_no_others(string from, string to)
    {
        var code = $"overlap.{from}";
        await Answer.Is(await Reporter.PostAsync(Path, Body(code, "2024-01-01", "2024-03-31", 5)), 201);

        await Answer.IsProblem(await Reporter.PostAsync(Path, Body(code, from, to, 6)), 409, "indicator.overlaps", "from");
        await Answer.Is(await Reporter.PostAsync(Path, Body(code, "2024-07-01", "2024-09-30", 7)), 201);
        var elsewhere = Body(code, from, to, 8);
        elsewhere["unit"] = "dd-x02";
        await Answer.Is(await Reporter.PostAsync(Path, elsewhere), 201);
        Assert.Equal(20, await Declared(code, "2024-01-01", "2024-12-31"));
    }

    [Theory]
    [InlineData("unit", "\"td-ubnd\"", 422, "unit.not_found")]
    [InlineData("unit", "\"nothing\"", 422, "unit.not_found")]
    [InlineData("code", "\"Hòa giải\"", 400, "request.invalid")]
    [InlineData("from", "\"2010-12-31\"", 422, "unit.not_in_existence", "unit")]
    [InlineData("from", "\"2024-04-01\"", 422, "indicator.ends_before_begin", "to")]
    [InlineData("to", "\"2026-08-11\"", 422, "date.in_future")]
    [InlineData("to", "\"2024-02-30\"", 400, "request.malformed")]
    [InlineData("value", "-1", 400, "request.invalid")]
    [InlineData("value", "1000000000001", 400, "request.invalid")]
    [InlineData("value", "1.2345", 422, "indicator.too_many_decimals")]
    [InlineData("value", "\"5\"", 400, "request.malformed")]
    [InlineData("value", "null", 400, "request.malformed")]
    [InlineData("note", "\"x\"", 400, "request.malformed")]
    public async Task Bad_input_is_refused_by_member(string member, string value, int status, string code, string? field = null)
    {
        var body = Body("supervision.visits", "2024-01-01", "2024-03-31", 1);
        body[member] = JsonNode.Parse(value);

        await Answer.IsProblem(await Reporter.PostAsync(Path, body), status, code, field ?? member);
    }

    [Fact]
    public async Task A_part_is_not_declared_or_corrected_above_its_whole()
    {
        const string Part = "management.inspections.concluded";
        await Answer.IsProblem(
            await Reporter.PostAsync(Path, Body(Part, "2025-01-01", "2025-03-14", 1)),
            422,
            "indicator.part_exceeds_whole",
            "value");
        var whole = await Answer.Is(await Reporter.PostAsync(Path, Body("management.inspections", "2025-01-01", "2025-03-14", 3)), 201);
        await Answer.IsProblem(
            await Reporter.PostAsync(Path, Body(Part, "2025-01-01", "2025-03-14", 4)),
            422,
            "indicator.part_exceeds_whole",
            "value");
        var part = await Answer.Is(await Reporter.PostAsync(Path, Body(Part, "2025-01-01", "2025-03-14", 2)), 201);

        await Answer.IsProblem(
            await Reporter.PutAsync($"{Path}/{part["id"]}", new { value = 4 }, ifMatch: Tag(part)),
            422,
            "indicator.part_exceeds_whole",
            "value");
        await Answer.IsProblem(
            await Reporter.PutAsync($"{Path}/{whole["id"]}", new { value = 1 }, ifMatch: Tag(whole)),
            422,
            "indicator.part_exceeds_whole",
            "value");
        await Answer.Is(await Reporter.PutAsync($"{Path}/{part["id"]}", new { value = 3 }, ifMatch: Tag(part)), 200);
    }

    [Fact]
    public async Task Another_districts_number_is_not_found()
    {
        var declared = await Answer.Is(await Reporter.PostAsync(Path, Body("documents.issued", "2024-01-01", "2024-03-31", 8)), 201);
        var other = app.As(StaffRole.Reporter, "td");

        await Answer.IsProblem(await other.GetAsync($"{Path}/{declared["id"]}"), 404, "indicator.not_found");
        await Answer.IsProblem(
            await other.PutAsync($"{Path}/{declared["id"]}", new { value = 9 }, ifMatch: Tag(declared)),
            404,
            "indicator.not_found");
        Assert.Empty((await Answer.Is(await other.GetAsync(Path), 200))["items"]!.AsArray());
    }

    [Fact]
    public async Task Whoever_may_not_declare_declares_nothing()
    {
        var body = Body("documents.issued", "2024-01-01", "2024-03-31", 8);

        await Answer.IsProblem(await app.As(StaffRole.LetterOfficer, "dd").PostAsync(Path, body), 403, "permission.missing");
        var client = app.AsClient("indicators:write", "dd-x02");
        await Answer.IsProblem(await client.PostAsync(Path, body), 422, "unit.not_found", "unit");
        body["unit"] = "dd-x02";
        await Answer.Is(await client.PostAsync(Path, body), 201);
    }

    private static JsonObject Body(string code, string from, string to, long value) =>
        new() { ["unit"] = "dd-x01", ["code"] = code, ["from"] = from, ["to"] = to, ["value"] = value };

    private static string Tag(JsonObject shown) => $"\"{Guid.Parse((string)shown["version"]!):N}\"";

    private async Task<long> Declared(string code, string from, string to, DateTimeOffset? asOf = null)
    {
        var known = asOf is { } instant ? $"&asOf={Uri.EscapeDataString(instant.ToString("O"))}" : string.Empty;
        var page = await Answer.Is(await Reporter.GetAsync($"/api/v1/statistics/figures?unit=dd&from={from}&to={to}{known}"), 200);
        return (long)page["figures"]![$"declared.{code}"]!;
    }
}
