using QcdcCases.Domain.Deadlines;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>The counting examples of the legal reference, one row each.</summary>
public sealed class TestVectorTests
{
    [Theory]
    [InlineData("2026-11-20", 7, DayCount.WorkingDays, "2026-12-02", "2026-12-02")]
    [InlineData("2026-11-20", 10, DayCount.WorkingDays, "2026-12-07", "2026-12-07")]
    [InlineData("2026-06-30", 10, DayCount.CalendarDays, "2026-07-10", "2026-07-10")]
    [InlineData("2026-08-03", 30, DayCount.CalendarDays, "2026-09-02", "2026-09-03")]
    [InlineData("2026-02-10", 10, DayCount.CalendarDays, "2026-02-20", "2026-02-23")]
    [InlineData("2026-02-11", 5, DayCount.WorkingDays, "2026-02-25", "2026-02-25")]
    [InlineData("2026-04-01", 30, DayCount.CalendarDays, "2026-05-01", "2026-05-04")]
    [InlineData("2026-11-09", 15, DayCount.CalendarDays, "2026-11-24", "2026-11-25")]
    [InlineData("2025-04-22", 5, DayCount.WorkingDays, "2025-04-28", "2025-04-28")]
    [InlineData("2024-04-26", 5, DayCount.WorkingDays, "2024-05-07", "2024-05-07")]
    [InlineData("2026-08-04", 90, DayCount.CalendarDays, "2026-11-02", "2026-11-02")]
    public void A_period_ends_as_the_reference_counts_it(string startedOn, int length, DayCount count, string rawDue, string due)
    {
        var deadline = DeadlineLedger.Of(ARule(length, count), Day(startedOn)).Evaluate(OfficialCalendars.Calendar);

        Assert.Equal((Day(rawDue), Day(due)), (deadline.RawDue, deadline.Due));
        Assert.Equal((Day(rawDue), Day(due)), (deadline.OriginalRawDue, deadline.OriginalDue));
    }

    /// <summary>
    /// No rule of transition binds complaints received before and not accepted on 1 July 2026: they are warned of by the earlier day.
    /// </summary>
    [Theory]
    [InlineData("2026-06-19", "2026-06-29", "2026-06-29", "2026-06-29")]
    [InlineData("2026-06-20", "2026-06-30", "2026-06-30", "2026-06-30")]
    [InlineData("2026-06-21", "2026-07-01", "2026-07-01", "2026-06-30")]
    [InlineData("2026-06-22", "2026-07-02", "2026-07-02", "2026-07-01")]
    [InlineData("2026-06-26", "2026-07-06", "2026-07-06", "2026-07-06")]
    [InlineData("2026-06-30", "2026-07-10", "2026-07-10", "2026-07-09")]
    public void A_complaint_received_before_the_new_law_is_warned_of_by_the_earlier_of_both_days(
        string receivedOn,
        string rawDue,
        string due,
        string warnBy)
    {
        var rule = DeadlineRules.Find("KN-04", Day(receivedOn))!;
        var explained = DeadlineLedger.Start(rule, Day(receivedOn)).Explain(OfficialCalendars.Calendar);

        Assert.Equal(
            ("KN-04a", Day(rawDue), Day(due), Day(warnBy)),
            (explained.RuleId, explained.RawDue!.Value, explained.Due!.Value, explained.WarnBy!.Value));
    }

    [Fact]
    public void A_swap_of_23_November_2026_moves_the_seventh_working_day()
    {
        var year = OfficialCalendars.Calendar.GetYear(2026);
        var swapped = new WorkingCalendar([
            year with
            {
                Days = [.. year.Days, new(Day("2026-11-23"), CalendarDayType.SwapOff, "Nghỉ hoán đổi")],
            },
        ]);

        Assert.Equal(Day("2026-12-03"), DeadlineLedger.Of(ARule(7, DayCount.WorkingDays), Day("2026-11-20")).Evaluate(swapped).Due);
    }
}
