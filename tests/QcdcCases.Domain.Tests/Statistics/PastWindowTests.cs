using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Tests.Naive;
using Xunit;

namespace QcdcCases.Domain.Tests.Statistics;

/// <summary>No figure and no form of a past period depends on what happened after its last day.</summary>
public sealed class PastWindowTests
{
    private const int RegistersOfSeed = 10;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8).Select(n => n * 100)];

    /// <summary>
    /// A register as it stood at the end of a day is asked, and asked again as it stands after each later day. Stories may hold every step
    /// there is in any order that the procedures allow, also steps that came too late.
    /// </summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_past_period_is_counted_the_same_after_every_later_event(int seed)
    {
        for (var number = seed; number < seed + RegistersOfSeed; number++)
        {
            var register = new RandomRegister(number, isWild: true);
            register.Grow(5);
            register.Known.GiveFeedbackDays(new Dice(number + 2));
            var dice = new Dice(number + 1);
            var days = register
                .Known.Cases.SelectMany(c => c.Steps)
                .Select(s => s.On)
                .Concat(register.Known.Letters.Where(l => l.Processing is not null).Select(l => l.Processing!.On))
                .Distinct()
                .Order()
                .ToList();
            foreach (var day in dice.Several(days, 6))
            {
                // What is known on the day itself, some time later, and in the end.
                var (then, later, now) = (
                    At(register.Known, day),
                    At(register.Known, day.AddDays(dice.Between(1, 200))),
                    new ProductFacts(register.Known));
                var from = day.AddDays(-dice.Between(0, 300));
                foreach (
                    var window in new[]
                    {
                        new Period(from, day),
                        new Period(from, day.AddDays(-Math.Min(dice.Between(0, 40), day.DayNumber - from.DayNumber))),
                    })
                {
                    var where = $"Register {number}, {window.From:O} to {window.To:O}, known on {day:O}";
                    AssertSame(Counted(then, window), Counted(later, window), where);
                    AssertSame(Counted(then, window), Counted(now, window), where);
                }
            }
        }
    }

    [Fact]
    public void A_complaint_accepted_by_processing_stays_accepted_in_the_window_before_a_later_step()
    {
        var about = new NaiveCase("c", "u", "complaint", "land", 1, Complex: false, Remote: false);
        var letter = new NaiveLetter("l", "u", new(2026, 3, 9), "complaint", 1, "land", [about], IsDuplicate: false)
        {
            Processing = new(new(2026, 3, 10), Eligible: true, "own", "accepted"),
        };
        var register = new NaiveRegister { Cases = { about }, Letters = { letter } };
        var window = new Period(new(2025, 12, 15), new(2026, 3, 14));
        Assert.Equal((0, 1), Columns());

        about.Take(new(2026, 3, 16), "accepted", 1, partial: false, null, null, new Dictionary<string, long>());
        Assert.Equal((0, 1), Columns());

        (long Reviewing, long Accepted) Columns()
        {
            var columns = new ProductFacts(register).Columns("TT06", "u", window);
            return (columns["03/GQKN.3"], columns["03/GQKN.4"]);
        }
    }

    [Fact]
    public void A_denunciation_that_was_overdue_stays_so_in_the_window_before_a_superior_took_it_over()
    {
        var about = new NaiveCase("c", "u", "denunciation", "land", 1, Complex: false, Remote: false);
        var letter = new NaiveLetter("l", "u", new(2026, 3, 2), "denunciation", 1, "land", [about], IsDuplicate: false)
        {
            Processing = new(new(2026, 3, 3), Eligible: true, "own", "accepted"),
        };
        var register = new NaiveRegister { Cases = { about }, Letters = { letter } };
        Take("accepted", new(2026, 3, 3));
        Assert.Equal([0, 1], Overdue());

        // 30 days from 2026-03-03 end on 2026-04-02; a new 30 days begin on 2026-05-04 and end on 2026-06-03.
        Take("taken-over", new(2026, 5, 4));
        Assert.Equal([0, 1, 0, 0, 1], Overdue());

        about.Take(new(2026, 6, 10), "decided", 1, partial: false, null, "true", new Dictionary<string, long>());
        Assert.Equal([0, 1, 0, 0, 1], Overdue());
        Assert.Equal(1, Of("cases.own.resolvedLate", new(2026, 6, 10)));
        Assert.Equal(0, Of("cases.own.overdue", new(2026, 6, 10)));
        Assert.Equal(1, Of("cases.own", new(2026, 6, 10)));

        void Take(string what, DateOnly on) => about.Take(on, what, 1, partial: false, null, null, new Dictionary<string, long>());

        long[] Overdue() =>
        [
            .. new DateOnly[] { new(2026, 4, 2), new(2026, 4, 3), new(2026, 5, 4), new(2026, 6, 3), new(2026, 6, 4) }
                .Where(day => day <= new DateOnly(2026, 4, 3) || about.Steps.Count > 1)
                .Select(day => Of("cases.own.overdue", day)),
        ];

        long Of(string code, DateOnly day) => new ProductFacts(register).Figures(_ => true, new Period(new(2026, 3, 1), day), [])[code];
    }

    /// <summary>The register without what happened after a day.</summary>
    private static ProductFacts At(NaiveRegister known, DateOnly day)
    {
        var then = new NaiveRegister();
        then.Sessions.AddRange(known.Sessions.Where(s => s.On <= day));
        var cases = known.Cases.ToDictionary(c => c.Key, c => c.UpTo(day));
        then.Cases.AddRange(cases.Values);
        then.Visits.AddRange(
            known.Visits.Where(v => v.On <= day).Select(v => v with { Case = v.Case is { } about ? cases[about.Key] : null }));
        then.Letters.AddRange(
            known
                .Letters.Where(l => l.ReceivedOn <= day)
                .Select(l =>
                    l with
                    {
                        Cases = [.. l.Cases.Select(c => cases[c.Key])],
                        Processing = l.Processing?.On <= day ? l.Processing : null,
                    }));
        then.Conferences.AddRange(known.Conferences.Where(c => c.On <= day));
        then.Opinions.AddRange(
            known.Opinions.Where(o => o.On <= day).Select(o => o.UpTo(day)));
        then.Feedback.AddRange(known.Feedback.Where(f => f.ReceivedOn <= day).Select(f => f.UpTo(day)));
        then.Indicators.AddRange(known.Indicators.Where(i => i.To <= day));
        return new ProductFacts(then);
    }

    private static Dictionary<string, long> Counted(ProductFacts facts, Period window)
    {
        var counted = facts.Figures(_ => true, window, []).ToDictionary(f => $"figure {f.Key}", f => f.Value);
        foreach (var circular in Circular.All)
        {
            foreach (var (code, value) in facts.Columns(circular.Code, null, window))
            {
                counted[$"{circular.Code} {code}"] = value;
            }
        }

        return counted;
    }

    private static void AssertSame(Dictionary<string, long> expected, Dictionary<string, long> counted, string where)
    {
        var wrong = expected.Where(e => counted[e.Key] != e.Value).Select(e => $"{e.Key} was {e.Value} and is {counted[e.Key]}").ToList();
        Assert.True(wrong.Count == 0, $"{where}: {string.Join("; ", wrong)}");
    }
}
