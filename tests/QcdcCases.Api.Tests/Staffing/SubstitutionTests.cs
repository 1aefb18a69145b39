using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Staffing;

/// <summary>In the days of an absence the substitute sees the work of the absent officer, and both are told of its deadlines.</summary>
public sealed class SubstitutionTests : IAsyncLifetime
{
    private const string Path = "/api/v1/substitutions";

    private readonly CasesApplication app = new();

    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    private HttpClient Colleague => app.AsColleague(StaffRole.LetterOfficer, "dd-ubnd");

    private HttpClient Leader => app.As(StaffRole.Leader, "dd-ubnd");

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_work_is_in_both_worklists_from_the_first_to_the_last_day()
    {
        var at = await CaseOfOfficerAsync();
        var substitute = await Colleague.MeAsync();
        await RecordAsync(Officer, new { substitute, from = "2026-08-11", to = "2026-08-12", note = "Nghỉ phép" });

        Assert.Empty(await Colleague.ListAsync("worklist"));
        app.Clock.SetDay(2026, 8, 11);
        Assert.Equal([at.Id], (await Colleague.ListAsync("worklist")).Select(w => (Guid)w["id"]!));
        Assert.Equal([at.Id], (await Officer.ListAsync("worklist")).Select(w => (Guid)w["id"]!));
        app.Clock.SetDay(2026, 8, 12);
        Assert.Single(await Colleague.ListAsync("worklist"));
        var staff = await Leader.ListAsync("units/dd-ubnd/staff");
        var absence = staff.Single(s => (string?)s["name"] == "Cán bộ letter-officer dd-ubnd")["absence"]!;
        Assert.Equal(
            ("2026-08-12", "Cán bộ letter-officer dd-ubnd colleague"), ((string?)absence["until"], (string?)absence["substituteName"]));
        app.Clock.SetDay(2026, 8, 13);
        Assert.Empty(await Colleague.ListAsync("worklist"));
    }

    [Fact]
    public async Task Both_are_told_of_a_deadline_in_those_days_and_only_then()
    {
        await CaseOfOfficerAsync();
        await RecordAsync(Officer, new { substitute = await Colleague.MeAsync(), from = "2026-08-11", to = "2026-08-11" });
        Assert.Equal("substitute-named", (string?)Assert.Single(await Colleague.ListAsync("notices"))["event"]);

        app.Clock.SetDay(2026, 8, 11);
        await app.RunJobAsync("watch-clocks");

        Assert.Contains(await Officer.ListAsync("notices"), IsOverdue);
        Assert.Contains(await Colleague.ListAsync("notices"), IsOverdue);
        await CaseOfOfficerAsync();
        app.Clock.SetDay(2026, 8, 12);
        await app.RunJobAsync("watch-clocks");
        Assert.Equal(2, (await Officer.ListAsync("notices")).Count(IsOverdue));
        Assert.Single(await Colleague.ListAsync("notices"), IsOverdue);
    }

    [Fact]
    public async Task A_substitute_gets_no_rights_beyond_their_own()
    {
        var above = app.As(StaffRole.LetterOfficer, "dd");
        var commune = app.As(StaffRole.LetterOfficer, "dd-x01");
        var officer = await above.MeAsync();
        var hidden = await above.OpenCaseAsync(new { unit = "dd-ubnd" });
        await above.ChangeAsync("cases", hidden, "assignment", new { assignee = officer });
        var shared = await above.OpenCaseAsync(new { unit = "dd-x01" });
        await above.ChangeAsync("cases", shared, "assignment", new { assignee = officer });

        await RecordAsync(above, new { substitute = await commune.MeAsync(), from = "2026-08-10", to = "2026-08-11" });

        Assert.Equal([shared.Id], (await commune.ListAsync("worklist")).Select(w => (Guid)w["id"]!));
        await Answer.IsProblem(await commune.GetAsync($"/api/v1/cases/{hidden.Id}"), 404, "case.not_found");
    }

