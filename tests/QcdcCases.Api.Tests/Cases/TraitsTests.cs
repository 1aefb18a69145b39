using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Cases;

/// <summary>
/// What limits and conditions depend on is fixed by acts with day, document and reason, before it is too late, and by nothing else.
/// </summary>
public sealed class TraitsTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Theory]
    [InlineData("complex")]
    [InlineData("remote")]
    [InlineData("disciplinary")]
    [InlineData("dismissal")]
    [InlineData("group")]
    public async Task A_description_changes_no_legal_act(string trait)
    {
        var at = await Step(await Desk.OpenCaseAsync(), "accepted", "2026-07-08");
        var due = at["dueOn"];

        foreach (var value in (bool[])[true, false])
        {
            var answer = await Desk.PutAsync(
                $"/api/v1/cases/{at.Id}/description",
                new Dictionary<string, object> { ["field"] = "land", ["title"] = "Đính chính", [trait] = value },
                ifMatch: (await Desk.CaseAsync(at.Id)).Tag);
            if (value)
            {
                await Answer.IsProblem(answer, 422, "case.trait_by_act", trait);
            }
            else
            {
                await Answer.Is(answer, 200);
            }
        }

        Assert.Equal(due, (await Desk.CaseAsync(at.Id))["dueOn"]);
    }

    [Fact]
    public async Task Nothing_makes_a_late_decision_one_in_time()
    {
        var at = await Step(await Desk.OpenCaseAsync(), "accepted", "2026-06-01");
        at = await Step(at, "decided", "2026-07-10", new { result = "upheld" });

        await Answer.IsProblem(await Fix(at, new { on = "2026-07-10", remote = true }), 422, "case.trait_too_late", "remote");
        await Answer.IsProblem(await Fix(at, new { on = "2026-06-20", remote = true }), 422, "case.step_out_of_order", "on");
        await Answer.IsProblem(await Fix(at, new { on = "2026-07-10", complex = true }), 422, "case.complex_by_step", "complex");
    }

    [Theory]
    [InlineData("2026-08-07", null)]
    [InlineData("2026-08-10", "case.trait_too_late")]
    public async Task A_limit_is_lengthened_before_it_expires(string on, string? code)
    {
        var at = await Step(await Desk.OpenCaseAsync(), "accepted", "2026-07-08");
        Assert.Equal("2026-08-07", at["dueOn"]);

        var answer = await Fix(at, new { on, remote = true });

        if (code is null)
        {
            Assert.Equal("2026-08-22", (string?)(await Answer.Is(answer, 200))["dueOn"]);
            Assert.Equal(
                $"remote, {on}, 5/TB, Theo hồ sơ",
                (string?)(await Desk.ListAsync($"cases/{at.Id}/history")).Single(h => (string?)h["action"] == "case.traits-fixed")["detail"]
            );
        }
        else
        {
            await Answer.IsProblem(answer, 422, code, "remote");
        }
    }

    [Fact]
    public async Task What_makes_an_earlier_step_unlawful_is_refused_with_the_code_of_that_step()
    {
        var accepted = await Step(await Desk.OpenCaseAsync(), "accepted", "2026-07-20");
        await Answer.IsProblem(await Fix(accepted, new { on = "2026-07-21", group = true }), 422, "case.group_papers_missing", "group");
        Assert.Equal("true", (await Changed(accepted, new { on = "2026-07-21", disciplinary = true }))["disciplinary"]);

        var decided = await Step(
            await Step(await Desk.OpenCaseAsync(), "accepted", "2026-07-20"),
            "decided",
            "2026-07-27",
            new { result = "upheld" });
        await Answer.IsProblem(
            await Fix(decided, new { on = "2026-07-28", disciplinary = true }),
            422,
            "case.dialogue_missing",
            "disciplinary");

        var complex = await Desk.OpenCaseAsync(
            new
            {
                kind = "denunciation",
                complex = true,
                documentNo = "4/TB",
                criteria = new[] { "many-people" },
            });
        complex = await Step(
            await Step(complex, "accepted", "2026-07-20"),
            "extended",
            "2026-07-27",
            new { until = "2026-09-10", documentNo = "6/QĐ" });
        await Answer.IsProblem(await Fix(complex, new { on = "2026-07-28", complex = false }), 422, "case.criteria_missing", "complex");
    }

    [Fact]
    public async Task An_act_names_its_document_its_reason_and_what_it_fixes()
    {
        var at = await Desk.OpenCaseAsync();

        await Answer.IsProblem(
            await Post(
                at,
                new
                {
                    on = "2026-08-06",
                    remote = true,
                    reason = "Vùng xa",
                }),
            422,
            "case.document_missing",
            "documentNo");
        await Answer.IsProblem(
            await Post(
                at,
                new
                {
                    on = "2026-08-06",
                    remote = true,
                    documentNo = "5/TB",
                }),
            422,
            "case.reason_missing",
            "reason");
        await Answer.IsProblem(await Fix(at, new { on = "2026-08-06" }), 422, "case.trait_missing");
        await Answer.IsProblem(await Fix(at, new { on = "2026-08-06", remote = false }), 422, "case.trait_missing");
        at = await Changed(at, new { on = "2026-08-06", remote = true, disciplinary = true, dismissal = true });
        Assert.Equal(("true", "true", "true", null), (at["remote"], at["disciplinary"], at["dismissal"], at["group"]));
        at = await Changed(at, new { on = "2026-08-06", remote = false });
        Assert.Equal(("false", "true"), (at["remote"], at["disciplinary"]));
    }

    [Fact]
    public async Task A_case_is_opened_as_complex_with_document_and_criteria()
    {
        await Answer.IsProblem(
            await Desk.PostAsync("/api/v1/cases", Bodies.Case(new { complex = true, documentNo = "4/TB" })),
            422,
            "case.criteria_missing",
            "criteria");
        await Answer.IsProblem(
            await Desk.PostAsync("/api/v1/cases", Bodies.Case(new { complex = true, criteria = new[] { "several-bodies" } })),
            422,
            "case.document_missing",
            "documentNo");

        var at = await Desk.OpenCaseAsync(
            new
            {
                complex = true,
                documentNo = "4/TB",
                criteria = new[] { "several-bodies" },
            });

        Assert.Equal("complex, 4/TB, several-bodies", (string?)(await Desk.ListAsync($"cases/{at.Id}/history"))[0]["detail"]);
        Assert.Equal("2026-09-21", (await Step(at, "accepted", "2026-08-06"))["dueOn"]);
    }

    private async Task<Seen> Changed(Seen at, object body)
    {
        var answer = await Fix(at, body);
        return new Seen(await Answer.Is(answer, 200), answer.ETag());
    }

    private Task<HttpResponseMessage> Fix(Seen at, object body)
    {
        var whole = System.Text.Json.JsonSerializer.SerializeToNode(body)!.AsObject();
        (whole["documentNo"], whole["reason"]) = ("5/TB", "Theo hồ sơ");
        return Post(at, whole);
    }

    private Task<HttpResponseMessage> Post(Seen at, object body) => Desk.PostAsync($"/api/v1/cases/{at.Id}/traits", body, ifMatch: at.Tag);

    private Task<Seen> Step(Seen at, string happened, string on, object? more = null) =>
        Desk.ChangeAsync("cases", at, "steps", Bodies.Step(happened, on, more));
}
