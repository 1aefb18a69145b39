using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Tests.Deadlines;
using Xunit;
using DeadlineCounter = QcdcCases.Domain.Tests.Deadlines.NaiveCounter;
using FigureCounter = QcdcCases.Domain.Tests.Naive.NaiveFigures;

namespace QcdcCases.Api.Tests.Calendars;

/// <summary>Made-up registers whose calendar is edited at random, against counters that walk one day at a time.</summary>
public sealed class CalendarPropertyTests
{
    private const int Matters = 250;
    private const int Edits = 3;
    private const int Questions = 15;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_is_open_is_counted_by_the_new_calendar_and_what_has_ended_is_not(int seed)
    {
        await using var app = new FiguresApplication();
        await app.InitializeAsync();
        var register = new RandomRegister(seed);
        register.Grow(Matters);
        await app.ImportAsync(register, register.Lines);
        var ended = await EndedAsync(app);
        var dice = new Dice(seed);
        var years = OfficialCalendars.All.ToDictionary(y => y.Year);
        for (var i = 0; i < Edits; i++)
        {
            var edited = Edited(years[dice.Between(2025, 2027)], dice);
            await app.Cases.EnterAsync(app.Cases.As(StaffRole.Administrator, RandomRegister.Top), edited);
            years[edited.Year] = edited;
        }

        await CheckOpenAsync(app, [.. years.Values]);
        Assert.Equal(ended, await EndedAsync(app));
        await CheckTracesAsync(app);
        await CheckFiguresAsync(app, seed, register, [.. years.Values]);
    }

    /// <summary>Each record that moved has one entry for each change that moved it, and no other has any.</summary>
    private static Task CheckTracesAsync(FiguresApplication app) =>
        app.Cases.InDatabaseAsync(async db =>
        {
            var recounts = await db.CalendarRecounts.AsNoTracking().ToListAsync();
            Assert.All(recounts, r => Assert.Equal(r.Total, r.Looked));
            var traces = await db
                .History.AsNoTracking()
                .Where(h => h.Action == "case.due-moved" || h.Action == "letter.due-moved")
                .ToListAsync();
            Assert.Equal(recounts.Sum(r => r.Moved), traces.Count);
            Assert.All(
                recounts,
                r => Assert.Equal(r.Moved, traces.Where(t => t.LegalBasis == r.Source).Select(t => t.SubjectId).Distinct().Count()));
        });

    /// <summary>Some days off become working days, some working days become free, and one is swapped for a Saturday.</summary>
    private static CalendarYear Edited(CalendarYear year, Dice dice)
    {
        var days = year.Days.Where(d => d.Type is CalendarDayType.SwapOff or CalendarDayType.Worked || dice.Chance(80)).ToList();
        Free(d => new(d, CalendarDayType.Holiday, "Nghỉ theo quyết định"), 12);
        Free(d => new(d, CalendarDayType.Substitute, "Nghỉ bù"), 6);
        var off = AnyDay(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        var worked = AnyDay(d => d.DayOfWeek is DayOfWeek.Saturday);
        days.Add(new(off, CalendarDayType.SwapOff, "Nghỉ hoán đổi", worked));
        days.Add(new(worked, CalendarDayType.Worked, "Làm bù", off));
        return year with { Source = $"Quyết định {dice.Between(1, 1_000_000)}", Days = days };

        void Free(Func<DateOnly, CalendarDay> make, int count)
        {
            for (var i = 0; i < count; i++)
            {
                days.Add(make(AnyDay(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))));
            }
        }

        DateOnly AnyDay(Predicate<DateOnly> fits)
        {
            while (true)
            {
                var day = new DateOnly(year.Year, 1, 1).AddDays(dice.Between(0, 364));
                if (fits(day) && !days.Exists(d => d.On == day))
                {
                    return day;
                }
            }
        }
    }

    private static Task CheckOpenAsync(FiguresApplication app, IReadOnlyList<CalendarYear> years) =>
        app.Cases.InDatabaseAsync(async db =>
        {
            var calendar = new NaiveCalendar(years);
            var open = await db.Deadlines.AsNoTracking().Where(c => c.EndedOn == null).ToListAsync();
            var counted = open.Select(c => (Deadline: c, Naive: IsInDays(c) ? DeadlineCounter.Replay(c.Rule, c.Entries, calendar) : null))
                .Where(c => c.Naive is not null)
                .ToList();
            Assert.True(
                counted.Count > 40 && counted.Count > open.Count(IsInDays) * 9 / 10 && counted.Exists(c => c.Deadline.Entries.Count > 1),
                "Too few clocks were compared.");
            Assert.All(
                counted,
                c =>
                    Assert.Equal((c.Naive!.RawDue, c.Naive.DueOn ?? c.Naive.LateFrom?.AddDays(-1)), (c.Deadline.RawDueOn, c.Deadline.DueOn))
            );

        var dueOf = open.Where(c => c.Duty == "resolution").ToDictionary(c => c.SubjectId, c => c.DueOn);
        Assert.All(open.Where(c => c.StartEvent == "expired"), c => Assert.Equal(dueOf[c.SubjectId], c.StartedOn));
        var cases = await db.Cases.AsNoTracking().Where(c => c.DueOn != null).ToListAsync();
        Assert.NotEmpty(cases);
        Assert.All(cases, c => Assert.Equal(dueOf[c.Id], c.DueOn));

            var processing = open.Where(c => c.Subject is DeadlineSubject.Letter).ToLookup(c => (c.SubjectId, c.RuleId), c => c.DueOn);
            var letters = await db.Letters.AsNoTracking().Where(l => l.Processing == null).ToListAsync();
            Assert.NotEmpty(letters);
            Assert.All(
                letters,
                l => Assert.Equal(processing[(l.Id, DeadlineRules.Processing(l.Kind, l.ReceivedOn).Id)].Single(), l.ProcessingDueOn));
        });

    /// <summary>The naive counter walks days; a suit has a year.</summary>
    private static bool IsInDays(Deadline deadline) => deadline.Rule.Count is DayCount.CalendarDays or DayCount.WorkingDays;

    /// <summary>Every day that something ended with: of deadlines, of letters that were processed.</summary>
    private static async Task<List<(Guid, DateOnly?, DateOnly?, string)>> EndedAsync(FiguresApplication app)
    {
        var days = new List<(Guid, DateOnly?, DateOnly?, string)>();
        await app.Cases.InDatabaseAsync(async db =>
        {
            days.AddRange(
                (await db.Deadlines.AsNoTracking().Where(c => c.EndedOn != null).ToListAsync()).Select(c =>
                    (c.Id, c.RawDueOn, c.DueOn, $"{c.Ending}")));
            days.AddRange(
                (await db.Letters.AsNoTracking().Where(l => l.Processing != null).ToListAsync()).Select(l =>
                    (l.Id, (DateOnly?)l.ProcessingDueOn, l.FinishedOn, "letter")));
        });
        return [.. days.Order()];
    }

    private static async Task CheckFiguresAsync(
        FiguresApplication app,
        int seed,
        RandomRegister register,
        IReadOnlyList<CalendarYear> years)
    {
        var counter = new FigureCounter(register.Known, years);
        var dice = new Dice(seed + 7);
        var failures = new List<FiguresFailure>();
        for (var i = 0; i < Questions; i++)
        {
            var asked = i == 0 ? new Asked(register.Root, AskedPeriod.WholeTime) : Asked.Any(dice, register.Units);
            failures.AddRange(FiguresFailure.Between(asked, null, counter.Count(asked.Naive), (await app.Figures.AskAsync(asked)).Figures));
        }

        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
    }
}
