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

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
