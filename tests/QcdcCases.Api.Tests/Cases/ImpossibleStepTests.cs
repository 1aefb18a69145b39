using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Cases;

/// <summary>Numbers that would stop a form, and withdrawals that were none, are refused where they are entered.</summary>
public sealed class ImpossibleStepTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task A_decision_has_no_more_officials_than_people()
    {
        var at = await AcceptedAsync("complaint");

        await Refused(
            at,
            "decision",
            new
            {
                on = "2026-08-05",
                result = "upheld",
                consequences = new { peopleSanctioned = 1, officialsSanctioned = 2 },
            },
            "consequences.officialsSanctioned");
        await Refused(
            at,
            "decision",
            new
            {
                on = "2026-08-05",
                result = "upheld",
                consequences = new { officialsTransferred = 1 },
            },
            "consequences.officialsTransferred");
        at = await Desk.ChangeAsync(
            "cases",
            at,
            "decision",
            new
            {
                on = "2026-08-05",
                result = "upheld",
                consequences = new { peopleSanctioned = 2, officialsSanctioned = 2 },
            });

        var corrected = new { on = "2026-08-05", result = "upheld", consequences = new { peopleSanctioned = 1, officialsSanctioned = 2 } };
        await Answer.IsProblem(
            await Desk.PutAsync($"/api/v1/cases/{at.Id}/steps/last", corrected, ifMatch: at.Tag),
            422,
            "case.officials_exceed_people",
            "consequences.officialsSanctioned");
    }

    [Fact]
    public async Task An_enforced_conclusion_has_no_more_officials_than_people()
    {
        var at = await AcceptedAsync("denunciation");
        at = await Desk.ChangeAsync("cases", at, "decision", new { on = "2026-08-05", result = "true" });

        await Refused(
            at,
            "enforcement",
            new { on = "2026-08-06", consequences = new { peopleTransferred = 1, officialsTransferred = 3 } },
            "consequences.officialsTransferred");
        await Desk.ChangeAsync(
            "cases",
            at,
            "enforcement",
            new { on = "2026-08-06", consequences = new { peopleTransferred = 3, officialsTransferred = 3 } });
    }

    [Fact]
    public async Task Other_steps_have_no_consequences_and_no_number_is_beyond_what_sums_hold()
    {
        var at = await AcceptedAsync("complaint");
        var suspended = new { @event = "suspended", on = "2026-08-05", ground = "obstacle", consequences = new { recoveredMoney = 5 } };

        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/cases/{at.Id}/steps", suspended, ifMatch: at.Tag),
            422,
            "case.consequences_unexpected",
            "consequences.recoveredMoney");
        await Answer.IsProblem(
            await Desk.PostAsync(
                $"/api/v1/cases/{at.Id}/decision",
                new
                {
                    on = "2026-08-05",
                    result = "upheld",
                    consequences = new { recoveredMoney = long.MaxValue },
                },
                ifMatch: at.Tag),
            400,
            "request.invalid");
    }

    [Theory]
    [InlineData("complaint")]
    [InlineData("denunciation")]
    public async Task A_case_is_terminated_for_withdrawal_after_it_was_withdrawn(string kind)
    {
        var at = await AcceptedAsync(kind);
        var terminated = new
        {
            @event = "terminated",
            on = "2026-08-10",
            ground = "full-withdrawal",
        };
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/cases/{at.Id}/steps", terminated, ifMatch: at.Tag),
            422,
            "case.withdrawal_missing",
            "ground");

        at = await Desk.ChangeAsync(
            "cases",
            at,
            "steps",
            new
            {
                @event = "withdrawn",
                on = "2026-08-09",
                assurances = new[] { "no-reason-to-go-on" },
            });

        at = await Desk.ChangeAsync("cases", at, "steps", terminated);
        Assert.Equal("terminated", at["status"]);
    }

    private async Task<Seen> AcceptedAsync(string kind) =>
        await Desk.ChangeAsync("cases", await Desk.OpenCaseAsync(new { kind }), "acceptance", new { on = "2026-08-03" });

    private async Task Refused(Seen at, string step, object body, string field) =>
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/cases/{at.Id}/{step}", body, ifMatch: at.Tag),
            422,
            "case.officials_exceed_people",
            field);
}
