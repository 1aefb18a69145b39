using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Open311;

/// <summary>Sending a request: what is taken, what is refused, and that it is taken once.</summary>
public sealed class Open311RequestsTests(Open311Application app) : IClassFixture<Open311Application>
{
    private const string Path = Open311Application.Door + "/requests";

    public static TheoryData<string> Formats => Open311Application.Formats;

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Each_of_three_locations_is_taken_and_read_again(string format)
    {
        var byPoint = await One(format, await SendAsync(format, ("lat", "11.940419"), ("long", "108.458313")));
        Assert.Equal(("11.940419", "108.458313"), (byPoint["lat"], byPoint["long"]));
        var byAddress = await One(format, await SendAsync(format, ("address_string", "Số 5 đường Trần Phú")));
        Assert.Equal(("Số 5 đường Trần Phú", ""), (byAddress["address"], byAddress["lat"]));
        var byId = await One(format, await SendAsync(format, ("address_id", "0042")));
        Assert.Equal("0042", byId["address_id"]);

        Assert.Equal(("open", "traffic", "Giao thông"), (byPoint["status"], byPoint["service_code"], byPoint["service_name"]));
        Assert.Equal("Thị trấn D'Ran", byPoint["agency_responsible"]);
        Assert.Equal("Đèn hỏng", byPoint["description"]);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task An_answer_to_a_post_has_an_id_at_once_and_the_citizen_s_code(string format)
    {
        var item = (await Open311Reading.ItemsAsync(
            format, await PostAsync(format, ("address_string", "x"), ("account_id", "a1"), ("description", "Mã"))))[0];

        Assert.False(item.ContainsKey("token"));
        Assert.Equal("a1", item["account_id"]);
        var code = item["service_notice"].Split(' ')[^1];
        Assert.Matches("^[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}$", code);
        var token = (await Open311Reading.ItemsAsync(format, await app.GetAsync($"tokens/{code}.{format}")))[0];
        Assert.Equal((item["service_request_id"], code), (token["service_request_id"], token["token"]));
        await Open311Reading.ErrorsAsync(format, await app.GetAsync($"tokens/2222-2222-2222.{format}"), 404);
    }

    [Theory]
    [InlineData("", "`lat`")]
    [InlineData("lat=11.9", "`long`")]
    [InlineData("long=108", "`lat`")]
    [InlineData("lat=91&long=108", "`lat`")]
    [InlineData("lat=11&long=-180.5", "`long`")]
    [InlineData("lat=NaN&long=108", "`lat`")]
    [InlineData("lat=1,5&long=108", "`lat`")]
    public async Task A_location_that_is_none_is_refused_by_field(string fields, string named)
    {
        foreach (var format in (string[])["xml", "json"])
        {
            var body = $"service_code=traffic&description=x&{fields}";
            var errors = await Open311Reading.ErrorsAsync(format, await PostRawAsync(format, body), 400);
            Assert.Contains(errors, e => e.Contains(named, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Two_errors_are_told_at_once(string format)
    {
        var errors = await Open311Reading.ErrorsAsync(
            format, await PostRawAsync(format, "lat=91&long=999&description=x"), 400);

        Assert.Equal(3, errors.Count);
        Assert.All(["`lat`", "`long`", "`service_code`"], f => Assert.Contains(errors, e => e.Contains(f, StringComparison.Ordinal)));
        var other = await Open311Reading.ErrorsAsync(
            format, await PostRawAsync(format, "service_code=nothing&address_string=x"), 404);
        Assert.Contains("service_code", other[0], StringComparison.Ordinal);
        await Open311Reading.ErrorsAsync(
            format, await PostRawAsync(format, "service_code=traffic&address_string=x&jurisdiction_id=nowhere"), 404);
        var repeated = await Open311Reading.ErrorsAsync(
            format, await PostRawAsync(format, "service_code=traffic&service_code=forest&address_string=x"), 400);
        Assert.Contains("service_code", repeated[0], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Questions_are_answered_as_they_ask(string format)
    {
        var unit = format == "xml" ? "dd-x01" : "dd-x02";
        object[] choices = [new { key = "l", name = "Trái" }, new { key = "r", name = "Phải" }];
        await app.DefineAsync(unit, "prices", new
        {
            validFrom = Today(),
            answerWithinDays = 5,
            questions = (object[])
            [
                new { code = "shop", type = "string", text = "Cửa hàng nào?", isRequired = true },
                new { code = "sides", type = "multivaluelist", text = "Bên nào?", choices },
                new { code = "when", type = "datetime", text = "Lúc nào?" },
                new { code = "much", type = "number", text = "Bao nhiêu?" },
            ],
        });
        var client = app.AsClient("feedback:write", "dd");
        (string, string)[] head = [("service_code", "prices"), ("address_string", "Chợ"), ("jurisdiction_id", unit)];

        var missing = await client.PostAsync($"{Path}.{format}", Open311Application.Form(head));
        Assert.Contains(await Open311Reading.ErrorsAsync(format, missing, 400), e => e.Contains("shop", StringComparison.Ordinal));
        var wrong = await client.PostAsync(
            $"{Path}.{format}",
            Open311Application.Form(
            [
                .. head, ("attribute[shop]", "A"), ("attribute[when]", "2026-08-10T08:00"), ("attribute[much]", "x"),
                ("attribute[sides][]", "z"),
            ]));
        var told = await Open311Reading.ErrorsAsync(format, wrong, 400);
        Assert.All(["when", "much", "sides"], code => Assert.Contains(told, e => e.Contains(code, StringComparison.Ordinal)));

        var sent = await client.PostAsync(
            $"{Path}.{format}",
            Open311Application.Form(
            [
                .. head, ("attribute[shop]", "Ki-ốt 4"), ("attribute[sides][]", "r"), ("attribute[sides][]", "l"),
                ("attribute[much]", "3.5"), ("attribute[when]", "2026-08-10T08:00:00+07:00"), ("attribute[unasked]", "ignored"),
            ]));
        var id = (await Open311Reading.ItemsAsync(format, sent))[0]["service_request_id"];

        var read = (await Open311Reading.ItemsAsync(format, await app.GetAsync($"requests/{id}.{format}?extensions=true")))[0];
        Assert.Equal("2026-08-17T23:59:59+07:00", read["expected_datetime"]);
        var json = JsonNode.Parse(await app.AsNobody().GetStringAsync($"{Path}/{id}.json?extensions=true"))![0]!;
        Assert.Equal(
            [("shop", "Ki-ốt 4"), ("sides", "r"), ("sides", "l"), ("when", "2026-08-10T08:00:00+07:00"), ("much", "3.5")],
            json["attributes"]!.AsArray().Select(a => ((string)a!["code"]!, (string)a["value"]!)));
        Assert.Equal("Phải", (string?)json["attributes"]![1]!["name"]);
        Assert.Equal("Bên nào?", (string?)json["attributes"]![1]!["label"]);

        // Another question tomorrow does not change what was asked today.
        var staff = await Answer.Is(await app.Officer.GetAsync($"/api/v1/feedback/{id}"), 200);
        Assert.Equal("Cửa hàng nào?", (string?)staff["answers"]![0]!["question"]);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_description_has_up_to_4000_characters_of_any_kind(string format)
    {
        Assert.Equal(new string('ộ', 4000), (await One(format, await app.SendAsync(format, new string('ộ', 4000))))["description"]);
        var errors = await Open311Reading.ErrorsAsync(
            format, await PostAsync(format, ("address_string", "x"), ("description", new string('ộ', 4001))), 400);
        Assert.Contains("`description`", errors[0], StringComparison.Ordinal);

        const string Tricky = "<script>alert(1)</script> ]]> & \"'\nDòng hai 🚧";
        var id = await app.SendAsync(format, Tricky);
        Assert.Equal(Tricky, (await One(format, id))["description"]);
        var raw = await app.AsNobody().GetStringAsync($"{Path}/{id}.xml");
        Assert.Contains("&lt;script&gt;", raw, StringComparison.Ordinal);

        var decomposed = await app.SendAsync(format, "Đường hỏng".Normalize(NormalizationForm.FormD));
        Assert.Equal("Đường hỏng", (await One(format, decomposed))["description"]);
        await Open311Reading.ErrorsAsync(
            format, await PostAsync(format, ("address_string", "x"), ("description", "a\u0007b")), 400);
        await Open311Reading.ErrorsAsync(
            format, await PostAsync(format, ("address_string", "x"), ("description", "a\u202eb")), 400);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Without_a_valid_key_nothing_is_taken(string format)
    {
        (string, string)[] fields = [("service_code", "traffic"), ("address_string", "x"), ("description", $"Không khóa {format}")];
        await Open311Reading.ErrorsAsync(
            format, await app.AsNobody().PostAsync($"{Path}.{format}", Open311Application.Form(fields)), 403);
        var wrong = $"{Guid.NewGuid():N}.secret";
        await Open311Reading.ErrorsAsync(
            format, await app.AsNobody().PostAsync($"{Path}.{format}", Open311Application.Form([.. fields, ("api_key", wrong)])), 403);
        var reader = app.AsClient("feedback:read", "dd");
        await Open311Reading.ErrorsAsync(format, await reader.PostAsync($"{Path}.{format}", Open311Application.Form(fields)), 403);

        var administrator = app.As(StaffRole.Administrator, "dd");
        var made = await administrator.PostAsync(
            "/api/v1/api-clients", new { name = $"Ứng dụng {format}", unit = "dd", scopes = (string[])["feedback:write"] });
        var key = (string)(await Answer.Is(made, 201))["apiKey"]!;
        var id = (string)(await Answer.Is(made, 201))["client"]!["id"]!;
        await Open311Reading.ItemsAsync(
            format, await app.AsNobody().PostAsync($"{Path}.{format}", Open311Application.Form([.. fields, ("api_key", key)])));
        await Answer.Is(await administrator.PostAsync($"/api/v1/api-clients/{id}/disable", ifMatch: made.ETag()), 200);
        await Open311Reading.ErrorsAsync(
            format,
            await app.AsNobody().PostAsync($"{Path}.{format}", Open311Application.Form([.. fields, ("api_key", key), ("phone", "1")])),
            403);
        await app.InDatabaseAsync(
            async db => Assert.Equal(1, await db.Feedback.CountAsync(f => f.Text == $"Không khóa {format}")));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_same_form_again_is_the_same_request_for_ten_minutes(string format)
    {
        (string, string)[] form = [("address_string", "Cầu"), ("device_id", $"phone-{format}"), ("description", "Gửi lại")];
        var first = await PostAsync(format, form);
        var again = await PostAsync(format == "xml" ? "json" : "xml", form);
        var id = (await Open311Reading.ItemsAsync(format, first))[0]["service_request_id"];
        Assert.Equal(id, (await Open311Reading.ItemsAsync(format == "xml" ? "json" : "xml", again))[0]["service_request_id"]);

        var other = await PostAsync(format, form[0], ("device_id", $"other-{format}"), form[2]);
        Assert.NotEqual(id, (await Open311Reading.ItemsAsync(format, other))[0]["service_request_id"]);
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        var later = (await Open311Reading.ItemsAsync(format, await PostAsync(format, form)))[0]["service_request_id"];
        Assert.NotEqual(id, later);
        Assert.Equal(later, (await Open311Reading.ItemsAsync(format, await PostAsync(format, form)))[0]["service_request_id"]);
    }

    [Fact]
    public async Task A_hundred_equal_forms_at_once_over_two_servers_are_one_request()
    {
        await using var beside = app.Beside();
        var key = app.App;
        await app.SendAsync("json", "Để có khóa");
        using var second = beside.CreateDefaultClient();
        var made = await app.As(StaffRole.Administrator, "dd").PostAsync(
            "/api/v1/api-clients", new { name = "Trăm lần", unit = "dd-x01", scopes = (string[])["feedback:write"] });
        var apiKey = (string)(await Answer.Is(made, 201))["apiKey"]!;
        (string, string)[] form =
            [("api_key", apiKey), ("service_code", "traffic"), ("address_string", "Cầu"), ("device_id", "d"), ("description", "Trăm lần")];

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            (i % 2 == 0 ? app.AsNobody() : second).PostAsync($"{Path}.json", Open311Application.Form(form))));

        var bodies = await Task.WhenAll(answers.Select(a => a.Content.ReadAsStringAsync()));
        Assert.All(answers, a => Assert.Equal(200, (int)a.StatusCode));
        Assert.Single(bodies.Distinct());
        await app.InDatabaseAsync(async db => Assert.Equal(1, await db.Feedback.CountAsync(f => f.Text == "Trăm lần")));
        Assert.NotNull(key);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_test_endpoint_checks_everything_and_keeps_nothing(string format)
    {
        var path = $"/open311/test/requests.{format}";
        (string, string)[] form = [("service_code", "traffic"), ("address_string", "x"), ("description", "Chỉ thử")];
        var item = (await Open311Reading.ItemsAsync(format, await app.App.PostAsync(path, Open311Application.Form(form))))[0];

        await Open311Reading.ErrorsAsync(format, await app.GetAsync($"requests/{item["service_request_id"]}.{format}"), 404);
        await Open311Reading.ErrorsAsync(format, await app.App.PostAsync(path, Open311Application.Form(form[0])), 400);
        await app.InDatabaseAsync(async db => Assert.Equal(0, await db.Feedback.CountAsync(f => f.Text == "Chỉ thử")));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Photos_are_addresses_and_files_are_refused(string format)
    {
        var id = await app.SendAsync(
            format, "Ảnh", ("media_url", "https://anh.example/1.jpg"), ("media_url", "https://anh.example/2.jpg"));
        Assert.Equal("https://anh.example/1.jpg", (await One(format, id))["media_url"]);
        await Open311Reading.ErrorsAsync(
            format, await PostAsync(format, ("address_string", "x"), ("media_url", "javascript:alert(1)")), 400);

        using var form = new MultipartFormDataContent
        {
            { new StringContent("traffic"), "service_code" },
            { new StringContent("x"), "address_string" },
            { new ByteArrayContent([1, 2, 3]), "photo1", "a.jpg" },
        };
        var errors = await Open311Reading.ErrorsAsync(format, await app.App.PostAsync($"{Path}.{format}", form), 400);
        Assert.Contains("photo1", errors[0], StringComparison.Ordinal);
    }

    private async Task<string> SendAsync(string format, params (string Name, string Value)[] place)
    {
        var answer = await PostAsync(format, [("description", "Đèn hỏng"), .. place]);
        return (await Open311Reading.ItemsAsync(format, answer))[0]["service_request_id"];
    }

    private Task<HttpResponseMessage> PostAsync(string format, params (string Name, string Value)[] fields) =>
        app.PostAsync($"requests.{format}", [("service_code", "traffic"), .. fields]);

    private Task<HttpResponseMessage> PostRawAsync(string format, string body) => app.App.PostRawAsync(
        $"{Path}.{format}", Encoding.UTF8.GetBytes(body), "application/x-www-form-urlencoded; charset=utf-8");

    private async Task<Dictionary<string, string>> One(string format, string id) =>
        Assert.Single(await Open311Reading.ItemsAsync(format, await app.GetAsync($"requests/{id}.{format}")));

    private string Today() => $"{app.Clock.Now.ToOffset(TimeSpan.FromHours(7)):yyyy-MM-dd}";
}
