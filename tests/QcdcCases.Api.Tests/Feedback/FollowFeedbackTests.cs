using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Feedback;

public sealed class FollowFeedbackTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd");

    private HttpClient Nobody { get; } = app.AsNobody();

    [Fact]
    public async Task Feedback_is_followed_rated_and_reopened_by_its_code_without_an_account()
    {
        var (code, id) = await SubmitAsync();
        Assert.Equal("received", (string?)(await Follow(code))["status"]);

        await Take(id, "answer", new { answer = "Đã thay bóng đèn" });
        var answered = await Follow(code);
        Assert.Equal(("answered", "Đã thay bóng đèn"), ((string?)answered["status"], (string?)answered["answer"]));

        var rated = await Answer.Is(await Nobody.PostAsync($"{At(code)}/rating", new { rating = 2 }), 200);
        Assert.Equal(2, (int?)rated["rating"]);

        var reopened = await Answer.Is(await Nobody.PostAsync($"{At(code)}/reopening", new { reason = "Đèn lại tắt, nhà tôi số 5" }), 200);
        Assert.Equal("accepted", (string?)reopened["status"]);
        await Take(id, "answer", new { answer = "Đã thay cả dây" });
        Assert.Equal(5, (int?)(await Answer.Is(await Nobody.PostAsync($"{At(code)}/rating", new { rating = 5 }), 200))["rating"]);

        var seen = await Answer.Is(await Officer.GetAsync($"/api/v1/feedback/{id}"), 200);
        Assert.Equal(
            "Đèn lại tắt, nhà tôi số 5",
            (string?)seen["steps"]!.AsArray().Single(s => (string?)s!["event"] == "reopened")!["answer"]);
    }

    [Fact]
    public async Task What_the_citizen_wrote_is_shown_to_nobody_who_holds_the_code()
    {
        var (code, id) = await SubmitAsync("Tôi là Nguyễn Văn An", "Nhà số 5 thôn 2");
        await Take(id, "answer", new { answer = "Đã sửa" });
        await Answer.Is(await Nobody.PostAsync($"{At(code)}/reopening", new { reason = "Gọi cho tôi số 0912" }), 200);

        var shown = (await Follow(code)).ToJsonString(Readable);

        Assert.DoesNotContain("Nguyễn Văn An", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("thôn 2", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("0912", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(id, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_found_as_people_type_it()
    {
        var (code, _) = await SubmitAsync();

        await Follow(code.ToLowerInvariant());
        await Follow(code.Replace("-", string.Empty, StringComparison.Ordinal));
        await Follow(code.Replace("-", "%20", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("K7MP-3HXR-9WTA")]
    [InlineData("0000-0000-0000")]
    [InlineData("x")]
    public async Task A_code_of_nothing_is_not_found(string code)
    {
        await Answer.IsProblem(await Nobody.GetAsync(At(code)), 404, "feedback.not_found");
        await Answer.IsProblem(await Nobody.PostAsync($"{At(code)}/rating", new { rating = 3 }), 404, "feedback.not_found");
        await Answer.IsProblem(await Nobody.PostAsync($"{At(code)}/reopening", new { reason = "x" }), 404, "feedback.not_found");
    }

    [Fact]
    public async Task Only_what_has_ended_is_rated_or_reopened_and_an_end_is_rated_once()
    {
        var (code, id) = await SubmitAsync();
        await Answer.IsProblem(await Nobody.PostAsync($"{At(code)}/rating", new { rating = 3 }), 422, "feedback.step_not_open");
        await Answer.IsProblem(await Nobody.PostAsync($"{At(code)}/reopening", new { reason = "x" }), 422, "feedback.step_not_open");

        await Take(id, "refusal", new { reason = "Không có căn cứ" });
        await Answer.IsProblem(await Nobody.PostAsync($"{At(code)}/rating", new { rating = 0 }), 400, "request.invalid", "rating");
        await Answer.IsProblem(await Nobody.PostAsync($"{At(code)}/rating", new { rating = 6 }), 400, "request.invalid", "rating");
        await Answer.IsProblem(await Nobody.PostAsync($"{At(code)}/rating", new { rating = 2.5 }), 400, "request.malformed", "rating");
        await Answer.IsProblem(await Nobody.PostAsync($"{At(code)}/reopening", new { reason = "" }), 400, "request.invalid", "reason");
        await Answer.Is(await Nobody.PostAsync($"{At(code)}/rating", new { rating = 1 }, idempotencyKey: "rate-once"), 200);
        await Answer.Is(await Nobody.PostAsync($"{At(code)}/rating", new { rating = 1 }, idempotencyKey: "rate-once"), 200);
        await Answer.IsProblem(await Nobody.PostAsync($"{At(code)}/rating", new { rating = 5 }), 409, "feedback.already_rated");
    }

    [Fact]
    public async Task An_app_that_asks_again_is_told_only_when_something_happened()
    {
        var (code, id) = await SubmitAsync();
        var tag = (await Nobody.GetAsync(At(code))).ETag();

        Assert.Equal(304, await AskAgain());
        await Take(id, "acceptance", new { });
        Assert.Equal(200, await AskAgain());

        async Task<int> AskAgain() => (int)(await Nobody.GetAgainAsync(At(code), tag)).StatusCode;
    }

    private static System.Text.Json.JsonSerializerOptions Readable { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string At(string code) => $"/api/v1/feedback/by-code/{code}";

    private async Task<JsonObject> Follow(string code) => await Answer.Is(await Nobody.GetAsync(At(code)), 200);

    private async Task<(string Code, string Id)> SubmitAsync(string text = "Đèn đường tắt", string location = "Thôn Lạc Thạnh")
    {
        var body = new { unit = "dd-x01", category = "infrastructure", text, location };
        var item = await Answer.Is(await app.AsClient("feedback:write", "dd").PostAsync("/api/v1/feedback", body), 201);
        return ((string)item["followCode"]!, (string)item["id"]!);
    }

    private async Task Take(string id, string step, object body)
    {
        var seen = (await Officer.GetAsync($"/api/v1/feedback/{id}")).ETag();
        await Answer.Is(await Officer.PostAsync($"/api/v1/feedback/{id}/{step}", body, ifMatch: seen), 200);
    }
}
