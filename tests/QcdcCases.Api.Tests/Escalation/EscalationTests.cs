using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence.Jobs;
using Xunit;

namespace QcdcCases.Api.Tests.Escalation;

/// <summary>An overdue case is told up the ladder, and who was told and what they did can be proven.</summary>
public sealed class EscalationTests : IAsyncLifetime
{
    private readonly CasesApplication app = new();

    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    private HttpClient Leader => app.As(StaffRole.Leader, "dd-ubnd");

    private HttpClient Above => app.As(StaffRole.Leader, "dd");

    public async ValueTask InitializeAsync() => await app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_overdue_case_is_told_to_its_officer_then_to_the_leaders_then_above_and_what_they_did_is_kept()
    {
        var at = await AnOverdueCase();
        await SweepOn(2026, 8, 11);
        var notice = Assert.Single(await Overdue(Officer));
        Assert.Equal(
            (0, "2026-08-10", "KN-05", "resolution"),
            ((int)notice["rung"]!, (string?)notice["dueOn"], (string?)notice["rule"], (string?)notice["duty"]));
        Assert.Empty(await Overdue(Leader));
        Assert.Empty(await Overdue(Above));

        var response = await Officer.PutAsync(
            $"/api/v1/notices/{notice["id"]}/action",
            new { action = "Đang trình ký dự thảo quyết định." },
            ifMatch: $"\"{Guid.Parse((string)notice["version"]!):N}\"");
        await Answer.Is(response, 200);
        await SweepOn(2026, 8, 13);
        Assert.Single(await Overdue(Leader));
        await SweepOn(2026, 8, 17);
        Assert.Single(await Overdue(Above));
        await SweepOn(2026, 9, 30);

        var told = (await Officer.ListAsync($"deadlines/{notice["deadline"]}/notices"))
            .Where(e => (string?)e["event"] == "overdue")
            .ToList();
        Assert.Equal([0, 1, 2], told.Select(e => (int)e["rung"]!));
        Assert.Equal(
            [await Officer.MeAsync(), await Leader.MeAsync(), await Above.MeAsync()],
            told.Select(e => (Guid)Assert.Single(e["told"]!.AsArray())!["account"]!));
        Assert.Equal("Đang trình ký dự thảo quyết định.", (string?)told[0]["told"]![0]!["action"]);
        Assert.NotNull(told[0]["told"]![0]!["seenAt"]);
        Assert.Null(told[1]["told"]![0]!["seenAt"]);
        Assert.Equal(at.Id, (Guid)notice["subjectId"]!);
    }

    [Fact]
    public async Task The_ladder_ends_with_the_duty()
    {
        var at = await AnOverdueCase();
        await SweepOn(2026, 8, 11);
        await Officer.ChangeAsync("cases", at, "decision", new { on = "2026-08-11", result = "rejected" });

        await SweepOn(2026, 9, 30);

        Assert.DoesNotContain(await Leader.ListAsync("notices"), n => (string?)n["duty"] == "resolution");
        Assert.True((bool)Assert.Single(await Overdue(Officer), n => (string?)n["duty"] == "resolution")["ended"]!);
    }

    [Fact]
    public async Task Unread_notices_come_first_and_are_counted_and_nobody_reads_anothers()
    {
        await AnOverdueCase();
        await AnOverdueCase();
        await SweepOn(2026, 8, 11);
        var notices = await Officer.ListAsync("notices?limit=1");
        Assert.True(notices.Count >= 2);
        Assert.Equal(notices.Count, (int)(await Answer.Is(await Officer.GetAsync("/api/v1/notices/count"), 200))["unread"]!);
        var first = notices[0];
        var tag = $"\"{Guid.Parse((string)first["version"]!):N}\"";

        await Answer.IsProblem(await Leader.PutAsync($"/api/v1/notices/{first["id"]}/reading", ifMatch: tag), 404, "notice.not_found");
        await Answer.Is(await Officer.PutAsync($"/api/v1/notices/{first["id"]}/reading", ifMatch: tag), 200);
        await Answer.IsProblem(await Officer.PutAsync($"/api/v1/notices/{first["id"]}/reading", ifMatch: tag), 412, "request.stale");

        var after = await Officer.ListAsync("notices?limit=1");
        Assert.Equal((string?)first["id"], (string?)after[^1]["id"]);
        Assert.Equal(notices.Count, after.Count);
        Assert.Equal(notices.Count - 1, (int)(await Answer.Is(await Officer.GetAsync("/api/v1/notices/count"), 200))["unread"]!);
        Assert.Equal([(string?)first["id"]], (await Officer.ListAsync("notices?unread=false")).Select(n => (string?)n["id"]));
    }

