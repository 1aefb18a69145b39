using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Escalation;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Tests.Deadlines;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;

namespace QcdcCases.Api.Tests.Province;

/// <summary>
/// The days of a year: officers work, the nights note effects, two servers sweep, one of them dies now and then, and now and then all
/// sleep.
/// </summary>
/// <param name="dice">What officers do, and when; the same year for the same seed.</param>
/// <param name="fate">What becomes of the servers: what it meets depends on how fast they are.</param>
internal sealed class ProvinceYear(ProvinceApplication app, SecondServer second, Dice dice, Dice fate, int size)
{
    private const string Sweep = "watch-clocks";
    private const string Effects = "note-effects";

    private OfficeLife life = null!;
    private HttpClient leader = null!;
    private bool isLearnt;

    public NaiveOffice Naive { get; private set; } = null!;

    /// <summary>The day that is lived.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>The last day that was lived whole.</summary>
    public DateOnly Last { get; private set; }

    /// <summary>What each Monday's forecast said, and what the naive office foretold.</summary>
    public List<(DateOnly Monday, int Said, int Foretold)> Forecasts { get; } = [];

    /// <summary>How often last days moved.</summary>
    public int Moves { get; private set; }

    /// <summary>How often the second server was killed or cut off while it was about to write down what it had noticed.</summary>
    public int StoppedInTheMiddle { get; private set; }

    public int KilledInTheMiddle { get; private set; }

    public int Sleeps { get; private set; }

    public IReadOnlyDictionary<string, int> Happened => life.Happened;

    public async Task LiveAsync(DateOnly first, DateOnly last)
    {
        app.Clock.SetDay(first);
        await app.FoundAsync();
        var desk = await app.SignInAsync(TestAccount.Of(StaffRole.LetterOfficer, ProvinceApplication.Top));
        leader = await app.SignInAsync(TestAccount.Of(StaffRole.Leader, ProvinceApplication.Top));
        Naive = await app.NaiveAsync();
        life = new OfficeLife(desk, dice, ProvinceApplication.Offices, [await desk.MeAsync(), await leader.MeAsync()]);
        second.Start();
        await second.StartedAsync();
        for (Today = first; Today <= last; Today = Today.AddDays(SleepsNow() ? 4 : 1))
        {
            await LiveADayAsync();
            Last = Today;
        }
    }

    private bool SleepsNow()
    {
        var sleeps = dice.Chance(2);
        Sleeps += sleeps ? 1 : 0;
        return sleeps;
    }

    private async Task LiveADayAsync()
    {
        Go(0, 10);
        await NoteEffectsAsync();
        Go(dice.Between(1, 6), dice.Between(0, 59));
        await SweepTogetherAsync();
        Go(7, 0);
        if (Today.DayOfWeek is DayOfWeek.Monday)
        {
            await ForetellAsync();
        }

        if (NaiveCalendar.Official.IsWorkingDay(Today) && dice.Chance(80))
        {
            Go(8, 0);
            await FollowAsync(await life.WorkAsync(Today, size, () => app.Clock.Advance(TimeSpan.FromMinutes(dice.Between(1, 20)) / size)));
            await LearnAsync();
        }

        if (dice.Chance(60))
        {
            Go(dice.Between(18, 23), dice.Between(0, 59));
            await SweepAloneAsync();
        }
    }

    private void Go(int hour, int minute) => app.Clock.Set(OfficeClock.StartOf(Today).AddHours(hour).AddMinutes(minute));

    /// <summary>From the middle of the year on, one commune hears earlier, and of more.</summary>
    private async Task LearnAsync()
    {
        if (!isLearnt && Today >= new DateOnly(2026, 9, 1))
        {
            isLearnt = true;
            var path = "/api/v1/units/pr-x02/escalation";
            var seen = await leader.GetAsync(path);
            var from = Today.AddDays(10);
            object[] rungs =
            [
                new { afterDays = 2, tell = "unit-leaders" },
                new { afterDays = 5, tell = "parent-leaders" },
                new { afterDays = 30, tell = "parent-leaders" },
            ];
            await Answer.Is(
                await leader.PutAsync(
                    path,
                    new
                    {
                        validFrom = $"{from:yyyy-MM-dd}",
                        leadDays = 5,
                        rungs,
                    },
                    ifMatch: seen.ETag()),
                200);
            await app.InDatabaseAsync(async db =>
                Naive.Climb(
                    await db.Units.Where(u => u.Key == "pr-x02").Select(u => u.Id).SingleAsync(),
                    from,
                    5,
                    [2, 5, 30],
                    [RecipientRole.UnitLeaders, RecipientRole.ParentLeaders, RecipientRole.ParentLeaders]));
        }
    }

