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

    /// <summary>The deadline after every entry was accepted.</summary>
    public static DeadlineLedger Then(this DeadlineLedger deadline, params IEnumerable<LedgerEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (deadline.Append(entry, OfficialCalendars.Calendar).IsRefused(out var refusal, out var longer))
            {
                Assert.Fail($"{entry.Kind} on {entry.On:O} was refused: {refusal}");
            }

            deadline = longer;
        }

        return deadline;
    }

    public static Refusal Refused(this DeadlineLedger deadline, LedgerEntry entry)
    {
        Assert.True(deadline.Append(entry, OfficialCalendars.Calendar).IsRefused(out var refusal, out _), $"{entry.Kind} was accepted.");
        return refusal;
    }

    public static DeadlineEvaluation Evaluate(this DeadlineLedger deadline) => deadline.Evaluate(OfficialCalendars.Calendar);
}
