using System.Globalization;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using Xunit;

namespace QcdcCases.Domain.Tests.Deadlines;

internal static class Given
{
    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DayOrNone(string? iso) => iso is null ? null : Day(iso);

    /// <summary>A rule in force for ever, which may be paused, of no statute.</summary>
    public static DeadlineRule ARule(int length, DayCount count) =>
        new($"LOCAL-{length}-{count}", length, count, "Thời hạn thử", "A limit for tests", "ngày nhận", "Quy chế thử Đ1", DateOnly.MinValue)
        {
            Pause = new("Quy chế thử Đ2", DateOnly.MinValue),
        };

    public static DeadlineRule Statute(string id, string startedOn) =>
        DeadlineRules.Find(id, Day(startedOn)) ?? throw new ArgumentException($"{id} is not in force on {startedOn}.", nameof(id));

    /// <summary>The clock after every entry was accepted.</summary>
    public static DeadlineClock Then(this DeadlineClock clock, params IEnumerable<ClockEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (clock.Append(entry, OfficialCalendars.Calendar).IsRefused(out var refusal, out var longer))
            {
                Assert.Fail($"{entry.Kind} on {entry.On:O} was refused: {refusal}");
            }

            clock = longer;
        }

        return clock;
    }

    public static Refusal Refused(this DeadlineClock clock, ClockEntry entry)
    {
        Assert.True(clock.Append(entry, OfficialCalendars.Calendar).IsRefused(out var refusal, out _), $"{entry.Kind} was accepted.");
        return refusal;
    }

    public static Deadline Evaluate(this DeadlineClock clock) => clock.Evaluate(OfficialCalendars.Calendar);
}
