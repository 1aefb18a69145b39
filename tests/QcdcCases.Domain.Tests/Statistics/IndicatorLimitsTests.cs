using QcdcCases.Domain.Indicators;
using Xunit;

namespace QcdcCases.Domain.Tests.Statistics;

/// <summary>Form 06/QLKNTC of TT 06/2025: inspections with a conclusion are among the inspections (8 ≤ 6).</summary>
public sealed class IndicatorLimitsTests
{
    private const string Whole = "management.inspections";
    private const string Part = "management.inspections.concluded";

    [Theory]
    [InlineData(Part, 2, 2L, null)]
    [InlineData(Part, 3, 2L, "indicator.part_exceeds_whole")]
    [InlineData(Part, 1, null, "indicator.part_exceeds_whole")]
    [InlineData(Part, 0, null, null)]
    [InlineData(Whole, 2, 2L, null)]
    [InlineData(Whole, 1, 2L, "indicator.part_exceeds_whole")]
    [InlineData(Whole, 1, null, null)]
    [InlineData("management.inspections.units", 9, 1L, null)]
    public void A_part_is_not_more_than_its_whole(string code, long value, long? there, string? refused) =>
        Assert.Equal(refused, IndicatorLimits.CheckPartAndWhole(code, value, _ => there)?.Code);
}
