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
    [InlineData("2024-NA", "2023-08-01", "2024-07-31")]
    [InlineData("1901", "1900-12-15", "1901-12-14")]
    [InlineData("2200-Q4", "2200-09-15", "2200-12-14")]
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
    [InlineData("1900")]
    [InlineData("2201")]
    [InlineData("2201-Q1")]
    [InlineData("9999")]
    [InlineData("+202")]
    public void Anything_else_is_no_window(string? name) => Assert.False(Period.TryParse(name, out _));

    [Theory]
    [InlineData("2025-03-15", "2025-06-14", "2024-12-15", "2025-03-14")]
    [InlineData("2024-12-15", "2025-12-14", "2023-12-15", "2024-12-14")]
    [InlineData("2024-03-01", "2024-03-31", "2024-02-01", "2024-02-29")]
    [InlineData("2024-03-01", "2024-03-30", "2024-01-31", "2024-02-29")]
    [InlineData("0001-02-02", "0001-02-02", "0001-02-01", "0001-02-01")]
    [InlineData("2025-01-10", "2025-01-19", "2024-12-31", "2025-01-09")]
    public void The_period_before_is_as_long_and_ends_on_the_day_before(string from, string to, string earlierFrom, string earlierTo) =>
        Assert.Equal(new Period(Day(earlierFrom), Day(earlierTo)), new Period(Day(from), Day(to)).Before);

    [Fact]
    public void Both_ends_are_included_and_the_last_day_of_the_calendar_has_none_after_it()
    {
        var period = new Period(new(2024, 3, 15), new(2024, 6, 14));
        Assert.Equal(
            [false, true, true, false, false],
            new DateOnly?[] { new(2024, 3, 14), new(2024, 3, 15), new(2024, 6, 14), new(2024, 6, 15), null }.Select(period.Contains));
        Assert.Equal(new DateOnly(2024, 6, 15), period.Next);
        Assert.Equal(DateOnly.MaxValue, new Period(DateOnly.MaxValue, DateOnly.MaxValue).Next);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(new(2024, 6, 15), new(2024, 6, 14)));
        Assert.Equal(new Period(new(2023, 3, 15), new(2023, 6, 14)), period.YearBefore);
        Assert.Null(new Period(new(1, 12, 31), new(1, 12, 31)).YearBefore);
        Assert.Null(new Period(new(1, 2, 1), new(1, 2, 1)).Before);
        Assert.NotNull(new Period(new(2, 1, 1), new(2, 1, 1)).YearBefore);
    }

    [Fact]
    public void A_period_of_more_than_a_year_has_a_series_of_years_instead_of_the_year_before()
    {
        Assert.NotNull(new Period(new(2023, 1, 1), new(2023, 12, 31)).YearBefore);
        Assert.NotNull(new Period(new(2022, 12, 15), new(2023, 12, 14)).YearBefore);
        Assert.Null(new Period(new(2023, 1, 1), new(2024, 1, 1)).YearBefore);
        var fiveYears = new Period(new(2019, 1, 1), new(2023, 6, 30));
        Assert.Null(fiveYears.YearBefore);
        Assert.Equal(
            [
                new(new(2019, 1, 1), new(2019, 12, 31)),
                new(new(2020, 1, 1), new(2020, 12, 31)),
                new(new(2021, 1, 1), new(2021, 12, 31)),
                new(new(2022, 1, 1), new(2022, 12, 31)),
                new(new(2023, 1, 1), new(2023, 6, 30)),
            ],
            fiveYears.Years(10));
        Assert.Equal([new(new(2022, 1, 1), new(2022, 12, 31)), new Period(new(2023, 1, 1), new(2023, 6, 30))], fiveYears.Years(2));
    }

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
