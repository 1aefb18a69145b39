using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Cases;

public sealed class CaseTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task A_case_continues_an_earlier_one_of_ones_own()
    {
        var first = await Desk.OpenCaseAsync();
        var foreign = await app.As(StaffRole.LetterOfficer, "td-ubnd").OpenCaseAsync(new { unit = "td-ubnd" });

        Assert.Equal(first.Id.ToString(), (await Desk.OpenCaseAsync(new { previous = first.Id, instance = 2 }))["previous"]);
        await Answer.IsProblem(
            await Desk.PostAsync("/api/v1/cases", Bodies.Case(new { previous = foreign.Id })),
            422,
            "case.not_found",
            "previous");
        await Answer.IsProblem(await Desk.PostAsync("/api/v1/cases", Bodies.Case(new { unit = "td-ubnd" })), 422, "unit.not_found", "unit");
        await Answer.IsProblem(
            await Desk.PostAsync("/api/v1/cases", Bodies.Case(new { instance = 3 })),
            400,
            "request.invalid",
            "instance");
        await Answer.Is(await app.As(StaffRole.ReceptionOfficer, "dd-ubnd").PostAsync("/api/v1/cases", Bodies.Case()), 403);
    }

    [Fact]
    public async Task A_description_corrects_what_a_case_is_called_and_leaves_the_rest()
    {
        var at = await Desk.OpenCaseAsync(new { remote = true, protracted = true });

        at = await Describe(at, new { field = "policy", title = "Thu hồi đất vùng xa" });

        Assert.Equal(("policy", "true", "true"), (at["field"], at["remote"], at["protracted"]));
        Assert.Equal("Thu hồi đất vùng xa", (string?)Assert.Single(await Desk.ListAsync("cases?q=thu+hoi+dat+vung+xa"))["title"]);
        Assert.Equal("policy, remote, protracted", (string?)(await Desk.ListAsync($"cases/{at.Id}/history"))[^1]["detail"]);
        at = await Describe(at, new { field = "policy", title = "Thu hồi đất vùng xa", remote = true, protracted = false });
        Assert.Equal(("true", "false"), (at["remote"], at["protracted"]));
    }

    [Fact]
    public async Task The_clocks_of_a_case_show_their_working()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-03" });
        letter = await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = "2026-08-05" }));
        var at = await Desk.CaseOfAsync(letter);

        var deadlines = (await Answer.Is(await Desk.GetAsync($"/api/v1/cases/{at.Id}/deadlines"), 200))["deadlines"]!.AsArray();

        Assert.Equal(
            [("KN-05", "2026-09-04"), ("KN-04b", "2026-08-12"), ("TCD-06", "2026-08-17"), ("TCD-10", "2026-09-17")],
            deadlines.Select(c => ((string)c!["ruleId"]!, (string)c["due"]!)));
        Assert.Null(deadlines[0]!["letter"]);
        Assert.Equal(letter.Id, (Guid?)deadlines[1]!["letter"]);
        Assert.Equal("2026-08-05", (string?)deadlines[1]!["metOn"]);
        Assert.Equal("2026-08-05", (string?)(await Explain(deadlines[0]!))["startedOn"]);
        Assert.NotEmpty((await Explain(deadlines[1]!))["notCounted"]!.AsArray());
        await Answer.IsProblem(
            await Desk.GetAsync($"/api/v1/cases/{at.Id}/deadlines/{Guid.NewGuid()}/explanation"),
            404,
            "deadline.not_found");

        async Task<JsonObject> Explain(JsonNode deadline) =>
            await Answer.Is(await Desk.GetAsync($"/api/v1/cases/{at.Id}/deadlines/{deadline["id"]}/explanation"), 200);
    }

    [Fact]
    public async Task Cases_are_listed_by_what_the_desk_asks()
    {
        var hub = app.As(StaffRole.LetterOfficer, "dd-x01");
        var late = await hub.OpenCaseAsync(new { unit = "dd-x01", title = "Việc đã lâu" });
        late = await hub.ChangeAsync("cases", late, "acceptance", new { on = "2026-06-01" });
        var fresh = await hub.OpenCaseAsync(new { unit = "dd-x01", kind = "petition", field = "policy", title = "Việc mới" });

        Assert.Equal([fresh.Id, late.Id], await Ids("limit=1"));
        Assert.Equal([late.Id], await Ids("kind=complaint"));
        Assert.Equal([fresh.Id], await Ids("field=policy"));
        Assert.Equal([late.Id], await Ids("status=accepted"));
        Assert.Equal([late.Id], await Ids("overdue=true"));
        Assert.Equal([fresh.Id], await Ids("overdue=false"));
        Assert.Equal([fresh.Id], await Ids("q=viec+moi"));
        Assert.DoesNotContain(await app.As(StaffRole.Leader, "td").ListAsync("cases"), c => (Guid)c["id"]! == late.Id);

        async Task<IEnumerable<Guid>> Ids(string query) =>
            (await app.As(StaffRole.Leader, "dd").ListAsync($"cases?unit=dd-x01&{query}")).Select(c => (Guid)c["id"]!);
    }

    [Fact]
    public async Task A_case_shows_only_the_letters_and_visits_that_its_reader_may_see()
    {
        var at = await app.As(StaffRole.Leader, "dd").OpenCaseAsync(new { unit = "dd-x02" });
        var above = await app.As(StaffRole.Leader, "dd").RegisterLetterAsync(new { cases = new[] { at.Id } });
        var own = await app.As(StaffRole.LetterOfficer, "dd-x02").RegisterLetterAsync(new { unit = "dd-x02", cases = new[] { at.Id } });

        Assert.Equal([own.Id], await Letters(app.As(StaffRole.LetterOfficer, "dd-x02")));
        Assert.Equal([own.Id, above.Id], await Letters(app.As(StaffRole.Leader, "dd")));
        await Answer.IsProblem(await Desk.GetAsync($"/api/v1/cases/{at.Id}"), 404, "case.not_found");
        await Answer.IsProblem(await Desk.GetAsync($"/api/v1/cases/{at.Id}/history"), 404, "case.not_found");
        await Answer.IsProblem(await Desk.GetAsync($"/api/v1/cases/{at.Id}/deadlines"), 404, "case.not_found");

        async Task<IEnumerable<Guid>> Letters(HttpClient reader) =>
            (await reader.CaseAsync(at.Id)).Body["letters"]!.AsArray().Select(l => (Guid)l!["id"]!);
    }

    [Fact]
    public async Task A_case_read_again_is_the_same_until_something_about_it_changes()
    {
        var letter = await Desk.RegisterLetterAsync();
        var before = await Desk.CaseOfAsync(letter);
        Assert.Equal(304, await AgainAsync(before));

        await Desk.RegisterLetterAsync(new { cases = new[] { before.Id } });

        Assert.Equal(200, await AgainAsync(before));
        await Desk.ChangeAsync("cases", before, "acceptance", new { on = "2026-08-10" });
    }

    [Fact]
    public async Task A_closed_case_is_nobodys_work()
    {
        var at = await Desk.OpenCaseAsync();
        at = await Desk.ChangeAsync("cases", at, "assignment", new { assignee = await Desk.MeAsync() });
        at = await Desk.ChangeAsync("cases", at, "termination", new { on = "2026-08-10", ground = "no-object-left" });
        at = await Desk.ChangeAsync("cases", at, "closing", new { on = "2026-08-10" });

        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/cases/{at.Id}/assignment", new { assignee = (Guid?)null }, ifMatch: at.Tag), 422, "case.closed");
    }

    [Fact]
    public async Task The_history_is_asked_for_one_record_or_one_case() =>
        await Answer.IsProblem(await Desk.GetAsync("/api/v1/history"), 400, "request.invalid", "subject");

    private async Task<Seen> Describe(Seen at, object body)
    {
        var response = await Desk.PutAsync($"/api/v1/cases/{at.Id}/description", body, ifMatch: at.Tag);
        return new Seen(await Answer.Is(response, 200), response.ETag());
    }

    private async Task<int> AgainAsync(Seen seen) => (int)(await Desk.GetAgainAsync($"/api/v1/cases/{seen.Id}", seen.Tag)).StatusCode;
}
