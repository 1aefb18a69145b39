using QcdcCases.Domain.Statistics;
using Xunit;

namespace QcdcCases.Domain.Tests.Statistics;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2024", "2023-12-15", "2024-12-14")]
    [InlineData("2024-Q1", "2023-12-15", "2024-03-14")]
    [InlineData("2024-Q2", "2024-03-15", "2024-06-14")]
    [InlineData("2024-Q3", "2024-06-15", "2024-09-14")]
    [InlineData("2024-Q4", "2024-09-15", "2024-12-14")]
    [InlineData("2024-H1", "2023-12-15", "2024-06-14")]
    [InlineData("2024-9M", "2023-12-15", "2024-09-14")]
    public void A_statutory_window_closes_on_the_14th(string name, string from, string to)
    {
        Assert.True(Period.TryParse(name, out var period));
        Assert.Equal(new Period(Day(from), Day(to)), period);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2024-Q5")]
    [InlineData("2024-")]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("+202")]
    public void Anything_else_is_no_window(string? name) => Assert.False(Period.TryParse(name, out _));

    [Theory]
    [InlineData("2025-03-15", "2025-06-14", "2024-12-15", "2025-03-14")]
    [InlineData("2024-12-15", "2025-12-14", "2023-12-15", "2024-12-14")]
    [InlineData("2024-03-01", "2024-03-31", "2024-02-01", "2024-02-29")]
    [InlineData("2025-01-10", "2025-01-19", "2024-12-31", "2025-01-09")]
    public void The_period_before_is_as_long_and_ends_on_the_day_before(string from, string to, string earlierFrom, string earlierTo) =>
        Assert.Equal(new Period(Day(earlierFrom), Day(earlierTo)), new Period(Day(from), Day(to)).Before);

    [Fact]
    public void Nothing_lies_before_the_calendar_begins()
    {
        Assert.Null(new Period(DateOnly.MinValue, new(1, 3, 1)).Before);
        Assert.Null(new Period(DateOnly.MinValue, DateOnly.MaxValue).Before);
        Assert.Null(new Period(DateOnly.MinValue, DateOnly.MaxValue).YearBefore);
        Assert.Equal(new Period(new(2023, 2, 28), new(2023, 2, 28)), new Period(new(2024, 2, 29), new(2024, 2, 29)).YearBefore);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
