using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Cases;

/// <summary>The law of 2026 from one end to the other, and what it refuses, through the interface.</summary>
public sealed class LawfulWayTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task A_denunciation_goes_its_whole_way_and_its_conclusion_is_published_by_a_second_person()
    {
        var at = await Desk.OpenCaseAsync(new { kind = "denunciation", title = "Tố cáo thu tiền sai quy định" });
        at = await Take(at, "screening-begun", "2026-07-01");
        at = await Take(at, "accepted", "2026-07-03");
        at = await Take(at, "notice-sent", "2026-07-07");
        at = await Take(at, "verification-assigned", "2026-07-08", new { receiver = "Tổ xác minh số 1" });
        at = await Take(at, "decided", "2026-07-30", new { result = "partly-true" });
        at = await Take(at, "sent", "2026-08-03");
        at = await Take(at, "handling-ordered", "2026-08-06");
        await Refused(at, new { @event = "resumed", on = "2026-08-07" }, "case.step_not_open", "Luật Tố cáo Đ34 k2");
        await Refused(
            at,
            new { @event = "published", on = "2026-08-07" },
            "case.redaction_not_confirmed",
            "Luật Tố cáo Đ40 k3; NĐ 31/2019 Đ6 k1");
        at = await Take(at, "redaction-confirmed", "2026-08-07");
        await Refused(at, new { @event = "published", on = "2026-08-07" }, "case.redaction_by_the_same", "Luật Tố cáo Đ8 k3, Đ40 k3");
        at = await app.AsColleague(StaffRole.LetterOfficer, "dd-ubnd")
            .ChangeAsync("cases", at, "steps", new { @event = "published", on = "2026-08-07" });
        at = await Take(at, "enforced", "2026-08-10");
        at = await Take(at, "closed", "2026-08-10");

        Assert.Equal("closed", at["status"]);
        Assert.Equal(
            [
                ("TC-04", "met"),
                ("TC-05", "met"),
                ("TC-07", "met"),
                ("TC-08", "met"),
                ("TC-10", "met"),
                ("TC-11", "stopped"),
                ("TC-09", "met"),
            ],
            (await Deadlines(at)).Select(c => ((string)c["ruleId"]!, (string)c["ending"]!)));
    }

    [Fact]
    public async Task A_complex_complaint_has_the_longer_limit_from_the_paper_that_says_so()
    {
        var at = await Take(await Desk.OpenCaseAsync(), "accepted", "2026-07-13");
        Assert.Equal("2026-08-12", at["dueOn"]);
        await Refused(at, new { @event = "extended", on = "2026-08-03", until = "2026-08-27" }, "case.complaint_not_extended");
        await Refused(at, new { @event = "complex-fixed", on = "2026-08-03", documentNo = "4/TB" }, "case.criteria_missing");
        await Refused(at, new { @event = "complex-fixed", on = "2026-08-03", criteria = new[] { "many-people" } }, "case.document_missing");

        at = await Take(at, "complex-fixed", "2026-08-03", new { documentNo = "4/TB", criteria = new[] { "many-people" } });

        Assert.Equal("2026-08-27", at["dueOn"]);
        var deadline = Assert.Single(await Deadlines(at));
        Assert.Equal(("2026-08-12", "2026-08-27"), ((string)deadline["originalDue"]!, (string)deadline["due"]!));
        await Refused(
            at,
            new
            {
                @event = "complex-fixed",
                on = "2026-08-04",
                documentNo = "5/TB",
                criteria = new[] { "many-people" },
            },
            "deadline.already_complex");
    }

    [Fact]
    public async Task A_disciplinary_complaint_is_counted_by_its_own_rule_and_decided_after_a_dialogue()
    {
        var at = await Desk.OpenCaseAsync(new { disciplinary = true, title = "Khiếu nại quyết định cảnh cáo" });
        at = await Take(at, "accepted", "2026-07-13");
        Assert.Equal("KN-09", (string?)Assert.Single(await Deadlines(at))["ruleId"]);
        await Refused(
            at,
            new
            {
                @event = "decided",
                on = "2026-08-03",
                result = "upheld",
            },
            "case.dialogue_missing",
            "Luật Khiếu nại Đ39, Đ53, Đ55; NĐ 124/2020 Đ28 k2");

        at = await Take(at, "dialogue-notified", "2026-08-03", new { until = "2026-08-08" });
        at = await Take(at, "dialogue-held", "2026-08-08", new { assurances = new[] { "absent-without-good-reason" } });

        Assert.Equal("decided", (await Take(at, "decided", "2026-08-10", new { result = "upheld" }))["status"]);
    }

    [Fact]
    public async Task A_complaint_of_many_is_accepted_with_its_papers()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", signatories = 6 });
        var path = $"/api/v1/letters/{letter.Id}/processing";

        await Answer.IsProblem(
            await Desk.PostAsync(path, Bodies.Accepted(), ifMatch: letter.Tag),
            422,
            "case.group_papers_missing",
            "assurances");

        await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { groupPapersComplete = true }));
    }

    [Fact]
    public async Task A_complaint_is_guided_once_and_a_denunciation_transferred_once()
    {
        var guided = Bodies.Accepted(new { outcome = "guided", jurisdiction = "other", receiver = "UBND tỉnh" });
        var complaint = await Desk.RegisterLetterAsync(new { kind = "complaint" });
        await Desk.ChangeAsync("letters", complaint, "processing", guided);
        var again = await Desk.RegisterLetterAsync(new { kind = "complaint", duplicateOf = complaint.Id });
        await NotProcessed(again, guided, "letter.guided_already");
        await Desk.ChangeAsync(
            "letters",
            again,
            "processing",
            Bodies.Accepted(
                new
                {
                    outcome = "filed",
                    eligible = false,
                    jurisdiction = (string?)null,
                    reason = "Đã hướng dẫn",
                }));

        var transferred = Bodies.Accepted(new { outcome = "transferred", jurisdiction = "other", receiver = "Thanh tra tỉnh" });
        var denunciation = await Desk.RegisterLetterAsync(new { kind = "denunciation" });
        await Desk.ChangeAsync("letters", denunciation, "processing", transferred);
        var repeated = await Desk.RegisterLetterAsync(new { kind = "denunciation", cases = denunciation.Body["cases"]!.DeepClone() });
        await NotProcessed(repeated, transferred, "letter.transferred_already");
    }

    [Theory]
    [InlineData("online", true, "letter.tip_not_accepted")]
    [InlineData("hotline", true, "letter.tip_not_accepted")]
    [InlineData("suggestion-box", false, "letter.anonymous_not_accepted")]
    [InlineData("post", false, "letter.anonymous_not_accepted")]
    public async Task What_is_no_denunciation_in_law_is_not_accepted_as_one(string channel, bool named, string code)
    {
        var people = named ? new[] { new { role = "sender", name = "Trần Thị Mận" } } : [];
        var letter = await Desk.RegisterLetterAsync(new { kind = "denunciation", channel, people });

        await NotProcessed(letter, Bodies.Accepted(), code);
        await NotProcessed(letter, Bodies.Accepted(new { acceptCases = false }), code);
        var tip = await Take(await Desk.CaseOfAsync(letter), "taken-as-tip", "2026-08-10", new { reason = "Không phải bằng đơn" });
        Assert.Equal(
            "inspection-referred",
            (await Take(tip, "inspection-referred", "2026-08-10", new { receiver = "Thanh tra tỉnh" }))["status"]);
    }

    [Fact]
    public async Task Silence_opens_the_second_round_and_the_first_is_closed_late()
    {
        var first = await Take(await Desk.OpenCaseAsync(), "accepted", "2026-07-01");
        await Refused(first, new { @event = "escalated", on = "2026-07-31" }, "case.first_round_open");
        first = await Take(first, "escalated", "2026-08-03");
        first = await Take(first, "closed", "2026-08-03");
        Assert.Equal("2026-08-03", first["closedOn"]);

        var second = await Desk.OpenCaseAsync(new { instance = 2, previous = first.Id });
        second = await Take(second, "accepted", "2026-08-05");

        Assert.Equal("KN-07", (string?)Assert.Single(await Deadlines(second))["ruleId"]);
        await Refused(second, new { @event = "decided", on = "2026-08-10", result = "confirmed" }, "case.dialogue_missing");
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_behind()
    {
        var at = await Take(await Desk.OpenCaseAsync(), "accepted", "2026-07-13");

        await Refused(at, new { @event = "dialogue-notified", on = "2026-08-07", until = "2026-08-10" }, "case.dialogue_notice_late");

        var now = await Desk.CaseAsync(at.Id);
        Assert.Single(now.Body["steps"]!.AsArray());
        Assert.Single(await Desk.ListAsync($"cases/{at.Id}/history?limit=1"), h => (string)h["action"]! == "case.accepted");
    }

    private Task<Seen> Take(Seen at, string happened, string on, object? more = null)
    {
        var body = new JsonObject { ["event"] = happened, ["on"] = on };
        foreach (var (name, value) in more is null ? [] : System.Text.Json.JsonSerializer.SerializeToNode(more)!.AsObject().ToList())
        {
            body[name] = value?.DeepClone();
        }

        return Desk.ChangeAsync("cases", at, "steps", body);
    }

    private async Task Refused(Seen at, object body, string code, string? article = null)
    {
        var problem = await Answer.IsProblem(await Desk.PostAsync($"/api/v1/cases/{at.Id}/steps", body, ifMatch: at.Tag), 422, code);
        Assert.False(string.IsNullOrEmpty((string?)problem["article"]));
        if (article is not null)
        {
            Assert.Equal(article, (string?)problem["article"]);
        }
    }

    private async Task NotProcessed(Seen letter, object body, string code) =>
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/letters/{letter.Id}/processing", body, ifMatch: letter.Tag),
            422,
            code,
            "outcome");

    private async Task<List<JsonNode>> Deadlines(Seen at) =>
        [.. (await Answer.Is(await Desk.GetAsync($"/api/v1/cases/{at.Id}/deadlines"), 200))["deadlines"]!.AsArray().Select(c => c!)];
}
