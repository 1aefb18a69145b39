using System.Globalization;
using QcdcCases.Domain.Deadlines;
using Xunit;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>
/// Made-up ledgers of 2015-2035 against <see cref="NaiveCounter"/>. QCDC_RANDOM_LEDGERS sets how many; QCDC_RANDOM_SEED repeats the one
/// ledger whose seed a failure printed when the number is 1.
/// </summary>
public sealed class RandomLedgerTests
{
    private static readonly WorkingCalendar Calendar = OfficialCalendars.Calendar;

    [Fact]
    public void Made_up_ledgers_agree_with_the_naive_counter_and_their_explanations_add_up()
    {
        var first = Setting("QCDC_RANDOM_SEED") ?? Random.Shared.Next();
        var count = Setting("QCDC_RANDOM_LEDGERS") ?? 200_000;
        var accepted = 0L;
        for (var index = 0; index < count; index++)
        {
            accepted += Run(unchecked(first + index));
        }

        // Guards that refuse everything would agree with nothing much.
        Assert.True(count < 1000 || accepted > count, $"Only {accepted} entries were accepted in {count} ledgers from seed {first}.");
    }

    private static int Run(int seed)
    {
        var ledger = new RandomLedger(seed);
        var rule = ledger.Rule();
        var start = ledger.Start();
        var clock = DeadlineLedger.Start(rule, start.On, start.Remote);
        List<LedgerEntry> entries = [start];
        Agree(seed, clock, entries);
        for (var left = ledger.Length(); left > 0; left--)
        {
            var entry = ledger.Next(clock);
            var longer = Inserted(entries, entry);
            var naive = NaiveCounter.Replay(rule, longer);
            var refused = clock.Append(entry, Calendar).IsRefused(out var refusal, out var appended);
            Check(seed, longer, refused == naive is null, $"refused: product {refusal?.Code ?? "no"}, naive {naive is null}");
            if (!refused)
            {
                (clock, entries) = (appended!, longer);
                Agree(seed, clock, entries);
            }
        }

        return entries.Count - 1;
    }

    private static void Agree(int seed, DeadlineLedger clock, List<LedgerEntry> entries)
    {
        var deadline = clock.Evaluate(Calendar);
        var naive = NaiveCounter.Replay(clock.InitialRule, entries)!;
        var product = (deadline.RawDue, deadline.Due, deadline.MetOn, deadline.LateFrom, deadline.PausedDays, deadline.RemainingDays);
        var expected = (naive.RawDue, naive.DueOn, naive.MetOn, naive.LateFrom, naive.PausedDays, naive.RemainingDays);
        Check(seed, entries, product == expected, $"product {product}, naive {expected}");
        Check(
            seed,
            entries,
            DeadlineLedger.Restore(clock.InitialRule, entries).Evaluate(Calendar) == deadline,
            "replay gives another date");

        var explanation = clock.Explain(Calendar);
        if (deadline.Due is { } due)
        {
            var leftOut = explanation
                .NotCounted.Where(d => d.Cause is not NotCountedCause.StartDay)
                .Sum(d => d.To.DayNumber - d.From.DayNumber + 1);
            var counted = due.DayNumber - deadline.StartedOn.DayNumber - leftOut;
            Check(seed, entries, counted == explanation.Limit, $"explained {counted} days, the limit is {explanation.Limit}");
        }
    }

    private static List<LedgerEntry> Inserted(List<LedgerEntry> entries, LedgerEntry entry)
    {
        var at = entries.Count;
        while (at > 1 && entries[at - 1].On > entry.On)
        {
            at--;
        }

        return [.. entries.Take(at), entry, .. entries.Skip(at)];
    }

    private static void Check(int seed, IEnumerable<LedgerEntry> entries, bool holds, string what)
    {
        if (!holds)
        {
            Assert.Fail($"Seed {seed}: {what}{Environment.NewLine}{string.Join(Environment.NewLine, entries.Select(Told))}");
        }
    }

    private static string Told(LedgerEntry entry) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.Kind} {entry.On:O} {entry.Until:O} {entry.Complexity} {entry.Rule?.Id}{(entry.Remote ? "remote" : "")}");

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
