using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Dialogue;

public sealed class ConferenceTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd");

    [Fact]
    public async Task A_conference_is_recorded_with_its_opinions_in_one_go()
    {
        var onSpot = Conferences.Opinion("Hỏi về giá đất", answeredOnSpot: true);
        onSpot["answer"] = "Đã trả lời theo bảng giá";
        var given = Conferences.Opinion("Đề nghị kéo điện");
        (given["assignedTo"], given["dueOn"]) = ("dd-x01", "2026-09-03");

        var response = await Officer.PostAsync(
            Conferences.Path,
            Conferences.Body("dd-ubnd", "2026-08-03", onSpot, given, Conferences.Opinion()));

        var conference = await Answer.Is(response, 201);
        Assert.Equal($"/api/v1/conferences/{conference["id"]}", response.Headers.Location?.ToString());
        Assert.Equal("""{"total":3,"resolved":1,"open":2}""", conference["counts"]!.ToJsonString());
        Assert.Equal(["party-secretary", "government-chair"], conference["chairs"]!.AsArray().Select(c => (string?)c!["office"]));
        var opinions = conference["opinions"]!.AsArray();
        Assert.Equal(["Hỏi về giá đất", "Đề nghị kéo điện", "Đề nghị sửa đường vào thôn 2"], opinions.Select(o => (string?)o!["text"]));
        Assert.Equal(("2026-08-03", true), ((string?)opinions[0]!["resolvedOn"], (bool?)opinions[0]!["isResolved"]));
        Assert.Equal(
            ("dd-x01", "2026-09-03", false),
            ((string?)opinions[1]!["assignedTo"], (string?)opinions[1]!["dueOn"], (bool?)opinions[1]!["isResolved"]));

        var read = await Officer.GetAsync($"{Conferences.Path}/{conference["id"]}");
        Assert.Equal(response.ETag(), read.ETag());
        Assert.True(JsonNode.DeepEquals(conference, await Answer.Is(read, 200)));
    }

    [Fact]
    public async Task The_opinions_of_a_conference_keep_their_order()
    {
        var voiced = Enumerable.Range(1, 40).Select(i => Conferences.Opinion($"Ý kiến {i}")).ToArray();
        var conference = await Conferences.RecordAsync(Officer, Conferences.Body("dd-hu", "2026-07-01", voiced));

        var page = await Answer.Is(await Officer.GetAsync($"/api/v1/opinions?conference={conference["id"]}"), 200);

        Assert.Equal(Enumerable.Range(1, 40).Select(i => $"Ý kiến {i}"), page["items"]!.AsArray().Select(o => (string?)o!["text"]));
    }

    [Fact]
    public async Task The_same_request_records_one_conference_also_when_it_comes_twice_at_once()
    {
        var body = Conferences.Body("dd-hu", "2026-06-02", Conferences.Opinion());
        body["theme"] = "Một lần";

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Officer.PostAsync(Conferences.Path, body.DeepClone(), idempotencyKey: "once")));

        var bodies = await Task.WhenAll(answers.Select(a => Answer.Is(a, 201)));
        Assert.Single(bodies.Select(b => b.ToJsonString()).Distinct());
        await app.InDatabaseAsync(async db => Assert.Equal(1, await db.Conferences.CountAsync(c => c.Theme == "Một lần")));
        await Answer.IsProblem(
            await Officer.PostAsync(Conferences.Path, Conferences.Body("dd-hu", "2026-06-03"), idempotencyKey: "once"),
            409,
            "request.key_reused");
    }

    [Theory]
    [InlineData("heldOn", "2026-08-11", 422, "date.in_future")]
    [InlineData("heldOn", "2026-02-30", 400, "request.malformed")]
    [InlineData("unit", "nothing", 422, "unit.not_found")]
    [InlineData("unit", "td-ubnd", 422, "unit.not_found")]
    [InlineData("unit", "", 400, "request.invalid")]
    [InlineData("kind", "meeting", 400, "request.malformed")]
    [InlineData("theme", "  ", 400, "request.invalid")]
    [InlineData("atendees", "3", 400, "request.malformed")]
    public async Task Bad_input_is_refused_by_member(string member, string value, int status, string code)
    {
        var body = Conferences.Body();
        body[member] = value;

        await Answer.IsProblem(await Officer.PostAsync(Conferences.Path, body), status, code, member);
    }

    [Fact]
    public async Task Chairs_are_named_and_nobody_chairs_twice_and_heads_are_counted()
    {
        var body = Conferences.Body();
        body["chairs"] = new JsonArray();
        await Answer.IsProblem(await Officer.PostAsync(Conferences.Path, body), 400, "request.invalid", "chairs", "field.required");

        body["chairs"] = JsonNode.Parse("""[{"office": "council-chair"}, {"office": "council-chair"}]""");
        await Answer.IsProblem(await Officer.PostAsync(Conferences.Path, body), 400, "request.invalid", "chairs", "list.twice");

        body = Conferences.Body();
        body["attendees"] = -1;
        await Answer.IsProblem(await Officer.PostAsync(Conferences.Path, body), 400, "request.invalid", "attendees", "field.out_of_range");
    }

    [Theory]
    [InlineData("""{"text": "", "field": "land", "answeredOnSpot": false}""", 400, "request.invalid", "opinions[1].text")]
    [InlineData("""{"text": "x", "field": "Land", "answeredOnSpot": false}""", 400, "request.invalid", "opinions[1].field")]
    [InlineData("""{"text": "x", "field": "land", "answeredOnSpot": false, "answer": "y"}""", 400, "request.invalid", "opinions[1].answer")]
    [InlineData(
        """{"text": "x", "field": "land", "answeredOnSpot": true, "assignedTo": "dd-x01"}""",
        400,
        "request.invalid",
        "opinions[1].assignedTo")]
    [InlineData(
        """{"text": "x", "field": "land", "answeredOnSpot": false, "assignedTo": "td-ubnd"}""",
        422,
        "unit.not_found",
        "opinions[1].assignedTo")]
    [InlineData(
        """{"text": "x", "field": "land", "answeredOnSpot": false, "dueOn": "2026-08-02"}""",
        422,
        "opinion.due_before_conference",
        "opinions[1].dueOn")]
    [InlineData(
        """{"text": "x", "field": "land", "answeredOnSpot": false, "dueOn": "2066-08-02"}""",
        422,
        "date.too_far",
        "opinions[1].dueOn")]
    [InlineData(
        """{"text": "x", "field": "land", "answeredOnSpot": false, "case": "00000000-0000-0000-0000-000000000001"}""",
        422,
        "case.not_found",
        "opinions[1].case")]
    public async Task A_bad_opinion_is_refused_by_its_place_and_nothing_is_recorded(string opinion, int status, string code, string field)
    {
        var body = Conferences.Body("dd-ubnd", "2026-08-03", Conferences.Opinion(), JsonNode.Parse(opinion)!.AsObject());
        body["theme"] = $"Không ghi {opinion}";

        await Answer.IsProblem(await Officer.PostAsync(Conferences.Path, body), status, code, field);
        await app.InDatabaseAsync(async db => Assert.False(await db.Conferences.AnyAsync(c => c.Theme == (string)body["theme"]!)));
    }

    [Fact]
    public async Task It_is_corrected_on_the_version_that_was_seen_and_its_opinions_move_with_its_day()
    {
        var recorded = await Conferences.RecordAsync(Officer, Conferences.Body("dd-ubnd", "2026-07-06", Conferences.Opinion()));
        var path = $"{Conferences.Path}/{recorded["id"]}";
        var correction = new
        {
            heldOn = "2026-06-29",
            kind = "thematic",
            chairs = new[] { new { office = "council-chair" } },
            theme = "Chuyên đề về nước sạch",
            attendees = 80,
        };

        await Answer.IsProblem(await Officer.PutAsync(path, correction), 428, "precondition.required");
        var response = await Officer.PutAsync(path, correction, ifMatch: recorded.Tag());

        var corrected = await Answer.Is(response, 200);
        Assert.Equal(
            ("2026-06-29", "thematic", 80),
            ((string?)corrected["heldOn"], (string?)corrected["kind"], (int?)corrected["attendees"]));
        Assert.False(corrected.ContainsKey("plan"));
        Assert.Equal("2026-06-29", (string?)corrected["opinions"]![0]!["heldOn"]);
        Assert.True(JsonNode.DeepEquals(corrected, await Answer.Is(await Officer.GetAsync(path), 200)));
        await Answer.IsProblem(await Officer.PutAsync(path, correction, ifMatch: recorded.Tag()), 412, "request.stale");
        await app.InDatabaseAsync(async db =>
        {
            var id = Guid.Parse((string)recorded["id"]!);
            var actions = await db.History.Where(h => h.SubjectId == id).OrderBy(h => h.RecordedAt).Select(h => h.Action).ToListAsync();
            Assert.Equal(["conference.recorded", "conference.corrected"], actions);
        });
    }

    [Fact]
    public async Task Its_figures_move_with_its_day()
    {
        var opinion = await Conferences.VoiceAsync(Officer, "dd-x02", "2026-04-06");
        var correction = Conferences.Body(heldOn: "2026-04-13");
        correction.Remove("unit");
        correction.Remove("opinions");
        Assert.Equal((1, 120, 1), await CountedOn("2026-04-06"));

        var seen = (await Officer.GetAsync($"{Conferences.Path}/{opinion["conference"]}")).ETag();
        await Answer.Is(await Officer.PutAsync($"{Conferences.Path}/{opinion["conference"]}", correction, ifMatch: seen), 200);

        Assert.Equal((0, 0, 0), await CountedOn("2026-04-06"));
        Assert.Equal((1, 120, 1), await CountedOn("2026-04-13"));

        async Task<(int Conferences, int Attendees, int Opinions)> CountedOn(string day)
        {
            var answer = await Answer.Is(await Officer.GetAsync($"/api/v1/statistics/figures?unit=dd-x02&from={day}&to={day}"), 200);
            var figures = answer["figures"]!;
            return ((int)figures["dialogue.conferences"]!, (int)figures["dialogue.attendees"]!, (int)figures["dialogue.opinions"]!);
        }
    }

    [Fact]
    public async Task It_does_not_move_past_the_resolution_of_an_opinion_or_out_of_the_units_life()
    {
        var opinion = await Conferences.VoiceAsync(Officer, heldOn: "2026-07-07");
        await Answer.Is(
            await Officer.PostAsync(
                $"/api/v1/opinions/{opinion["id"]}/resolution",
                new { on = "2026-07-10", answer = "Đã sửa" },
                ifMatch: opinion.Tag()),
            200);

        await Answer.IsProblem(await MoveTo("2026-07-11"), 422, "conference.after_resolution", "heldOn");
        await Answer.IsProblem(await MoveTo("2026-08-11"), 422, "date.in_future", "heldOn");
        await Answer.IsProblem(await MoveTo("2010-12-31"), 422, "unit.not_in_existence", "heldOn");
        await Answer.Is(await MoveTo("2026-07-10"), 200);

        async Task<HttpResponseMessage> MoveTo(string heldOn)
        {
            var path = $"{Conferences.Path}/{opinion["conference"]}";
            var seen = await Answer.Is(await Officer.GetAsync(path), 200);
            var chairs = new[] { new { office = "party-secretary" } };
            return await Officer.PutAsync(
                path,
                new
                {
                    heldOn,
                    kind = "dialogue",
                    chairs,
                    theme = "Đối thoại",
                    attendees = 1,
                },
                ifMatch: seen.Tag());
        }
    }

    [Fact]
    public async Task A_reader_is_told_when_an_opinion_changed()
    {
        var opinion = await Conferences.VoiceAsync(Officer, heldOn: "2026-07-08");
        var path = $"{Conferences.Path}/{opinion["conference"]}";
        var seen = (await Officer.GetAsync(path)).ETag();

        Assert.Equal(304, (int)(await AskAgain()).StatusCode);
        await Answer.Is(await Officer.PostAsync($"{path}/opinions", Conferences.Opinion("Thêm một ý kiến")), 201);

        var read = await Answer.Is(await AskAgain(), 200);
        Assert.Equal(2, (int?)read["counts"]!["total"]);

        Task<HttpResponseMessage> AskAgain() => Officer.GetAgainAsync(path, seen);
    }

    [Fact]
    public async Task Another_districts_conference_is_not_found()
    {
        var recorded = await Conferences.RecordAsync(Officer);
        var other = app.As(StaffRole.LetterOfficer, "td");
        var path = $"{Conferences.Path}/{recorded["id"]}";
        var correction = Conferences.Body();
        correction.Remove("unit");
        correction.Remove("opinions");

        await Answer.IsProblem(await other.GetAsync(path), 404, "conference.not_found");
        await Answer.IsProblem(await other.PutAsync(path, correction, ifMatch: recorded.Tag()), 404, "conference.not_found");
        await Answer.IsProblem(await other.PostAsync($"{path}/opinions", Conferences.Opinion()), 404, "conference.not_found");
        Assert.Empty((await Answer.Is(await other.GetAsync(Conferences.Path), 200))["items"]!.AsArray());
    }

    [Fact]
    public async Task Whoever_only_reads_records_nothing()
    {
        await Answer.IsProblem(
            await app.As(StaffRole.Reporter, "dd").PostAsync(Conferences.Path, Conferences.Body()),
            403,
            "permission.missing");
        await Answer.Is(await app.As(StaffRole.Reporter, "dd").GetAsync(Conferences.Path), 200);
    }
}
