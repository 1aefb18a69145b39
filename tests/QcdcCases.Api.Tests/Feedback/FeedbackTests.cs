using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Feedback;

public sealed class FeedbackTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Path = "/api/v1/feedback";

    private HttpClient CitizensApp => app.AsClient("feedback:write", "dd");

    private HttpClient Officer => app.As(StaffRole.ReceptionOfficer, "dd");

    [Fact]
    public async Task Feedback_comes_from_an_app_and_the_answer_holds_its_follow_code()
    {
        var before = app.Clock.Now;
        var body = Body();
        (body["location"], body["channel"]) = ("Ngã ba Phi Nôm", "Đơn Dương trực tuyến");

        var response = await CitizensApp.PostAsync(Path, body);

        var item = await Answer.Is(response, 201);
        Assert.Matches("^[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}$", (string)item["followCode"]!);
        Assert.Equal("received", (string?)item["status"]);
        Assert.InRange(DateTimeOffset.Parse((string)item["receivedAt"]!, null), before, app.Clock.Now);
        Assert.Equal($"{Path}/{item["id"]}", response.Headers.Location?.ToString());

        var read = await Officer.GetAsync($"{Path}/{item["id"]}");
        Assert.Equal(response.Version(), read.Version());
        var seen = await Answer.Is(read, 200);
        Assert.False(seen.ContainsKey("followCode"));
        item.Remove("followCode");
        Assert.True(JsonNode.DeepEquals(item, seen));
    }

    [Fact]
    public async Task What_is_sent_twice_is_taken_in_once()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => CitizensApp.PostAsync(Path, Body("Gửi hai lần"), idempotencyKey: "sent-twice")));

        var bodies = await Task.WhenAll(answers.Select(a => Answer.Is(a, 201)));
        Assert.Single(bodies.Select(b => b.ToJsonString()).Distinct());
        await app.InDatabaseAsync(async db => Assert.Equal(1, await db.Feedback.CountAsync(f => f.Text == "Gửi hai lần")));
        await Answer.IsProblem(await CitizensApp.PostAsync(Path, Body("Khác"), idempotencyKey: "sent-twice"), 409, "request.key_reused");
    }

    [Fact]
    public async Task An_officer_keys_in_what_came_earlier_by_telephone_or_on_paper()
    {
        var body = Body();
        (body["receivedAt"], body["channel"]) = ("2026-08-07T16:30:00+07:00", "điện thoại");

        var item = await Answer.Is(await Officer.PostAsync(Path, body), 201);

        Assert.Equal(new DateTimeOffset(2026, 8, 7, 9, 30, 0, TimeSpan.Zero), DateTimeOffset.Parse((string)item["receivedAt"]!, null));
    }

    [Fact]
    public async Task Only_an_officer_says_when_it_came_and_never_in_the_future()
    {
        var body = Body();
        body["receivedAt"] = "2026-08-07T16:30:00+07:00";
        await Answer.IsProblem(await CitizensApp.PostAsync(Path, body), 422, "feedback.received_at_not_taken", "receivedAt");

        body["receivedAt"] = "2026-08-10T23:30:00+07:00";
        await Answer.IsProblem(await Officer.PostAsync(Path, body), 422, "date.in_future", "receivedAt");
        body["receivedAt"] = "1944-12-31T10:00:00+07:00";
        await Answer.IsProblem(await Officer.PostAsync(Path, body), 422, "date.too_early", "receivedAt");
        body["receivedAt"] = "2010-12-31T10:00:00+07:00";
        await Answer.IsProblem(await Officer.PostAsync(Path, body), 422, "unit.not_in_existence", "unit");
        body["receivedAt"] = "2026-08-07T16:30:00";
        await Answer.IsProblem(await Officer.PostAsync(Path, body), 400, "request.malformed", "receivedAt");
    }

    [Theory]
    [InlineData("unit", "td-ubnd", 422, "unit.not_found")]
    [InlineData("unit", "nothing", 422, "unit.not_found")]
    [InlineData("category", "Giao thông", 400, "request.invalid")]
    [InlineData("category", "khong-co", 422, "feedback.category_unknown")]
    [InlineData("category", "road", 422, "feedback.category_unknown")]
    [InlineData("text", "   ", 400, "request.invalid")]
    [InlineData("reporter", "Nguyễn Văn An", 400, "request.malformed")]
    public async Task Bad_input_is_refused_by_member(string member, string value, int status, string code)
    {
        var body = Body();
        body[member] = value;

        await Answer.IsProblem(await CitizensApp.PostAsync(Path, body), status, code, member);
    }

    [Fact]
    public async Task A_text_beyond_its_bound_is_refused_and_one_at_its_bound_is_not()
    {
        await Answer.Is(await CitizensApp.PostAsync(Path, Body(new string('ộ', 20_000))), 201);
        await Answer.Is(await CitizensApp.PostAsync(Path, Body(new string('각', 20_000))), 201);
        await Answer.IsProblem(
            await CitizensApp.PostAsync(Path, Body(new string('ộ', 20_001))),
            400,
            "request.invalid",
            "text",
            "field.too_long");
    }

    [Fact]
    public async Task Who_may_only_submit_reads_nothing_and_who_may_not_submit_sends_nothing()
    {
        await Answer.IsProblem(await CitizensApp.GetAsync(Path), 403, "permission.missing");
        await Answer.IsProblem(await app.As(StaffRole.Reporter, "dd").PostAsync(Path, Body()), 403, "permission.missing");
        await Answer.Is(await app.AsNobody().PostAsync(Path, Body()), 401);
    }

    [Fact]
    public async Task It_is_accepted_extended_and_answered_step_by_step()
    {
        var item = await SubmitAsync();

        item = await Answer.Is(await Step(item, "acceptance", new { }), 200);
        item = await Answer.Is(await Step(item, "extension", new { reason = "Chờ vật tư" }), 200);
        item = await Answer.Is(await Step(item, "answer", new { answer = "Đã vá ổ gà" }), 200);
        item = await Answer.Is(await Step(item, "closing", new { }), 200);

        Assert.Equal("closed", (string?)item["status"]);
        Assert.Equal(["accepted", "extended", "answered", "closed"], item["steps"]!.AsArray().Select(s => (string?)s!["event"]));
        Assert.Equal([null, "Chờ vật tư", "Đã vá ổ gà", null], item["steps"]!.AsArray().Select(s => (string?)s!["answer"]));
        Assert.True(JsonNode.DeepEquals(item, await Answer.Is(await Officer.GetAsync($"{Path}/{item["id"]}"), 200)));
        await app.InDatabaseAsync(async db =>
        {
            var id = Guid.Parse((string)item["id"]!);
            var actions = await db.History.Where(h => h.SubjectId == id).OrderBy(h => h.RecordedAt).Select(h => h.Action).ToListAsync();
            Assert.Equal(["feedback.received", "feedback.accepted", "feedback.extended", "feedback.answered", "feedback.closed"], actions);
        });
    }

    [Fact]
    public async Task It_is_transferred_to_whom_it_concerns_or_refused_with_a_reason()
    {
        var passedOn = await Answer.Is(await Step(await SubmitAsync(), "transfer", new { receiver = "Điện lực Đơn Dương" }), 200);
        Assert.Equal(("transferred", "Điện lực Đơn Dương"), ((string?)passedOn["status"], (string?)passedOn["steps"]![0]!["receiver"]));

        var refused = await Answer.Is(await Step(await SubmitAsync(), "refusal", new { reason = "Không có căn cứ" }), 200);
        Assert.Equal(("refused", "Không có căn cứ"), ((string?)refused["status"], (string?)refused["steps"]![0]!["answer"]));
    }

    [Theory]
    [InlineData("answer", """{"answer": " "}""", 400, "request.invalid", "answer")]
    [InlineData("answer", """{"answer": "x", "at": "2026-08-11T08:00:00+07:00"}""", 422, "date.in_future", "at")]
    [InlineData("answer", """{"answer": "x", "at": "2026-08-01T08:00:00+07:00"}""", 422, "feedback.step_out_of_order", "at")]
    [InlineData("refusal", """{"reason": ""}""", 400, "request.invalid", "reason")]
    [InlineData("refusal", "{}", 400, "request.malformed", "reason")]
    [InlineData("extension", """{"reason": ""}""", 400, "request.invalid", "reason")]
    [InlineData("transfer", """{"receiver": ""}""", 400, "request.invalid", "receiver")]
    [InlineData("closing", "{}", 422, "feedback.step_not_open", "event")]
    [InlineData("acceptance", """{"on": "2026-08-10"}""", 400, "request.malformed", "on")]
    public async Task A_step_that_cannot_be_is_refused(string step, string body, int status, string code, string field) =>
        await Answer.IsProblem(await Step(await SubmitAsync(), step, JsonNode.Parse(body)!), status, code, field);

    [Fact]
    public async Task A_step_needs_the_version_that_was_seen()
    {
        var item = await SubmitAsync();
        await Answer.IsProblem(await Officer.PostAsync($"{Path}/{item["id"]}/acceptance", new { }), 428, "precondition.required");
        await Answer.Is(await Step(item, "acceptance", new { }), 200);
        await Answer.IsProblem(await Step(item, "answer", new { answer = "Đã sửa" }), 412, "request.stale");
    }

    [Fact]
    public async Task Of_two_officers_who_answer_at_once_one_is_told()
    {
        var item = await SubmitAsync();
        await Officer.GetAsync(Path);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Step(item, "answer", new { answer = $"Trả lời {i}" })));

        Assert.Equal([200, 412, 412, 412], answers.Select(a => (int)a.StatusCode).Order());
    }

    [Fact]
    public async Task Another_districts_feedback_is_not_found()
    {
        var item = await SubmitAsync();
        var other = app.As(StaffRole.Leader, "td");

        await Answer.IsProblem(await other.GetAsync($"{Path}/{item["id"]}"), 404, "feedback.not_found");
        await Answer.IsProblem(await Step(item, "answer", new { answer = "x" }, other), 404, "feedback.not_found");
        Assert.Empty((await Answer.Is(await other.GetAsync(Path), 200))["items"]!.AsArray());
    }

    private static JsonObject Body(string text = "Ổ gà trên đường 412") =>
        new()
        {
            ["unit"] = "dd-ubnd",
            ["category"] = "traffic",
            ["text"] = text,
        };

    private async Task<JsonObject> SubmitAsync() => await Answer.Is(await CitizensApp.PostAsync(Path, Body()), 201);

    private Task<HttpResponseMessage> Step(JsonObject seen, string step, object body, HttpClient? client = null) =>
        (client ?? Officer).PostAsync($"{Path}/{seen["id"]}/{step}", body, ifMatch: $"\"{Guid.Parse((string)seen["version"]!):N}\"");
}
