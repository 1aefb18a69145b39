using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Tests.Naive;

namespace QcdcCases.Domain.Tests.Statistics;

/// <summary>
/// What the product counts of a register beside what the naive counters do, in random windows; every difference in words.
/// </summary>
internal static class RegisterComparison
{
    /// <summary>Every figure: of the root with all below it, then of single units by themselves.</summary>
    public static IEnumerable<string> Figures(RandomRegister register, Dice dice, int number)
    {
        var product = new ProductFacts(register.Known);
        var naive = new NaiveFigures(register.Known);
        var declared = register.Known.Indicators.Select(i => i.Code).Distinct().ToList();
        for (var i = 0; i < 3; i++)
        {
            var (from, to) = Asked(dice, i);
            var unit = i == 0 ? register.Root : dice.Of(register.Units).Key;
            var expected = naive.Count(new NaiveQuestion(unit, from, to, Own: i != 0));
            var counted = product.Figures(key => i == 0 ? IsBelow(register, key) : key == unit, new Period(from, to), declared);
            declared.ForEach(code => expected.TryAdd($"declared.{code}", 0));
            foreach (var difference in Between(Decimals(expected), Decimals(counted)))
            {
                yield return $"Register {number}, {unit}, {from:O} to {to:O}: {difference}";
            }
        }
    }

    /// <summary>Every form of every circular, of two units.</summary>
    public static IEnumerable<string> Forms(RandomRegister register, Dice dice, int number)
    {
        var product = new ProductFacts(register.Known);
        var units = register.Known.Letters.Select(l => l.Unit).Concat(register.Known.Visits.Select(v => v.Unit))
            .Concat(register.Known.Cases.Select(c => c.Unit)).Distinct().ToList();
        for (var i = 0; i < 2; i++)
        {
            var (from, to) = Asked(dice, i);
            var unit = dice.Of(units);
            foreach (var circular in Circular.All)
            {
                var counted = product.Columns(circular.Code, unit, new Period(from, to));
                foreach (var form in StatutoryForms.Of(circular.Code))
                {
                    var expected = circular == Circular.TT06
                        ? new NaiveForms(register.Known, unit, from, to).Fill(form.Code)
                        : new NaiveOldForms(register.Known, unit, from, to).Fill(circular.Code, form.Code);
                    foreach (var difference in Between(
                        expected,
                        form.ColumnsWithCells.ToDictionary(c => c.Number, c => c.ToCellValue(counted[c.Rule.Code]))))
                    {
                        yield return $"Register {number}, {circular.Code} {form.Code} of {unit}, {from:O} to {to:O}: {difference}";
                    }
                }
            }
        }
    }

    private static (DateOnly From, DateOnly To) Asked(Dice dice, int place)
    {
        var (one, other) = (dice.Day(new(2023, 8, 1), new(2026, 8, 10)), dice.Day(new(2023, 8, 1), new(2026, 8, 10)));
        return place == 0 ? (new(2023, 1, 1), other) : one < other ? (one, other) : (other, one);
    }

    private static bool IsBelow(RandomRegister register, string key)
    {
        for (var unit = register.Units.First(u => u.Key == key); ; unit = register.Units.First(u => u.Key == unit.Parent))
        {
            if (unit.Key == register.Root)
            {
                return true;
            }

            if (unit.ExcludedFromRollup || unit.Parent is null)
            {
                return false;
            }
        }
    }

    private static Dictionary<string, decimal> Decimals(IEnumerable<KeyValuePair<string, long>> figures) =>
        figures.ToDictionary(f => f.Key, f => (decimal)f.Value);

    private static IEnumerable<string> Between(Dictionary<string, decimal> expected, Dictionary<string, decimal> counted) =>
        expected.Keys.Union(counted.Keys)
            .Where(code => expected.GetValueOrDefault(code, -1) != counted.GetValueOrDefault(code, -1))
            .Select(code => $"{code} is {counted.GetValueOrDefault(code, -1)}, not {expected.GetValueOrDefault(code, -1)}");
}