    [Fact]
    public async Task A_units_ladder_is_its_own_or_that_of_the_unit_above_and_is_changed_by_who_saw_it()
    {
        var path = "/api/v1/units/dd/escalation";
        var usual = await Above.GetAsync(path);
        Assert.Equal(3, (int)(await Answer.Is(usual, 200))["leadDays"]!);
        var body = new { validFrom = "2026-08-10", leadDays = 1, rungs = new[] { new { afterDays = 1, tell = "parent-leaders" } } };

        await Answer.IsProblem(await Officer.PutAsync(path, body, ifMatch: usual.ETag()), 403, "permission.missing");
        await Answer.Is(await Above.PutAsync(path, body, ifMatch: usual.ETag()), 200);
        await Answer.IsProblem(await Above.PutAsync(path, body, ifMatch: usual.ETag()), 412, "request.stale");
        var inherited = await Leader.GetAsync("/api/v1/units/dd-ubnd/escalation");
        var seen = await Answer.Is(inherited, 200);
        Assert.Equal(("dd", 1), ((string?)seen["inheritedFrom"], (int)seen["leadDays"]!));
        await Answer.IsProblem(
            await Leader.PutAsync(
                "/api/v1/units/dd-ubnd/escalation",
                new
                {
                    validFrom = "2026-08-09",
                    leadDays = 1,
                    rungs = Array.Empty<object>(),
                },
                ifMatch: inherited.ETag()),
            422,
            "escalation.begins_in_past",
            "validFrom");
        var disordered = new[] { new { afterDays = 5, tell = "assignee" }, new { afterDays = 5, tell = "unit-leaders" } };
        await Answer.IsProblem(
            await Leader.PutAsync(
                "/api/v1/units/dd-ubnd/escalation",
                new
                {
                    validFrom = "2026-08-20",
                    leadDays = 1,
                    rungs = disordered,
                },
                ifMatch: inherited.ETag()),
            422,
            "escalation.rungs_unordered",
            "rungs");

        await AnOverdueCase();
        await SweepOn(2026, 8, 11);
        Assert.Single(await Overdue(Above));
    }

