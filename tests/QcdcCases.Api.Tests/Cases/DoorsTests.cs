using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using Xunit;

namespace QcdcCases.Api.Tests.Cases;

/// <summary>
/// Every state through each door: the acceptance of a letter, whether its case follows or not, the case's own step, and a journal's line.
/// What refuses at one refuses at the others, with the same code; a journal is bound by the order alone.
/// </summary>
public sealed class DoorsTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Today = "2026-08-10";

    /// <summary>A further letter is answered with what is under way: its case takes no step, so nothing refuses.</summary>
    private static readonly string[] Joined = ["accepted", "suspended", "verifying", "dialogue", "in-progress"];

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Theory]
    [InlineData(CaseKind.Complaint)]
    [InlineData(CaseKind.Denunciation)]
    [InlineData(CaseKind.Petition)]
    public async Task An_acceptance_is_judged_alike_at_every_door(CaseKind kind)
    {
        var paths = Paths(kind);
        await BringAboutAsync(kind, paths);
        var wrong = new List<string>();
        foreach (var status in paths.Keys.Select(Code.Of))
        {
            var byStep = await StepAsync(await CaseAsync(kind, status, "step"), kind);
            var byLetter = await LetterAsync(await CaseAsync(kind, status, "letter"), kind, acceptCases: true);
            var alone = await LetterAsync(await CaseAsync(kind, status, "alone"), kind, acceptCases: false);
            var byJournal = await JournalAsync(kind, status);
            var joined = Joined.Contains(status) || (kind, status) is (CaseKind.Petition, "supplement-requested");
            var expected = joined ? null : byStep;
            if (byLetter != expected || alone != expected)
            {
                wrong.Add($"{status}: step {byStep ?? "taken"}, letter {byLetter ?? "taken"}, letter alone {alone ?? "taken"}");
            }

            if (byJournal is not null && byJournal != byStep)
            {
                wrong.Add($"{status}: step {byStep ?? "taken"}, journal {byJournal}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Theory]
    [InlineData("complaint", "not-accepted", "ground", "letter.ground_missing")]
    [InlineData("denunciation", "not-accepted", "ground", "letter.ground_missing")]
    [InlineData("complaint", "transferred", "receiver", "letter.receiver_missing")]
    [InlineData("denunciation", "transferred", "receiver", "letter.receiver_missing")]
    [InlineData("petition", "transferred", "receiver", "letter.receiver_missing")]
    [InlineData("complaint", "returned", "receiver", "letter.receiver_missing")]
    [InlineData("complaint", "returned", "reason", "letter.return_reason_missing")]
    public async Task What_an_outcome_must_say_is_asked_at_both_doors(string kind, string outcome, string member, string code)
    {
        var came = (kind, outcome) switch
        {
            ("complaint", "transferred") => new { channel = "in-person", forwardedBy = (string?)null },
            ("complaint", "returned") => new { channel = "transfer", forwardedBy = (string?)"Báo Lâm Đồng" },
            _ => new { channel = "post", forwardedBy = (string?)null },
        };
        var letter = await Desk.RegisterLetterAsync(new { kind, receivedOn = "2026-08-03", came.channel, came.forwardedBy });
        var whole = Whole(kind, outcome);
        whole.Remove(member);

        await RefusedAtBothAsync(letter, outcome, whole, code);
    }

    [Fact]
    public async Task A_ground_of_another_kind_is_none_at_both_doors()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-03" });
        var whole = Whole("complaint", "not-accepted");
        whole["ground"] = "not-identifiable";

        await RefusedAtBothAsync(letter, "not-accepted", whole, "case.ground_of_other_step");
    }

    [Theory]
    [InlineData("post", false, "letter.anonymous_not_accepted")]
    [InlineData("suggestion-box", false, "letter.anonymous_not_accepted")]
    [InlineData("online", true, "letter.tip_not_accepted")]
    [InlineData("hotline", true, "letter.tip_not_accepted")]
    public async Task What_is_no_denunciation_is_accepted_at_no_door(string channel, bool named, string code)
    {
        var people = named ? new[] { new { role = "sender", name = "Trần Thị Mận" } } : [];
        var letter = await Desk.RegisterLetterAsync(new { kind = "denunciation", receivedOn = "2026-08-03", channel, people });

        await RefusedAtBothAsync(letter, "accepted", new JsonObject(), code);
        await Desk.RegisterLetterAsync(new { kind = "denunciation", receivedOn = "2026-08-04", cases = letter.Body["cases"]!.DeepClone() });
        await Desk.ChangeAsync("cases", await Desk.CaseOfAsync(letter), "steps", Bodies.Step("accepted", Today));
    }

    [Fact]
    public async Task A_complaint_out_of_time_is_accepted_at_no_door_without_a_good_reason()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-03", knownOn = "2026-03-02" });

        await RefusedAtBothAsync(letter, "accepted", new JsonObject(), "letter.time_barred");
        await Desk.ChangeAsync(
            "cases",
            await Desk.CaseOfAsync(letter),
            "steps",
            Bodies.Step("accepted", Today, new { assurances = new[] { "late-for-good-reason" } }));
    }

    [Fact]
    public async Task A_complaint_of_many_needs_its_papers_at_both_doors()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-03", signatories = 6 });

        await RefusedAtBothAsync(letter, "accepted", new JsonObject(), "case.group_papers_missing");
    }

    [Fact]
    public async Task A_disciplinary_complaint_by_telephone_is_accepted_at_no_door()
    {
        var at = await Desk.OpenCaseAsync(new { disciplinary = true });
        var letter = await Desk.RegisterLetterAsync(
            new
            {
                kind = "complaint",
                receivedOn = "2026-08-03",
                channel = "hotline",
                cases = new[] { at.Id },
            });

        await RefusedAtBothAsync(letter, "accepted", new JsonObject(), "case.disciplinary_by_letter");
    }

    [Theory]
    [InlineData("complaint", "guided", "letter.guided_already")]
    [InlineData("denunciation", "transferred", "letter.transferred_already")]
    public async Task What_is_done_once_is_done_once_through_every_door(string kind, string outcome, string code)
    {
        // Done with a letter that says the same about a case of its own.
        var first = await Desk.RegisterLetterAsync(new { kind, receivedOn = "2026-08-03" });
        await Desk.ChangeAsync("letters", first, "processing", Processing(outcome, "other", Whole(kind, outcome)));
        await RefusedAtBothAsync(
            await Desk.RegisterLetterAsync(
                new
                {
                    kind,
                    receivedOn = "2026-08-05",
                    duplicateOf = first.Id,
                    cases = new[] { (await Desk.OpenCaseAsync(new { kind })).Id },
                }),
            outcome,
            Whole(kind, outcome),
            code);

        // Done with the case itself, before the letter came.
        var at = await Desk.OpenCaseAsync(new { kind });
        at = await Desk.ChangeAsync("cases", at, "steps", Step(outcome, "2026-08-03", Whole(kind, outcome)));
        var later = await Desk.RegisterLetterAsync(new { kind, receivedOn = "2026-08-05", cases = new[] { at.Id } });
        await Answer.IsProblem(await ProcessAsync(later, outcome, Whole(kind, outcome)), 422, code, "outcome");
    }

    [Fact]
    public async Task A_complaint_of_before_the_law_of_2026_is_transferred_at_no_door()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-06-22" });
        var whole = Whole("complaint", "transferred");

        await Answer.IsProblem(
            await ProcessAsync(letter, "transferred", whole, "2026-06-30"),
            422,
            "letter.complaint_is_guided",
            "outcome");
        var at = await Desk.CaseOfAsync(letter);
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/cases/{at.Id}/steps", Step("transferred", "2026-06-30", whole), ifMatch: at.Tag),
            422,
            "letter.complaint_is_guided");
    }

    [Fact]
    public async Task A_letter_made_at_a_visit_or_classified_anew_is_bound_alike()
    {
        var visit = await app.As(StaffRole.ReceptionOfficer, "dd-ubnd")
            .RecordVisitAsync(new { classification = "complaint", result = "taken-in" });
        var made = await Desk.CreateAsync($"visits/{visit.Id}/letter", new { knownOn = "2026-03-02" });
        Assert.Equal("2026-03-02", made["knownOn"]);
        await RefusedAtBothAsync(made, "accepted", new JsonObject(), "letter.time_barred");

        var petition = await Desk.RegisterLetterAsync(new { channel = "online", receivedOn = "2026-08-03" });
        petition = await Desk.ChangeAsync("letters", petition, "processing", Bodies.Accepted());
        await Answer.IsProblem(
            await Desk.PutAsync(
                $"/api/v1/letters/{petition.Id}/classification",
                new
                {
                    kind = "denunciation",
                    field = "land",
                    summary = "Tố cáo cán bộ",
                },
                ifMatch: petition.Tag),
            422,
            "letter.tip_not_accepted",
            "kind");
    }

    private async Task RefusedAtBothAsync(Seen letter, string outcome, JsonObject more, string code)
    {
        foreach (var follow in (bool[])[true, false])
        {
            var whole = more.DeepClone().AsObject();
            whole["acceptCases"] = follow;
            await Answer.IsProblem(await ProcessAsync(letter, outcome, whole), 422, code);
        }

        var at = await Desk.CaseOfAsync(letter);
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/cases/{at.Id}/steps", Step(outcome, Today, more), ifMatch: at.Tag),
            422,
            code);
    }

    private Task<HttpResponseMessage> ProcessAsync(Seen letter, string outcome, JsonObject more, string on = Today) => Desk.PostAsync(
        $"/api/v1/letters/{letter.Id}/processing",
        Processing(outcome, outcome is "accepted" or "not-accepted" ? "own" : "other", more, on),
        ifMatch: letter.Tag);

    private static JsonObject Processing(string outcome, string jurisdiction, JsonObject more, string on = Today) =>
        With(Bodies.Accepted(new { on, outcome, jurisdiction }), more);

    private static JsonObject Step(string happened, string on, JsonObject more)
    {
        var step = With(Bodies.Step(happened, on), more);
        step.Remove("acceptCases");
        return step;
    }

    private static JsonObject With(JsonObject body, JsonObject more)
    {
        foreach (var (name, value) in more)
        {
            body[name] = value?.DeepClone();
        }

        return body;
    }

    /// <summary>Everything that the law asks to be said of an outcome.</summary>
    private static JsonObject Whole(string kind, string outcome) => outcome switch
    {
        "not-accepted" => new() { ["ground"] = kind == "complaint" ? "no-signature" : "not-identifiable", ["reason"] = "Theo hồ sơ" },
        _ => new() { ["receiver"] = "UBND tỉnh", ["reason"] = "Theo hồ sơ" },
    };

    private async Task<string?> StepAsync(Seen at, CaseKind kind)
    {
        await Desk.RegisterLetterAsync(new { kind = Code.Of(kind), receivedOn = Today, cases = new[] { at.Id } });
        at = await Desk.CaseAsync(at.Id);
        return await CodeOf(
            await Desk.PostAsync(
                $"/api/v1/cases/{at.Id}/steps",
                new
                {
                    @event = "accepted",
                    on = Today,
                    instance = 1,
                },
                ifMatch: at.Tag));
    }

    private async Task<string?> LetterAsync(Seen at, CaseKind kind, bool acceptCases)
    {
        var letter = await Desk.RegisterLetterAsync(
            new
            {
                kind = Code.Of(kind),
                receivedOn = Today,
                cases = new[] { at.Id },
            });
        return await CodeOf(
            await Desk.PostAsync(
                $"/api/v1/letters/{letter.Id}/processing",
                Bodies.Accepted(new { on = Today, acceptCases }),
                ifMatch: letter.Tag));
    }

    private async Task<string?> JournalAsync(CaseKind kind, string status)
    {
        var line =
            $$"""{"type":"case-event","case":"{{KeyOf(kind, status, "alone")}}","on":"{{Today}}","event":"accepted","instance":1}""" + "\n";
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(line));
        content.Headers.ContentType = new("application/x-ndjson");
        var response = await app.AsClient("register:import", "dd")
            .PostAsync(new Uri("/api/v1/register/import?dryRun=true&source=dd", UriKind.Relative), content);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return (int)response.StatusCode == 200 ? null : (string?)body["problems"]![0]!["code"];
    }

    private static async Task<string?> CodeOf(HttpResponseMessage response) =>
        (int)response.StatusCode == 422 ? (string?)(await Answer.Is(response, 422))["code"]
        : (await Answer.Is(response, 200)) is null ? "nothing"
        : null;

    /// <summary>The shortest way to each state, over the tables, in the first instance.</summary>
    private static Dictionary<CaseStatus, IReadOnlyList<CaseEvent>> Paths(CaseKind kind)
    {
        var paths = new Dictionary<CaseStatus, IReadOnlyList<CaseEvent>> { [CaseStatus.Received] = [] };
        var waiting = new Queue<CaseStatus>([CaseStatus.Received]);
        while (waiting.TryDequeue(out var status))
        {
            foreach (var line in Procedure.TableOf(kind).Where(t => t.From.Contains(status) && t.To is { } to && !paths.ContainsKey(to)))
            {
                if (paths.TryAdd(line.To!.Value, [.. paths[status], line.Event]))
                {
                    waiting.Enqueue(line.To.Value);
                }
            }
        }

        return paths;
    }

    private async Task BringAboutAsync(CaseKind kind, Dictionary<CaseStatus, IReadOnlyList<CaseEvent>> paths)
    {
        var lines = new List<string>();
        foreach (var (status, path) in paths)
        {
            foreach (var door in (string[])["step", "letter", "alone"])
            {
                var key = KeyOf(kind, Code.Of(status), door);
                lines.Add(
                    $$"""{"type":"case","key":"{{key}}","unit":"dd-ubnd","kind":"{{Code.Of(kind)}}","field":"land","title":"{{key}}"}"""
                );
                foreach (var (day, happened) in path.Index())
                {
                    var on = new DateOnly(2026, 1, 5).AddDays(day);
                    var more = happened switch
                    {
                        CaseEvent.Decided => kind is CaseKind.Complaint ? ",\"result\":\"upheld\"" : ",\"result\":\"true\"",
                        CaseEvent.DialogueNotified => $",\"until\":\"{on.AddDays(6):yyyy-MM-dd}\"",
                        _ => string.Empty,
                    };
                    lines.Add(
                        $$"""{"type":"case-event","case":"{{key}}","on":"{{on:yyyy-MM-dd}}","event":"{{Code.Of(happened)}}"{{more}}}"""
                    );
                }
            }
        }

        await app.ImportAsync(string.Join('\n', lines));
    }

    private async Task<Seen> CaseAsync(CaseKind kind, string status, string door)
    {
        var (key, id) = (KeyOf(kind, status, door), Guid.Empty);
        await app.InDatabaseAsync(async db => id = await db.Cases.Where(c => c.Key == key).Select(c => c.Id).SingleAsync());
        return await Desk.CaseAsync(id);
    }

    private static string KeyOf(CaseKind kind, string status, string door) => $"door-{Code.Of(kind)}-{status}-{door}";
}
