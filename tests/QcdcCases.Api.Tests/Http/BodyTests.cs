using System.Text;
using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Http;

/// <summary>Whatever is sent instead of a well-formed body is named, in the client's own spelling, and nothing is written.</summary>
public sealed class BodyTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Letters = "/api/v1/letters";

    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Theory]
    [InlineData("summry", "\"Kiến nghị\"", "summry", "json.unknown_member")]
    [InlineData("Summary", "\"Kiến nghị\"", "Summary", "json.unknown_member")]
    [InlineData("unit", null, "unit", "field.required")]
    [InlineData("unit", "null", "unit", "json.null_not_allowed")]
    [InlineData("unit", "7", "unit", "json.expected_text")]
    [InlineData("unit", "[\"dd\"]", "unit", "json.expected_text")]
    [InlineData("instance", "\"1\"", "instance", "json.expected_whole_number")]
    [InlineData("instance", "1.5", "instance", "json.expected_whole_number")]
    [InlineData("instance", "1e400", "instance", "json.expected_whole_number")]
    [InlineData("instance", "99999999999", "instance", "number.out_of_range")]
    [InlineData("instance", "true", "instance", "json.expected_whole_number")]
    [InlineData("onRegulations", "\"yes\"", "onRegulations", "json.expected_boolean")]
    [InlineData("receivedOn", "\"2026-02-30\"", "receivedOn", "date.not_existing")]
    [InlineData("receivedOn", "\"30/02/2026\"", "receivedOn", "date.wrong_format")]
    [InlineData("receivedOn", "\"2026-08-10T00:00:00Z\"", "receivedOn", "date.wrong_format")]
    [InlineData("receivedOn", "20260810", "receivedOn", "json.expected_text")]
    [InlineData("channel", "\"pigeon\"", "channel", "word.unknown")]
    [InlineData("channel", "1", "channel", "word.unknown")]
    [InlineData("people", "{}", "people", "json.expected_list")]
    [InlineData("people", "[null]", "people[0]", "json.null_not_allowed")]
    [InlineData("people", "[{\"role\":\"sender\",\"name\":\"An\"},{\"role\":\"sender\"}]", "people[1].name", "field.required")]
    [InlineData("people", "[{\"role\":\"king\",\"name\":\"An\"}]", "people[0].role", "word.unknown")]
    [InlineData("people", "[[]]", "people[0]", "json.expected_object")]
    [InlineData("cases", "[\"m-1\"]", "cases[0]", "guid.wrong_format")]
    [InlineData("duplicateOf", "\"m-1\"", "duplicateOf", "guid.wrong_format")]
    [InlineData("summary", "\"a\\u0007b\"", "summary", "text.control_character")]
    [InlineData("summary", "\"a\\u0000b\"", "summary", "text.control_character")]
    [InlineData("summary", "\"a\\u0085b\"", "summary", "text.control_character")]
    [InlineData("summary", "\"a\\ud800b\"", "summary", "text.control_character")]
    [InlineData("summary", "\"a\\ufffeb\"", "summary", "text.control_character")]
    [InlineData("summary", "\"a\\ufdd0b\"", "summary", "text.control_character")]
    [InlineData("summary", "\"a\\udbff\\udfffb\"", "summary", "text.control_character")]
    [InlineData("summary", "\"a\\u202eb\"", "summary", "text.control_character")]
    [InlineData("summary", "\"a\\u2066b\"", "summary", "text.control_character")]
    [InlineData("people", "[{\"role\":\"sender\",\"name\":\"An\\u202e\"}]", "people[0].name", "text.control_character")]
    public async Task A_member_that_cannot_be_read_is_named(string member, string? value, string field, string code)
    {
        var response = await Officer.PostRawAsync(Letters, LetterWith(member, value));

        await Answer.IsProblem(response, 400, "request.malformed", field, code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("\"letter\"")]
    [InlineData("{")]
    [InlineData("{\"unit\":}")]
    [InlineData("{'unit':'dd'}")]
    [InlineData("{\"unit\":\"dd\",}")]
    [InlineData("{} {}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("// nothing")]
    [InlineData("\ufeff")]
    public async Task A_body_that_is_no_letter_at_all_is_refused(string body)
    {
        var problem = await Answer.IsProblem(await Officer.PostRawAsync(Letters, Encoding.UTF8.GetBytes(body)), 400, "request.malformed");

        Assert.NotEmpty(problem["errors"]!.AsObject());
        AssertShowsNothingOfTheProgram(problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("\ufeff")]
    public async Task A_body_that_is_missing_is_asked_for(string body) =>
        await Answer.IsProblem(
            await Officer.PostRawAsync(Letters, Encoding.UTF8.GetBytes(body)),
            400,
            "request.malformed",
            "$",
            "request.body_missing");

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var body = """{"unit":1,"receivedOn":"2026-13-01","channel":"x","kind":null,"people":[{"rol":"sender"}],"more":1}"""u8.ToArray();

        var problem = await Answer.IsProblem(await Officer.PostRawAsync(Letters, body), 400, "request.malformed");

        Assert.Equal(
            ["channel", "field", "kind", "more", "people[0].name", "people[0].rol", "people[0].role", "receivedOn", "summary", "unit"],
            problem["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_member_that_is_written_twice_is_refused()
    {
        var body = Encoding.UTF8.GetString(LetterWith("instance", "1"));

        var response = await Officer.PostRawAsync(Letters, Encoding.UTF8.GetBytes(body.Insert(1, "\"instance\":2,")));

        await Answer.IsProblem(response, 400, "request.malformed", "instance", "json.duplicate_member");
    }

    [Fact]
    public async Task A_syntax_error_is_placed()
    {
        var problem = await Answer.IsProblem(
            await Officer.PostRawAsync(Letters, "{\n  \"unit\": dd\n}"u8.ToArray()),
            400,
            "request.malformed",
            "$",
            "json.syntax");

        Assert.Equal("Nội dung gửi lên sai cú pháp JSON từ dòng 2, byte thứ 11.", (string?)problem["errors"]!["$"]![0]!["message"]);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_refused()
    {
        byte[] body = [.. "{\"unit\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        await Answer.IsProblem(await Officer.PostRawAsync(Letters, body), 400, "request.malformed", "$", "json.invalid_utf8");
    }

    [Theory]
    [InlineData(40)]
    [InlineData(100_000)]
    public async Task Nesting_without_end_is_refused(int depth)
    {
        var body = LetterWith("people", new string('[', depth) + new string(']', depth));

        var problem = await Answer.IsProblem(await Officer.PostRawAsync(Letters, body), 400, "request.malformed");

        AssertShowsNothingOfTheProgram(problem);
    }

    [Fact]
    public async Task A_body_nested_beyond_what_is_diagnosed_is_named_as_such()
    {
        var body = LetterWith("people", new string('[', 2_000) + new string(']', 2_000));

        await Answer.IsProblem(await Officer.PostRawAsync(Letters, body), 400, "request.malformed", "$", "json.too_deep");
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        var body = LetterWith("summary", $"\"{new string('a', 1024 * 1024)}\"");

        await Answer.IsProblem(await Officer.PostRawAsync(Letters, body), 413, "request.too_large");
    }

    [Fact]
    public async Task A_body_beyond_the_limit_whose_length_is_not_said_is_refused()
    {
        using var endless = new StreamContent(new MemoryStream(LetterWith("summary", $"\"{new string('a', 2 * 1024 * 1024)}\"")));
        endless.Headers.Add("Content-Type", "application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, Letters) { Content = endless };
        request.Headers.TransferEncodingChunked = true;

        await Answer.IsProblem(await Officer.SendAsync(request), 413, "request.too_large");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Another_type_than_JSON_is_refused(string contentType)
    {
        await Answer.IsProblem(await Officer.PostRawAsync(Letters, LetterWith("instance", "1"), contentType), 415, "request.media_type");
    }

    [Fact]
    public async Task Text_is_kept_in_one_Unicode_form_without_surrounding_space()
    {
        var sent = "  Kiến nghị về Đường vào thôn ".Normalize(NormalizationForm.FormD) + "\u00A0";

        var letter = await Answer.Is(await Officer.PostAsync(Letters, LetterBody.With(("summary", sent), ("unit", " dd-ubnd"))), 201);

        Assert.Equal("Kiến nghị về Đường vào thôn".Normalize(NormalizationForm.FormC), (string?)letter["summary"]);
    }

    [Fact]
    public async Task Line_ends_tabs_and_any_script_are_text()
    {
        const string Text = "Dòng một\r\n\tDòng hai – «ĐẶNG» 𠀀 e\u0301? 😀";

        var letter = await Answer.Is(await Officer.PostAsync(Letters, LetterBody.With(("summary", Text))), 201);

        Assert.Equal(Text.Normalize(NormalizationForm.FormC), (string?)letter["summary"]);
    }

    [Fact]
    public async Task A_check_of_shape_names_the_member_and_its_bound()
    {
        var body = LetterBody.With(
            ("instance", 3),
            ("summary", new string('x', 20_001)),
            ("field", "Đất đai"),
            ("people", new[] { new { role = "sender", name = " " } }));

        var problem = await Answer.IsProblem(
            await Officer.PostAsync(Letters, body),
            400,
            "request.invalid",
            "people[0].name",
            "field.required");

        Assert.Equal("Giá trị phải từ 1 đến 2.", (string?)problem["errors"]!["instance"]![0]!["message"]);
        Assert.Equal("Tối đa 20000 ký tự; hiện có 20001.", (string?)problem["errors"]!["summary"]![0]!["message"]);
        Assert.Equal("text.not_a_code", (string?)problem["errors"]!["field"]![0]!["code"]);
    }

    private static byte[] LetterWith(string member, string? value)
    {
        var parts = LetterBody.With()
            .Where(m => m.Key != member)
            .Select(m => $"\"{m.Key}\":{JsonValueOf(m.Value)}")
            .Concat(value is null ? [] : [$"\"{member}\":{value}"]);
        return Encoding.UTF8.GetBytes($"{{{string.Join(',', parts)}}}");
    }

    private static string JsonValueOf(object? value) => System.Text.Json.JsonSerializer.Serialize(value, value!.GetType());

    private static void AssertShowsNothingOfTheProgram(JsonObject problem)
    {
        var text = problem.ToJsonString();
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("QcdcCases.", text, StringComparison.Ordinal);
    }
}
