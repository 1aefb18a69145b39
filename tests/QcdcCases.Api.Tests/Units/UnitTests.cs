using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Units;

public sealed class UnitTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    [Fact]
    public async Task A_unit_is_entered_below_another_and_read_again()
    {
        var response = await Administrator.PostAsync("/api/v1/units", new
        {
            key = "dd-x11",
            name = "Xã Ka Đơn",
            level = "commune",
            kind = "committee",
            parent = "dd",
            code = "24985",
            validFrom = "2026-01-01",
            excludeFromRollup = true,
        });

        var unit = await Answer.Is(response, 201);
        Assert.Equal("/api/v1/units/dd-x11", response.Headers.Location?.ToString());
        Assert.Equal("24985", (string?)unit["code"]);
        Assert.False(unit.ContainsKey("validTo"));

        var read = await Administrator.GetAsync("/api/v1/units/dd-x11");
        Assert.Equal(response.ETag(), read.ETag());
        Assert.True(JsonNode.DeepEquals(unit, await Answer.Is(read, 200)));
    }

    [Fact]
    public async Task What_was_entered_can_be_written_for_at_once()
    {
        await Answer.Is(await Administrator.PostAsync("/api/v1/units", ANewUnit("dd-x12")), 201);

        var officer = app.As(StaffRole.LetterOfficer, "dd");
        var conference = new
        {
            unit = "dd-x12",
            heldOn = "2026-08-03",
            kind = "dialogue",
            chairs = new[] { new { office = "party-secretary" } },
            theme = "Đối thoại",
            attendees = 20,
        };
        await Answer.Is(await officer.PostAsync("/api/v1/conferences", conference), 201);
    }

    [Fact]
    public async Task A_unit_without_a_parent_is_entered_only_by_who_manages_one()
    {
        var below = app.As(StaffRole.Administrator, "dd-ubnd");

        await Answer.IsProblem(await below.PostAsync("/api/v1/units", ANewUnit("p-1", parent: null)), 403, "unit.parent_missing");
        await Answer.Is(await Administrator.PostAsync("/api/v1/units", ANewUnit("p-1", parent: null)), 201);
    }

    [Fact]
    public async Task Nobody_enters_a_unit_into_another_district_or_under_nothing()
    {
        await Answer.IsProblem(await Administrator.PostAsync("/api/v1/units", ANewUnit("td-x1", "td")), 422, "unit.not_found", "parent");
        await Answer.IsProblem(await Administrator.PostAsync("/api/v1/units", ANewUnit("x-1", "nothing")), 422, "unit.not_found", "parent");
    }

    [Fact]
    public async Task Whoever_does_not_manage_units_enters_and_changes_none()
    {
        var leader = app.As(StaffRole.Leader, "dd");

        await Answer.IsProblem(await leader.PostAsync("/api/v1/units", ANewUnit("dd-x13")), 403, "permission.missing");
        await Answer.IsProblem(
            await leader.PutAsync("/api/v1/units/dd-x01/name", new { name = "Xã D'Ran" }, ifMatch: await TagOf("dd-x01")),
            403,
            "permission.missing");
    }

    [Theory]
    [InlineData("dd x16")]
    [InlineData("dd-xã16")]
    [InlineData("-dd16")]
    [InlineData("dd16.")]
    [InlineData("dd--16")]
    [InlineData("dd/16")]
    public async Task A_key_can_stand_in_an_address(string key)
    {
        await Answer.IsProblem(
            await Administrator.PostAsync("/api/v1/units", ANewUnit(key)),
            400,
            "request.invalid",
            "key",
            "unit.key_shape");

        var lawful = $"Dd_x.16-{Guid.NewGuid():N}";
        Assert.Equal(lawful, (string?)(await Answer.Is(await Administrator.PostAsync("/api/v1/units", ANewUnit(lawful)), 201))["key"]);
    }

    [Fact]
    public async Task A_key_is_given_once_and_the_same_request_gives_the_same_answer()
    {
        var first = await Answer.Is(await Administrator.PostAsync("/api/v1/units", ANewUnit("dd-x14"), idempotencyKey: "enter-x14"), 201);
        var again = await Answer.Is(await Administrator.PostAsync("/api/v1/units", ANewUnit("dd-x14"), idempotencyKey: "enter-x14"), 201);
        Assert.True(JsonNode.DeepEquals(first, again));

        await Answer.IsProblem(
            await Administrator.PostAsync("/api/v1/units", ANewUnit("dd-x15"), idempotencyKey: "enter-x14"), 409, "request.key_reused");
        await Answer.IsProblem(await Administrator.PostAsync("/api/v1/units", ANewUnit("dd-x14")), 409, "unit.key_taken", "key");
    }

    [Theory]
    [InlineData("level", "province", 422, "unit.level_above_parent")]
    [InlineData("validFrom", "2010-12-31", 422, "unit.parent_not_in_existence", "parent")]
    [InlineData("validFrom", "1944-12-31", 422, "date.too_early")]
    [InlineData("validFrom", "2036-08-11", 422, "date.too_far")]
    [InlineData("validFrom", "2026-02-30", 400, "request.malformed")]
    [InlineData("kind", "committe", 400, "request.malformed")]
    [InlineData("key", "dd/x 16", 400, "request.invalid")]
    [InlineData("key", "", 400, "request.invalid")]
    [InlineData("name", " ", 400, "request.invalid")]
    [InlineData("nmae", "Xã Ka Đô", 400, "request.malformed")]
    public async Task Bad_input_is_refused_by_member(string member, string value, int status, string code, string? field = null)
    {
        var body = JsonNode.Parse("""
            {"key": "dd-x16", "name": "Xã Ka Đô", "level": "commune", "kind": "committee", "parent": "dd", "validFrom": "2026-01-01"}
            """)!.AsObject();
        body[member] = value;

        await Answer.IsProblem(await Administrator.PostAsync("/api/v1/units", body), status, code, field ?? member);
    }

    [Fact]
    public async Task There_are_no_new_districts_after_the_tier_ended()
    {
        var body = new
        {
            key = "dd-d1",
            name = "Huyện mới",
            level = "district",
            kind = "committee",
            parent = "dd",
            validFrom = "2025-07-01",
        };

        await Answer.IsProblem(await Administrator.PostAsync("/api/v1/units", body), 422, "unit.district_tier_ended", "validFrom");
    }

    [Fact]
    public async Task A_unit_is_renamed_on_the_version_that_was_seen()
    {
        await Answer.Is(await Administrator.PostAsync("/api/v1/units", ANewUnit("dd-x17")), 201);
        var seen = await TagOf("dd-x17");
        var name = new { name = "Xã Pró mới" };

        await Answer.IsProblem(await Administrator.PutAsync("/api/v1/units/dd-x17/name", name), 428, "precondition.required");
        var renamed = await Answer.Is(await Administrator.PutAsync("/api/v1/units/dd-x17/name", name, ifMatch: seen), 200);
        Assert.Equal("Xã Pró mới", (string?)renamed["name"]);
        await Answer.IsProblem(await Administrator.PutAsync("/api/v1/units/dd-x17/name", name, ifMatch: seen), 412, "request.stale");
        Assert.Equal("Xã Pró mới", (string?)(await Answer.Is(await Administrator.GetAsync("/api/v1/units/dd-x17"), 200))["name"]);
    }

    [Fact]
    public async Task Another_districts_unit_is_not_found()
    {
        var tag = await TagOf("td-ubnd", app.As(StaffRole.Administrator, "td"));

        await Answer.IsProblem(await Administrator.GetAsync("/api/v1/units/td-ubnd"), 404, "unit.not_found");
        await Answer.IsProblem(await Administrator.GetAsync("/api/v1/units/nothing"), 404, "unit.not_found");
        await Answer.IsProblem(
            await Administrator.PutAsync("/api/v1/units/td-ubnd/name", new { name = "X" }, ifMatch: tag),
            404,
            "unit.not_found");
        await Answer.IsProblem(
            await Administrator.PostAsync("/api/v1/units/td-ubnd/closing", new { validTo = "2026-08-09" }, ifMatch: tag),
            404,
            "unit.not_found");
    }

    private static object ANewUnit(string key, string? parent = "dd") =>
        new { key, name = "Xã Pró", level = "commune", kind = "committee", parent, validFrom = "2026-01-01" };

    private async Task<string> TagOf(string key, HttpClient? client = null) =>
        (await (client ?? Administrator).GetAsync($"/api/v1/units/{key}")).ETag();
}
