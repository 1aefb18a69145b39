using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Cases;

public sealed class CorrectStepTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task The_last_step_is_replaced_and_the_first_record_stays()
    {
        var at = await DecidedOn("2026-08-07");

        at = await Correct(at, new { on = "2026-08-08", result = "rejected", documentNo = "10/QĐ" });

        var last = at.Body["steps"]!.AsArray()[^1]!;
        Assert.Equal(
            (3, "decided", "2026-08-08", "rejected"),
            ((int)last["sequence"]!, (string)last["event"]!, (string)last["on"]!, (string)last["result"]!));
        Assert.Equal("2026-08-08", at["closedOn"]);
        await app.InDatabaseAsync(db =>
        {
            Assert.Equal([null, 3, null], db.CaseSteps.Where(s => s.CaseId == at.Id).OrderBy(s => s.Sequence).Select(s => s.SupersededBy));
            Assert.Equal(1, db.Facts.Count(f => f.ItemId == at.Id && f.RetiredAt == null));
            return Task.CompletedTask;
        });
        Assert.Equal("case.step-corrected", (string?)(await Desk.ListAsync($"cases/{at.Id}/history"))[^1]["action"]);
    }

    [Fact]
    public async Task It_can_turn_out_another_step()
    {
        var at = await Correct(await DecidedOn("2026-08-07"), new { on = "2026-08-07", @event = "terminated", ground = "no-object-left" });

        Assert.Equal("terminated", at["status"]);
    }

    [Fact]
    public async Task The_last_step_is_taken_back_and_its_record_stays()
    {
        var at = await DecidedOn("2026-08-07");

        var response = await Desk.DeleteAsync($"/api/v1/cases/{at.Id}/steps/last", ifMatch: at.Tag);
        at = new Seen(await Answer.Is(response, 200), response.ETag());

        Assert.Equal("accepted", at["status"]);
        Assert.Null(at["closedOn"]);
        Assert.NotNull(at["dueOn"]);
        await app.InDatabaseAsync(db =>
        {
            Assert.Equal(2, db.CaseSteps.Count(s => s.CaseId == at.Id));
            Assert.Equal(0, db.Facts.Count(f => f.ItemId == at.Id && f.RetiredAt == null));
            return Task.CompletedTask;
        });
        Assert.Equal("decided, 2026-08-07", (string?)(await Desk.ListAsync($"cases/{at.Id}/history"))[^1]["detail"]);
    }

    [Fact]
    public async Task A_letter_finished_by_the_step_is_open_again()
    {
        var letter = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        letter = await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = "2026-08-04" }));
        var at = await Desk.ChangeAsync("cases", await Desk.CaseOfAsync(letter), "answer", new { on = "2026-08-06" });
        Assert.Equal("2026-08-06", (await Desk.LetterAsync(letter.Id))["finishedOn"]);

        await Answer.Is(await Desk.DeleteAsync($"/api/v1/cases/{at.Id}/steps/last", ifMatch: at.Tag), 200);

        Assert.Null((await Desk.LetterAsync(letter.Id))["finishedOn"]);
    }

    [Fact]
    public async Task A_correction_obeys_the_order_of_steps()
    {
        var at = await DecidedOn("2026-08-07");

        await Refused(at, new { on = "2026-08-01", result = "rejected" }, 422, "case.step_out_of_order");
        await Refused(at, new { on = "2026-08-11", result = "rejected" }, 422, "date.in_future");
        await Refused(at, new { on = "2026-08-08" }, 422, "case.result_missing");
        await Refused(at, new { on = "2026-08-08", result = "rejected", legalBasis = new string('Đ', 501) }, 400, "request.invalid");
        Assert.Equal(at["closedOn"], (await Desk.CaseAsync(at.Id))["closedOn"]);
    }

    [Fact]
    public async Task A_case_without_steps_has_nothing_to_correct()
    {
        var at = await Desk.OpenCaseAsync();

        await Refused(at, new { on = "2026-08-08" }, 422, "case.no_step");
        await Answer.IsProblem(await Desk.DeleteAsync($"/api/v1/cases/{at.Id}/steps/last", ifMatch: at.Tag), 422, "case.no_step");
    }

    private async Task<Seen> DecidedOn(string on)
    {
        var at = await Desk.ChangeAsync("cases", await Desk.OpenCaseAsync(), "acceptance", new { on = "2026-08-05" });
        return await Desk.ChangeAsync("cases", at, "decision", new { on, result = "upheld" });
    }

    private async Task<Seen> Correct(Seen at, object body)
    {
        var response = await Desk.PutAsync($"/api/v1/cases/{at.Id}/steps/last", body, ifMatch: at.Tag);
        return new Seen(await Answer.Is(response, 200), response.ETag());
    }

    private async Task Refused(Seen at, object body, int status, string code) =>
        await Answer.IsProblem(await Desk.PutAsync($"/api/v1/cases/{at.Id}/steps/last", body, ifMatch: at.Tag), status, code);
}
