using System.Text.Json;
using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Dialogue;

/// <summary>One ledger of promises: whatever people said is followed until a second person confirms that it is resolved.</summary>
public sealed class OpinionStepTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd");

    private HttpClient Colleague => app.AsColleague(StaffRole.LetterOfficer, "dd");

    [Fact]
    public async Task A_promise_is_kept_when_a_second_person_confirms_it_and_is_overdue_until_then()
    {
        var before = await PromisesAsync();
        var promise = await RecordAsync(new { kind = "promise", voicedBy = "Trần Thị Bình" });
        Assert.Equal(
            ("dd-ubnd", "2026-08-03", "supervision", "promise", "voiced", "Trần Thị Bình", null),
            (
                (string?)promise["unit"],
                (string?)promise["heldOn"],
                (string?)promise["origin"],
                (string?)promise["kind"],
                (string?)promise["status"],
                (string?)promise["voicedBy"],
                (string?)promise["conference"]));

        promise = await StepAsync(
            Officer,
            promise,
            new
            {
                @event = "taken-on",
                on = "2026-08-04",
                unit = "dd-x01",
                contact = "Ông Lê Văn Cảnh",
                dueOn = "2026-08-07",
            });
        Assert.Equal(
            ("taken-on", "dd-x01", "Ông Lê Văn Cảnh", "2026-08-07", "2026-08-04"),
            (
                (string?)promise["status"],
                (string?)promise["assignedTo"],
                (string?)promise["contact"],
                (string?)promise["dueOn"],
                (string?)promise["takenOn"]));
        var id = (Guid)promise["id"]!;
        var line = Assert.Single(await Officer.ListAsync("worklist?unit=dd-x01"), w => (Guid)w["id"]! == id);
        Assert.Equal(
            ("opinion", "resolve-opinion", "promises", "YK-01", "2026-08-07", true, "confirmed"),
            (
                (string?)line["kind"],
                (string?)line["duty"],
                (string?)line["tab"],
                (string?)line["rule"],
                (string?)line["dueOn"],
                (bool?)line["overdue"],
                (string?)line["metBy"]![0]));

        var commune = app.As(StaffRole.ReceptionOfficer, "dd-x01");
        promise = await StepAsync(commune, promise, new { @event = "progress", on = "2026-08-05", answer = "Đã khảo sát" });
        await Refused(commune, promise, new { @event = "answered", answer = "Đã sửa" }, 422, "opinion.evidence_missing", "evidence");
        promise = await StepAsync(
            commune, promise, new { @event = "answered", on = "2026-08-06", answer = "Đã sửa", evidence = "Biên bản nghiệm thu 12" });
        Assert.Equal(("answered", "Đã sửa", false), ((string?)promise["status"], (string?)promise["answer"], (bool?)promise["isResolved"]));
        Assert.Equal(403, (int)(await PostStep(commune, promise, new { @event = "confirmed" })).StatusCode);

        promise = await StepAsync(Officer, promise, new { @event = "returned", on = "2026-08-07", answer = "Chưa sửa đoạn 2" });
        Assert.Equal(("taken-on", null), ((string?)promise["status"], (string?)promise["answer"]));
        promise = await StepAsync(
            Officer, promise, new { @event = "answered", on = "2026-08-08", answer = "Đã sửa xong", evidence = "Ảnh chụp" });
        await Refused(Officer, promise, new { @event = "confirmed" }, 422, "opinion.confirmed_by_answerer", "event");
        var open = await PromisesAsync();
        Assert.Equal((1, 1), (open("open") - before("open"), open("overdue") - before("overdue")));

        promise = await StepAsync(Colleague, promise, new { @event = "confirmed", on = "2026-08-09" });

        Assert.Equal(
            ("resolved", true, "2026-08-09", "Đã sửa xong"),
            ((string?)promise["status"], (bool?)promise["isResolved"], (string?)promise["resolvedOn"], (string?)promise["answer"]));
        Assert.Equal(
            ["taken-on", "progress", "answered", "returned", "answered", "confirmed"],
            promise["steps"]!.AsArray().Select(s => (string?)s!["event"]));
        Assert.DoesNotContain(await Officer.ListAsync("worklist?unit=dd-x01"), w => (Guid)w["id"]! == id);
        var after = await PromisesAsync();
        Assert.Equal(
            [1, 1, 0, 1, 0, 0],
            new[] { "taken", "kept", "keptInTime", "keptLate", "open", "overdue" }.Select(f => after(f) - before(f)));
        Assert.Contains(
            await Officer.ListAsync("statistics/figures/promises.origin.supervision.keptLate/items?unit=dd&from=2026-08-01&to=2026-08-10"),
            i => (Guid)i["id"]! == id && (string?)i["kind"] == "opinion");
        await Refused(Officer, promise, new { @event = "progress", answer = "x" }, 422, "opinion.step_not_open", "event");
        Assert.Contains(
            await Officer.ListAsync("opinions?origin=supervision&kind=promise&status=resolved"), o => (Guid)o["id"]! == id);
    }

    [Fact]
    public async Task A_due_day_that_is_put_off_moves_the_deadline_and_not_the_days_before()
    {
        var opinion = await TakenOnAsync("2026-08-04", "2026-08-05");
        await Refused(Officer, opinion, new { @event = "postponed", answer = "Chờ vật tư" }, 422, "opinion.due_missing", "dueOn");
        opinion = await StepAsync(
            Officer, opinion, new { @event = "postponed", on = "2026-08-08", dueOn = "2026-08-20", answer = "Chờ vật tư" });

        Assert.Equal("2026-08-20", (string?)opinion["dueOn"]);
        var id = (Guid)opinion["id"]!;
        Assert.DoesNotContain(await Officer.ListAsync("overdue?unit=dd"), w => (Guid)w["id"]! == id);
        Assert.Contains(await ItemsAsync("overdue", "2026-08-07"), i => (Guid)i["id"]! == id);
        Assert.DoesNotContain(await ItemsAsync("overdue", "2026-08-08"), i => (Guid)i["id"]! == id);
        Assert.Contains(await ItemsAsync("overdue", "2026-08-25"), i => (Guid)i["id"]! == id);
    }

    [Fact]
    public async Task Several_on_one_matter_are_joined_and_resolved_together_and_can_be_parted()
    {
        var (main, second, third) = (await TakenOnAsync(), await TakenOnAsync(), await RecordAsync());
        await Refused(Officer, second, new { @event = "joined", into = second["id"] }, 422, "opinion.joined_to_itself", "into");
        second = await StepAsync(Officer, second, new { @event = "joined", on = "2026-08-05", into = main["id"] });
        Assert.Equal(("joined", (Guid)main["id"]!), ((string?)second["status"], (Guid?)second["joinedTo"]));
        await Refused(Officer, third, new { @event = "joined", into = second["id"] }, 422, "opinion.join_target_not_open", "into");
        third = await StepAsync(Officer, third, new { @event = "joined", on = "2026-08-05", into = main["id"] });
        third = await StepAsync(Officer, third, new { @event = "parted", on = "2026-08-06" });
        Assert.Equal(("voiced", null), ((string?)third["status"], (Guid?)third["joinedTo"]));

        main = await StepAsync(Officer, main, new { @event = "answered", on = "2026-08-06", answer = "Đã làm đường" });
        await StepAsync(Colleague, main, new { @event = "confirmed", on = "2026-08-07" });

        var joined = await GetAsync(second);
        Assert.Equal(
            ("resolved", "2026-08-07", "Đã làm đường"),
            ((string?)joined["status"], (string?)joined["resolvedOn"], (string?)joined["answer"]));
        Assert.Equal("voiced", (string?)(await GetAsync(third))["status"]);
    }

    [Fact]
    public async Task It_is_carried_on_handed_up_and_made_into_a_letter()
    {
        var next = await Conferences.RecordAsync(Officer, Conferences.Body("dd-ubnd", "2026-08-09"));
        var earlier = await Conferences.RecordAsync(Officer, Conferences.Body("dd-ubnd", "2026-08-01"));
        var opinion = await RecordAsync();
        await Refused(Officer, opinion, new { @event = "carried-on", into = earlier["id"] }, 422, "opinion.carried_back", "into");
        await Refused(Officer, opinion, new { @event = "carried-on", into = Guid.NewGuid() }, 422, "conference.not_found", "into");
        opinion = await StepAsync(Officer, opinion, new { @event = "carried-on", on = "2026-08-09", into = next["id"] });
        Assert.Equal("voiced", (string?)opinion["status"]);
        Assert.Contains(
            await Officer.ListAsync($"opinions?carriedTo={next["id"]}"), o => (Guid)o["id"]! == (Guid)opinion["id"]!);

        opinion = await StepAsync(Officer, opinion, new { @event = "handed-up", on = "2026-08-09", unit = "dd" });
        Assert.Equal(("handed-up", "dd"), ((string?)opinion["status"], (string?)opinion["assignedTo"]));
        var letter = await Officer.RegisterLetterAsync(new { unit = "dd-ubnd", receivedOn = "2026-08-09" });
        opinion = await StepAsync(Officer, opinion, new { @event = "made-letter", on = "2026-08-09", into = letter.Id });
        Assert.Equal(
            ("made-letter", letter.Id), ((string?)opinion["status"], (Guid?)opinion["steps"]!.AsArray()[^1]!["into"]));
        await Refused(
            Officer, opinion, new { @event = "joined", into = Guid.NewGuid() }, 422, "opinion.not_found", "into");
        await Refused(
            Officer, await RecordAsync(), new { @event = "made-letter", into = Guid.NewGuid() }, 422, "letter.not_found", "into");
    }

    [Fact]
    public async Task The_file_of_a_denunciation_never_shows_who_said_it()
    {
        var denunciation = await Officer.RegisterLetterAsync(new { unit = "dd-ubnd", kind = "denunciation", receivedOn = "2026-08-03" });
        var about = (Guid)denunciation.Body["cases"]![0]!;
        var named = await RecordAsync(new { voicedBy = "Nguyễn Văn An" });

        await Refused(Officer, named, new { @event = "made-letter", into = denunciation.Id }, 422, "opinion.names_denouncer", "into");
        await Answer.IsProblem(
            await Officer.PostAsync("/api/v1/opinions", Body(new { voicedBy = "Nguyễn Văn An", @case = about })),
            422,
            "opinion.names_denouncer",
            "case");
        var linked = await RecordAsync(new { @case = about });
        await Answer.IsProblem(
            await Officer.PutAsync(
                $"/api/v1/opinions/{linked["id"]}",
                new
                {
                    text = "x",
                    field = "land",
                    answeredOnSpot = false,
                    @case = about,
                    voicedBy = "Nguyễn Văn An",
                },
                ifMatch: linked.Tag()),
            422,
            "opinion.names_denouncer",
            "case");
        var corrected = await Answer.Is(
            await Officer.PutAsync(
                $"/api/v1/opinions/{named["id"]}",
                new { text = "x", field = "land", answeredOnSpot = false, kind = "petition" },
                ifMatch: named.Tag()),
            200);
        Assert.Equal(("petition", null), ((string?)corrected["kind"], (string?)corrected["voicedBy"]));
    }

    [Theory]
    [InlineData("""{"event": "answered"}""", 422, "opinion.answer_missing", "answer")]
    [InlineData("""{"event": "answered", "answer": " "}""", 422, "opinion.answer_missing", "answer")]
    [InlineData("""{"event": "progress"}""", 400, "request.invalid", "answer")]
    [InlineData("""{"event": "taken-on"}""", 400, "request.invalid", "dueOn")]
    [InlineData("""{"event": "handed-up"}""", 400, "request.invalid", "unit")]
    [InlineData("""{"event": "promised"}""", 400, "request.malformed", "event")]
    [InlineData("""{"event": "answered", "answer": "x", "contact": "y"}""", 400, "request.invalid", "contact")]
    [InlineData("""{"event": "taken-on", "dueOn": "2026-08-20"}""", 422, "opinion.unit_missing", "unit")]
    [InlineData("""{"event": "taken-on", "dueOn": "2026-08-20", "unit": "nowhere"}""", 422, "unit.not_found", "unit")]
    [InlineData("""{"event": "taken-on", "dueOn": "2026-08-05", "unit": "dd-x01"}""", 422, "opinion.due_before_step", "dueOn")]
    [InlineData("""{"event": "answered", "answer": "x", "on": "2026-08-02"}""", 422, "opinion.step_out_of_order", "on")]
    [InlineData("""{"event": "answered", "answer": "x", "on": "2026-08-11"}""", 422, "date.in_future", "on")]
    [InlineData("""{"event": "answered", "answer": "x", "dueOn": "2026-08-20"}""", 422, "opinion.due_unexpected", "dueOn")]
    [InlineData("""{"event": "answered", "answer": "x", "unit": "dd-x01"}""", 422, "opinion.unit_unexpected", "unit")]
    [InlineData("""{"event": "joined"}""", 422, "opinion.into_missing", "into")]
    [InlineData(
        """{"event": "answered", "answer": "x", "into": "00000000-0000-0000-0000-000000000001"}""", 422, "opinion.into_unexpected", "into")]
    [InlineData("""{"event": "confirmed"}""", 422, "opinion.step_not_open", "event")]
    public async Task A_bad_step_is_refused_by_member_and_changes_nothing(string body, int status, string code, string field)
    {
        var opinion = await RecordAsync();

        await Answer.IsProblem(await PostStep(Officer, opinion, JsonNode.Parse(body)!), status, code, field);

        Assert.True(JsonNode.DeepEquals(opinion, await GetAsync(opinion)));
    }

    [Theory]
    [InlineData("""{"unit": "nowhere"}""", 422, "unit.not_found", "unit")]
    [InlineData("""{"on": "2026-08-11"}""", 422, "date.in_future", "on")]
    [InlineData("""{"origin": "rumour"}""", 400, "request.malformed", "origin")]
    [InlineData("""{"text": " "}""", 400, "request.invalid", "text")]
    [InlineData("""{"session": "00000000-0000-0000-0000-000000000001"}""", 400, "request.invalid", "session")]
    [InlineData(
        """{"origin": "reception", "session": "00000000-0000-0000-0000-000000000001"}""", 422, "session.not_found", "session")]
    public async Task A_bad_record_is_refused_by_member(string with, int status, string code, string field) =>
        await Answer.IsProblem(await Officer.PostAsync("/api/v1/opinions", Body(JsonNode.Parse(with))), status, code, field);

    [Fact]
    public async Task A_conclusion_of_a_reception_names_its_session_and_follows_it()
    {
        var leader = app.As(StaffRole.Leader, "dd-ubnd");
        var session = await leader.OpenSessionAsync(new { heldOn = "2026-08-05" });

        var conclusion = await RecordAsync(new { origin = "reception", on = "2026-08-05", session = session.Id });
        Assert.Equal(session.Id, (Guid?)conclusion["session"]);
        await Answer.IsProblem(
            await Officer.PostAsync("/api/v1/opinions", Body(new { origin = "reception", on = "2026-08-04", session = session.Id })),
            422,
            "opinion.before_session",
            "on");
    }

    [Fact]
    public async Task What_is_followed_by_steps_is_not_settled_by_one_person()
    {
        var opinion = await TakenOnAsync();

        await Answer.IsProblem(
            await Officer.PostAsync(
                $"/api/v1/opinions/{opinion["id"]}/resolution", new { on = "2026-08-06", answer = "Rồi" }, ifMatch: opinion.Tag()),
            409,
            "opinion.followed_by_steps");
        await Answer.IsProblem(
            await Officer.PostAsync($"/api/v1/opinions/{opinion["id"]}/assignment", new { unit = "dd-x02" }, ifMatch: opinion.Tag()),
            409,
            "opinion.followed_by_steps");
        await Answer.IsProblem(
            await Officer.PutAsync(
                $"/api/v1/opinions/{opinion["id"]}",
                new { text = "x", field = "land", answeredOnSpot = true },
                ifMatch: opinion.Tag()),
            422,
            "opinion.has_steps",
            "answeredOnSpot");
        Assert.Equal(412, (int)(await PostStep(Officer, await RecordStaleAsync(), new { @event = "parted" })).StatusCode);
    }

    private async Task<JsonObject> RecordStaleAsync()
    {
        var opinion = await RecordAsync();
        await StepAsync(Officer, opinion, new { @event = "answered", answer = "x" });
        return opinion;
    }

    private async Task<JsonObject> TakenOnAsync(string on = "2026-08-04", string dueOn = "2026-08-20") =>
        await StepAsync(
            Officer,
            await RecordAsync(),
            new
            {
                @event = "taken-on",
                on,
                unit = "dd-x01",
                dueOn,
            });

    private static JsonObject Body(object? with = null)
    {
        var body = new JsonObject
        {
            ["unit"] = "dd-ubnd",
            ["on"] = "2026-08-03",
            ["origin"] = "supervision",
            ["text"] = "Đề nghị sửa đường vào thôn 2",
            ["field"] = "land",
            ["answeredOnSpot"] = false,
        };
        foreach (var (member, value) in JsonSerializer.SerializeToNode(with ?? new { })!.AsObject())
        {
            body[member] = value?.DeepClone();
        }

        return body;
    }

    private async Task<JsonObject> RecordAsync(object? with = null) =>
        await Answer.Is(await Officer.PostAsync("/api/v1/opinions", Body(with)), 201);

    private async Task<JsonObject> GetAsync(JsonObject opinion) =>
        await Answer.Is(await Officer.GetAsync($"/api/v1/opinions/{opinion["id"]}"), 200);

    private static async Task<JsonObject> StepAsync(HttpClient client, JsonObject seen, object step) =>
        await Answer.Is(await PostStep(client, seen, step), 200);

    private static async Task Refused(HttpClient client, JsonObject seen, object step, int status, string code, string field) =>
        await Answer.IsProblem(await PostStep(client, seen, step), status, code, field);

    private static Task<HttpResponseMessage> PostStep(HttpClient client, JsonObject seen, object step) =>
        client.PostAsync($"/api/v1/opinions/{seen["id"]}/steps", step, ifMatch: seen.Tag());

    private async Task<List<JsonObject>> ItemsAsync(string figure, string to) =>
        await Officer.ListAsync($"statistics/figures/promises.{figure}/items?unit=dd&from=2026-08-01&to={to}");

    private async Task<Func<string, long>> PromisesAsync()
    {
        var answer = await Answer.Is(await Officer.GetAsync("/api/v1/statistics/figures?unit=dd&from=2026-08-01&to=2026-08-10"), 200);
        return code => (long)answer["figures"]![$"promises.origin.supervision.{code}"]!;
    }
}
