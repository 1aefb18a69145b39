using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Procedures;
using Xunit;

namespace QcdcCases.Api.Tests.PuttingRight;

public sealed class CorrectAnyStepTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task A_step_in_the_middle_is_replaced_and_deadlines_follow()
    {
        var at = await DecidedAsync();
        at = await Correct(at, 1, new { on = "2026-08-04", documentNo = "7/TB" });

        Assert.Equal(["accepted", "decided"], at.Body["steps"]!.AsArray().Select(s => (string)s!["event"]!));
        Assert.Equal((3, "2026-08-04"), ((int)at.Body["steps"]![0]!["sequence"]!, (string?)at.Body["steps"]![0]!["on"]));
        Assert.Equal("2026-08-04", at["acceptedOn"]);
        Assert.Equal(2, (int)at.Body["steps"]![1]!["sequence"]!);
        var entry = (await Desk.ListAsync($"cases/{at.Id}/history"))[^1];
        Assert.Equal(
            ("case.step-corrected", Entries.Reason, "accepted, 2026-08-05 → accepted, 2026-08-04, 7/TB"),
            ((string?)entry["action"], (string?)entry["reason"], (string?)entry["detail"]));
        await app.InDatabaseAsync(db =>
        {
            Assert.Equal(new DateOnly(2026, 8, 4), db.Deadlines.Single(d => d.SubjectId == at.Id && d.Duty == DeadlineKinds.Resolution.Code).StartedOn);
            return Task.CompletedTask;
        });
        at = await Desk.ChangeAsync("cases", at, "steps", Bodies.Step("sent", "2026-08-09"));
        Assert.Equal("sent", (string?)at.Body["steps"]!.AsArray()[^1]!["event"]);
    }

    [Fact]
    public async Task Later_steps_that_would_not_hold_are_named_and_nothing_changes()
    {
        var at = await DecidedAsync();

        var problem = await Answer.IsProblem(
            await Desk.PutAsync($"/api/v1/cases/{at.Id}/steps/1", Body(new { on = "2026-08-08" }), ifMatch: at.Tag), 422, "case.steps_break");

        var broken = Assert.Single(problem["steps"]!.AsArray())!;
        Assert.Equal((2, "decided", "case.step_out_of_order"), ((int)broken["sequence"]!, (string?)broken["event"], (string?)broken["code"]));
        Assert.NotNull(broken["message"]);
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/cases/{at.Id}/steps/1/void", new { reason = "x" }, ifMatch: at.Tag), 422, "case.steps_break");
        Assert.Equal(at.Tag, (await Desk.CaseAsync(at.Id)).Tag);
    }

    [Fact]
    public async Task The_rule_that_the_corrected_step_breaks_is_named_itself()
    {
        var at = await DecidedAsync();

        await Refused(at, 2, new { on = "2026-08-04", result = "upheld" }, 422, "case.step_out_of_order");
        await Refused(at, 2, new { on = "2026-08-07" }, 422, "case.result_missing");
        await Refused(at, 2, new { on = "2026-08-11", result = "upheld" }, 422, "date.in_future");
        await Refused(at, 9, new { on = "2026-08-07" }, 404, "case.step_not_found");
        at = await Correct(at, 2, new { on = "2026-08-08", result = "rejected" });
        await Refused(at, 2, new { on = "2026-08-07", result = "upheld" }, 409, "case.step_superseded");
    }

    [Fact]
    public async Task A_step_that_did_not_happen_is_voided_where_it_stands()
    {
        var at = await Desk.ChangeAsync("cases", await Desk.OpenCaseAsync(), "acceptance", new { on = "2026-08-03" });
        at = await Desk.ChangeAsync("cases", at, "steps", Bodies.Step("verification-assigned", "2026-08-04", new { receiver = "Thanh tra huyện" }));
        at = await Desk.ChangeAsync("cases", at, "decision", new { on = "2026-08-07", result = "upheld" });

        at = await Desk.ChangeAsync("cases", at, "steps/2/void", new { reason = Entries.Reason });

        Assert.Equal(["accepted", "decided"], at.Body["steps"]!.AsArray().Select(s => (string)s!["event"]!));
        Assert.Equal("case.step-voided", (string?)(await Desk.ListAsync($"cases/{at.Id}/history"))[^1]["action"]);
        at = await Desk.ChangeAsync("cases", at, "steps/3/void", new { reason = Entries.Reason });
        Assert.Equal("accepted", at["status"]);
    }

    [Fact]
    public async Task A_preview_tells_what_would_change_and_changes_nothing()
    {
        var at = await DecidedAsync();
        var path = $"/api/v1/cases/{at.Id}/steps";

        var moved = await Answer.Is(await Desk.PostAsync($"{path}/1/preview", new { step = new { on = "2026-08-04" } }), 200);
        Assert.Equal(("2026-08-05", "2026-08-04"), ((string?)moved["before"]!["acceptedOn"], (string?)moved["after"]!["acceptedOn"]));
        Assert.NotEqual((string?)moved["before"]!["dueOn"], (string?)moved["after"]!["dueOn"]);
        Assert.NotEmpty(moved["after"]!["deadlines"]!.AsArray());

        var removed = await Answer.Is(await Desk.PostAsync($"{path}/1/preview", new { }), 200);
        Assert.Null(removed["after"]);
        Assert.Equal("case.step_not_open", (string?)removed["steps"]![0]!["code"]);

        var wrong = await Answer.Is(await Desk.PostAsync($"{path}/2/preview", new { step = new { on = "2026-08-04", result = "upheld" } }), 200);
        Assert.Equal("case.step_out_of_order", (string?)wrong["refusal"]!["code"]);
        Assert.Equal("2026-08-05", (await Desk.CaseAsync(at.Id))["acceptedOn"]);
        await Answer.IsProblem(
            await app.As(StaffRole.LetterOfficer, "td-ubnd").PostAsync($"{path}/1/preview", new { }), 404, "case.not_found");
    }

    private async Task<Seen> DecidedAsync()
    {
        var at = await Desk.ChangeAsync("cases", await Desk.OpenCaseAsync(), "acceptance", new { on = "2026-08-05" });
        at = await Desk.ChangeAsync("cases", at, "decision", new { on = "2026-08-07", result = "upheld" });
        return await Desk.CaseAsync(at.Id);
    }

    private static JsonObject Body(object step) => new()
    {
        ["reason"] = Entries.Reason,
        ["step"] = System.Text.Json.JsonSerializer.SerializeToNode(step),
    };

    private Task<Seen> Correct(Seen at, int sequence, object step) => Desk.PutOneAsync("cases", at, $"steps/{sequence}", Body(step));

    private async Task Refused(Seen at, int sequence, object step, int status, string code) =>
        await Answer.IsProblem(await Desk.PutAsync($"/api/v1/cases/{at.Id}/steps/{sequence}", Body(step), ifMatch: at.Tag), status, code);
}
