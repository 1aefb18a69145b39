using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Indicators;

/// <summary>Definitions and decimals travel in the journal, and the books that it takes over are compared only with what they hold.</summary>
public sealed class IndicatorJournalTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Journal =
        """
        {"type":"unit","key":"j","name":"Xã J","level":"commune","kind":"committee","parent":"dd","validFrom":"2011-01-01"}
        {"type":"indicator-definition","code":"j.grade","name":"Xếp loại","unitOfMeasure":"người","kind":"status","addsUp":true,"owedBy":{"levels":["district"],"kinds":["committee"]},"window":"year","validFrom":"2020-01-01","sentence":"Có {value} người."}
        {"type":"indicator-definition","code":"j.share","name":"Tỷ lệ","unitOfMeasure":"%","kind":"ratio","decimals":2,"numerator":"j.part","denominator":"j.whole"}
        {"type":"indicator","unit":"j","code":"j.area","from":"2023-01-01","to":"2023-12-31","value":414231.2,"bodies":["Công ty A"]}
        {"type":"indicator","unit":"j","code":"j.grade","from":"2022-01-01","to":"2022-12-31","value":7}
        {"type":"indicator","unit":"j","code":"j.part","from":"2023-01-01","to":"2023-12-31","value":1}
        {"type":"indicator","unit":"j","code":"j.whole","from":"2023-01-01","to":"2023-12-31","value":3}

        """;

    [Fact]
    public async Task Definitions_and_decimals_are_imported_counted_and_exported_byte_for_byte()
    {
        var client = app.As(StaffRole.Administrator, "dd");
        await Answer.Is(await new FiguresClient(client).ImportAsync(Journal.ReplaceLineEndings("\n")), 200);
        await Answer.Is(await new FiguresClient(client).ImportAsync(Journal.ReplaceLineEndings("\n")), 200);

        var figures = (await Answer.Is(
            await client.GetAsync("/api/v1/statistics/figures?unit=j&from=2023-01-01&to=2023-12-31"), 200))["figures"]!;
        Assert.Equal("414231.2", figures["declared.j.area"]!.ToJsonString());
        Assert.Equal("7", figures["declared.j.grade"]!.ToJsonString());
        Assert.Equal("33.33", figures["declared.j.share"]!.ToJsonString());
        var exported = await (await client.GetAsync("/api/v1/register/export?unit=j")).Content.ReadAsStringAsync();
        Assert.Equal(Journal.ReplaceLineEndings("\n"), string.Join('\n', exported.Split('\n').Select(WithoutSource)));
        await RefusedAsync(client, """{"type":"indicator","unit":"j","code":"j.share","from":"2023-01-01","to":"2023-12-31","value":33}""", "indicator.computed");
        await RefusedAsync(client, """{"type":"indicator","unit":"j","code":"mediation.teams","from":"2023-01-01","to":"2023-12-31","value":1.5}""", "indicator.too_many_decimals");
        await RefusedAsync(client, """{"type":"indicator-definition","code":"j.grade","name":"Khác","unitOfMeasure":"người","kind":"flow","validFrom":"2021-01-01"}""", "indicator_definition.overlaps");
    }

    [Fact]
    public async Task Books_that_begin_in_2023_are_not_compared_with_2022()
    {
        await using var own = new CasesApplication();
        await own.InitializeAsync();
        var client = own.As(StaffRole.Administrator, "dd");
        await Answer.Is(await new FiguresClient(client).ImportAsync(PublishedRegister.JournalOf("don-duong-2023")), 200);

        var answer = await Answer.Is(
            await client.GetAsync("/api/v1/statistics/figures/comparison?unit=dd&from=2023-01-01&to=2023-12-31"), 200);
        Assert.Equal("before-books", (string?)answer["yearBeforeAbsent"]);
        Assert.Null(answer["yearBefore"]);
        Assert.Equal("2023-01-01", (string?)answer["completeSince"]);
        Assert.Equal(154, (int)answer["figures"]!["letters.received"]!["now"]!);
        Assert.Null(answer["figures"]!["letters.received"]!["yearBefore"]);
        var next = await Answer.Is(
            await client.GetAsync("/api/v1/statistics/figures/comparison?unit=dd&from=2024-01-01&to=2024-12-31"), 200);
        Assert.Equal(154, (int)next["figures"]!["letters.received"]!["yearBefore"]!);
        var form = await Answer.Is(
            await client.GetAsync("/api/v1/statistics/forms/02-XLD/comparison?unit=dd&from=2023-01-01&to=2023-12-31&circular=TT02"), 200);
        Assert.Equal("before-books", (string?)form["yearBeforeAbsent"]);
        Assert.All(form["total"]!.AsObject(), column => Assert.Null(column.Value!["yearBefore"]));
    }

    private static async Task RefusedAsync(HttpClient client, string line, string code)
    {
        var answer = await new FiguresClient(client).ImportAsync(line + "\n");
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotEqual(200, (int)answer.StatusCode);
    }

    private static string WithoutSource(string line)
    {
        if (line.Length == 0)
        {
            return line;
        }

        var members = JsonNode.Parse(line)!.AsObject();
        return members.Remove("source") ? members.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) : line;
    }
}
