using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Cases;

/// <summary>
/// A second round answers a second complaint in its window, and nothing that ends the first one early takes the window away.
/// </summary>
public sealed class SecondRoundTests : IClassFixture<CasesApplication>
{
    private readonly CasesApplication app;

    public SecondRoundTests(CasesApplication app)
    {
        this.app = app;
        app.Clock.SetDay(2026, 11, 20);
    }

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task Without_a_second_complaint_there_is_no_second_round()
    {
        var at = await DecidedAsync("2026-07-28");

        foreach (var happened in (string[])["accepted", "screening-begun", "withdrawn"])
        {
            await Refused(at, happened, "2026-08-10", "case.second_complaint_missing", new { instance = 2 });
        }

        await Refused(at, "escalated", "2026-11-02", "case.second_complaint_late");
        at = await Step(at, "escalated", "2026-08-20");
        Assert.Equal("2", (await Step(at, "accepted", "2026-08-24", new { instance = 2 }))["instance"]);
    }

    [Theory]
    [InlineData("2026-08-27", null, null)]
    [InlineData("2026-08-28", null, "case.second_complaint_late")]
    [InlineData("2026-09-20", "2026-08-21", null)]
    [InlineData("2026-09-22", "2026-08-21", "case.second_complaint_late")]
    public async Task A_decision_in_effect_is_complained_of_a_second_time_only_where_that_was_received_in_time(
        string received,
        string? knownOn,
        string? code)
    {
        // Decided and sent on 28 July: the window is over on 27 August, the decision in effect from the day after.
        var at = await Step(await Step(await DecidedAsync("2026-07-28"), "sent", "2026-07-28"), "effective", "2026-08-28");
        at = await Step(at, "closed", "2026-09-01");
        var letter = await SecondAsync(at, received, knownOn);

        var accepted = Bodies.Accepted(new { on = "2026-09-25", lateForGoodReason = code is not null });
        if (code is null)
        {
            letter = await Desk.ChangeAsync("letters", letter, "processing", accepted);
            Assert.Null(letter["finishedOn"]);
            Assert.Equal(("2", "accepted"), ((await Desk.CaseAsync(at.Id))["instance"], (await Desk.CaseAsync(at.Id))["status"]));
            return;
        }

        await Answer.IsProblem(await Desk.PostAsync($"/api/v1/letters/{letter.Id}/processing", accepted, ifMatch: letter.Tag), 422, code);
        await Refused(at, "accepted", "2026-09-25", code, new { instance = 2, assurances = new[] { "late-for-good-reason" } });
    }

    [Fact]
    public async Task A_first_decision_has_no_effect_while_a_second_complaint_in_time_waits()
    {
        var at = await Step(await DecidedAsync("2026-07-28"), "sent", "2026-07-30");
        var second = await SecondAsync(at, "2026-08-25", null);

        at = await Desk.CaseAsync(at.Id);
        await Refused(at, "effective", "2026-09-10", "case.second_complaint_waits");
        await Refused(at, "closed", "2026-09-10", "case.second_complaint_waits");
        await app.RunJobAsync("note-effects");
        Assert.Equal("sent", (await Desk.CaseAsync(at.Id))["status"]);

        await Desk.ChangeAsync(
            "letters",
            second,
            "processing",
            new
            {
                on = "2026-09-11",
                eligible = true,
                jurisdiction = "own",
                outcome = "not-accepted",
                ground = "no-signature",
            });
        Assert.Equal("effective", (await Step(await Desk.CaseAsync(at.Id), "effective", "2026-09-12"))["status"]);
    }

    [Fact]
    public async Task A_second_complaint_that_opens_a_case_of_its_own_holds_the_first_decision_back_too()
    {
        var first = await DecidedAsync("2026-07-28");
        var second = await Desk.OpenCaseAsync(new { instance = 2, previous = first.Id });
        await Refused(second, "accepted", "2026-08-12", "case.second_complaint_missing");
        await SecondAsync(second, "2026-08-11", null);

        await Refused(first, "effective", "2026-09-10", "case.second_complaint_waits");
        Assert.Equal("accepted", (await Step(await Desk.CaseAsync(second.Id), "accepted", "2026-08-12"))["status"]);

        var late = await Desk.OpenCaseAsync(new { instance = 2, previous = (await DecidedAsync("2026-07-28")).Id });
        await SecondAsync(late, "2026-08-28", null);
        await Refused(await Desk.CaseAsync(late.Id), "accepted", "2026-09-01", "case.second_complaint_late");
    }

