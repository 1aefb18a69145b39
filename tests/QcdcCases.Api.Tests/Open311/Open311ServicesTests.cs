using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Open311;

/// <summary>Discovery, services and their definitions.</summary>
public sealed class Open311ServicesTests(Open311Application app) : IClassFixture<Open311Application>
{
    public static TheoryData<string> Formats => Open311Application.Formats;

    [Fact]
    public async Task Discovery_says_the_same_in_both_formats_without_naming_a_charset()
    {
        var xml = await app.AsNobody().GetAsync("/open311/discovery.xml");
        var json = await app.AsNobody().GetAsync("/open311/discovery.json");

        Assert.Equal("text/xml", xml.Content.Headers.ContentType?.ToString());
        Assert.Equal("application/json", json.Content.Headers.ContentType?.ToString());
        var page = Open311Reading.XmlOf(await xml.Content.ReadAsStringAsync());
        var other = JsonNode.Parse(await json.Content.ReadAsStringAsync())!.AsObject();
        Assert.Equal("discovery", page.Name.LocalName);
        Assert.Equal(["changeset", "contact", "key_service"], other.Select(m => m.Key).Take(3));
        Assert.All(["contact", "key_service"], name => Assert.Equal(page.Element(name)!.Value, (string?)other[name]));
        var endpoints = page.Element("endpoints")!.Elements("endpoint").ToList();
        Assert.Equal(["production", "test"], endpoints.Select(e => e.Element("type")!.Value));
        Assert.Equal(endpoints.Select(e => e.Element("url")!.Value), other["endpoints"]!.AsArray().Select(e => (string)e!["url"]!));
        Assert.Equal(
            ["text/xml", "application/json"], endpoints[0].Element("formats")!.Elements("format").Select(f => f.Value));
        Assert.Equal(["text/xml", "application/json"], other["endpoints"]![0]!["formats"]!.AsArray().Select(f => (string)f!));
        Assert.All(endpoints, e => Assert.Equal("http://wiki.open311.org/GeoReport_v2", e.Element("specification")!.Value));
        foreach (var url in endpoints.Select(e => e.Element("url")!.Value))
        {
            Assert.NotEmpty(await Open311Reading.ItemsAsync("xml", await app.AsNobody().GetAsync($"{url}/services.xml")));
        }
    }

