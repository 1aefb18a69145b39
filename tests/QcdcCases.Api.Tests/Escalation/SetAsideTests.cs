using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Escalation;
using QcdcCases.Persistence.Jobs;
using Xunit;

namespace QcdcCases.Api.Tests.Escalation;

/// <summary>One record that cannot be looked at stops nobody: it is left out and named once, and all others are told.</summary>
public sealed class SetAsideTests : IAsyncLifetime
{
    private static readonly DateOnly Started = new(2026, 8, 3);

    private readonly CasesApplication app = new();

    private Guid unit;

    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        await app.InDatabaseAsync(async db => unit = (await db.Units.SingleAsync(u => u.Key == "dd-ubnd")).Id);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Of_a_table_in_which_one_row_in_a_thousand_is_impossible_every_other_is_told_and_each_bad_one_is_named_once()
    {
        var clocks = await SeedAsync(5000);
        var bad = clocks.Where((_, i) => i % 1000 == 499).ToList();
        await SpoilAsync(bad);
        app.Clock.SetDay(2026, 12, 15);

        var first = await app.RunJobAsync("watch-clocks");

        Assert.Equal((5000, 5), (first.Seen, first.Refused));
        var told = await ToldAsync();
        Assert.Equal(clocks.Except(bad).Order(), told.Order());
        var named = await Administrator.ListAsync("jobs/watch-clocks/set-aside");
        Assert.Equal(bad.Order(), named.Select(n => (Guid)n["id"]!).Order());
        Assert.All(named, n => Assert.Equal(("clock", "2026-12-15"), ((string?)n["kind"], (string?)n["triedOn"])));
        Assert.All(named, n => Assert.True(n["subject"] is not null && (string?)n["failure"] is { Length: > 0 }));

        // Ten minutes later there is nothing to look at, and the same five stand where they stood.
        var again = await app.RunJobAsync("watch-clocks");
        Assert.Equal((0, 0, 0), (again.Seen, again.Done, again.Refused));

        // The next day they are tried again, and named no second time.
        app.Clock.SetDay(2026, 12, 16);
        Assert.Equal((5, 0, 5), Counts(await app.RunJobAsync("watch-clocks")));
        var later = await Administrator.ListAsync("jobs/watch-clocks/set-aside");
        Assert.Equal(Since(named), Since(later));
        Assert.All(later, n => Assert.Equal("2026-12-16", (string?)n["triedOn"]));
        Assert.Equal(told.Count, (await ToldAsync()).Count);
    }

    [Fact]
    public async Task What_is_mended_is_told_the_next_day_and_is_not_set_aside_any_more()
    {
        var clocks = await SeedAsync(3);
        await app.InDatabaseAsync(db =>
            db.Deadlines.Where(c => c.Id == clocks[1]).ExecuteUpdateAsync(s => s.SetProperty(c => c.RuleVersion, "1900-01-01")));
        app.Clock.SetDay(2026, 12, 15);
        await app.RunJobAsync("watch-clocks");
        Assert.Single(await Administrator.ListAsync("jobs/watch-clocks/set-aside"));

        var version = DeadlineRules.Find("KN-05", Started)!.Version;
        await app.InDatabaseAsync(db =>
            db.Deadlines.Where(c => c.Id == clocks[1]).ExecuteUpdateAsync(s => s.SetProperty(c => c.RuleVersion, version)));
        app.Clock.SetDay(2026, 12, 16);
        await app.RunJobAsync("watch-clocks");

        Assert.Empty(await Administrator.ListAsync("jobs/watch-clocks/set-aside"));
        Assert.Equal(clocks.Order(), (await ToldAsync()).Order());
    }

    [Fact]
    public async Task A_duty_of_a_rule_that_is_gone_hides_no_other_in_the_lists()
    {
        var clocks = await SeedAsync(3);
        await app.InDatabaseAsync(async db =>
        {
            await db.Deadlines.Where(c => c.Id == clocks[1]).ExecuteUpdateAsync(s => s.SetProperty(c => c.RuleId, "XX-99"));
            await db.Database.ExecuteSqlRawAsync("update deadlines set entries = '{{' where rule_id = 'XX-99'");
        });
        app.Clock.SetDay(2026, 12, 15);

        var overdue = await app.As(StaffRole.Leader, "dd").ListAsync("deadlines/overdue");

        Assert.Equal(clocks.Order(), overdue.Select(d => (Guid)d["id"]!).Order());
        Assert.Contains("XX-99", overdue.Select(d => (string?)d["what"]));
    }

    [Fact]
    public async Task A_torn_ladder_is_left_out_and_the_one_above_it_holds()
    {
        var clocks = await SeedAsync(2);
        await app.InDatabaseAsync(async db =>
        {
            db.EscalationPolicies.Add(Ladder("dd-ubnd", unit, 1));
            db.EscalationPolicies.Add(Ladder("dd", (await db.Units.SingleAsync(u => u.Key == "dd")).Id, 2));
            await db.SaveChangesAsync();
            await db.Database.ExecuteSqlRawAsync("update escalation_policies set rungs = '{{' where lead_days = 1");
        });
        app.Clock.SetDay(2026, 12, 15);

        await app.RunJobAsync("watch-clocks");
        await app.RunJobAsync("watch-clocks");

        Assert.Equal(clocks.Order(), (await ToldAsync()).Order());
        Assert.Equal(["ladder"], (await Administrator.ListAsync("jobs/watch-clocks/set-aside")).Select(n => (string?)n["kind"]));
        await app.InDatabaseAsync(async db =>
            Assert.Equal([0, 1], await db.EscalationEvents.Select(e => e.Rung).Distinct().Order().ToListAsync()));
    }

