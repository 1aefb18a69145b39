using QcdcCases.Domain.Units;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Units;

public sealed class UnitTests
{
    private static readonly DateOnly Founded = new(2011, 1, 1);
    private static readonly DateOnly Merged = new(2025, 6, 30);

    [Theory]
    [InlineData("2011-01-01", true)]
    [InlineData("2025-06-30", true)]
    [InlineData("2010-12-31", false)]
    [InlineData("2025-07-01", false)]
    public void Its_first_and_its_last_day_belong_to_its_life(string day, bool exists)
    {
        var unit = AUnit("dd-x01");
        unit.Close(Merged, []);

        Assert.Equal(exists, unit.ExistsOn(Day(day)));
    }

    [Fact]
    public void It_ends_once_and_never_before_it_began()
    {
        var unit = AUnit("dd-x01");

        Assert.Equal("unit.closed_before_founded", unit.Close(Founded.AddDays(-1), [])?.Code);
        Assert.Equal("unit.own_successor", unit.Close(Merged, [unit.Id])?.Code);
        Assert.Null(unit.Close(Merged, []));
        Assert.Equal("unit.already_closed", unit.Close(Merged, [])?.Code);
    }

    [Fact]
    public void Its_end_can_be_corrected_and_only_an_end()
    {
        var (unit, heir) = (AUnit("dd-x01"), AUnit("dd-x02"));

        Assert.Equal("unit.not_closed", unit.CorrectClosing(Merged, [])?.Code);

        unit.Close(new DateOnly(2025, 6, 3), []);
        Assert.Null(unit.CorrectClosing(Merged, [heir.Id]));
        Assert.Equal(Merged, unit.ValidTo);
        Assert.Equal([heir.Id], unit.SuccessorIds);
    }

    [Theory]
    [InlineData(UnitLevel.Commune, "2026-01-01", null)]
    [InlineData(UnitLevel.District, "2025-06-30", null)]
    [InlineData(UnitLevel.District, "2025-07-01", "unit.district_tier_ended")]
    [InlineData(UnitLevel.Province, "2020-01-01", "unit.level_above_parent")]
    [InlineData(UnitLevel.Commune, "2010-12-31", "unit.parent_not_in_existence")]
    public void It_can_begin_only_as_the_law_and_its_parent_allow(UnitLevel level, string validFrom, string? refusal)
    {
        var parent = AUnit("dd", UnitLevel.District);
        var unitEntry = new UnitEntry("x", "X", level, UnitKind.Committee, parent.Id, Day(validFrom));

        Assert.Equal(refusal, unitEntry.Check(parent)?.Code);
    }

    [Fact]
    public void Successors_take_over_on_the_day_after()
    {
        var (old, young) = (AUnit("old"), AUnit("young", validFrom: Merged.AddDays(1)));
        var tree = new UnitTree([old, young]);

        Assert.Null(tree.CheckClosing(old, Merged, [young]));
        Assert.Equal("unit.successor_not_in_existence", tree.CheckClosing(old, Merged.AddDays(-1), [young])?.Code);
    }

    [Fact]
    public void Nobody_succeeds_whom_they_were_succeeded_by()
    {
        var (first, second, third) = (AUnit("first"), AUnit("second"), AUnit("third"));
        third.Close(new DateOnly(2030, 1, 1), [second.Id]);
        second.Close(new DateOnly(2030, 1, 1), [first.Id]);
        var tree = new UnitTree([first, second, third]);

        Assert.Equal("unit.successor_circle", tree.CheckClosing(first, Merged, [third])?.Code);
    }

    private static Unit AUnit(string key, UnitLevel level = UnitLevel.Commune, DateOnly? validFrom = null) =>
        Unit.Create(Guid.CreateVersion7(), new UnitEntry(key, key, level, UnitKind.Committee, null, validFrom ?? Founded));
}
