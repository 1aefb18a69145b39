using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Tests.Naive;
using Xunit;

namespace QcdcCases.Domain.Tests.Statistics;

/// <summary>Declared codes are counted by their kind; a plain count of random declarations gives the same figures.</summary>
public sealed class DeclaredFiguresTests
{
    private static readonly Guid[] Units = [.. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid())];

    private static readonly IndicatorTerms[] Terms =
    [
        new("a.flow", "Cuộc", "cuộc", IndicatorKind.Flow),
        new("a.flow-of-each", "Cuộc", "cuộc", IndicatorKind.Flow) { AddsUp = false },
        new("a.stock", "Tổ", "tổ", IndicatorKind.Stock),
        new("a.stock-of-each", "Thủ tục", "TTHC", IndicatorKind.Stock) { AddsUp = false },
        new("a.status", "Hạng", "hạng", IndicatorKind.Status),
        new("a.status-added", "Xếp loại", "người", IndicatorKind.Status) { AddsUp = true },
        new("a.rate", "Tỷ lệ", "%", IndicatorKind.Ratio) { Numerator = "a.flow", Denominator = "a.undefined", Decimals = 2 },
        new("a.quotient", "Bình quân", "người/tổ", IndicatorKind.Ratio) { Numerator = "a.stock", Denominator = "a.flow" },
        new("a.growth", "So với cùng kỳ", "%", IndicatorKind.Ratio) { Numerator = "a.flow", Denominator = "a.flow", Decimals = 1 },
    ];

    private static readonly string[] Codes =
        ["a.flow", "a.flow-of-each", "a.stock", "a.stock-of-each", "a.status", "a.status-added", "a.undefined"];

    private static readonly IndicatorCatalogue Catalogue = new(Terms, new Dictionary<string, IndicatorTerms>());

    [Fact]
    public void A_stock_declared_each_quarter_is_the_last_one_and_not_four_times_as_much()
    {
        Declaration[] quarters =
        [
            Of(0, "a.stock", "2023-01-01", "2023-03-31", 107),
            Of(0, "a.stock", "2023-04-01", "2023-06-30", 107),
            Of(0, "a.stock", "2023-07-01", "2023-09-30", 107),
            Of(0, "a.stock", "2023-10-01", "2023-12-31", 107),
            Of(1, "a.stock", "2023-01-01", "2023-03-31", 5),
        ];

        Assert.Equal(112, Count(quarters, "2023-01-01", "2023-12-31")["a.stock"]);
        Assert.False(Count(quarters, "2024-01-01", "2024-12-31").ContainsKey("a.stock"));
    }

    [Fact]
    public void A_status_is_that_of_the_year_that_the_period_closes_or_of_the_one_before()
    {
        Declaration[] ranks = [Of(0, "a.status", "2022-01-01", "2022-12-31", 1), Of(0, "a.status", "2023-01-01", "2023-12-31", 3)];

        Assert.Equal(1, Count(ranks, "2022-01-01", "2022-12-31")["a.status"]);
        Assert.Equal(1, Count(ranks, "2023-01-01", "2023-06-30")["a.status"]);
        Assert.Equal(3, Count(ranks, "2022-12-15", "2023-12-14")["a.status"]);
        Assert.Equal(3, Count(ranks, "2019-01-01", "2023-12-31")["a.status"]);
        Assert.Equal(3, Count(ranks, "2024-01-01", "2024-06-30")["a.status"]);
        Assert.False(Count(ranks, "2026-01-01", "2026-06-30").ContainsKey("a.status"));
    }

    [Fact]
    public void A_ratio_is_computed_from_the_sums_and_rounds_half_up()
    {
        Declaration[] numbers =
        [
            Of(0, "a.flow", "2023-01-01", "2023-12-31", 1),
            Of(1, "a.flow", "2023-01-01", "2023-12-31", 0),
            Of(0, "a.undefined", "2023-01-01", "2023-12-31", 3),
            Of(1, "a.undefined", "2023-01-01", "2023-12-31", 5),
        ];

        Assert.Equal(12.5m, Count(numbers, "2023-01-01", "2023-12-31")["a.rate"]);
        Assert.False(Count([Of(0, "a.flow", "2023-01-01", "2023-12-31", 1)], "2023-01-01", "2023-12-31").ContainsKey("a.rate"));
        Assert.Equal("414231.2", DeclaredValue.Of(414231.200m).Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("107", DeclaredValue.Of(107.0m).Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Random_declarations_are_counted_as_by_hand(int seed)
    {
        var dice = new Dice(seed);
        var all = new List<Declaration>();
        for (var i = 0; i < 150; i++)
        {
            var from = new DateOnly(2020, 1, 1).AddDays(dice.Between(0, 2000));
            var declaration = new Declaration(
                Guid.NewGuid(),
                dice.Of(Units),
                dice.Of(Codes),
                from,
                from.AddDays(dice.Between(0, 200)),
                DeclaredValue.Of(dice.Between(0, 9999) / 10m).Value);
            if (!all.Exists(d => d.UnitId == declaration.UnitId && d.Code == declaration.Code && d.From <= declaration.To && d.To >= from))
            {
                all.Add(declaration);
            }
        }

        for (var i = 0; i < 40; i++)
        {
            var from = new DateOnly(2020, 1, 1).AddDays(dice.Between(0, 1900));
            var to = from.AddDays(dice.Between(0, 900));
            var figures = new DeclaredFigures(Catalogue, new Period(from, to), Kept(all));
            var read = all.FindAll(d => d.To >= figures.Earliest && d.To <= figures.Latest);
            var counted = figures.Of(read, Whole);
            var expected = ByHand(all, from, to);

            Assert.Equal(expected.OrderBy(f => f.Key, StringComparer.Ordinal), counted.OrderBy(f => f.Key, StringComparer.Ordinal));
            foreach (var code in Codes)
            {
                Assert.Equal(counted.GetValueOrDefault(code), figures.Counted(code, read, Whole).Sum(d => d.Value));
            }
        }
    }

    /// <summary>The first of the units is asked with all others; the second has its level.</summary>
    private static WholeUnit Whole => new(Units[0], new HashSet<Guid> { Units[0], Units[1] });

    private static Declaration Of(int unit, string code, string from, string to, decimal value) =>
        new(Guid.NewGuid(), Units[unit], code, Day(from), Day(to), value);

    private static SortedDictionary<string, decimal> Count(IReadOnlyCollection<Declaration> declarations, string from, string to) =>
        new DeclaredFigures(Catalogue, new Period(Day(from), Day(to)), Kept(declarations)).Of(declarations, Whole);

    private static List<KeptIndicator> Kept(IEnumerable<Declaration> declarations) =>
        [.. declarations.GroupBy(d => d.Code).Select(g => new KeptIndicator(g.Key, g.Min(d => d.From)))];

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Counts every code in the plainest way.</summary>
    private static Dictionary<string, decimal> ByHand(List<Declaration> all, DateOnly from, DateOnly to)
    {
        var result = new Dictionary<string, decimal>();
        foreach (var code in all.Select(d => d.Code).Distinct())
        {
            var isStatus = code.StartsWith("a.status", StringComparison.Ordinal);
            var isStock = code.StartsWith("a.stock", StringComparison.Ordinal);
            var since = new DateOnly(to.Year - 1, 1, 1) < from ? new DateOnly(to.Year - 1, 1, 1) : from;
            var until = to.Month == 12 && to.Day > 13 ? new DateOnly(to.Year, 12, 31) : to;
            var counted = new List<Declaration>();
            foreach (var unit in Units)
            {
                var own = all.Where(d => d.UnitId == unit && d.Code == code)
                    .Where(d => isStatus ? d.To >= since && d.To <= until : d.From >= from && d.To <= to)
                    .OrderBy(d => d.To)
                    .ToList();
                counted.AddRange(isStock || isStatus ? own.TakeLast(1) : own);
            }

            if (code is "a.flow-of-each" or "a.stock-of-each" or "a.status")
            {
                var mine = counted.Where(d => d.UnitId == Units[0]).ToList();
                counted = mine.Count > 0 ? mine : [.. counted.Where(d => d.UnitId == Units[1])];
            }

            if (counted.Count > 0 || !(isStock || isStatus))
            {
                result[code] = counted.Sum(d => d.Value);
            }
        }

        Divide("a.rate", "a.flow", "a.undefined", 100, 2);
        Divide("a.quotient", "a.stock", "a.flow", 1, 1);
        var sum = all.Where(d => d.Code == "a.flow" && d.From >= from.AddYears(-1) && d.To <= to.AddYears(-1)).Sum(d => d.Value);
        if (sum > 0 && to < from.AddYears(1) && result.TryGetValue("a.flow", out var now))
        {
            result["a.growth"] = Math.Round(now * 100 / sum, 1, MidpointRounding.AwayFromZero);
        }

        return result;

        void Divide(string code, string above, string below, int factor, int decimals)
        {
            if (result.TryGetValue(above, out var number) && result.GetValueOrDefault(below) is > 0 and var whole)
            {
                result[code] = Math.Round(number * factor / whole, decimals, MidpointRounding.AwayFromZero);
            }
        }
    }
}
