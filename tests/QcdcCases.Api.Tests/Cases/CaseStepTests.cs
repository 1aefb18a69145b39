using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Cases;

public sealed class CaseStepTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task A_complaint_goes_its_whole_lawful_way()
    {
        var at = await Desk.OpenCaseAsync(new { complex = true, documentNo = "4/TB", criteria = new[] { "many-people" } });
        at = await Step(at, "acceptance", new { on = "2026-03-02", documentNo = "1/TB" });
        Assert.Equal("2026-04-16", at["dueOn"]);
        await Refused(
            at,
            "suspension",
            new
            {
                on = "2026-03-10",
                until = "2026-03-20",
                legalBasis = "Luật Khiếu nại Đ11a k1",
            },
            422,
            "case.suspension_too_early",
            "on");
        at = await Step(at, "dialogue", new { on = "2026-04-01" });
        await Refused(at, "withdrawal", new { on = "2026-04-02", partial = true }, 422, "case.part_not_withdrawn_yet", "partial");
        Assert.Equal("accepted", at["status"]);
        at = await Step(
            at,
            "decision",
            new
            {
                on = "2026-04-20",
                result = "partly-upheld",
                documentNo = "9/QĐ",
                consequences = new { returnedLand = 120, peopleSanctioned = 1 },
            });
        Assert.Equal(("decided", "2026-04-20"), (at["status"], at["closedOn"]));
        await Refused(at, "effect", new { on = "2026-05-20" }, 422, "case.effect_too_early", "on");
        at = await Step(at, "effect", new { on = "2026-05-21" });
        at = await Step(at, "enforcement", new { on = "2026-06-01", consequences = new { returnedLand = 120 } });
        at = await Step(at, "closing", new { on = "2026-06-02" });

        Assert.Equal("closed", at["status"]);
        Assert.Equal(
            ["accepted", "dialogue-held", "decided", "effective", "enforced", "closed"],
            at.Body["steps"]!.AsArray().Select(s => (string)s!["event"]!));
        Assert.Equal(120, (long?)at.Body["steps"]![2]!["consequences"]!["returnedLand"]);
        Assert.Equal(
            ["case.opened", "case.accepted", "case.dialogue-held", "case.decided", "case.effective", "case.enforced", "case.closed"],
            (await Desk.ListAsync($"cases/{at.Id}/history?limit=4")).Select(h => (string)h["action"]!));
    }

    [Fact]
    public async Task A_denunciation_is_extended_and_concluded()
    {
        var at = await Step(
            await Desk.OpenCaseAsync(
                new
                {
                    kind = "denunciation",
                    complex = true,
                    documentNo = "4/TB",
                    criteria = new[] { "many-people" },
                }),
            "acceptance",
            new { on = "2026-07-01" });
        Assert.Equal("2026-07-31", at["dueOn"]);

        await Refused(at, "extension", new { on = "2026-07-30", until = "2026-08-28" }, 422, "case.document_missing", "documentNo");
        await Refused(
            at,
            "extension",
            new
            {
                on = "2026-08-01",
                until = "2026-08-28",
                documentNo = "3/QĐ-GH",
            },
            422,
            "deadline.expired");
        await Refused(
            at,
            "extension",
            new
            {
                on = "2026-07-30",
                until = "2026-09-10",
                documentNo = "3/QĐ-GH",
            },
            422,
            "deadline.extension_too_long");
        at = await Step(
            at,
            "extension",
            new
            {
                on = "2026-07-30",
                until = "2026-08-28",
                documentNo = "3/QĐ-GH",
            });
        Assert.Equal("2026-08-28", at["dueOn"]);

        Assert.Equal("decided", (await Step(at, "decision", new { on = "2026-08-10", result = "false" }))["status"]);
    }

    [Theory]
    [InlineData("refusal", "no-signature", "not-accepted")]
    [InlineData("withdrawal", null, "withdrawn")]
    [InlineData("termination", "no-object-left", "terminated")]
    public async Task A_case_ends_before_it_is_accepted(string step, string? ground, string status)
    {
        var at = await Desk.OpenCaseAsync();
        if (ground is not null)
        {
            await Refused(
                at,
                step,
                new { on = "2026-08-10" },
                422,
                step == "refusal" ? "letter.ground_missing" : "case.ground_missing",
                "ground");
            await Refused(at, step, new { on = "2026-08-10", ground = "coercion" }, 422, "case.ground_of_other_step", "ground");
        }

        object body = ground is null ? new { on = "2026-08-10" } : new { on = "2026-08-10", ground };
        Assert.Equal(status, (await Step(at, step, body))["status"]);
    }

    [Fact]
    public async Task What_the_order_of_steps_forbids_is_refused()
    {
        var complaint = await Desk.OpenCaseAsync();
        await Refused(complaint, "resumption", new { on = "2026-08-10" }, 422, "case.step_not_open");
        await Refused(complaint, "answer", new { on = "2026-08-10" }, 422, "case.only_petition_is_answered");
        complaint = await Step(complaint, "acceptance", new { on = "2026-08-05" });
        await Refused(complaint, "acceptance", new { on = "2026-08-06" }, 422, "case.step_not_open");
        await Refused(complaint, "decision", new { on = "2026-08-04", result = "upheld" }, 422, "case.step_out_of_order");
        await Refused(complaint, "decision", new { on = "2026-08-11", result = "upheld" }, 422, "date.in_future");
        await Refused(complaint, "decision", new { on = "2026-08-06", result = "true" }, 422, "case.result_of_other_kind");
        await Refused(complaint, "decision", new { on = "2026-08-06" }, 400, "request.malformed");
        await Refused(complaint, "acceptance", new { on = "2026-08-06", result = "upheld" }, 400, "request.malformed");
        await Refused(complaint, "suspension", new { on = "2026-08-06", until = "2026-08-05" }, 422, "case.until_before_step");
        await Refused(
            complaint,
            "enforcement",
            new { on = "2026-08-06", consequences = new { returnedMoney = -1 } },
            400,
            "request.invalid");
        await Refused(
            complaint,
            "closing",
            new { on = "2026-08-06", documentNo = new string('1', 501) },
            400,
            "request.invalid",
            "documentNo");
    }

    [Fact]
    public async Task No_step_lies_before_the_matter_was_first_heard_of()
    {
        var visited = await Desk.OpenCaseAsync();
        await app.As(StaffRole.ReceptionOfficer, "dd-ubnd").RecordVisitAsync(new { on = "2026-08-05", @case = visited.Id });
        await Refused(visited, "acceptance", new { on = "2026-08-04" }, 422, "case.step_before_receipt");

        var written = await Desk.OpenCaseAsync();
        await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-06", cases = new[] { written.Id } });
        await Refused(written, "acceptance", new { on = "2026-08-05" }, 422, "case.step_before_receipt");
    }

    [Fact]
    public async Task A_step_needs_the_version_that_was_seen()
    {
        var at = await Desk.OpenCaseAsync();
        await Step(at, "acceptance", new { on = "2026-08-10" });

        await Refused(at, "dialogue", new { on = "2026-08-10" }, 412, "request.stale");
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/cases/{at.Id}/dialogue", new { on = "2026-08-10" }),
            428,
            "precondition.required");
    }

    [Fact]
    public async Task Two_officers_do_not_decide_at_once()
    {
        var at = await Step(await Desk.OpenCaseAsync(), "acceptance", new { on = "2026-08-10" });
        var path = $"/api/v1/cases/{at.Id}/decision";

        var answers = await Task.WhenAll(
            Desk.PostAsync(path, new { on = "2026-08-10", result = "upheld" }, ifMatch: at.Tag),
            app.AsColleague(StaffRole.LetterOfficer, "dd-ubnd")
                .PostAsync(path, new { on = "2026-08-10", result = "rejected" }, ifMatch: at.Tag));

        Assert.Equal([200, 412], answers.Select(a => (int)a.StatusCode).Order());
    }

    [Fact]
    public async Task Only_the_units_letter_officers_and_leaders_take_steps()
    {
        var at = await Desk.OpenCaseAsync();
        var path = $"/api/v1/cases/{at.Id}/acceptance";

        await Answer.IsProblem(
            await app.As(StaffRole.LetterOfficer, "td-ubnd").PostAsync(path, new { on = "2026-08-10" }, ifMatch: at.Tag),
            404,
            "case.not_found");
        await Answer.Is(
            await app.As(StaffRole.ReceptionOfficer, "dd-ubnd").PostAsync(path, new { on = "2026-08-10" }, ifMatch: at.Tag),
            403);
        Assert.Equal(
            "accepted",
            (await app.As(StaffRole.Leader, "dd").ChangeAsync("cases", at, "acceptance", new { on = "2026-08-10" }))["status"]);
    }

    private Task<Seen> Step(Seen at, string step, object body) => Desk.ChangeAsync("cases", at, step, body);

    private async Task Refused(Seen at, string step, object body, int status, string code, string? field = null) =>
        await Answer.IsProblem(await Desk.PostAsync($"/api/v1/cases/{at.Id}/{step}", body, ifMatch: at.Tag), status, code, field);
}