    [Fact]
    public async Task An_internal_target_warns_earlier_and_the_lawful_day_stays()
    {
        var path = "/api/v1/units/dd-ubnd/escalation";
        await SetTargetsAsync(new { duty = "resolution", leadDays = 2 }, new { duty = "resolution", leadDays = 10, kind = "complaint" });
        var at = await Officer.OpenCaseAsync();
        at = await Officer.ChangeAsync("cases", at, "acceptance", new { on = "2026-08-10" });
        await Officer.ChangeAsync("cases", at, "assignment", new { assignee = await Officer.MeAsync() });

        // Ten working days before Wednesday 9 September: 31 August to 2 September are days off, for one of which Saturday 22 August is
        // worked.
        var line = Assert.Single(await Officer.ListAsync("worklist"), w => (string?)w["duty"] == "resolution");
        Assert.Equal(("2026-09-09", "2026-08-22"), ((string?)line["dueOn"], (string?)line["targetOn"]));
        Assert.Equal("2026-09-09", (await Officer.CaseAsync(at.Id))["dueOn"]);
        Assert.DoesNotContain(await Officer.ListAsync("worklist"), w => (string?)w["duty"] != "resolution" && w.ContainsKey("targetOn"));

        await SweepOn(2026, 8, 21);
        Assert.DoesNotContain(await Officer.ListAsync("notices"), n => (string?)n["duty"] == "resolution");
        await SweepOn(2026, 8, 22);
        var notice = Assert.Single(await Officer.ListAsync("notices"), n => (string?)n["duty"] == "resolution");
        Assert.Equal(("due-soon", "2026-09-09"), ((string?)notice["event"], (string?)notice["dueOn"]));

        Assert.Equal(2, (await Answer.Is(await Leader.GetAsync(path), 200))["targets"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("escalation.duty_unknown", "nothing", 3, 1)]
    [InlineData("escalation.target_range", "resolution", 31, 1)]
    [InlineData("escalation.target_range", "resolution", -1, 1)]
    [InlineData("escalation.target_range", "resolution", 3, 51)]
    [InlineData("escalation.targets_twice", "resolution", 3, 2)]
    public async Task Internal_targets_keep_within_their_bounds(string code, string duty, int leadDays, int count)
    {
        object[] targets = [.. Enumerable.Repeat(new { duty, leadDays }, count)];
        await Answer.IsProblem(await TrySetAsync(targets), 422, code, "targets");
    }

    private async Task SetTargetsAsync(params object[] targets) => await Answer.Is(await TrySetAsync(targets), 200);

    private async Task<HttpResponseMessage> TrySetAsync(object[] targets)
    {
        var path = "/api/v1/units/dd-ubnd/escalation";
        var seen = await Leader.GetAsync(path);
        var rungs = new[] { new { afterDays = 3, tell = "unit-leaders" } };
        return await Leader.PutAsync(path, new { validFrom = "2026-08-10", leadDays = 3, rungs, targets }, ifMatch: seen.ETag());
    }

    [Theory]
    [InlineData(-1, 1, 1, "escalation.lead_range", "leadDays")]
    [InlineData(0, 1, 1, null, null)]
    [InlineData(30, 1, 1, null, null)]
    [InlineData(31, 1, 1, "escalation.lead_range", "leadDays")]
    [InlineData(3, 0, 0, null, null)]
    [InlineData(3, 1, 0, "escalation.rung_range", "rungs")]
    [InlineData(3, 1, 365, null, null)]
    [InlineData(3, 1, 366, "escalation.rung_range", "rungs")]
    [InlineData(3, 10, 1, null, null)]
    [InlineData(3, 11, 1, "escalation.rung_range", "rungs")]
    public async Task A_ladder_keeps_within_its_bounds(int leadDays, int count, int firstAfter, string? code, string? field)
    {
        var rungs = Enumerable.Range(firstAfter, count).Select(day => new { afterDays = day, tell = "unit-leaders" });
        var seen = await Leader.GetAsync("/api/v1/units/dd-ubnd/escalation");

        var response = await Leader.PutAsync(
            "/api/v1/units/dd-ubnd/escalation",
            new
            {
                validFrom = "2026-08-10",
                leadDays,
                rungs,
            },
            ifMatch: seen.ETag());

        if (code is null)
        {
            Assert.Equal(leadDays, (int)(await Answer.Is(response, 200))["leadDays"]!);
        }
        else
        {
            await Answer.IsProblem(response, 422, code, field);
        }
    }

    [Fact]
    public async Task A_ladder_that_begins_later_is_kept_to_from_its_day()
    {
        await AnOverdueCase();
        await SweepOn(2026, 8, 11);
        var seen = await Leader.GetAsync("/api/v1/units/dd-ubnd/escalation");
        var soon = new { validFrom = "2026-08-12", leadDays = 3, rungs = new[] { new { afterDays = 1, tell = "unit-leaders" } } };
        await Answer.Is(await Leader.PutAsync("/api/v1/units/dd-ubnd/escalation", soon, ifMatch: seen.ETag()), 200);
        await SweepOn(2026, 8, 11);
        Assert.Empty(await Overdue(Leader));

        await SweepOn(2026, 8, 12);

        Assert.Single(await Overdue(Leader));
    }

    [Fact]
    public async Task A_letter_unprocessed_for_45_days_alarms_the_leaders_at_once()
    {
        await Officer.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        await Officer.MeAsync();
        await Leader.MeAsync();

        await SweepOn(2026, 9, 18);

        var alarm = Assert.Single(await Leader.ListAsync("notices"), n => (string?)n["event"] == "alarm");
        Assert.Equal(("TCD-10", "letter"), ((string?)alarm["rule"], (string?)alarm["subject"]));
    }

    [Fact]
    public async Task A_notice_of_a_denunciation_says_nothing_of_who_or_what()
    {
        var letter = await Officer.RegisterLetterAsync(new
        {
            kind = "denunciation",
            summary = "Tố cáo ông Bùi Văn Kín nhận tiền",
            people = new[] { new { role = "sender", name = "Người Tố Cáo Kín" } },
        });
        await Officer.ChangeAsync("letters", letter, "assignment", new { assignee = await Officer.MeAsync() });

        await SweepOn(2026, 10, 30);

        var told = await (await Officer.GetAsync("/api/v1/notices")).Content.ReadAsStringAsync();
        Assert.Contains(letter.Id.ToString(), told, StringComparison.Ordinal);
        Assert.DoesNotContain("Kín", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_takes_effect_by_itself_once_although_two_servers_note_it()
    {
        var at = await Officer.OpenCaseAsync();
        at = await Officer.ChangeAsync("cases", at, "acceptance", new { on = "2026-08-03" });
        at = await Officer.ChangeAsync("cases", at, "decision", new { on = "2026-08-10", result = "rejected" });
        await using var beside = app.Beside();
        var other = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<JobExecutor>(
            beside.Services);
        app.Clock.SetDay(2026, 9, 9);
        await RunAsync("note-effects");
        Assert.Equal("decided", (await Officer.CaseAsync(at.Id))["status"]);

        app.Clock.SetDay(2026, 9, 12);
        await Task.WhenAll(RunAsync("note-effects"), other.RunAsync("note-effects", TestContext.Current.CancellationToken));
        await RunAsync("note-effects");

        var seen = await Officer.CaseAsync(at.Id);
        Assert.Equal("effective", seen["status"]);
        Assert.Equal(
            ["2026-09-10"],
            seen.Body["steps"]!.AsArray().Where(s => (string?)s!["event"] == "effective").Select(s => (string?)s!["on"]));
    }

    /// <summary>
    /// A complaint whose last day is 2026-08-10, with its officer; the leaders of its unit and of the one above have accounts.
    /// </summary>
    private async Task<Seen> AnOverdueCase()
    {
        await Leader.MeAsync();
        await Above.MeAsync();
        var at = await Officer.OpenCaseAsync();
        at = await Officer.ChangeAsync("cases", at, "acceptance", new { on = "2026-07-10" });
        Assert.Equal("2026-08-10", at["dueOn"]);
        return await Officer.ChangeAsync("cases", at, "assignment", new { assignee = await Officer.MeAsync() });
    }

    private static async Task<List<System.Text.Json.Nodes.JsonObject>> Overdue(HttpClient client) =>
        [.. (await client.ListAsync("notices")).Where(n => (string?)n["event"] == "overdue" && (string?)n["duty"] == "resolution")];

    private async Task SweepOn(int year, int month, int day)
    {
        app.Clock.SetDay(year, month, day);
        await RunAsync("watch-clocks");
    }

    private Task RunAsync(string job) => app.WithAsync<JobExecutor>(async jobExecutor =>
        Assert.Equal(JobRunState.Done, await jobExecutor.RunAsync(job, TestContext.Current.CancellationToken)));
}
