using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Escalation;
using QcdcCases.Persistence.Jobs;
using Xunit;

namespace QcdcCases.Api.Tests.Escalation;

/// <summary>Every event once, whoever sweeps, however often, and whatever happens in between.</summary>
public sealed class WatchClocksTests : IAsyncLifetime
{
    private readonly CasesApplication app = new();

    private readonly Guid[] officers = [Guid.CreateVersion7(), Guid.CreateVersion7()];

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        await app.InDatabaseAsync(db =>
        {
            db.AddOfficers(officers);
            return db.SaveChangesAsync();
        });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_is_raised_day_by_day_is_what_a_naive_count_gives_although_duties_move_end_and_days_are_slept_through(int seed)
    {
        var dice = new Random(seed);
        var naive = new NaiveWatch(EscalationPolicy.Default.LeadDays, [.. EscalationPolicy.Default.Rungs.Select(r => r.AfterDays)]);
        await using var beside = app.Beside();
        for (var day = new DateOnly(2026, 8, 3); day < new DateOnly(2026, 11, 30); day = day.AddDays(dice.Next(10) == 0 ? 3 : 1))
        {
            app.Clock.SetDay(day);
            await ChangeAsync(dice, day);
            await SweepAsync(beside, dice);
            naive.Sweep(day, await DeadlinesAsync());
        }

        Assert.Equal(naive.Raised.Order(), (await RaisedAsync()).Order());
        Assert.True(naive.Raised.Count() > 300, "Too little happened for this to mean anything.");
    }

    [Fact]
    public async Task A_machine_that_slept_three_days_raises_what_it_missed_once()
    {
        var rule = DeadlineRules.Find("KN-05", new DateOnly(2026, 8, 3))!;
        var unit = await UnitAsync("dd-ubnd");
        var clock = DeadlineSeeds.Draft(rule, new DateOnly(2026, 8, 3)).Begin(unit);
        await app.InDatabaseAsync(db =>
        {
            db.Deadlines.Add(clock);
            return db.SaveChangesAsync();
        });
        app.Clock.SetDay(clock.DueOn!.Value);
        await RunAsync();

        app.Clock.SetDay(clock.DueOn.Value.AddDays(4));
        await RunAsync();
        await RunAsync();

        Assert.Equal(
            [(DeadlineEvent.DueSoon, 0), (DeadlineEvent.Overdue, 0), (DeadlineEvent.Overdue, 1)],
            (await RaisedAsync()).Select(e => (e.Event, e.Rung)).Order());
    }

    [Fact]
    public async Task A_server_that_loses_the_database_in_the_middle_leaves_the_rest_to_the_next_run_and_nothing_twice()
    {
        var dice = new Random(7);
        var unit = await UnitAsync("dd-ubnd");
        await app.InDatabaseAsync(db =>
        {
            db.Deadlines.AddRange(
                Enumerable.Range(0, 3000).Select(i => DeadlineSeeds.Draft(dice, new DateOnly(2026, 8, 3).AddDays(i % 20)).Begin(unit)));
            return db.SaveChangesAsync();
        });
        app.Clock.SetDay(2026, 12, 15);
        await using var beside = app.Beside();

        var first = RunAsync();
        var second = RunsOf(beside).RunAsync("watch-clocks", TestContext.Current.CancellationToken);
        await Task.Delay(dice.Next(50, 250));
        await app.Database.BreakConnectionsAsync();
        await Task.WhenAll(Settled(first), Settled(second));
        await RunAsync();

        var naive = new NaiveWatch(3, [3, 7]);
        naive.Sweep(new DateOnly(2026, 12, 15), await DeadlinesAsync());
        Assert.Equal(naive.Raised.Order(), (await RaisedAsync()).Order());
    }