    [Fact]
    public async Task Effects_are_noted_one_by_one_and_one_that_cannot_be_is_named()
    {
        var rule = DeadlineRules.All.First(r => r.Purpose is DeadlinePurpose.Effect && r.IsInForce(Started));
        var effects = Enumerable.Range(0, 3).Select(_ => DeadlineSeeds.Draft(rule, Started).Begin(unit)).ToList();
        await app.InDatabaseAsync(async db =>
        {
            db.Deadlines.AddRange(effects);
            await db.SaveChangesAsync();
            var bad = effects[1].Id;
            await db.Deadlines.Where(c => c.Id == bad).ExecuteUpdateAsync(s => s.SetProperty(c => c.RawDueOn, DateOnly.MaxValue));
        });
        app.Clock.SetDay(2026, 12, 15);

        // The cases behind them are not there, so the two that can be read are refused, each by itself.
        Assert.Equal((3, 0, 3), Counts(await app.RunJobAsync("note-effects")));
        Assert.Equal((2, 0, 2), Counts(await app.RunJobAsync("note-effects")));

        Assert.Equal([effects[1].Id], (await Administrator.ListAsync("jobs/note-effects/set-aside")).Select(n => (Guid)n["id"]!));
    }

    [Fact]
    public async Task What_fails_for_one_record_in_ten_is_the_programs_fault_and_fails_the_run()
    {
        var ids = Enumerable.Range(0, 1000).Select(_ => Guid.CreateVersion7()).ToList();
        await app.WithAsync<SetAsideStore>(async setAsideStore =>
        {
            var walk = await setAsideStore.BeginAsync("tidy-runs", SetAsideKind.Unit, TestContext.Current.CancellationToken);
            await Assert.ThrowsAsync<InvalidOperationException>(() =>
                walk.RunAsync(ids, _ => throw new InvalidOperationException(), TestContext.Current.CancellationToken));
        });

        await app.InDatabaseAsync(async db => Assert.Equal(100, await db.SetAside.CountAsync(s => s.Job == "tidy-runs")));
    }

    [Fact]
    public async Task Nobody_but_who_manages_jobs_sees_the_list_and_a_job_that_is_none_has_none()
    {
        await Answer.IsProblem(
            await app.As(StaffRole.Leader, "dd").GetAsync("/api/v1/jobs/watch-clocks/set-aside"),
            403,
            "permission.missing");
        await Answer.IsProblem(await Administrator.GetAsync("/api/v1/jobs/nothing/set-aside"), 404, "job.not_found");
        Assert.Empty(await Administrator.ListAsync("jobs/retry-recounts/set-aside"));
    }

    private static EscalationPolicy Ladder(string key, Guid unit, int leadDays) =>
        EscalationPolicy
            .Create(Guid.CreateVersion7(), unit, Started, leadDays, [new EscalationLevel(5, RecipientRole.UnitLeaders)])
            .IsRefused(out _, out var escalationPolicy)
            ? throw new InvalidOperationException(key)
            : escalationPolicy;

    private static (int Seen, int Done, int Refused) Counts(JobCounts counts) => (counts.Seen, counts.Done, counts.Refused);

    private static IEnumerable<(Guid, string?)> Since(IEnumerable<System.Text.Json.Nodes.JsonNode> named) =>
        named.Select(n => ((Guid)n["id"]!, (string?)n["setAsideAt"])).Order();

    private async Task<List<Guid>> SeedAsync(int count)
    {
        var rule = DeadlineRules.Find("KN-05", Started)!;
        var clocks = Enumerable.Range(0, count).Select(i => DeadlineSeeds.Draft(rule, Started.AddDays(i % 20)).Begin(unit)).ToList();
        await app.InDatabaseAsync(db =>
        {
            db.Deadlines.AddRange(clocks);
            return db.SaveChangesAsync();
        });
        return clocks.ConvertAll(c => c.Id);
    }

    /// <summary>
    /// Each in its own way: days at the end of the calendar, a row of the law that is gone, a torn ledger, an unknown word.
    /// </summary>
    private Task SpoilAsync(List<Guid> bad) =>
        app.InDatabaseAsync(async db =>
        {
            await db.Deadlines.Where(c => c.Id == bad[0]).ExecuteUpdateAsync(s => s.SetProperty(c => c.DueOn, DateOnly.MaxValue));
            await db.Deadlines.Where(c => c.Id == bad[1]).ExecuteUpdateAsync(s => s.SetProperty(c => c.DueOn, new DateOnly(9999, 12, 25)));
            await db.Deadlines.Where(c => c.Id == bad[2]).ExecuteUpdateAsync(s => s.SetProperty(c => c.RuleId, "XX-99"));
            await db.Deadlines.Where(c => c.Id == bad[3]).ExecuteUpdateAsync(s => s.SetProperty(c => c.Duty, "torn"));
            await db.Deadlines.Where(c => c.Id == bad[4]).ExecuteUpdateAsync(s => s.SetProperty(c => c.Duty, "unheard-of"));
            await db.Database.ExecuteSqlRawAsync(
                "update deadlines set entries = '{{' where duty = 'torn'; update deadlines set complexity = 'terrible' where duty = 'unheard-of'"
            );
        });

    private async Task<List<Guid>> ToldAsync()
    {
        List<Guid> told = [];
        await app.InDatabaseAsync(async db =>
            told = await db.EscalationEvents.Where(e => e.DeadlineId != null && e.Rung == 0).Select(e => e.DeadlineId!.Value).ToListAsync()
        );
        return told;
    }
}
