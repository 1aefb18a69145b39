using System.Globalization;
using System.Text;
using System.Net;
using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>Bulk reading: every unit of a level in one stream.</summary>
public sealed class UnitFiguresTests(FiguresApplication app) : IClassFixture<FiguresApplication>
{
    private const string Days = "from=2024-01-01&to=2026-06-14";

    [Theory]
    [InlineData("commune")]
    [InlineData("district")]
    [InlineData("province")]
    public async Task Every_line_is_what_its_unit_is_asked_by_itself(string level)
    {
        var register = await app.RegisterOfAsync(31);
        var client = app.Cases.As(StaffRole.Administrator, RandomRegister.Top);

        var lines = LinesOf(await client.GetStringAsync($"/api/v1/statistics/figures/by-unit?unit={register.Root}&level={level}&{Days}"));

        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            Assert.Equal(level, (string)line["level"]!);
            var single = await Answer.Is(await client.GetAsync($"/api/v1/statistics/figures?unit={line["unit"]}&{Days}"), 200);
            Assert.Equal(single["figures"]!.ToJsonString(), Known(line["figures"]!, single["figures"]!));
        }
    }

    [Fact]
    public async Task Without_a_level_the_lines_are_the_units_own_books_and_add_up()
    {
        var register = await app.RegisterOfAsync(31);
        var client = app.Cases.AsClient("figures:read", RandomRegister.Top);
        var address = $"/api/v1/statistics/figures/by-unit?unit={register.Root}&{Days}";
        var lines = LinesOf(await client.GetStringAsync(address));
        var whole = await Answer.Is(await client.GetAsync($"/api/v1/statistics/figures?unit={register.Root}&{Days}"), 200);

        Assert.Equal((long)whole["figures"]!["letters.received"]!, lines.Sum(l => (long)l["figures"]!["letters.received"]!));
        var csv = (await client.GetStringAsync($"{address}&format=csv")).Split("\r\n");
        Assert.Equal(lines.Count + 2, csv.Length);
        var place = csv[0].Split(',').ToList().IndexOf("letters.received");
        Assert.Equal(
            lines.Select(l => (long)l["figures"]!["letters.received"]!),
            csv[1..^1].Select(l => long.Parse(l.Split(',')[place], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task For_people_the_text_has_a_mark_names_and_headings_and_the_same_numbers()
    {
        var register = await app.RegisterOfAsync(31);
        var client = app.Cases.AsClient("figures:read", RandomRegister.Top);
        var address = $"/api/v1/statistics/figures/by-unit?unit={register.Root}&{Days}";
        var tools = (await client.GetStringAsync($"{address}&format=csv")).Split("\r\n");
        var bytes = await client.GetByteArrayAsync($"{address}&format=csv-for-people");
        var people = Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n");

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("Mã đơn vị,Tên đơn vị,Cấp,Loại đơn vị,", people[0], StringComparison.Ordinal);
        Assert.DoesNotContain("letters.received", people[0], StringComparison.Ordinal);
        Assert.Equal(tools.Length, people.Length);
        Assert.Equal(tools[1].Split(',')[^5..], people[1].Split(',')[^5..]);
        Assert.Contains(people, l => l.Contains(",Cấp xã,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_todays_map_the_lines_are_todays_units_and_add_up_to_the_same()
    {
        var register = await app.RegisterOfAsync(31);
        var client = app.Cases.As(StaffRole.Administrator, RandomRegister.Top);
        var address = $"/api/v1/statistics/figures/by-unit?unit={register.Root}&{Days}&map=now";
        var whole = await Answer.Is(await client.GetAsync($"/api/v1/statistics/figures?unit={register.Root}&{Days}&map=now"), 200);

        foreach (var level in new[] { string.Empty, "&level=commune" })
        {
            var lines = LinesOf(await client.GetStringAsync(address + level));
            Assert.DoesNotContain(lines, l => (string)l["unit"]! == $"{register.Prefix}d-x1");
            Assert.Equal(
                level.Length == 0,
                lines.Sum(l => (long)l["figures"]!["letters.received"]!) == (long)whole["figures"]!["letters.received"]!);
        }
    }

    [Fact]
    public async Task A_tag_keeps_it_until_a_number_changes()
    {
        var register = await app.RegisterOfAsync(32);
        var client = app.Cases.AsClient("figures:read", RandomRegister.Top);
        var address = $"/api/v1/statistics/figures/by-unit?unit={register.Root}&level=commune&{AskedPeriod.WholeTime.Query}";
        var first = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotModified, (await AgainAsync()).StatusCode);
        var told = register.Lines.Count;
        register.Grow(10);
        await app.ImportAsync(register, register.Lines.Skip(told));
        Assert.Equal(HttpStatusCode.OK, (await AgainAsync()).StatusCode);

        Task<HttpResponseMessage> AgainAsync() => client.GetAgainAsync(address, first.ETag());
    }

    private static List<JsonObject> LinesOf(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!.AsObject())];

    /// <summary>What a unit by itself has: numbers that only others have ever declared are not among them.</summary>
    private static string Known(JsonNode figures, JsonNode single) =>
        new JsonObject(
            figures
                .AsObject()
                .Where(f => single.AsObject().ContainsKey(f.Key))
                .Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value!.DeepClone()))).ToJsonString();
}
