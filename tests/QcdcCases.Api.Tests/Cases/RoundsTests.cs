using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Cases;

/// <summary>What is over, what takes it up again, and what that means for the letters about it.</summary>
public sealed class RoundsTests : IClassFixture<CasesApplication>
{
    private readonly CasesApplication app;

    public RoundsTests(CasesApplication app)
    {
        this.app = app;
        app.Clock.SetDay(2026, 11, 20);
    }

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task A_letter_about_an_answered_petition_is_not_accepted_until_the_petition_is_reopened()
    {
        var first = await Processed(await Received("petition", "2026-09-01"), "2026-09-03");
        await Step(await Desk.CaseOfAsync(first), "answered", "2026-09-10");
        var again = await Desk.RegisterLetterAsync(new { receivedOn = "2026-10-12", cases = first.Body["cases"]!.DeepClone() });

        foreach (var acceptCases in (bool[])[true, false])
        {
            await Answer.IsProblem(
                await Process(again, Bodies.Accepted(new { on = "2026-10-14", acceptCases })),
                422,
                "case.over",
                "event");
        }

        var about = await Desk.CaseOfAsync(first);
        await Answer.IsProblem(await Take(about, new { @event = "accepted", on = "2026-10-14" }), 422, "case.over", "event");
        await Step(about, "reopened", "2026-10-13", new { assurances = new[] { "new-facts" } });
        again = await Processed(again, "2026-10-14");

        Assert.Null(again["finishedOn"]);
        Assert.Equal(("2026-09-10", null), ((await Desk.LetterAsync(first.Id))["finishedOn"], (await Desk.CaseOfAsync(first))["closedOn"]));
        await Step(await Desk.CaseOfAsync(first), "answered", "2026-10-20");
        Assert.Equal(
            ("2026-09-10", "2026-10-20"),
            ((await Desk.LetterAsync(first.Id))["finishedOn"], (await Desk.LetterAsync(again.Id))["finishedOn"]));
    }

    [Fact]
    public async Task What_was_decided_after_the_acceptance_ends_the_letter_although_it_is_entered_later()
    {
        var first = await Processed(await Received("complaint", "2026-09-01"), "2026-09-03");
        var second = await Desk.RegisterLetterAsync(
            new
            {
                kind = "complaint",
                receivedOn = "2026-09-02",
                cases = first.Body["cases"]!.DeepClone(),
            });
        await Step(await Desk.CaseOfAsync(first), "decided", "2026-09-25", new { result = "rejected" });

        Assert.Equal("2026-09-25", (await Processed(second, "2026-09-25"))["finishedOn"]);
        var third = await Desk.RegisterLetterAsync(
            new
            {
                kind = "complaint",
                receivedOn = "2026-09-02",
                cases = first.Body["cases"]!.DeepClone(),
            });
        await Answer.IsProblem(await Process(third, Bodies.Accepted(new { on = "2026-09-26" })), 422, "case.over", "event");
    }

    [Fact]
    public async Task An_accepted_letter_is_not_linked_with_what_is_over()
    {
        var over = await Step(await Desk.OpenCaseAsync(), "terminated", "2026-08-03", new { ground = "no-object-left" });
        await Step(over, "closed", "2026-08-04");
        var answered = await Step(
            await Step(await Desk.OpenCaseAsync(new { kind = "petition" }), "accepted", "2026-09-01"),
            "answered",
            "2026-09-02");
        var letter = await Processed(await Received("petition", "2026-10-01"), "2026-10-02");

        await Answer.IsProblem(await Link(letter, answered), 422, "case.over", "case");
        await Answer.IsProblem(await Link(letter, over), 422, "case.continuation_late", "case");
        await Answer.Is(await Link(letter, await Desk.OpenCaseAsync(new { kind = "petition" })), 200);
    }

    [Theory]
    [InlineData("2026-10-09", null)]
    [InlineData("2026-10-12", null)]
    [InlineData("2026-10-13", "case.continuation_late")]
    public async Task A_terminated_complaint_is_continued_within_thirty_days(string received, string? code)
    {
        // Terminated on Friday 11 September; the thirtieth day, 11 October, is a Sunday.
        var first = await Processed(await Received("complaint", "2026-09-01"), "2026-09-03");
        await Step(await Desk.CaseOfAsync(first), "terminated", "2026-09-11", new { ground = "no-object-left" });
        Assert.Equal("2026-09-11", (await Desk.LetterAsync(first.Id))["finishedOn"]);
        var continued = await Desk.RegisterLetterAsync(
            new
            {
                kind = "complaint",
                receivedOn = received,
                cases = first.Body["cases"]!.DeepClone(),
            });

        if (code is not null)
        {
            await Answer.IsProblem(await Process(continued, Bodies.Accepted(new { on = "2026-10-14" })), 422, code);
            await Answer.IsProblem(await Take(await Desk.CaseOfAsync(first), new { @event = "accepted", on = "2026-10-14" }), 422, code);
            return;
        }

        continued = await Processed(continued, "2026-10-14");
        var about = await Desk.CaseOfAsync(first);
        Assert.Equal(("accepted", "2026-11-13", null), (about["status"], about["dueOn"], about["closedOn"]));
        Assert.Equal(("2026-09-11", null), ((await Desk.LetterAsync(first.Id))["finishedOn"], continued["finishedOn"]));

        await Step(about, "decided", "2026-11-16", new { result = "upheld" });
        Assert.Equal(
            ("2026-09-11", "2026-11-16"),
            ((await Desk.LetterAsync(first.Id))["finishedOn"], (await Desk.LetterAsync(continued.Id))["finishedOn"]));
    }

