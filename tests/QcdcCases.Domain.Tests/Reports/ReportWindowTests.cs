using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;
using Xunit;

namespace QcdcCases.Domain.Tests.Reports;

public sealed class ReportWindowTests
{
    [Theory]
    [InlineData("2026-Q1", "Quý I năm 2026", "2026-03-17", "2026-03-20")]
    [InlineData("2026-H1", "6 tháng đầu năm 2026", "2026-06-17", "2026-06-20")]
    [InlineData("2026", "năm 2026", "2026-12-17", "2026-12-20")]
    [InlineData("2025-Q3", "Quý III năm 2025", null, null)]
    public void A_window_has_a_name_and_the_days_of_its_circular(string code, string title, string? ofCommunes, string? ofProvinces)
    {
        Assert.True(Period.TryParse(code, out var period));
        var statutoryPeriod = StatutoryPeriod.Of(period)!;

        Assert.Equal((code, title), (statutoryPeriod.Code, statutoryPeriod.Title));
        Assert.Equal(Day(ofCommunes), statutoryPeriod.DueOn(Of(UnitLevel.Commune, UnitKind.Committee)));
        Assert.Equal(Day(ofCommunes), statutoryPeriod.DueOn(Of(UnitLevel.Province, UnitKind.Department)));
        Assert.Equal(Day(ofProvinces), statutoryPeriod.DueOn(Of(UnitLevel.Province, UnitKind.Committee)));
    }

    [Fact]
    public void Any_other_stretch_of_days_is_no_window()
    {
        Assert.Null(StatutoryPeriod.Of(new Period(new(2026, 1, 1), new(2026, 3, 31))));
        Assert.Null(StatutoryPeriod.Of(new Period(new(2025, 8, 1), new(2026, 7, 31))));
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Unit Of(UnitLevel level, UnitKind kind) =>
        Unit.Create(Guid.NewGuid(), new UnitEntry("x", "X", level, kind, null, new(2011, 1, 1)));
}
