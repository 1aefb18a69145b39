using QcdcCases.Domain.Forms;

namespace QcdcCases.Application.Forms;

/// <summary>What the own books of some units count by the rules of a circular; of a rule that was not asked for, nought.</summary>
internal sealed class UnitCounts(CircularMeasures circularMeasures)
{
    private readonly Dictionary<string, long[]> byUnit = new(StringComparer.Ordinal);

    /// <param name="unit">The key of a unit.</param>
    /// <param name="rule">The code of a rule.</param>
    public long this[string unit, string rule] => byUnit[unit][circularMeasures.PlaceOf(rule)];

    /// <summary>All numbers of a unit, in the order of the rules.</summary>
    public ReadOnlySpan<long> Of(string unit) => byUnit[unit];

    /// <summary>Where among a unit's numbers those of some rules stand.</summary>
    public int[] PlacesOf(IEnumerable<string> codes) => [.. codes.Select(circularMeasures.PlaceOf)];

    public bool Has(string unit) => byUnit.ContainsKey(unit);

    /// <param name="counts">In the order of the rules.</param>
    public void Add(string unit, long[] counts) => byUnit.Add(unit, counts);

    /// <param name="counts">By the codes of the rules that were asked for.</param>
    public void Add(string unit, IReadOnlyDictionary<string, long> counts)
    {
        var inOrder = new long[circularMeasures.Rules.Count];
        foreach (var (rule, count) in counts)
        {
            inOrder[circularMeasures.PlaceOf(rule)] = count;
        }

        Add(unit, inOrder);
    }

    /// <summary>The sum over all units.</summary>
    public long Sum(string rule)
    {
        var place = circularMeasures.PlaceOf(rule);
        return byUnit.Values.Sum(counts => counts[place]);
    }
}
