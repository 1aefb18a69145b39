using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;
using Xunit;

namespace QcdcCases.Domain.Tests.Reception;

public sealed class HeadReceptionDutyTests
{
    [Theory]
    [InlineData(UnitLevel.Commune, UnitKind.Committee, "2027-Q1", 2, true, 6)]
    [InlineData(UnitLevel.Commune, UnitKind.Committee, "2025-Q1", 1, false, null)]
    [InlineData(UnitLevel.District, UnitKind.Committee, "2024", 2, true, 24)]
    [InlineData(UnitLevel.Province, UnitKind.Committee, "2026-9M", 1, true, 9)]
    [InlineData(UnitLevel.Province, UnitKind.Department, "2026-H1", 1, true, 6)]
    public void The_law_says_how_often_a_head_receives(
        UnitLevel level,
        UnitKind kind,
        string window,
        int days,
        bool perMonth,
        int? inPeriod)
    {
        var duty = HeadReceptionDuty.Of(Of(level, kind), PeriodOf(window));

        Assert.Equal(new HeadReceptionDuty(days, perMonth), duty);
        Assert.Equal(inPeriod, duty!.MinimumDaysIn(PeriodOf(window)));
    }

    [Theory]
    [InlineData(UnitLevel.Commune, UnitKind.Committee, "2026-Q1")]
    [InlineData(UnitLevel.Commune, UnitKind.Committee, "2026-Q3")]
    [InlineData(UnitLevel.Commune, UnitKind.PartyCommittee, "2027-Q1")]
    public void Where_it_is_not_known_or_changes_nothing_is_said(UnitLevel level, UnitKind kind, string window) =>
        Assert.Null(HeadReceptionDuty.Of(Of(level, kind), PeriodOf(window)));

    private static Period PeriodOf(string window) =>
        Period.TryParse(window, out var period) ? period : throw new ArgumentOutOfRangeException(nameof(window));

    private static Unit Of(UnitLevel level, UnitKind kind) =>
        Unit.Create(Guid.NewGuid(), new UnitEntry("x", "X", level, kind, null, new(2011, 1, 1)));
}
