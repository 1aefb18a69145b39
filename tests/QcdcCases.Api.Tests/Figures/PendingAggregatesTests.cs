using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Statistics;
using Xunit;

namespace QcdcCases.Api.Tests.Figures;

public sealed class PendingAggregatesTests
{
    private static readonly DateOnly Founded = new(2011, 1, 1);
    private static readonly Unit Province = Found("p", UnitLevel.Province, null);
    private static readonly Unit Commune = Found("c", UnitLevel.Commune, Province.Id);
    private static readonly Unit Agency = Found("a", UnitLevel.Province, Province.Id, excludeFromRollup: true);

    private readonly PendingAggregates sums = new(new UnitTree([Province, Commune, Agency]));

    [Fact]
    public void A_day_counts_for_the_unit_by_day_month_and_year_and_above_it_by_month_and_year()
    {
        sums.Add(FactOf(Commune, amount: 5), 1);

        Assert.Equal(
            [
                (Commune.Id, Grain.Day, new DateOnly(2026, 11, 30), false, 1L, 5L),
                (Commune.Id, Grain.Month, new DateOnly(2026, 11, 1), false, 1L, 5L),
                (Commune.Id, Grain.Year, new DateOnly(2026, 1, 1), false, 1L, 5L),
                (Province.Id, Grain.Month, new DateOnly(2026, 11, 1), true, 1L, 5L),
                (Province.Id, Grain.Year, new DateOnly(2026, 1, 1), true, 1L, 5L),
            ],
            sums.ToList()
                .Select(s => (s.UnitId, s.Grain, s.Start, s.Below, s.Facts, s.Amount))
                .OrderBy(s => s.Below)
                .ThenByDescending(s => s.Grain));
    }

    [Fact]
    public void Nothing_flows_out_of_a_unit_that_is_not_added_in()
    {
        sums.Add(FactOf(Agency), 1);

        Assert.All(sums.ToList(), s => Assert.Equal((Agency.Id, false), (s.UnitId, s.Below)));
    }

    [Fact]
    public void What_came_and_went_is_left_out()
    {
        sums.Add(FactOf(Commune), 1);
        sums.Add(FactOf(Commune), -1);

        Assert.Empty(sums.ToList());
    }

    [Fact]
    public void A_change_of_the_amount_alone_is_kept()
    {
        sums.Add(FactOf(Commune, amount: 7), 1);
        sums.Add(FactOf(Commune, amount: 5), -1);

        Assert.All(sums.ToList(), s => Assert.Equal((0L, 2L), (s.Facts, s.Amount)));
        Assert.Equal(5, sums.ToList().Count);
    }

    private static Fact FactOf(Unit unit, long amount = 0) =>
        new() { Id = Guid.CreateVersion7(), UnitId = unit.Id, DimensionsId = 1, BegunOn = new DateOnly(2026, 11, 30), Amount = amount };

    private static Unit Found(string key, UnitLevel level, Guid? parentId, bool excludeFromRollup = false) =>
        Unit.Create(
            Guid.CreateVersion7(),
            new UnitEntry(key, key, level, UnitKind.Committee, parentId, Founded, ExcludeFromRollup: excludeFromRollup));
}
