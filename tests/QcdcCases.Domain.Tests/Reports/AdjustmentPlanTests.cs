using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Statistics;
using Xunit;

namespace QcdcCases.Domain.Tests.Reports;

public sealed class AdjustmentPlanTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_report_tells_of_the_one_before_since_it_was_closed() => Assert.Equal([("2024", 3)], Told("2025-Q1", ("2024", 3)));

    [Fact]
    public void What_a_report_between_has_told_is_not_told_again()
    {
        Assert.Equal([("2025-Q1", 5), ("2025-Q2", 5)], Told("2025-Q3", ("2025-Q1", 1), ("2025-Q2", 5)));
    }

    [Fact]
    public void The_parts_of_a_closed_year_are_told_with_the_year()
    {
        Assert.Equal(
            [("2025", 6)],
            Told("2026-Q1", ("2025-Q1", 1), ("2025-H1", 2), ("2025-Q3", 3), ("2025-9M", 4), ("2025-Q4", 5), ("2025", 6)));
    }

    [Fact]
    public void Periods_that_overlap_or_follow_tell_nothing()
    {
        Assert.Empty(Told("2025-H1", ("2025-Q1", 1), ("2025-Q2", 2), ("2025-Q3", 3)));
    }

    [Fact]
    public void A_report_closed_again_begins_anew()
    {
        Assert.Equal([("2025-Q1", 9)], Told("2025-Q2", ("2025-Q1", 9)));
    }

    private static List<(string Code, int Since)> Told(string period, params (string Code, int AsOf)[] closed)
    {
        var reports = closed.ToDictionary(c => Guid.NewGuid(), c => c);
        return
        [
            .. AdjustmentPlan
                .Of(Of(period), [.. reports.Select(r => new ClosedReport(r.Key, Of(r.Value.Code), "TT06", Start.AddDays(r.Value.AsOf)))])
                .Select(t => (reports[t.Report.Id].Code, (t.Since - Start).Days)),
        ];
    }

    private static Period Of(string code) =>
        Period.TryParse(code, out var period) ? period : throw new ArgumentOutOfRangeException(nameof(code));
}
