using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Letters;

public sealed class ProcessLetterTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Theory]
    [InlineData("not-accepted", true, "own", null, null, "time-barred")]
    [InlineData("guided", true, "other", null, null, null)]
    [InlineData("transferred", true, "other", null, "Thanh tra tỉnh", null)]
    [InlineData("returned", true, "other", "Không thuộc thẩm quyền", "Đoàn đại biểu Quốc hội", null)]
    [InlineData("filed", false, null, "Không ghi tên, địa chỉ", null, null)]
    public async Task Every_outcome_but_acceptance_finishes_a_letter_and_turns_its_case_away(
        string outcome, bool eligible, string? jurisdiction, string? reason, string? receiver, string? ground)
    {
        var letter = await Desk.RegisterLetterAsync(
            new
            {
                kind = "complaint",
                receivedOn = "2026-08-03",
                channel = outcome == "transferred" ? "in-person" : "post",
                forwardedBy = outcome == "returned" ? "Đoàn đại biểu Quốc hội" : null,
            });

        letter = await Desk.ChangeAsync(
            "letters",
            letter,
            "processing",
            new
            {
                on = "2026-08-06",
                eligible,
                jurisdiction,
                outcome,
                reason,
                receiver,
                ground,
                documentNo = "7/XLĐ",
            });

        Assert.Equal("2026-08-06", letter["finishedOn"]);
        Assert.Equal(outcome, (string?)letter.Body["processing"]!["outcome"]);
        var about = await Desk.CaseOfAsync(letter);
        Assert.Equal((outcome, null), (about["status"], about["closedOn"]));
        var step = Assert.Single(about.Body["steps"]!.AsArray())!;
        Assert.Equal(
            (outcome, "2026-08-06", "7/XLĐ", receiver, ground),
            ((string?)step["event"], (string?)step["on"], (string?)step["documentNo"], (string?)step["receiver"], (string?)step["ground"]));
        Assert.Equal(letter.Tag, (await Desk.LetterAsync(letter.Id)).Tag);
    }

    [Theory]
    [InlineData("denunciation")]
    [InlineData("petition")]
    public async Task Only_a_complaint_is_returned(string kind)
    {
        var letter = await Desk.RegisterLetterAsync(new { kind });
        var returned = Bodies.Accepted(
            new
            {
                outcome = "returned",
                jurisdiction = "other",
                receiver = "Báo Lâm Đồng",
                reason = "Không thuộc thẩm quyền",
            });

        var problem = await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/letters/{letter.Id}/processing", returned, ifMatch: letter.Tag),
            422,
            "letter.return_not_foreseen",
            "outcome");

        Assert.Equal("Luật Tố cáo Đ24 k2; TT 05/2021 Đ14, Đ21 k2", (string?)problem["article"]);
    }

    [Fact]
    public async Task Acceptance_takes_the_case_along_on_the_same_day()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "denunciation", receivedOn = "2026-08-03" });

        letter = await Desk.ChangeAsync(
            "letters",
            letter,
            "processing",
            Bodies.Accepted(new { on = "2026-08-06", documentNo = "2/QĐ-TL" }));
        var accepted = await Desk.CaseOfAsync(letter);

        Assert.Null(letter["finishedOn"]);
        Assert.Equal(("accepted", "2026-08-06", "2026-09-07"), (accepted["status"], accepted["acceptedOn"], accepted["dueOn"]));
        Assert.Equal("2/QĐ-TL", (string?)accepted.Body["steps"]![0]!["documentNo"]);
    }

    [Fact]
    public async Task Acceptance_leaves_the_case_where_that_is_said()
    {
        var letter = await Desk.RegisterLetterAsync();

        letter = await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { acceptCases = false }));

        Assert.Equal("received", (await Desk.CaseOfAsync(letter))["status"]);
    }

    [Fact]
    public async Task A_second_letter_about_an_accepted_case_does_not_accept_it_again()
    {
        var first = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        first = await Desk.ChangeAsync("letters", first, "processing", Bodies.Accepted(new { on = "2026-08-04" }));
        var second = await Desk.RegisterLetterAsync(new { cases = first.Body["cases"]!.DeepClone() });

        await Desk.ChangeAsync("letters", second, "processing", Bodies.Accepted());

        var about = await Desk.CaseOfAsync(first);
        Assert.Equal("2026-08-04", about["acceptedOn"]);
        Assert.Single(about.Body["steps"]!.AsArray());
    }

    [Fact]
    public async Task A_second_complaint_is_accepted_in_its_own_instance()
    {
        var first = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-05-04" });
        first = await Desk.ChangeAsync("letters", first, "processing", Bodies.Accepted(new { on = "2026-05-06" }));
        await Desk.ChangeAsync("cases", await Desk.CaseOfAsync(first), "decision", new { on = "2026-06-01", result = "rejected" });
        var second = await Desk.RegisterLetterAsync(
            new
            {
                kind = "complaint",
                instance = 2,
                receivedOn = "2026-06-15",
                cases = first.Body["cases"]!.DeepClone(),
            });

        await Desk.ChangeAsync("letters", second, "processing", Bodies.Accepted(new { on = "2026-06-20" }));

        var about = await Desk.CaseOfAsync(first);
        Assert.Equal(("accepted", "2", "2026-08-04"), (about["status"], about["instance"], about["dueOn"]));
        Assert.Equal("2026-06-01", (await Desk.LetterAsync(first.Id))["finishedOn"]);
        Assert.Null((await Desk.LetterAsync(second.Id))["finishedOn"]);
    }

    [Theory]
    [InlineData("2026-08-02", true, "own", "accepted", null, null, "letter.processed_before_received")]
    [InlineData("2026-08-11", true, "own", "accepted", null, null, "date.in_future")]
    [InlineData("2026-08-06", true, null, "guided", null, null, "letter.jurisdiction_missing")]
    [InlineData("2026-08-06", false, "own", "accepted", "Lý do", null, "letter.ineligible_accepted")]
    [InlineData("2026-08-06", true, "other", "accepted", null, null, "letter.not_own_accepted")]
    [InlineData("2026-08-06", false, null, "filed", null, null, "letter.reason_missing")]
    [InlineData("2026-08-06", true, "own", "not-accepted", null, null, "letter.reason_missing")]
    [InlineData("2026-08-06", true, "other", "transferred", null, null, "letter.receiver_missing")]
    [InlineData("2026-08-06", true, "own", "not-accepted", "Lý do", null, "letter.ground_missing", "complaint")]
    [InlineData("2026-08-06", true, "own", "not-accepted", "Lý do", null, "letter.ground_missing", "denunciation")]
    public async Task What_the_law_does_not_allow_is_refused(
        string on,
        bool eligible,
        string? jurisdiction,
        string outcome,
        string? reason,
        string? receiver,
        string code,
        string kind = "petition")
    {
        var letter = await Desk.RegisterLetterAsync(new { kind, receivedOn = "2026-08-03" });

        var answer = await Desk.PostAsync(
            $"/api/v1/letters/{letter.Id}/processing", new { on, eligible, jurisdiction, outcome, reason, receiver }, ifMatch: letter.Tag);

        await Answer.IsProblem(answer, 422, code);
        Assert.Equal(letter.Tag, (await Desk.LetterAsync(letter.Id)).Tag);
        Assert.Equal("received", (await Desk.CaseOfAsync(letter))["status"]);
    }

    [Fact]
    public async Task A_letter_is_processed_once()
    {
        var letter = await Desk.RegisterLetterAsync();
        letter = await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted());

        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/letters/{letter.Id}/processing", Bodies.Accepted(), ifMatch: letter.Tag),
            409,
            "letter.already_processed");
    }

    [Fact]
    public async Task Too_long_a_number_is_named_by_its_member()
    {
        var letter = await Desk.RegisterLetterAsync();

        var answer = await Desk.PostAsync(
            $"/api/v1/letters/{letter.Id}/processing", Bodies.Accepted(new { documentNo = new string('7', 501) }), ifMatch: letter.Tag);

        await Answer.IsProblem(answer, 400, "request.invalid", "documentNo", "field.too_long");
    }

    [Fact]
    public async Task A_letter_about_several_cases_is_finished_with_the_last_of_them()
    {
        var land = await Desk.OpenCaseAsync(new { kind = "petition" });
        var policy = await Desk.OpenCaseAsync(new { kind = "petition" });
        var letter = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03", cases = new[] { land.Id, policy.Id } });
        await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = "2026-08-03" }));

        await Desk.ChangeAsync("cases", await Desk.CaseAsync(land.Id), "answer", new { on = "2026-08-05" });
        Assert.Null((await Desk.LetterAsync(letter.Id))["finishedOn"]);
        await Desk.ChangeAsync("cases", await Desk.CaseAsync(policy.Id), "answer", new { on = "2026-08-07" });

        Assert.Equal("2026-08-07", (await Desk.LetterAsync(letter.Id))["finishedOn"]);
    }

    [Fact]
    public async Task Another_districts_officer_does_not_find_it()
    {
        var letter = await Desk.RegisterLetterAsync();

        var answer = await app.As(StaffRole.LetterOfficer, "td-ubnd")
            .PostAsync($"/api/v1/letters/{letter.Id}/processing", Bodies.Accepted(), ifMatch: letter.Tag);

        await Answer.IsProblem(answer, 404, "letter.not_found");
    }

    [Fact]
    public async Task Two_officers_do_not_process_one_letter_at_once()
    {
        var letter = await Desk.RegisterLetterAsync();
        var path = $"/api/v1/letters/{letter.Id}/processing";

        var answers = await Task.WhenAll(
            Desk.PostAsync(path, Bodies.Accepted(), ifMatch: letter.Tag),
            app.AsColleague(StaffRole.LetterOfficer, "dd-ubnd").PostAsync(
                path, new { on = "2026-08-10", eligible = true, jurisdiction = "other", outcome = "guided" }, ifMatch: letter.Tag));

        Assert.Equal([200, 412], answers.Select(a => (int)a.StatusCode).Order());
    }
}
