using System.Text;
using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Registers;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Notes;

/// <summary>Internal notes about every type of record: who reads them, who has read them, and what leaves the office.</summary>
public sealed class NoteTests : IAsyncLifetime
{
    private const string Path = "/api/v1/notes";

    private readonly CasesApplication app = new();

    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    private HttpClient Leader => app.As(StaffRole.Leader, "dd-ubnd");

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_note_is_kept_about_every_type_of_record_and_seen_by_whoever_may_read_it()
    {
        foreach (var (type, id) in await EveryRecordAsync())
        {
            var note = await Leader.CreateAsync("notes", new { of = new { type, id }, text = $"Xem lại {type}" });

            var listed = Assert.Single(await Leader.ListAsync($"notes?type={type}&record={id}"));
            Assert.Equal((note.Id, $"Xem lại {type}"), ((Guid)listed["id"]!, (string?)listed["text"]));
            Assert.Equal(await Leader.MeAsync(), (Guid)listed["by"]!);
            Assert.Equal((type, id), ((string?)listed["of"]!["type"], (Guid)listed["of"]!["id"]!));
            Assert.Equal(note.Tag, (await Leader.GetOneAsync("notes", note.Id)).Tag);
            var stranger = app.As(StaffRole.Leader, "td-ubnd");
            await Answer.IsProblem(await stranger.GetAsync($"{Path}?type={type}&record={id}"), 404, "note.record_not_found");
            await Answer.IsProblem(await stranger.GetAsync($"{Path}/{note.Id}"), 404, "note.not_found");
            await Answer.IsProblem(
                await stranger.PostAsync(Path, new { of = new { type, id }, text = "x" }), 404, "note.record_not_found");
        }

        await Answer.IsProblem(
            await app.As(StaffRole.Reporter, "dd").GetAsync($"{Path}?type=letter&record={Guid.NewGuid()}"), 403, "permission.missing");
    }

    [Fact]
    public async Task It_tells_who_has_read_it_and_when_first()
    {
        var letter = await Officer.RegisterLetterAsync();
        var of = new { type = "letter", id = letter.Id };
        await Officer.CreateAsync("notes", new { of, text = "Chờ bản đồ thửa đất" });
        await Officer.CreateAsync("notes", new { of, text = "Đã gọi điện" });

        Assert.Equal(0, (int)(await ReadAsync(Officer))["read"]!);
        Assert.Equal(2, (int)(await ReadAsync(Leader))["read"]!);
        Assert.Equal(0, (int)(await ReadAsync(Leader))["read"]!);

        var notes = await Officer.ListAsync($"notes?type=letter&record={letter.Id}&limit=1");
        Assert.Equal(["Chờ bản đồ thửa đất", "Đã gọi điện"], notes.Select(n => (string?)n["text"]));
        Assert.All(notes, n => Assert.Equal("Cán bộ leader dd-ubnd", (string?)Assert.Single(n["seenBy"]!.AsArray())!["name"]));

        async Task<JsonObject> ReadAsync(HttpClient reader) =>
            await Answer.Is(await reader.PostAsync($"{Path}/readings", new { of }), 200);
    }

    [Fact]
    public async Task A_wrong_note_is_voided_with_its_reason_and_stays_readable()
    {
        var letter = await Officer.RegisterLetterAsync();
        var note = await Officer.CreateAsync("notes", new { of = new { type = "letter", id = letter.Id }, text = "Ghi nhầm đơn" });

        var voided = await Officer.ChangeAsync("notes", note, "void", new { reason = "Nhầm đơn" });

        Assert.Equal("Nhầm đơn", (string?)voided.Body["voided"]!["reason"]);
        Assert.Equal("Ghi nhầm đơn", (string?)Assert.Single(await Leader.ListAsync($"notes?type=letter&record={letter.Id}"))["text"]);
        await Answer.IsProblem(
            await Officer.PostAsync($"{Path}/{note.Id}/void", new { reason = "x" }, ifMatch: note.Tag), 412, "request.stale");
        await Answer.IsProblem(
            await Officer.PostAsync($"{Path}/{note.Id}/void", new { reason = "x" }, ifMatch: voided.Tag), 409, "entry.voided");
        Assert.Equal(
            ["letter.registered", "note.added", "note.voided"],
            (await Leader.ListAsync($"history?subject={letter.Id}")).Select(h => (string?)h["action"]));
    }

    [Fact]
    public async Task A_note_is_added_once_however_often_it_is_sent()
    {
        var letter = await Officer.RegisterLetterAsync();
        var body = new { of = new { type = "letter", id = letter.Id }, text = "Một lần" };

        var first = await Answer.Is(await Officer.PostAsync(Path, body, idempotencyKey: "ghi-chu-1"), 201);
        var second = await Answer.Is(await Officer.PostAsync(Path, body, idempotencyKey: "ghi-chu-1"), 201);

        Assert.True(JsonNode.DeepEquals(first, second));
        Assert.Single(await Officer.ListAsync($"notes?type=letter&record={letter.Id}"));
    }