    [Fact]
    public async Task The_changeset_moves_when_a_category_is_added_corrected_or_defined()
    {
        var at = await ChangesetAsync();
        var administrator = app.As(StaffRole.Administrator, "dd");
        var code = new { unit = "dd", code = "traffic.lamp", name = "Đèn đường" };

        var added = await administrator.PostAsync("/api/v1/code-lists/feedback-category/codes", code);
        await Answer.Is(added, 201);
        at = await MovedAsync(at);
        const string Lamp = "/api/v1/code-lists/feedback-category/codes/traffic.lamp";
        await Answer.Is(await administrator.PutAsync(Lamp, new { name = "Đèn" }, ifMatch: added.ETag()), 200);
        at = await MovedAsync(at);
        await app.DefineAsync("dd", "traffic.lamp", new { validFrom = Today() });
        await MovedAsync(at);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Services_have_every_field_as_their_unit_defines_them(string format)
    {
        await app.DefineAsync("dd-x02", "environment", new
        {
            validFrom = Today(),
            description = "Rác & nước thải <khu dân cư>",
            group = "Môi trường",
            keywords = new[] { "rác", "mùi" },
        });

        var services = await Open311Reading.ItemsAsync(format, await app.GetAsync($"services.{format}?jurisdiction_id=dd-x02"));

        var service = services.Single(s => s["service_code"] == "environment");
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["service_code"] = "environment",
                ["service_name"] = "Vệ sinh môi trường",
                ["description"] = "Rác & nước thải <khu dân cư>",
                ["metadata"] = "false",
                ["type"] = "realtime",
                ["keywords"] = "rác,mùi",
                ["group"] = "Môi trường",
            },
            service);
        var elsewhere = await Open311Reading.ItemsAsync(format, await app.GetAsync($"services.{format}?jurisdiction_id=dd-x01"));
        Assert.Equal("Vệ sinh môi trường", elsewhere.Single(s => s["service_code"] == "environment")["description"]);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_code_with_zeros_in_front_and_a_dot_stays_a_text(string format)
    {
        var name = $"traffic.00{(format == "xml" ? 1 : 2)}";
        await Answer.Is(
            await app.As(StaffRole.Administrator, "dd").PostAsync(
                "/api/v1/code-lists/feedback-category/codes", new { unit = "dd", code = name, name = "Cầu" }),
            201);

        var body = await (await app.GetAsync($"services.{format}")).Content.ReadAsStringAsync();
        Assert.Contains(format == "json" ? $"\"{name}\"" : $">{name}<", body, StringComparison.Ordinal);
        var definition = await app.GetAsync($"services/{name}.{format}");
        Assert.Equal(200, (int)definition.StatusCode);
        Assert.Contains(name, await definition.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_definition_has_each_data_type_and_an_order_without_doubles()
    {
        await app.DefineAsync("dd-x01", "tourism", new { validFrom = Today(), questions = Questions() });

        var json = JsonNode.Parse(await (await app.GetAsync("services/tourism.json?jurisdiction_id=dd-x01")).Content.ReadAsStringAsync())!;
        var xml = Open311Reading.XmlOf(
            await (await app.GetAsync("services/tourism.xml?jurisdiction_id=dd-x01")).Content.ReadAsStringAsync());

        Assert.Equal("service_definition", xml.Name.LocalName);
        Assert.Equal("tourism", (string?)json["service_code"]);
        string[] types = ["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist", "string"];
        Assert.Equal(types, json["attributes"]!.AsArray().Select(a => (string)a!["datatype"]!));
        Assert.Equal(types, xml.Element("attributes")!.Elements("attribute").Select(a => a.Element("datatype")!.Value));
        Assert.Equal(Enumerable.Range(1, 7), json["attributes"]!.AsArray().Select(a => (int)a!["order"]!));
        Assert.Equal([true, false], json["attributes"]!.AsArray().Select(a => (bool)a!["required"]!).Take(2));
        Assert.False((bool)json["attributes"]![6]!["variable"]!);
        Assert.Equal("""[{"key":"l","name":"Trái"},{"key":"r","name":"Phải"}]""", Plain(json["attributes"]![4]!["values"]!));
        Assert.Equal(
            ["l", "r"],
            xml.Descendants("attribute").ElementAt(4).Element("values")!.Elements("value").Select(v => v.Element("key")!.Value));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task What_does_not_exist_is_told_in_the_format(string format)
    {
        Assert.Contains("service_code", (await Errors(format, $"services/nothing.{format}", 404))[0], StringComparison.Ordinal);
        Assert.Contains(
            "jurisdiction_id", (await Errors(format, $"services.{format}?jurisdiction_id=nowhere", 404))[0], StringComparison.Ordinal);
        await Errors(format, $"services/traffic.{format}?jurisdiction_id=nowhere", 404);
        Assert.NotEmpty(await Open311Reading.ItemsAsync(format, await app.GetAsync($"services.{format}?jurisdiction_id=")));
        await Errors(format, $"nothing.{format}", 404);
        await Open311Reading.ErrorsAsync(format, await app.AsNobody().DeleteAsync($"{Open311Application.Door}/requests.{format}"), 405);
        await Open311Reading.ErrorsAsync(
            format, await app.App.PostAsync($"{Open311Application.Door}/requests.{format}", new { service_code = "traffic" }), 415);
    }

    [Theory]
    [InlineData("services")]
    [InlineData("services.yaml")]
    [InlineData("services.json.bak")]
    public async Task Another_suffix_is_answered_in_xml(string path) => await Errors("xml", path, 404);

    [Fact]
    public async Task A_suffix_in_capitals_is_the_same_suffix() =>
        Assert.NotEmpty(await Open311Reading.ItemsAsync("xml", await app.GetAsync("services.XML")));

    [Fact]
    public async Task A_secret_category_is_not_offered_and_its_feedback_not_shown()
    {
        await app.DefineAsync("dd-x01", "forest", new { validFrom = Today(), isPublic = false });
        var item = await Answer.Is(
            await app.App.PostAsync("/api/v1/feedback", new { unit = "dd-x01", category = "forest", text = "Chặt cây" }), 201);

        await Errors("json", "services/forest.json?jurisdiction_id=dd-x01", 404);
        await Errors("json", $"requests/{item["id"]}.json", 404);
        var all = await (await app.GetAsync("requests.xml?service_code=forest&extensions=true")).Content.ReadAsStringAsync();
        Assert.EndsWith("<service_requests></service_requests>", all, StringComparison.Ordinal);
        Assert.Equal("[]", await (await app.GetAsync("requests.json?service_code=forest")).Content.ReadAsStringAsync());
        Assert.Equal(200, (int)(await app.GetAsync("services/forest.json?jurisdiction_id=dd-x02")).StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_origin_may_ask_before_it_sends()
    {
        using var question = new HttpRequestMessage(HttpMethod.Options, $"{Open311Application.Door}/requests.json");
        var answer = await app.AsNobody().SendAsync(question);

        Assert.Equal(204, (int)answer.StatusCode);
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["GET, POST"], answer.Headers.GetValues("Access-Control-Allow-Methods"));
        Assert.Equal(["*"], (await app.GetAsync("services.json")).Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.False((await app.AsNobody().GetAsync("/api/v1/feedback-categories")).Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static object[] Questions() =>
    [
        new { code = "where", type = "string", text = "Ở đâu?", isRequired = true },
        new { code = "depth", type = "number", text = "Sâu bao nhiêu?" },
        new { code = "since", type = "datetime", text = "Từ khi nào?" },
        new { code = "more", type = "text", text = "Mô tả thêm", hint = "Không ghi tên người" },
        new { code = "side", type = "singlevaluelist", text = "Bên nào?", choices = Choices() },
        new { code = "marks", type = "multivaluelist", text = "Dấu hiệu?", choices = Choices() },
        new { code = "note", type = "string", text = "Gọi 113 nếu nguy hiểm", isShownOnly = true },
    ];

    private static object[] Choices() => [new { key = "l", name = "Trái" }, new { key = "r", name = "Phải" }];

    private static string Plain(JsonNode node) => System.Text.RegularExpressions.Regex.Unescape(node.ToJsonString());

    private string Today() => $"{app.Clock.Now.ToOffset(TimeSpan.FromHours(7)):yyyy-MM-dd}";

    private async Task<List<string>> Errors(string format, string path, int status) =>
        await Open311Reading.ErrorsAsync(format, await app.GetAsync(path), status);

    private async Task<string> ChangesetAsync() =>
        (string)JsonNode.Parse(await app.AsNobody().GetStringAsync("/open311/discovery.json"))!["changeset"]!;

    private async Task<string> MovedAsync(string before)
    {
        var after = await ChangesetAsync();
        Assert.True(string.CompareOrdinal(after, before) > 0, $"{after} should be after {before}");
        return after;
    }
}
