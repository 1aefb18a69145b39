using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using Xunit;

namespace QcdcCases.Domain.Tests.Shared;

public sealed class CalendarSpanTests
{
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2200, 12, 31);

    [Theory]
    [InlineData("1899-12-31", false)]
    [InlineData("1900-01-01", true)]
    [InlineData("2200-12-31", true)]
    [InlineData("2201-01-01", false)]
    [InlineData("0001-01-01", false)]
    [InlineData("9999-12-31", false)]
    public void It_holds_the_days_from_1900_to_2200(string day, bool isHeld) =>
        Assert.Equal(isHeld, CalendarSpan.Contains(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("1899-12-31T16:59:59Z", false)]
    [InlineData("1899-12-31T17:00:00Z", true)]
    [InlineData("2200-12-31T16:59:59Z", true)]
    [InlineData("2200-12-31T17:00:00Z", false)]
    public void An_instant_belongs_to_its_day_in_Viet_Nam(string instant, bool isHeld) =>
        Assert.Equal(isHeld, CalendarSpan.Contains(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Whatever_the_law_counts_from_its_ends_stays_within_the_calendar_of_the_program()
    {
        var counted = 0;
        foreach (var rule in DeadlineRules.All)
        {
            foreach (var start in new[] { First, Last, new DateOnly(2026, 8, 10) })
            {
                foreach (var later in new[] { First, Last }.Where(d => d >= start))
                {
                    var deadline = DeadlineLedger.Restore(
                        rule,
                        [
                            .. DeadlineLedger.Start(rule, start).Entries,
                            LedgerEntry.Pause(start),
                            LedgerEntry.Resume(later),
                            LedgerEntry.Extend(start, later),
                        ]);
                    var due = deadline.Evaluate(OfficialCalendars.Calendar).LastDay ?? start;
                    Assert.InRange(due, new DateOnly(1890, 1, 1), new DateOnly(3200, 1, 1));
                    counted++;
                }
            }
        }

        Assert.Equal(DeadlineRules.All.Count * 4, counted);
    }

    [Fact]
    public void Windows_lie_within_it_and_a_stretch_of_all_its_days_has_one_before()
    {
        Assert.True(Period.TryParse("1901-Q1", out var earliest) && Period.TryParse("2200-9M", out _));
        Assert.False(Period.TryParse("1900-Q1", out _) || Period.TryParse("2201", out _));
        Assert.True(Period.IsOutsideCalendar("9999-H1"));
        Assert.False(Period.IsOutsideCalendar("2024-H1"));
        Assert.False(Period.IsOutsideCalendar("9999-X1"));
        Assert.Equal("1901-Q1", StatutoryPeriod.Of(earliest!)!.Code);
        var whole = new Period(First, Last);
        Assert.NotNull(whole.Before);
        Assert.Null(whole.YearBefore);
    }
}
