using System.Text;
using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Indicators;

/// <summary>Declared codes by their definitions: at the counter, in figures, comparisons and coverage, and through the journal.</summary>
public sealed class IndicatorCatalogueTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Definitions = "/api/v1/indicator-definitions";

    private HttpClient Reporter => app.As(StaffRole.Reporter, "dd");

    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    [Fact]
    public async Task The_standard_catalogue_counts_stocks_decimals_and_ratios()
    {
        foreach (var (from, to) in new[] { ("2019-01-01", "2019-03-31"), ("2019-04-01", "2019-06-30"), ("2019-07-01", "2019-09-30") })
        {
            await DeclareAsync("dd-x01", "mediation.teams", from, to, "107");
        }

        await DeclareAsync("dd-x02", "mediation.teams", "2019-01-01", "2019-12-31", "3");
        await DeclareAsync("dd", "land-recovery.area", "2019-01-01", "2019-12-31", "414231.2");
        await DeclareAsync("dd", "compensation.amount", "2019-01-01", "2019-12-31", "57509.424");
        await DeclareAsync("dd-x01", "mediation.received", "2019-01-01", "2019-12-31", "25");
        await DeclareAsync("dd-x01", "mediation.settled", "2019-01-01", "2019-12-31", "21");
        await DeclareAsync("dd", "par-index.rank", "2018-01-01", "2018-12-31", "1");

        var figures = (await FiguresAsync("from=2019-01-01&to=2019-12-31"))["figures"]!;

        Assert.True(figures["declared.mediation.teams"] is not null, figures.ToJsonString());
        Assert.Equal("110", figures["declared.mediation.teams"]!.ToJsonString());
        Assert.Equal("414231.2", figures["declared.land-recovery.area"]!.ToJsonString());
        Assert.Equal("57509.424", figures["declared.compensation.amount"]!.ToJsonString());
        Assert.Equal("84", figures["declared.mediation.settled-rate"]!.ToJsonString());
        Assert.Equal("1", figures["declared.par-index.rank"]!.ToJsonString());
        Assert.Null(figures["declared.mediation.mediators"]);
        var units = (await FiguresAsync("from=2019-01-01&to=2019-12-31&by=unit"))["groups"]!;
        Assert.Equal(107, (int)units["dd-x01"]!["declared.mediation.teams"]!);
        Assert.Null(units["dd"]!["declared.mediation.teams"]);
        await OpensIntoAsync("declared.mediation.teams", "107", "3");
        await OpensIntoAsync("declared.mediation.settled-rate", "21", "25");
        await OpensIntoAsync("declared.par-index.rank", "1");
    }

    [Theory]
    [InlineData("mediation.settled", "1.5", 422, "indicator.too_many_decimals")]
    [InlineData("of.nobody", "1.2345", 422, "indicator.too_many_decimals")]
    [InlineData("management.inspections", "0.5", 422, "indicator.too_many_decimals")]
    [InlineData("mediation.settled-rate", "84", 422, "indicator.computed")]
    [InlineData("mediation.settled", "\"21\"", 400, "json.expected_number")]
    public async Task A_value_that_the_definition_does_not_allow_is_refused(string code, string value, int status, string problem)
    {
        using var body = new StringContent(
            $$"""{"unit":"dd","code":"{{code}}","from":"2017-01-01","to":"2017-12-31","value":{{value}}}""", Encoding.UTF8, "application/json");

        var answer = await Reporter.PostAsync("/api/v1/indicators", body);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(problem, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_defines_codes_of_its_own_and_corrects_them()
    {
        var body = new JsonObject
        {
            ["code"] = "own.teams",
            ["name"] = "Tổ tự quản",
            ["unitOfMeasure"] = "tổ",
            ["kind"] = "stock",
            ["owedBy"] = new JsonObject { ["levels"] = new JsonArray("commune") },
        };
        await Answer.IsProblem(
            await app.As(StaffRole.Administrator, "dd-x01").PostAsync(Definitions, body.DeepClone()), 403, "indicator_definition.not_at_top");

        var added = await Answer.Is(await Administrator.PostAsync(Definitions, body.DeepClone()), 201);

        await Answer.IsProblem(
            await Administrator.PostAsync(Definitions, body.DeepClone()), 409, "indicator_definition.overlaps", "validFrom");
        var path = $"{Definitions}/{added["id"]}";
        Assert.Equal("own.teams", (string?)(await Answer.Is(await Reporter.GetAsync(path), 200))["definition"]!["code"]);
        var owed = await Answer.Is(await Reporter.GetAsync($"{Definitions}?code=own.teams&unit=dd-x01"), 200);
        Assert.Single(owed["definitions"]!.AsArray());
        Assert.Empty((await Answer.Is(await Reporter.GetAsync($"{Definitions}?code=own.teams&unit=dd"), 200))["definitions"]!.AsArray());
        var renamed = body.DeepClone();
        renamed["name"] = "Tổ tự quản ở khu dân cư";
        var corrected = await Answer.Is(await Administrator.PutAsync(path, renamed, ifMatch: Tag(added)), 200);
        Assert.Equal("Tổ tự quản ở khu dân cư", (string?)corrected["definition"]!["name"]);
        var moved = body.DeepClone();
        moved["validFrom"] = "2020-01-01";
        await Answer.IsProblem(
            await Administrator.PutAsync(path, moved, ifMatch: Tag(corrected)), 422, "indicator_definition.key_changed", "code");
        await Answer.IsProblem(
            await Reporter.GetAsync($"{Definitions}/{Guid.NewGuid()}"), 404, "indicator_definition.not_found");
    }

    [Theory]
    [InlineData("\"kind\":\"ratio\"", "indicator_definition.ratio_incomplete", "kind")]
    [InlineData("\"kind\":\"flow\",\"numerator\":\"x\"", "indicator_definition.not_a_ratio", "numerator")]
    [InlineData("\"kind\":\"flow\",\"validFrom\":\"2024-01-01\",\"validTo\":\"2023-01-01\"", "indicator_definition.ends_before_begin", "validTo")]
    [InlineData("\"kind\":\"stock\",\"code\":\"management.inspections\"", "indicator_definition.statutory", "kind")]
    public async Task A_definition_that_contradicts_itself_is_refused(string members, string problem, string field)
    {
        var body = JsonNode.Parse($"{{{members}}}")!.AsObject();
        body["code"] ??= "wrong.one";
        body["name"] = "Sai";
        body["unitOfMeasure"] = "việc";

        await Answer.IsProblem(await Administrator.PostAsync(Definitions, body), 422, problem, field);
    }

    [Fact]
    public async Task Coverage_names_the_units_that_have_none()
    {
        using var body = new StringContent(
            """{"unit":"dd-x01","code":"coverage.held","from":"2016-01-01","to":"2016-12-31","value":2,"bodies":["Công ty A","Hợp tác xã B"]}""",
            Encoding.UTF8,
            "application/json");
        await Answer.Is(await Reporter.PostAsync("/api/v1/indicators", body), 201);
        await DeclareAsync("dd-x02", "coverage.held", "2016-01-01", "2016-12-31", "0");

        var coverage = await Answer.Is(
            await Reporter.GetAsync(
                "/api/v1/statistics/coverage?code=declared.coverage.held&unit=dd&level=commune&kind=committee&from=2016-01-01&to=2016-12-31"),
            200);

        Assert.Equal((int)coverage["units"]! - 1, coverage["without"]!.AsArray().Count);
        Assert.Equal(1, (int)coverage["with"]!);
        Assert.Contains("dd-x02", coverage["without"]!.AsArray().Select(k => (string)k!));
        Assert.DoesNotContain("dd-x01", coverage["without"]!.AsArray().Select(k => (string)k!));
        Assert.Equal(["Công ty A", "Hợp tác xã B"], coverage["bodies"]!.AsArray().Select(b => (string)b!));
        await Answer.IsProblem(
            await Reporter.GetAsync("/api/v1/statistics/coverage?code=letters.sent&unit=dd&from=2016-01-01&to=2016-12-31"),
            404,
            "figures.code_unknown");
    }

    [Fact]
    public async Task A_value_names_at_most_a_thousand_bodies()
    {
        var body = new JsonObject
        {
            ["unit"] = "dd",
            ["code"] = "many.bodies",
            ["from"] = "2018-01-01",
            ["to"] = "2018-12-31",
            ["value"] = 1001,
            ["bodies"] = new JsonArray([.. Enumerable.Range(0, 1001).Select(i => (JsonNode)$"Công ty {i}")]),
        };

        await Answer.IsProblem(await Reporter.PostAsync("/api/v1/indicators", body), 400, "request.invalid", "bodies");
    }

    [Fact]
    public async Task A_flow_is_compared_only_with_days_from_its_first_declaration_on()
    {
        await DeclareAsync("dd", "compared.flow", "2014-04-01", "2014-06-30", "4");
        await DeclareAsync("dd", "compared.flow", "2015-01-01", "2015-12-31", "9");

        var year = await ComparisonAsync("from=2015-01-01&to=2015-12-31");
        var quarter = await ComparisonAsync("from=2015-04-01&to=2015-06-30");
        var long5 = await ComparisonAsync("from=2012-01-01&to=2016-12-31");

        Assert.Null(year["figures"]!["declared.compared.flow"]!["yearBefore"]);
        Assert.Equal(4, (int)quarter["figures"]!["declared.compared.flow"]!["yearBefore"]!);
        Assert.Null(long5["yearBefore"]);
        Assert.Equal("longer-than-year", (string?)long5["yearBeforeAbsent"]);
        Assert.Equal([0, 0, 4, 9, 0], long5["years"]!.AsArray().Select(y => (int)y!["figures"]!["declared.compared.flow"]!));
    }

    private async Task DeclareAsync(string unit, string code, string from, string to, string value)
    {
        using var body = new StringContent(
            $$"""{"unit":"{{unit}}","code":"{{code}}","from":"{{from}}","to":"{{to}}","value":{{value}}}""", Encoding.UTF8, "application/json");
        await Answer.Is(await Reporter.PostAsync("/api/v1/indicators", body), 201);
    }

    private async Task<JsonObject> FiguresAsync(string days) =>
        await Answer.Is(await Reporter.GetAsync($"/api/v1/statistics/figures?unit=dd&{days}"), 200);

    private async Task<JsonObject> ComparisonAsync(string days) =>
        await Answer.Is(await Reporter.GetAsync($"/api/v1/statistics/figures/comparison?unit=dd&{days}"), 200);

    private async Task OpensIntoAsync(string code, params string[] values)
    {
        var items = await Answer.Is(
            await Reporter.GetAsync($"/api/v1/statistics/figures/{code}/items?unit=dd&from=2019-01-01&to=2019-12-31"), 200);
        Assert.Equal(
            values.Order(StringComparer.Ordinal),
            items["items"]!.AsArray().Select(i => i!["amount"]!.ToJsonString()).Order(StringComparer.Ordinal));
    }

    private static string Tag(JsonObject body) => $"\"{body["version"]}\"";
}