    [Fact]
    public async Task A_last_day_that_moved_later_is_another_event_and_one_that_stands_still_is_none()
    {
        var rule = DeadlineRules.Find("KN-05", new DateOnly(2026, 8, 3))!;
        var unit = await UnitAsync("dd-ubnd");
        var clock = DeadlineSeeds.Draft(rule, new DateOnly(2026, 8, 3)).Begin(unit);
        await app.InDatabaseAsync(db =>
        {
            db.Deadlines.Add(clock);
            return db.SaveChangesAsync();
        });
        var due = clock.DueOn!.Value;
        app.Clock.SetDay(due.AddDays(1));
        await RunAsync();

        await RetellAsync(clock.Id, DeadlineSeeds.Draft(rule, new DateOnly(2026, 8, 24)), due.AddDays(1));
        await RunAsync();
        var paused = DeadlineLedger.Restore(
            rule,
            [.. DeadlineSeeds.Draft(rule, new DateOnly(2026, 8, 24)).Ledger.Entries, LedgerEntry.Pause(due.AddDays(2))]);
        await RetellAsync(clock.Id, DeadlineSeeds.Draft(rule, new DateOnly(2026, 8, 24)) with { Ledger = paused }, due.AddDays(2));
        app.Clock.SetDay(2026, 12, 1);
        await RunAsync();

        Assert.Equal([(DeadlineEvent.Overdue, 0, due)], (await RaisedAsync()).Select(e => (e.Event, e.Rung, e.DueOn)));

        await RetellAsync(clock.Id, DeadlineSeeds.Draft(rule, new DateOnly(2026, 8, 24)), new DateOnly(2026, 12, 1));
        await RunAsync();

        var later = new DateOnly(2026, 9, 23);
        Assert.Equal([due, later, later, later], (await RaisedAsync()).Select(e => e.DueOn).Order());
    }

    private async Task ChangeAsync(Random dice, DateOnly day)
    {
        var unit = await UnitAsync(dice.Next(2) == 0 ? "dd-ubnd" : "dd-x01");
        await app.InDatabaseAsync(async db =>
        {
            var held = await db.Deadlines.Where(c => c.EndedOn == null).OrderBy(c => c.Id).ToListAsync();
            foreach (var clock in held.Where(_ => dice.Next(25) == 0))
            {
                var startedOn = dice.Next(3) == 0 ? day : clock.StartedOn;
                db.Retell(clock, DeadlineSeeds.Draft(clock.Rule, startedOn, startedOn == clock.StartedOn ? day : null), day);
            }

            db.Deadlines.AddRange(
                Enumerable
                    .Range(0, dice.Next(6))
                    .Select(_ => DeadlineSeeds.Draft(dice, day.AddDays(-dice.Next(40))).Begin(unit, officers[dice.Next(2)])));
            await db.SaveChangesAsync();
        });
    }

    /// <summary>Two servers at once, of which one may be stopped anywhere; then one again, as ten minutes later.</summary>
    private async Task SweepAsync(WebApplicationFactory<Program> beside, Random dice)
    {
        using var stop = new CancellationTokenSource();
        var first = RunAsync();
        var second = RunsOf(beside).RunAsync("watch-clocks", stop.Token);
        if (dice.Next(3) == 0)
        {
            await Task.Delay(dice.Next(15));
            await stop.CancelAsync();
        }

        await Task.WhenAll(first, Settled(second));
        Assert.Equal(JobRunState.Done, await RunAsync());
    }

    // Stopped or cut off before it could even be written down, it ends with what stopped it.
    private static async Task Settled(Task run) => await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private Task<JobRunState> RunAsync() => RunAsync(app);

    private static async Task<JobRunState> RunAsync(CasesApplication app)
    {
        var state = JobRunState.Running;
        await app.WithAsync<JobExecutor>(async jobExecutor =>
            state = await jobExecutor.RunAsync("watch-clocks", TestContext.Current.CancellationToken));
        return state;
    }

    private static JobExecutor RunsOf(WebApplicationFactory<Program> server) => server.Services.GetRequiredService<JobExecutor>();

    private Task RetellAsync(Guid id, DeadlineDraft draft, DateOnly today) => app.InDatabaseAsync(async db =>
    {
        db.Retell(await db.Deadlines.SingleAsync(c => c.Id == id), draft, today);
        await db.SaveChangesAsync();
    });

    private async Task<Guid> UnitAsync(string key)
    {
        var id = Guid.Empty;
        await app.InDatabaseAsync(async db => id = (await db.Units.SingleAsync(u => u.Key == key)).Id);
        return id;
    }

    private async Task<List<(Guid Id, DateOnly? Due, DateOnly? RawDue, DateOnly? EndedOn)>> DeadlinesAsync()
    {
        List<Deadline> clocks = [];
        await app.InDatabaseAsync(async db => clocks = await db.Deadlines.AsNoTracking().ToListAsync());
        return clocks.ConvertAll(c => (c.Id, c.DueOn, c.RawDueOn, c.EndedOn));
    }

    private async Task<List<(Guid Deadline, DeadlineEvent Event, DateOnly DueOn, int Rung)>> RaisedAsync()
    {
        List<EscalationEvent> raised = [];
        await app.InDatabaseAsync(async db => raised = await db.EscalationEvents.AsNoTracking().OrderBy(e => e.Id).ToListAsync());
        return raised.ConvertAll(e => (e.DeadlineId!.Value, e.Event, e.DueOn, e.Rung));
    }
}
