using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Dialogue;

public sealed class OpinionTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd");

    [Fact]
    public async Task What_was_resolved_later_was_not_answered_on_the_spot()
    {
        var desk = app.As(StaffRole.LetterOfficer, "dd-ubnd");
        var opinion = await Conferences.VoiceAsync(desk);
        var path = $"/api/v1/opinions/{opinion["id"]}";
        var resolved = await desk.PostAsync($"{path}/resolution", new { on = "2026-08-05", answer = "Đã sửa" }, ifMatch: opinion.Tag());
        await Answer.Is(resolved, 200);
        var content = new { text = "Sửa đường", field = "land", answeredOnSpot = true };

        await Answer.IsProblem(
            await desk.PutAsync(path, content, ifMatch: resolved.ETag()),
            422,
            "opinion.resolved_later",
            "answeredOnSpot");

        await Answer.Is(await desk.PutAsync(path, content with { answeredOnSpot = false }, ifMatch: resolved.ETag()), 200);
    }

    [Fact]
    public async Task An_opinion_is_added_to_a_conference_and_read_again()
    {
        var conference = await Conferences.RecordAsync(Officer);

        var response = await Officer.PostAsync(
            $"{Conferences.Path}/{conference["id"]}/opinions",
            Conferences.Opinion("Đề nghị cấp đất"),
            idempotencyKey: "add-one");

        var opinion = await Answer.Is(response, 201);
        Assert.Equal($"/api/v1/opinions/{opinion["id"]}", response.Headers.Location?.ToString());
        Assert.Equal(
            ("dd-ubnd", "2026-08-03", false),
            ((string?)opinion["unit"], (string?)opinion["heldOn"], (bool?)opinion["isResolved"]));
        var again = await Officer.PostAsync(
            $"{Conferences.Path}/{conference["id"]}/opinions",
            Conferences.Opinion("Đề nghị cấp đất"),
            idempotencyKey: "add-one");
        Assert.True(JsonNode.DeepEquals(opinion, await Answer.Is(again, 201)));

        var read = await Officer.GetAsync($"/api/v1/opinions/{opinion["id"]}");
        Assert.Equal(response.ETag(), read.ETag());
        Assert.True(JsonNode.DeepEquals(opinion, await Answer.Is(read, 200)));
        var page = await Answer.Is(await Officer.GetAsync($"/api/v1/opinions?conference={conference["id"]}"), 200);
        Assert.Single(page["items"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"text": " ", "field": "land", "answeredOnSpot": false}""", 400, "request.invalid", "text")]
    [InlineData("""{"text": "x", "field": "land"}""", 400, "request.malformed", "answeredOnSpot")]
    [InlineData("""{"text": "x", "field": "land", "answeredOnSpot": "no"}""", 400, "request.malformed", "answeredOnSpot")]
    [InlineData("""{"text": "x", "field": "land", "answeredOnSpot": true, "dueOn": "2026-09-01"}""", 400, "request.invalid", "dueOn")]
    [InlineData(
        """{"text": "x", "field": "land", "answeredOnSpot": false, "assignedTo": "nothing"}""",
        422,
        "unit.not_found",
        "assignedTo")]
    public async Task A_bad_opinion_is_refused_by_member(string opinion, int status, string code, string field)
    {
        var conference = await Conferences.RecordAsync(Officer);

        await Answer.IsProblem(
            await Officer.PostAsync($"{Conferences.Path}/{conference["id"]}/opinions", JsonNode.Parse(opinion)!), status, code, field);
    }

    [Fact]
    public async Task It_is_given_to_a_unit_which_then_settles_it()
    {
        var opinion = await Conferences.VoiceAsync(Officer);
        var commune = app.As(StaffRole.ReceptionOfficer, "dd-x01");
        await Answer.IsProblem(await commune.GetAsync($"/api/v1/opinions/{opinion["id"]}"), 404, "opinion.not_found");

        var given = await Answer.Is(await Post(Officer, opinion, "assignment", new { unit = "dd-x01", dueOn = "2026-08-20" }), 200);
        Assert.Equal(("dd-x01", "2026-08-20"), ((string?)given["assignedTo"], (string?)given["dueOn"]));

        await Answer.Is(await commune.GetAsync($"/api/v1/opinions/{opinion["id"]}"), 200);
        await Answer.IsProblem(await Post(commune, given, "assignment", new { unit = "dd-x01" }), 403, "opinion.not_own");
        var settled = await Answer.Is(
            await Post(commune, given, "resolution", new { on = "2026-08-09", answer = "Đã rải đá cấp phối" }),
            200);
        Assert.Equal(
            (true, "2026-08-09", "Đã rải đá cấp phối"),
            ((bool?)settled["isResolved"], (string?)settled["resolvedOn"], (string?)settled["answer"]));
        await Answer.IsProblem(await commune.GetAsync($"{Conferences.Path}/{opinion["conference"]}"), 404, "conference.not_found");
    }

    [Theory]
    [InlineData("""{"unit": "nothing"}""", 422, "unit.not_found", "unit")]
    [InlineData("""{"unit": "td-ubnd"}""", 422, "unit.not_found", "unit")]
    [InlineData("""{"unit": "dd-x01", "dueOn": "2026-08-02"}""", 422, "opinion.due_before_conference", "dueOn")]
    [InlineData("""{"dueOn": "2026-08-20"}""", 400, "request.malformed", "unit")]
    public async Task It_is_not_given_to_nobody_or_by_a_day_before_it_was_voiced(string body, int status, string code, string field)
    {
        var opinion = await Conferences.VoiceAsync(Officer);

        await Answer.IsProblem(await Post(Officer, opinion, "assignment", JsonNode.Parse(body)!), status, code, field);
    }

    [Theory]
    [InlineData("2026-08-02", 422, "opinion.resolved_before_conference")]
    [InlineData("2026-08-11", 422, "date.in_future")]
    [InlineData("2026-02-29", 400, "request.malformed")]
    public async Task It_is_resolved_neither_before_it_was_voiced_nor_in_the_future(string on, int status, string code)
    {
        var opinion = await Conferences.VoiceAsync(Officer);

        await Answer.IsProblem(await Post(Officer, opinion, "resolution", new { on, answer = "Đã sửa" }), status, code, "on");
    }

    [Fact]
    public async Task It_is_resolved_once_and_corrected_with_every_entry_kept_in_the_history()
    {
        var opinion = await Conferences.VoiceAsync(Officer);
        var first = new { on = "2026-08-07", answer = "Đã sửa" };
        await Answer.IsProblem(await Correct(opinion, first), 409, "opinion.not_resolved");
        var resolved = await Answer.Is(await Post(Officer, opinion, "resolution", first), 200);
        await Answer.IsProblem(await Post(Officer, resolved, "resolution", first), 409, "opinion.already_resolved");
        await Answer.IsProblem(await Post(Officer, resolved, "assignment", new { unit = "dd-x01" }), 409, "opinion.already_resolved");
        await Answer.IsProblem(await Post(Officer, opinion, "resolution", first), 412, "request.stale");

        var corrected = await Answer.Is(await Correct(resolved, new { on = "2026-08-08", answer = "Đã sửa xong đoạn 1" }), 200);

        Assert.Equal(("2026-08-08", "Đã sửa xong đoạn 1"), ((string?)corrected["resolvedOn"], (string?)corrected["answer"]));
        await app.InDatabaseAsync(async db =>
        {
            var id = Guid.Parse((string)opinion["id"]!);
            var entries = await db.History.Where(h => h.SubjectId == id).OrderBy(h => h.RecordedAt).ToListAsync();
            Assert.Equal(["opinion.voiced", "opinion.resolved", "opinion.resolution-corrected"], entries.Select(h => h.Action));
            Assert.Equal([null, "2026-08-07", "2026-08-08"], entries.Select(h => h.Detail));
        });

        Task<HttpResponseMessage> Correct(JsonObject seen, object body) =>
            Officer.PutAsync($"/api/v1/opinions/{seen["id"]}/resolution", body, ifMatch: seen.Tag());
    }

    [Fact]
    public async Task Of_two_officers_who_resolve_one_opinion_at_once_one_is_told()
    {
        var opinion = await Conferences.VoiceAsync(Officer);
        var colleague = app.AsColleague(StaffRole.LetterOfficer, "dd");
        await colleague.GetAsync(Conferences.Path);

        var answers = await Task.WhenAll(
            Post(Officer, opinion, "resolution", new { on = "2026-08-07", answer = "Một" }),
            Post(colleague, opinion, "resolution", new { on = "2026-08-08", answer = "Hai" }));

        Assert.Equal([200, 412], answers.Select(a => (int)a.StatusCode).Order());
    }

    [Fact]
    public async Task Two_opinions_of_one_conference_are_resolved_at_once()
    {
        var conference = await Conferences.RecordAsync(
            Officer, Conferences.Body("dd-ubnd", "2026-08-03", [.. Enumerable.Range(0, 6).Select(_ => Conferences.Opinion())]));

        var answers = await Task.WhenAll(conference["opinions"]!.AsArray().Select(o =>
            Post(Officer, o!.AsObject(), "resolution", new { on = "2026-08-07", answer = "Đã sửa" })));

        Assert.All(answers, a => Assert.Equal(200, (int)a.StatusCode));
        var read = await Answer.Is(await Officer.GetAsync($"{Conferences.Path}/{conference["id"]}"), 200);
        Assert.Equal("""{"total":6,"resolved":6,"open":0}""", read["counts"]!.ToJsonString());
    }

    [Fact]
    public async Task What_was_written_down_wrongly_is_corrected()
    {
        var opinion = await Conferences.VoiceAsync(Officer);

        var response = await Officer.PutAsync(
            $"/api/v1/opinions/{opinion["id"]}",
            new
            {
                text = "Đề nghị sửa cầu",
                field = "other",
                answeredOnSpot = true,
            },
            ifMatch: opinion.Tag());

        var corrected = await Answer.Is(response, 200);
        Assert.Equal(
            ("Đề nghị sửa cầu", "other", true),
            ((string?)corrected["text"], (string?)corrected["field"], (bool?)corrected["isResolved"]));
        await Answer.IsProblem(
            await Post(Officer, corrected, "resolution", new { on = "2026-08-04", answer = "Rồi" }),
            422,
            "opinion.answered_on_spot",
            "on");
    }

    [Fact]
    public async Task Another_districts_opinion_is_not_found()
    {
        var opinion = await Conferences.VoiceAsync(Officer);
        var other = app.As(StaffRole.Leader, "td");
        var correction = new { text = "x", field = "land", answeredOnSpot = false };

        await Answer.IsProblem(await other.GetAsync($"/api/v1/opinions/{opinion["id"]}"), 404, "opinion.not_found");
        await Answer.IsProblem(
            await other.PutAsync($"/api/v1/opinions/{opinion["id"]}", correction, ifMatch: opinion.Tag()),
            404,
            "opinion.not_found");
        await Answer.IsProblem(await Post(other, opinion, "assignment", new { unit = "td-ubnd" }), 404, "opinion.not_found");
        await Answer.IsProblem(await Post(other, opinion, "resolution", new { on = "2026-08-07", answer = "x" }), 404, "opinion.not_found");
        Assert.Empty((await Answer.Is(await other.GetAsync("/api/v1/opinions"), 200))["items"]!.AsArray());
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, JsonObject seen, string step, object body) =>
        client.PostAsync($"/api/v1/opinions/{seen["id"]}/{step}", body, ifMatch: seen.Tag());
}