    [Theory]
    [InlineData("2026-07-29", "case.window_open")]
    [InlineData("2026-08-27", "case.window_open")]
    [InlineData("2026-08-28", null)]
    public async Task A_decided_complaint_is_closed_once_its_windows_are_over(string on, string? code)
    {
        var at = await Step(await Step(await DecidedAsync("2026-07-28"), "sent", "2026-07-28"), "published", "2026-07-28");

        if (code is null)
        {
            Assert.Equal("closed", (await Step(at, "closed", on))["status"]);
            return;
        }

        await Refused(at, "closed", on, code);
    }

    [Fact]
    public async Task What_an_old_book_closed_early_is_still_complained_of_within_the_window()
    {
        await app.ImportAsync("""
            {"type":"case","key":"s-1","unit":"dd-ubnd","kind":"complaint","field":"land","title":"Sổ cũ đóng sớm"}
            {"type":"case-event","case":"s-1","on":"2026-07-01","event":"accepted"}
            {"type":"case-event","case":"s-1","on":"2026-07-28","event":"decided","result":"rejected"}
            {"type":"case-event","case":"s-1","on":"2026-07-29","event":"closed"}
            """);
        var at = await Desk.CaseAsync((Guid)(await Desk.ListAsync("cases?q=so+cu+dong+som"))[0]["id"]!);
        var letter = await SecondAsync(at, "2026-08-20", null);

        await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = "2026-08-24" }));

        Assert.Equal("2", (await Desk.CaseAsync(at.Id))["instance"]);
    }

    [Fact]
    public async Task A_denunciation_is_resolved_again_by_review_or_taking_over_only()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "denunciation", receivedOn = "2026-07-01" });
        letter = await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = "2026-07-02" }));
        var at = await Desk.CaseOfAsync(letter);
        var again = await Desk.RegisterLetterAsync(
            new
            {
                kind = "denunciation",
                instance = 2,
                receivedOn = "2026-09-01",
                cases = new[] { at.Id },
            });
        var accepted = Bodies.Accepted(new { on = "2026-09-02" });

        await Refused(await Desk.CaseAsync(at.Id), "accepted", "2026-09-02", "case.review_missing", new { instance = 2 });
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/letters/{again.Id}/processing", accepted, ifMatch: again.Tag),
            422,
            "case.review_missing");

        var taken = await Step(await Desk.CaseAsync(at.Id), "taken-over", "2026-09-02", new { instance = 2, reason = "Không khách quan" });
        Assert.Equal(("2", "accepted", "2026-10-02"), (taken["instance"], taken["status"], taken["dueOn"]));
        Assert.Null((await Desk.ChangeAsync("letters", again, "processing", accepted))["finishedOn"]);

        var concluded = await Step(
            await Step(await Desk.OpenCaseAsync(new { kind = "denunciation" }), "accepted", "2026-07-01"),
            "decided",
            "2026-07-10",
            new { result = "false" });
        await Refused(concluded, "accepted", "2026-09-02", "case.review_missing", new { instance = 2 });
        concluded = await Step(concluded, "review-opened", "2026-09-02");
        await Refused(concluded, "accepted", "2026-09-03", "case.review_ground_missing");
        await Refused(concluded, "accepted", "2026-09-03", "case.review_ground_missing", new { ground = "coercion" });
        Assert.Equal("2", (await Step(concluded, "accepted", "2026-09-03", new { ground = "unlawful-resolution" }))["instance"]);
    }

    [Fact]
    public async Task A_petition_has_no_second_round()
    {
        var at = await Step(
            await Step(await Desk.OpenCaseAsync(new { kind = "petition" }), "accepted", "2026-07-01"),
            "answered",
            "2026-07-10");

        await Refused(at, "accepted", "2026-07-13", "case.step_not_foreseen", new { instance = 2 });
    }

    private async Task<Seen> DecidedAsync(string on) =>
        await Step(await Step(await Desk.OpenCaseAsync(), "accepted", "2026-07-01"), "decided", on, new { result = "rejected" });

    private Task<Seen> SecondAsync(Seen about, string received, string? knownOn) =>
        Desk.RegisterLetterAsync(new { kind = "complaint", instance = 2, receivedOn = received, knownOn, cases = new[] { about.Id } });

    private Task<Seen> Step(Seen at, string happened, string on, object? more = null) =>
        Desk.ChangeAsync("cases", at, "steps", Bodies.Step(happened, on, more));

    private async Task Refused(Seen at, string happened, string on, string code, object? more = null) =>
        await Answer.IsProblem(
            await Desk.PostAsync(
                $"/api/v1/cases/{at.Id}/steps",
                Bodies.Step(happened, on, more),
                ifMatch: (await Desk.CaseAsync(at.Id)).Tag),
            422,
            code);
}
