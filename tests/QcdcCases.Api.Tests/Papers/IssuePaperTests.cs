using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Papers;

/// <summary>Papers about letters and cases: which fit, what they say, and that issuing one can be the step itself.</summary>
public sealed class IssuePaperTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private static readonly object Guided =
        new { on = "2026-08-10", eligible = true, jurisdiction = "other", outcome = "guided", receiver = "Thanh tra tỉnh Lâm Đồng" };

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task The_catalogue_follows_the_state_of_a_letter_and_of_its_case()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-03" });

        Assert.Equal(
            [
                "letter-receipt", "acceptance-proposal", "guidance-slip*", "complaint-transfer-slip*", "letter-return*", "filing-proposal*",
                "complaint-acceptance-notice*", "complaint-refusal-notice*",
            ],
            await Desk.FittingAsync("letters", letter.Id));

        letter = await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = "2026-08-05" }));

        Assert.Equal(
            ["letter-receipt", "acceptance-proposal", "complaint-acceptance-notice"], await Desk.FittingAsync("letters", letter.Id));
        var fitting = await Desk.FittingAsync("cases", (Guid)letter.Body["cases"]![0]!);
        Assert.Contains("complaint-acceptance-notice", fitting);
        Assert.Contains("complaint-suspension-decision*", fitting);
        Assert.Contains("first-decision*", fitting);
        Assert.DoesNotContain(fitting, p => p.StartsWith("second-decision", StringComparison.Ordinal));
        Assert.DoesNotContain(fitting, p => p.StartsWith("denunciation", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Issuing_the_guidance_slip_is_the_outcome_and_prints_the_same_later()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-03", summary = "Khiếu nại về bồi thường" });
        var body = new { on = "2026-08-10", documentNo = "15/HD-UBND", signer = "Lê Văn Chủ", step = Guided };

        var answer = await Desk.IssueAsync("letters", letter, "guidance-slip", body, "in-1");
        var issued = await Answer.Is(answer, 200);
        var again = await Answer.Is(await Desk.IssueAsync("letters", letter, "guidance-slip", body, "in-1"), 200);

        Assert.Equal((string?)issued["id"], (string?)again["id"]);
        var processed = await Desk.LetterAsync(letter.Id);
        Assert.Equal(answer.Version(), processed.Tag.Split('.')[0]);
        Assert.Equal(("guided", "15/HD-UBND"), ((string?)processed.Body["processing"]!["outcome"], (string?)processed.Body["processing"]!["documentNo"]));
        Assert.Equal("Lê Văn Chủ", (string?)processed.Body["processing"]!["signedBy"]);
        Assert.Equal("guided", (await Desk.CaseOfAsync(processed))["status"]);
        var history = await Desk.ListAsync($"letters/{letter.Id}/history");
        Assert.Equal(["letter.processed", "letter.registered", "paper.issued"], history.Select(h => (string)h["action"]!).Order());
        Assert.Contains(history, h => (string?)h["detail"] == "guidance-slip, 2026-08-10, 15/HD-UBND");

        var papers = await Desk.PapersAsync("letters", letter.Id);
        var code = (string)papers["receiptCode"]!;
        Assert.Matches("^[2-9ACDEFHJKMNPRTWXY]{4}(-[2-9ACDEFHJKMNPRTWXY]{4}){2}$", code);
        var row = Assert.Single(papers["issued"]!.AsArray())!;
        Assert.Equal((code, "Phiếu hướng dẫn"), ((string?)row["receiptCode"], (string?)row["title"]));
        var file = $"letters/{letter.Id}/issued-papers/{row["id"]}";
        var text = await Desk.TextAsync(file);
        Assert.Contains("Số: 15/HD-UBND", text, StringComparison.Ordinal);
        Assert.Contains("ỦY BAN NHÂN DÂN\nHUYỆN ĐƠN DƯƠNG", text, StringComparison.Ordinal);
        Assert.Contains("Đơn Dương, ngày 10 tháng 8 năm 2026", text, StringComparison.Ordinal);
        Assert.Contains("Kính gửi: Ông (Bà) Nguyễn Văn An", text, StringComparison.Ordinal);
        Assert.Contains("gửi đơn đến Thanh tra tỉnh Lâm Đồng", text, StringComparison.Ordinal);
        Assert.Contains("Khiếu nại về bồi thường", text, StringComparison.Ordinal);
        Assert.Contains($"Mã biên nhận: {code}", text, StringComparison.Ordinal);
        Assert.Equal([code], ReadQr.In(await Desk.FileAsync(file)));

        await Answer.Is(
            await Desk.PutAsync(
                $"/api/v1/letters/{letter.Id}/processing",
                new { on = "2026-08-10", eligible = true, jurisdiction = "other", outcome = "guided", receiver = "Sở Nội vụ" },
                ifMatch: processed.Tag),
            200);
        Assert.Equal(text, await Desk.TextAsync(file));
        Assert.Contains("gửi đơn đến Sở Nội vụ", await Desk.TextAsync($"letters/{letter.Id}/papers/guidance-slip"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_the_law_refuses_leaves_everything_as_it_was()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint" });

        await Answer.IsProblem(
            await Desk.IssueAsync(
                "letters",
                letter,
                "complaint-transfer-slip",
                new
                {
                    on = "2026-08-10",
                    step = new { on = "2026-08-10", eligible = true, jurisdiction = "other", outcome = "transferred", receiver = "Sở Nội vụ" },
                }),
            422,
            "intake.transfer_at_reception_only");

        Assert.Equal(letter.Tag, (await Desk.LetterAsync(letter.Id)).Tag);
        var papers = await Desk.PapersAsync("letters", letter.Id);
        Assert.Empty(papers["issued"]!.AsArray());
        Assert.Null(papers["receiptCode"]);
    }

    [Fact]
    public async Task A_paper_fits_its_record_its_day_and_its_step()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2021-11-01" });

        await Refused("nothing", new { on = "2026-08-10" }, 404, "paper.not_found");
        await Refused("petition-answer", new { on = "2026-08-10" }, 422, "paper.not_fitting");
        await Refused("acceptance-proposal", new { on = "2021-11-14" }, 422, "paper.not_in_force", "on");
        await Refused("letter-receipt", new { on = "2021-10-31" }, 422, "paper.before_receipt", "on");
        await Refused("letter-receipt", new { on = "2026-08-11" }, 422, "date.in_future", "on");
        await Refused("guidance-slip", new { on = "2026-08-10" }, 422, "paper.step_missing", "step");
        await Refused("letter-receipt", new { on = "2026-08-10", step = Guided }, 422, "paper.other_step", "step");
        await Refused("filing-proposal", new { on = "2026-08-10", step = Guided }, 422, "paper.other_step", "step");
        await Refused("guidance-slip", new { on = "2026-08-09", step = Guided }, 422, "paper.other_day", "step.on");
        await Refused(
            "guidance-slip",
            new { on = "2026-08-10", documentNo = "1", step = Bodies.Accepted(new { outcome = "guided", documentNo = "2" }) },
            422,
            "paper.other_document",
            "step.documentNo");
        await Answer.IsProblem(await Desk.GetAsync($"/api/v1/letters/{letter.Id}/papers/nothing"), 404, "paper.not_found");
        await Answer.IsProblem(await Desk.GetAsync($"/api/v1/letters/{letter.Id}/papers/petition-answer"), 422, "paper.not_fitting");
        await Answer.IsProblem(
            await Desk.GetAsync($"/api/v1/letters/{letter.Id}/issued-papers/{Guid.NewGuid()}"), 404, "paper.not_found");

        async Task Refused(string paper, object body, int status, string code, string? field = null) =>
            await Answer.IsProblem(await Desk.IssueAsync("letters", letter, paper, body), status, code, field);
    }

    [Fact]
    public async Task A_case_is_suspended_by_its_decision()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-03" });
        letter = await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = "2026-08-05" }));
        var about = await Desk.CaseOfAsync(letter);

        var issued = await Desk.IssuedAsync(
            "cases",
            about,
            "complaint-suspension-decision",
            new { on = "2026-08-10", documentNo = "3/QĐ-UBND", step = Bodies.Step("suspended", "2026-08-10", new { ground = "waiting-for-result" }) });

        about = await Desk.CaseAsync(about.Id);
        Assert.Equal("suspended", about["status"]);
        Assert.Equal("3/QĐ-UBND", (string?)about.Body["steps"]!.AsArray()[^1]!["documentNo"]);
        var text = await Desk.TextAsync($"cases/{about.Id}/issued-papers/{issued["id"]}");
        Assert.Contains("Về việc tạm đình chỉ giải quyết khiếu nại", text, StringComparison.Ordinal);
        Assert.Contains("Lý do tạm đình chỉ: chờ kết quả giải quyết có liên quan", text, StringComparison.Ordinal);
        Assert.Contains("khiếu nại lần đầu của Ông (Bà) Nguyễn Văn An", text, StringComparison.Ordinal);
        Assert.Equal(
            (string?)issued["receiptCode"], (string?)(await Desk.PapersAsync("letters", letter.Id))["receiptCode"]);
        await Answer.IsProblem(
            await Desk.IssueAsync(
                "cases", about, "first-decision", new { on = "2026-08-10", step = Bodies.Step("decided", "2026-08-10", new { result = "upheld" }) }),
            422,
            "paper.not_fitting");
        await Answer.IsProblem(
            await Desk.IssueAsync(
                "cases",
                about,
                "complaint-resumption-decision",
                new { on = "2026-08-10", step = Bodies.Step("resumed", "2026-08-10", new { receiver = new string('x', 501) }) }),
            400,
            "request.invalid",
            "step.receiver");
    }

    [Fact]
    public async Task An_acceptance_notice_tells_the_last_day()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-03" });

        var issued = await Desk.IssuedAsync(
            "letters", letter, "complaint-acceptance-notice", new { on = "2026-08-10", step = Bodies.Accepted() });

        var text = await Desk.TextAsync($"letters/{letter.Id}/issued-papers/{issued["id"]}");
        var about = await Desk.CaseOfAsync(await Desk.LetterAsync(letter.Id));
        var due = about.Day("dueOn")!.Value;
        Assert.Contains($"đến hết ngày {due:dd/MM/yyyy}", text, StringComparison.Ordinal);
        Assert.Contains("thụ lý giải quyết kể từ ngày 10/08/2026", text, StringComparison.Ordinal);
        Assert.Contains("Số: ......./.......", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_belong_to_those_who_may_read_and_change_the_record()
    {
        var letter = await Desk.RegisterLetterAsync();
        var other = app.As(StaffRole.LetterOfficer, "td-ubnd");
        var body = new { on = "2026-08-10" };

        await Answer.IsProblem(await other.GetAsync($"/api/v1/letters/{letter.Id}/papers"), 404, "letter.not_found");
        await Answer.IsProblem(await other.GetAsync($"/api/v1/letters/{letter.Id}/papers/letter-receipt"), 404, "letter.not_found");
        await Answer.IsProblem(await other.IssueAsync("letters", letter, "letter-receipt", body), 404, "letter.not_found");
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/letters/{letter.Id}/papers/letter-receipt", body), 428, "precondition.required");

        var issued = await Desk.IssuedAsync("letters", letter, "letter-receipt", body);
        await Answer.IsProblem(
            await other.GetAsync($"/api/v1/letters/{letter.Id}/issued-papers/{issued["id"]}"), 404, "letter.not_found");
        await Answer.IsProblem(await Desk.IssueAsync("letters", letter, "letter-receipt", body), 412, "request.stale");
    }
}