    [Fact]
    public async Task What_was_closed_after_its_termination_is_continued_all_the_same()
    {
        var at = await Step(
            await Step(await Desk.OpenCaseAsync(), "accepted", "2026-09-01"),
            "terminated",
            "2026-09-11",
            new { ground = "no-object-left" });
        at = await Step(at, "closed", "2026-09-12");

        at = await Step(at, "accepted", "2026-09-28");

        Assert.Equal(("accepted", "2026-10-28"), (at["status"], at["dueOn"]));
    }

    [Theory]
    [InlineData("complaint", null, "case.coercion_missing")]
    [InlineData("complaint", "coercion", null)]
    [InlineData("denunciation", null, "case.withdrawal_stands")]
    [InlineData("denunciation", "unlawful-resolution", "case.withdrawal_stands")]
    [InlineData("denunciation", "coercion", null)]
    public async Task What_was_withdrawn_under_coercion_is_taken_up_again(string kind, string? ground, string? code)
    {
        var letter = await Processed(await Received(kind, "2026-09-01"), "2026-09-03");
        await Step(await Desk.CaseOfAsync(letter), "withdrawn", "2026-09-11", new { assurances = new[] { "no-reason-to-go-on" } });
        var again = await Desk.RegisterLetterAsync(new { kind, receivedOn = "2026-11-02", cases = letter.Body["cases"]!.DeepClone() });

        var byStep = await Take(await Desk.CaseOfAsync(letter), new { @event = "accepted", on = "2026-11-03", ground });
        if (code is not null)
        {
            await Answer.IsProblem(byStep, 422, code, "ground");
            await Answer.IsProblem(await Process(again, Bodies.Accepted(new { on = "2026-11-03", ground })), 422, code, "ground");
            return;
        }

        await Answer.Is(byStep, 200);
        Assert.Null((await Processed(again, "2026-11-03"))["finishedOn"]);
        Assert.Equal("2026-09-11", (await Desk.LetterAsync(letter.Id))["finishedOn"]);
    }

    [Fact]
    public async Task A_court_that_discontinues_gives_the_complaint_back_with_a_new_limit()
    {
        var open = await Step(
            await Step(await Desk.OpenCaseAsync(), "accepted", "2026-09-01"),
            "sued-in-court",
            "2026-09-10",
            new { receiver = "Tòa án khu vực 1" });
        open = await Step(open, "court-discontinued", "2026-10-05");
        Assert.Equal(("accepted", "2026-11-04"), (open["status"], open["dueOn"]));

        var decided = await Step(
            await Step(await Desk.OpenCaseAsync(), "accepted", "2026-09-01"),
            "decided",
            "2026-09-10",
            new { result = "rejected" });
        decided = await Step(
            await Step(decided, "sued-in-court", "2026-09-11", new { receiver = "Tòa án khu vực 1" }),
            "court-discontinued",
            "2026-10-05");
        Assert.Equal(("decided", "2026-09-10"), (decided["status"], decided["closedOn"]));

        var stopped = await Step(
            await Step(await Desk.OpenCaseAsync(), "accepted", "2026-07-01"),
            "terminated",
            "2026-07-10",
            new { ground = "court" });
        await Answer.IsProblem(await Take(stopped, new { @event = "accepted", on = "2026-10-06" }), 422, "case.continuation_late");
        stopped = await Step(stopped, "court-discontinued", "2026-10-05");
        Assert.Equal(("accepted", "2026-11-05"), Pair(await Step(stopped, "accepted", "2026-10-06")));

        var other = await Step(
            await Step(await Desk.OpenCaseAsync(), "accepted", "2026-09-01"),
            "terminated",
            "2026-09-10",
            new { ground = "no-object-left" });
        await Answer.IsProblem(await Take(other, new { @event = "court-discontinued", on = "2026-10-05" }), 422, "case.not_before_court");

        static (string?, string?) Pair(Seen seen) => (seen["status"], seen["dueOn"]);
    }

