using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Escalation;
using Xunit;

namespace QcdcCases.Api.Tests.Escalation;

public sealed class ForecastTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Fact]
    public async Task What_each_Monday_foretells_comes_true_and_each_warning_and_rung_of_a_year_is_raised_once()
    {
        var dice = new Random(2026);
        await SeedAsync(dice);
        await using var beside = app.Beside();
        var other = beside.Services.GetRequiredService<JobRuns>();
        var foretold = new Dictionary<DateOnly, int>();
        var firstMonday = new DateOnly(2026, 8, 3);
        var naive = new NaiveWatch(EscalationLadder.Usual.LeadDays, [.. EscalationLadder.Usual.Rungs.Select(r => r.AfterDays)]);
        List<(Guid, DateOnly?, DateOnly?, DateOnly?)> clocks = [];
        await app.InDatabaseAsync(async db => clocks = (await db.Clocks.AsNoTracking().ToListAsync()).ConvertAll(c => (c.Id, c.DueOn, c.RawDueOn, c.EndedOn)));
        for (var day = firstMonday; day < firstMonday.AddDays(364 + 1); day = day.AddDays(1))
        {
            app.Clock.SetDay(day);
            if (day.DayOfWeek is DayOfWeek.Monday)
            {
                var answer = await Answer.Is(await app.As(StaffRole.Leader, "dd").GetAsync("/api/v1/deadlines/forecast?unit=dd&weeks=1"), 200);
                Assert.Equal($"{day:yyyy-MM-dd}", (string?)answer["weeks"]![0]!["from"]);
                foretold[day] = (int)answer["weeks"]![0]!["due"]!;
            }

            await SweepAsync(other, dice);
            naive.Sweep(day, clocks);
        }

        List<RaisedEvent> all = [];
        await app.InDatabaseAsync(async db => all = await db.RaisedEvents.AsNoTracking().ToListAsync());
        Assert.Equal(naive.Raised.Order(), all.Select(e => (e.ClockId!.Value, e.Event, e.DueOn, e.Rung)).Order());
        var raised = all.FindAll(e => e is { Event: ClockEvent.Overdue, Rung: 0 });
        Assert.All(raised.Where(e => e.DueOn >= firstMonday), e => Assert.Equal(e.DueOn.AddDays(1), e.RaisedOn));
        var cameTrue = raised.ToLookup(e => e.DueOn.AddDays(-(((int)e.DueOn.DayOfWeek + 6) % 7)));
        Assert.Equal(foretold.SkipLast(1), foretold.SkipLast(1).Select(week => KeyValuePair.Create(week.Key, cameTrue[week.Key].Count())));
        Assert.True(foretold.Values.Sum() > 300, "Too little happened for this to mean anything.");
    }

    private Task SeedAsync(Random dice) => app.InDatabaseAsync(async db =>
    {
        var units = await db.Units.Where(u => u.Key.StartsWith("dd")).Select(u => u.Id).ToListAsync();
        db.Clocks.AddRange(Enumerable.Range(0, 600).Select(_ =>
            ClockSeeds.Draft(dice, new DateOnly(2026, 7, 15).AddDays(dice.Next(340))).Begin(units[dice.Next(units.Count)])));
        await db.SaveChangesAsync();
    });

    /// <summary>Two servers at once, of which one may be stopped anywhere; then one again, as ten minutes later.</summary>
    private async Task SweepAsync(JobRuns other, Random dice)
    {
        using var stop = new CancellationTokenSource();
        await app.WithAsync<JobRuns>(async runs =>
        {
            var first = runs.RunAsync("watch-clocks", TestContext.Current.CancellationToken);
            var second = other.RunAsync("watch-clocks", stop.Token);
            if (dice.Next(7) == 0)
            {
                await Task.Delay(dice.Next(10));
                await stop.CancelAsync();
            }

            await first;
            await ((Task)second).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await runs.RunAsync("watch-clocks", TestContext.Current.CancellationToken);
        });
    }
}
