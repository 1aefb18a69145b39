using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Escalation;
using QcdcCases.Persistence.Jobs;
using Xunit;

namespace QcdcCases.Api.Tests.Province;

public sealed class ProvinceYearTests
{
    /// <summary>
    /// The environment variable for a larger province: how many times the work of the usual one each day has, 1 when not said.
    /// </summary>
    public const string Size = "QCDC_YEAR_SIZE";

    /// <summary>The environment variable for another year than the usual one.</summary>
    public const string Seed = "QCDC_YEAR_SEED";

    [Fact]
    public async Task A_year_of_a_province_is_told_once_by_two_servers_of_which_one_dies_and_each_Monday_foretells_what_comes_true()
    {
        var seed = Number(Seed, 20260302);
        var size = Number(Size, 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Seed}={seed} {Size}={size}");
        await using var app = new ProvinceApplication();
        await app.InitializeAsync();
        await using var second = new SecondServer(app.Database);
        var year = new ProvinceYear(app, second, new Dice(seed), new Dice(seed + 1), size);
        await year.LiveAsync(new DateOnly(2026, 3, 2), new DateOnly(2027, 2, 28));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{year.Naive.Raised.Count} events, {year.Naive.Told.Count} notices, {year.Moves} moves, {second.Deaths} deaths, {year.StoppedInTheMiddle} stops in the middle, {year.Sleeps} sleeps; "
            + string.Join(", ", year.Happened.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key} {h.Value}")));

        await CheckToldAsync(app, year.Naive);
        CheckForecasts(year);
        await CheckOpenAsync(app, year.Naive);
        await CheckEffectsAsync(app);
        await CheckRunsAsync(app, year);
        CheckLived(year);
    }

    /// <summary>
    /// Each event on the day on which it had to be noticed, each notice to whom it had to be told, and every one of them once.
    /// </summary>
    private static Task CheckToldAsync(ProvinceApplication app, NaiveOffice naive) =>
        app.InDatabaseAsync(async db =>
        {
            var raised = await db.EscalationEvents.AsNoTracking().Where(e => e.DeadlineId != null).ToDictionaryAsync(e => e.Id);
            var about = raised.ToDictionary(
                e => e.Key,
                e => new NaiveEvent(e.Value.DeadlineId!.Value, e.Value.Event, e.Value.DueOn, e.Value.Rung));
            Same(naive.Raised.Select(e => (e.Key, e.Value)), raised.Select(e => (about[e.Key], e.Value.RaisedOn)));
            var notifications = await db.Notifications.AsNoTracking().ToListAsync();
            Same(naive.Told, notifications.Select(n => (about[n.EventId], n.RecipientId)));
        });

    /// <summary>
    /// What a Monday foretold is what the naive office knew then; what came true is what it expected as things moved since.
    /// </summary>
    private static void CheckForecasts(ProvinceYear year)
    {
        Assert.Equal(year.Forecasts.Select(f => f.Foretold), year.Forecasts.Select(f => f.Said));
        var came = year
            .Naive.Raised.Keys.Where(e => e is { Rung: 0, Event: not (DeadlineEvent.DueSoon or DeadlineEvent.EffectReached) })
            .ToList();
        var cameIn = came.ToLookup(e => NaiveOffice.MondayOf(e.DueOn));
        var over = year.Forecasts.FindAll(f => f.Monday.AddDays(7) <= year.Last);
        Assert.Equal(
            over.Select(f => (f.Monday, f.Said + year.Naive.Shift(f.Monday))),
            over.Select(f => (f.Monday, cameIn[f.Monday].Count())));
        Same(year.Naive.Expected.Where(e => e.DueOn < year.Last), came.Select(e => (e.Deadline, e.DueOn)));
    }

    private static Task CheckOpenAsync(ProvinceApplication app, NaiveOffice naive) => app.InDatabaseAsync(async db =>
    {
        var open = await db.Deadlines.AsNoTracking().Where(c => c.EndedOn == null).ToListAsync();
        Same(naive.Open.Select(c => (c.Id, c.Due, c.Assignee)), open.Select(c => (c.Id, c.DueOn, c.AssigneeId)));
    });

    /// <summary>
    /// Decisions took effect as nights went by, none of them twice; that none was left out is seen from the clocks that are open.
    /// </summary>
    private static Task CheckEffectsAsync(ProvinceApplication app) => app.InDatabaseAsync(async db =>
    {
        var cases = await db.Cases.AsNoTracking().Include(c => c.Steps).ToListAsync();
        var effects = cases.ConvertAll(c => c.EffectiveSteps.Count(s => s.Event == CaseEvent.Effective));
        Assert.All(effects, count => Assert.InRange(count, 0, 1));
        Assert.True(effects.Sum() >= 3, "Too few decisions took effect.");
    });

    /// <summary>What a killed server was about is not shown as running for ever.</summary>
    private static Task CheckRunsAsync(ProvinceApplication app, ProvinceYear year) => app.InDatabaseAsync(async db =>
    {
        var yesterday = app.Clock.Now.AddDays(-1);
        Assert.False(await db.JobRuns.AnyAsync(r => r.EndedAt == null && r.StartedAt < yesterday));
        Assert.True(await db.JobRuns.CountAsync(r => r.EndedAt == null || r.State == JobRunState.Cancelled) >= year.KilledInTheMiddle);
    });

    private static void CheckLived(ProvinceYear year)
    {
        Assert.True(
            year.KilledInTheMiddle >= 2 && year.StoppedInTheMiddle >= 10 && year.Sleeps >= 2,
            "Too little went wrong for this to mean anything.");
        Assert.True(year.Naive.Raised.Count > 500 && year.Moves > 500, "Too little was noticed for this to mean anything.");
        Assert.All(
            [
                "accepted",
                "transferred",
                "reply-received",
                "reclassified",
                "suspended",
                "resumed",
                "complex-fixed",
                "extended",
                "decided",
                "taken-back",
            ],
            what => Assert.True(year.Happened.GetValueOrDefault(what) > 0, $"{what} never happened."));
    }

    /// <summary>The same things, each as often; what differs is named.</summary>
    private static void Same<T>(IEnumerable<T> expected, IEnumerable<T> actual)
        where T : notnull
    {
        var left = expected.GroupBy(e => e).ToDictionary(g => g.Key, g => g.Count());
        foreach (var one in actual)
        {
            left[one] = left.GetValueOrDefault(one) - 1;
        }

        var differing = left.Where(l => l.Value != 0).Select(l => $"{l.Key}: {(l.Value > 0 ? "missing" : "not expected")}").ToList();
        Assert.True(differing.Count == 0, string.Join(Environment.NewLine, differing.Take(20)));
    }

    private static int Number(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } said ? int.Parse(said, CultureInfo.InvariantCulture) : usual;
}