    [Fact]
    public async Task It_is_named_by_oneself_or_by_whoever_may_assign_and_ends_early()
    {
        var (officer, colleague) = (await Officer.MeAsync(), await Colleague.MeAsync());
        var made = await RecordAsync(Leader, new { absent = officer, substitute = colleague, from = "2026-08-10", to = "2026-08-20" });
        Assert.True((bool)made.Body["inEffect"]!);
        Assert.Equal([made.Id], (await Leader.ListAsync($"substitutions?officer={officer}&on=2026-08-10")).Select(s => (Guid)s["id"]!));
        Assert.Empty(await Leader.ListAsync("substitutions?on=2026-08-21"));
        var stranger = app.As(StaffRole.Leader, "td-ubnd");
        Assert.Empty(await stranger.ListAsync("substitutions"));
        await Answer.IsProblem(await stranger.GetAsync($"{Path}/{made.Id}"), 404, "substitution.not_found");

        var ended = await Colleague.ChangeAsync("substitutions", made, "ending");

        Assert.False((bool)ended.Body["inEffect"]!);
        Assert.Empty(await Leader.ListAsync("substitutions?on=2026-08-10"));
        await Answer.IsProblem(await Leader.PostAsync($"{Path}/{made.Id}/ending", ifMatch: ended.Tag), 409, "substitution.ended");
        Assert.Equal(
            ["substitution.recorded", "substitution.ended"],
            (await Leader.ListAsync($"history?subject={made.Id}")).Select(h => (string?)h["action"]));
    }

    [Fact]
    public async Task What_is_no_substitution_is_refused_by_its_member()
    {
        var (officer, colleague) = (await Officer.MeAsync(), await Colleague.MeAsync());
        var stranger = await app.As(StaffRole.LetterOfficer, "td-ubnd").MeAsync();
        var reporter = await app.As(StaffRole.Reporter, "dd-ubnd").MeAsync();

        await Refused(new { substitute = officer, from = "2026-08-10", to = "2026-08-11" }, "substitution.same_officer", "substitute");
        await Refused(new { substitute = colleague, from = "2026-08-12", to = "2026-08-11" }, "substitution.over", "to");
        await Refused(new { substitute = colleague, from = "2026-08-08", to = "2026-08-09" }, "substitution.over", "to");
        await Refused(new { substitute = colleague, from = "2026-08-10", to = "2027-08-11" }, "substitution.too_long", "to");
        await Refused(new { substitute = stranger, from = "2026-08-10", to = "2026-08-11" }, "substitution.not_colleague", "substitute");
        await Refused(new { substitute = reporter, from = "2026-08-10", to = "2026-08-11" }, "substitution.not_colleague", "substitute");
        await Refused(
            new { absent = stranger, substitute = colleague, from = "2026-08-10", to = "2026-08-11" },
            "substitution.absent_not_found",
            "absent");
        await Refused(new { substitute = colleague, from = "2040-08-10", to = "2040-08-11" }, "date.too_far", "to");

        async Task Refused(object body, string code, string field) =>
            await Answer.IsProblem(await Officer.PostAsync(Path, body), 422, code, field);
    }

    private static bool IsOverdue(System.Text.Json.Nodes.JsonObject notice) => (string?)notice["event"] == "overdue";

    private static Task<Seen> RecordAsync(HttpClient client, object body) => client.CreateAsync("substitutions", body);

    /// <summary>A case of the officer that falls due on 10/8/2026.</summary>
    private async Task<Seen> CaseOfOfficerAsync()
    {
        var at = await Officer.OpenCaseAsync();
        at = await Officer.ChangeAsync("cases", at, "acceptance", new { on = "2026-07-10" });
        return await Officer.ChangeAsync("cases", at, "assignment", new { assignee = await Officer.MeAsync() });
    }
}