    [Fact]
    public async Task A_note_names_nobody_whose_identity_is_sealed()
    {
        var letter = await Officer.RegisterLetterAsync(new
        {
            kind = "denunciation",
            people = new[] { new { role = "sender", name = "Lò Thị Vẽ" }, new { role = "respondent", name = "Ông Trần Đẹp" } },
        });
        var caseId = (Guid)letter.Body["cases"]![0]!;

        foreach (var (type, id) in new[] { ("letter", letter.Id), ("case", caseId) })
        {
            await Answer.IsProblem(
                await Officer.PostAsync(Path, new { of = new { type, id }, text = "Đã gặp bà lo thi ve hôm qua" }),
                422,
                "note.names_sealed",
                "text");
            await Officer.CreateAsync("notes", new { of = new { type, id }, text = "Ông Trần Đẹp đã giải trình" });
        }
    }

    [Fact]
    public async Task Notes_travel_with_the_register_byte_for_byte_and_leave_it_by_no_other_way()
    {
        foreach (var (type, id) in await EveryRecordAsync())
        {
            await Leader.CreateAsync("notes", new { of = new { type, id }, text = $"Nội bộ: {type}" });
            var wrong = await Leader.CreateAsync("notes", new { of = new { type, id }, text = $"Nhầm: {type}" });
            await Leader.ChangeAsync("notes", wrong, "void", new { reason = "Ghi nhầm" });
        }

        var left = await app.GiveAsync();

        await using var second = await Journals.StartAsync();
        await second.TakeAllAsync(left);
        Assert.Equal(Encoding.UTF8.GetString(left), Encoding.UTF8.GetString(await second.GiveAsync()));
        Assert.Equal(0, (await second.TakeAsync(left)).Taken);
        Assert.Equal(14, Encoding.UTF8.GetString(left).Split('\n').Count(l => l.StartsWith("""{"type":"note",""", StringComparison.Ordinal)));

        var feedback = await Leader.CreateAsync("feedback", new { unit = "dd-ubnd", category = "environment", text = "Rác đổ ven suối" });
        await Leader.CreateAsync("notes", new { of = new { type = "feedback", id = feedback.Id }, text = "GHI-CHU-RIENG" });
        var seen = await Answer.Is(
            await app.AsNobody().GetAsync($"/api/v1/feedback/by-code/{feedback.Body["followCode"]}"), 200);
        Assert.DoesNotContain("GHI-CHU-RIENG", seen.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"note","key":"n1","of":{"type":"letter","key":"none"},"at":"2026-01-01T08:00:00+07:00","text":"x"}""", "register.unknown_reference")]
    [InlineData("""{"type":"note","key":"n1","of":{"type":"road","key":"none"},"at":"2026-01-01T08:00:00+07:00","text":"x"}""", "of.type")]
    [InlineData("""{"type":"note","key":"n1","of":{"type":"letter","key":"none"},"at":"2036-01-01T08:00:00+07:00","text":"x"}""", "at")]
    public async Task A_line_about_nothing_is_refused(string line, string told)
    {
        var answer = await app.AsClient("register:import", "dd")
            .PostRawAsync("/api/v1/register/import?source=old-book", Encoding.UTF8.GetBytes(line + "\n"), "application/x-ndjson");

        Assert.False(answer.IsSuccessStatusCode);
        Assert.Contains(told, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>A record of each type of the unit.</summary>
    private async Task<List<(string Type, Guid Id)>> EveryRecordAsync()
    {
        var letter = await Leader.RegisterLetterAsync();
        var conference = await Leader.CreateAsync("conferences", ConferenceBody());
        var feedback = await Leader.CreateAsync("feedback", new { unit = "dd-ubnd", category = "environment", text = "Rác đổ ven suối" });
        return
        [
            ("session", (await Leader.OpenSessionAsync()).Id),
            ("case", (Guid)letter.Body["cases"]![0]!),
            ("visit", (await Leader.RecordVisitAsync()).Id),
            ("letter", letter.Id),
            ("conference", conference.Id),
            ("opinion", (Guid)(await Leader.ListAsync($"opinions?conference={conference.Id}"))[0]["id"]!),
            ("feedback", feedback.Id),
        ];
    }

    private static object ConferenceBody() => new
    {
        unit = "dd-ubnd",
        heldOn = "2026-08-03",
        kind = "dialogue",
        chairs = new[] { new { office = "party-secretary" } },
        theme = "Đối thoại",
        attendees = 20,
        opinions = new[] { new { text = "Đường thôn hỏng", field = "land", answeredOnSpot = false } },
    };
}