    private async Task ForetellAsync()
    {
        var answer = await Answer.Is(await leader.GetAsync($"/api/v1/deadlines/forecast?unit={ProvinceApplication.Top}&weeks=1"), 200);
        Forecasts.Add((Today, (int)answer["weeks"]![0]!["due"]!, Naive.Foretell(Today)));
    }

    /// <summary>One server or the other, and when that one is stopped, the other.</summary>
    private async Task NoteEffectsAsync()
    {
        var ripe = Naive.Open.Where(c => c.Purpose is DeadlinePurpose.Effect && c.Due < Today).Select(c => c.Subject).ToHashSet();
        if (ripe.Count > 0)
        {
            if (!second.IsUp || fate.Chance(50) || await second.RunAsync(Effects, app.Clock.Now) != Code.Of(JobRunState.Done))
            {
                await RunAsync(Effects);
            }

            await FollowAsync(await WithLettersAsync(ripe));
        }
    }

    /// <summary>
    /// Both at once. Some days the second is killed, or its connections end, in the middle; it comes back some days later.
    /// </summary>
    private async Task SweepTogetherAsync()
    {
        if (second.IsDead && fate.Chance(25))
        {
            second.Start();
        }

        if (!second.IsUp)
        {
            await RunAsync(Sweep);
        }
        else if (fate.Chance(12))
        {
            await StopInTheMiddleAsync(fate.Chance(12));
        }
        else
        {
            var other = second.RunAsync(Sweep, app.Clock.Now);
            await RunAsync(Sweep);
            await other;
        }

        Naive.Sweep(Today);
    }

    /// <summary>
    /// Nobody can write events down while both sweep: the second has taken its clocks and waits when it is stopped. What it held becomes
    /// free when the database notices; the first takes it up with its next sweep, as ten minutes later.
    /// </summary>
    private async Task StopInTheMiddleAsync(bool kill)
    {
        Task<string?> cutOff;
        Task first;
        await using (var db = new CasesDbContext(app.Database.Options))
        await using (await app.Database.BarAsync(db, "escalation_events"))
        {
            cutOff = second.RunAsync(Sweep, app.Clock.Now);
            while (!cutOff.IsCompleted && await app.Database.ConnectionsAsync(SecondServer.Name, waiting: true) == 0)
            {
                await Task.Delay(2);
            }

            StoppedInTheMiddle += cutOff.IsCompleted ? 0 : 1;
            KilledInTheMiddle += kill && !cutOff.IsCompleted ? 1 : 0;
            first = RunAsync(Sweep);
            await (kill ? second.KillAsync() : app.Database.BreakConnectionsAsync(SecondServer.Name));
        }

        await first;
        await cutOff;
        while (kill && await app.Database.ConnectionsAsync(SecondServer.Name) > 0)
        {
            await Task.Delay(2);
        }

        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await RunAsync(Sweep);
    }

    private async Task SweepAloneAsync()
    {
        if (!second.IsUp || fate.Chance(50) || await second.RunAsync(Sweep, app.Clock.Now) != Code.Of(JobRunState.Done))
        {
            await RunAsync(Sweep);
        }

        Naive.Sweep(Today);
    }

    private Task RunAsync(string job) => app.WithAsync<JobExecutor>(async jobExecutor =>
    {
        if (await jobExecutor.RunAsync(job, CancellationToken.None) is not JobRunState.Done)
        {
            throw new InvalidOperationException($"{job} did not come to its end on {Today:O}.");
        }
    });

    /// <summary>Tells the naive office what the ledgers of some letters and cases say now.</summary>
    private Task FollowAsync(HashSet<Guid> subjects) => app.InDatabaseAsync(async db =>
        Moves += Naive.Follow(Today, subjects, await db.Deadlines.AsNoTracking().Where(c => subjects.Contains(c.SubjectId)).ToListAsync()));

    private async Task<HashSet<Guid>> WithLettersAsync(HashSet<Guid> cases)
    {
        await app.InDatabaseAsync(async db =>
            cases.UnionWith(await db.Letters.Where(l => l.Cases.Any(c => cases.Contains(c.CaseId))).Select(l => l.Id).ToListAsync()));
        return cases;
    }
}