    [Theory]
    [InlineData("refusal", "not-accepted")]
    [InlineData("guided", "guided")]
    [InlineData("filed", "filed")]
    [InlineData("returned", "returned")]
    [InlineData("transferred", "transferred")]
    public async Task A_letter_whose_case_is_turned_away_after_its_acceptance_is_finished_that_day(string step, string status)
    {
        var (channel, forwardedBy) = step switch
        {
            "transferred" => ("in-person", (string?)null),
            "returned" => ("transfer", "Báo Lâm Đồng"),
            _ => ("post", null),
        };
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-09-01", channel, forwardedBy });
        letter = await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = "2026-09-03", acceptCases = false }));
        Assert.Null(letter["finishedOn"]);

        var happened = step == "refusal" ? "not-accepted" : step;
        var at = await Step(
            await Desk.CaseOfAsync(letter),
            happened,
            "2026-09-07",
            new
            {
                ground = step == "refusal" ? "no-signature" : null,
                receiver = "UBND tỉnh",
                reason = "Theo hồ sơ",
            });

        Assert.Equal((status, "2026-09-07"), (at["status"], (await Desk.LetterAsync(letter.Id))["finishedOn"]));
        await Desk.DeleteAsync($"/api/v1/cases/{at.Id}/steps/last", at.Tag);
        Assert.Null((await Desk.LetterAsync(letter.Id))["finishedOn"]);
    }

    [Fact]
    public async Task Old_books_tell_of_letters_on_closed_cases_and_they_wait_for_the_next_end()
    {
        await app.ImportAsync("""
            {"type":"case","key":"r-1","unit":"td-ubnd","kind":"petition","field":"land","title":"Đường thôn"}
            {"type":"letter","key":"r-1a","unit":"td-ubnd","receivedOn":"2026-02-02","channel":"post","kind":"petition","instance":1,"field":"land","case":"r-1"}
            {"type":"letter-processed","letter":"r-1a","on":"2026-02-04","eligible":true,"jurisdiction":"own","outcome":"accepted"}
            {"type":"case-event","case":"r-1","on":"2026-02-04","event":"accepted"}
            {"type":"case-event","case":"r-1","on":"2026-02-10","event":"answered"}
            {"type":"letter","key":"r-1b","unit":"td-ubnd","receivedOn":"2026-03-02","channel":"post","kind":"petition","instance":1,"field":"land","case":"r-1"}
            {"type":"letter-processed","letter":"r-1b","on":"2026-03-04","eligible":true,"jurisdiction":"own","outcome":"accepted"}
            {"type":"case","key":"r-2","unit":"td-ubnd","kind":"complaint","field":"land","title":"Thu hồi đất"}
            {"type":"letter","key":"r-2a","unit":"td-ubnd","receivedOn":"2026-02-02","channel":"post","kind":"complaint","instance":1,"field":"land","case":"r-2"}
            {"type":"letter-processed","letter":"r-2a","on":"2026-02-04","eligible":true,"jurisdiction":"own","outcome":"accepted"}
            {"type":"case-event","case":"r-2","on":"2026-02-09","event":"not-accepted"}
            """, "td", "td");

        Assert.Equal((3, 2, 1), await OwnAsync("2026-02-01", "2026-03-31"));
        Assert.Equal((2, 2, 0), await OwnAsync("2026-02-01", "2026-02-28"));
        Assert.Single(await app.As(StaffRole.Leader, "td").ListAsync("worklist?unit=td-ubnd"), w => (string)w["kind"]! == "letter");

        await app.ImportAsync("""
            {"type":"case-event","case":"r-1","on":"2026-04-01","event":"closed"}
            """, "td", "td");
        Assert.Equal((3, 2, 1), await OwnAsync("2026-02-01", "2026-03-31"));
        Assert.Equal((1, 1, 0), await OwnAsync("2026-04-01", "2026-04-30"));

        async Task<(int Own, int Resolved, int Open)> OwnAsync(string from, string to)
        {
            var figures = (
                await Answer.Is(
                    await app.As(StaffRole.Leader, "td").GetAsync($"/api/v1/statistics/figures?unit=td-ubnd&from={from}&to={to}"),
                    200))["figures"]!;
            return ((int)figures["letters.own"]!, (int)figures["letters.own.resolved"]!, (int)figures["letters.own.inProgress"]!);
        }
    }

    private Task<Seen> Received(string kind, string on) => Desk.RegisterLetterAsync(new { kind, receivedOn = on });

    private Task<Seen> Processed(Seen letter, string on) => Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on }));

    private Task<HttpResponseMessage> Process(Seen letter, object body) =>
        Desk.PostAsync($"/api/v1/letters/{letter.Id}/processing", body, ifMatch: letter.Tag);

    private Task<HttpResponseMessage> Link(Seen letter, Seen about) =>
        Desk.PostAsync($"/api/v1/letters/{letter.Id}/cases", new { @case = about.Id }, ifMatch: letter.Tag);

    private Task<HttpResponseMessage> Take(Seen at, object body) => Desk.PostAsync($"/api/v1/cases/{at.Id}/steps", body, ifMatch: at.Tag);

    private Task<Seen> Step(Seen at, string happened, string on, object? more = null) =>
        Desk.ChangeAsync("cases", at, "steps", Bodies.Step(happened, on, more));
}
