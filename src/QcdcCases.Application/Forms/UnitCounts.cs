using QcdcCases.Domain.Forms;

namespace QcdcCases.Application.Forms;

/// <summary>The numbers of some units' own records by the rules of a circular; 0 for rules that were not requested.</summary>
internal sealed class UnitCounts(CircularMeasures circularMeasures)
{
    private readonly Dictionary<string, long[]> byUnit = new(StringComparer.Ordinal);

    /// <summary>Returns the number of a unit for a rule.</summary>
    /// <param name="unit">The key of a unit.</param>
    /// <param name="rule">The code of a rule.</param>
    public long this[string unit, string rule] => byUnit[unit][circularMeasures.IndexOf(rule)];

    /// <summary>Returns all numbers of a unit, in the order of the rules.</summary>
    public ReadOnlySpan<long> Of(string unit) => byUnit[unit];

    /// <summary>Returns the indexes of rules in a unit's numbers.</summary>
    public int[] IndexesOf(IEnumerable<string> codes) => [.. codes.Select(circularMeasures.IndexOf)];

    public bool Contains(string unit) => byUnit.ContainsKey(unit);

    /// <summary>Adds the numbers of a unit.</summary>
    /// <param name="counts">All numbers in the order of the rules.</param>
    public void Add(string unit, long[] counts) => byUnit.Add(unit, counts);

    /// <summary>Adds the numbers of a unit.</summary>
    /// <param name="counts">The numbers by the code of the requested rules.</param>
    public void Add(string unit, IReadOnlyDictionary<string, long> counts)
    {
        var inOrder = new long[circularMeasures.Measures.Count];
        foreach (var (rule, count) in counts)
        {
            inOrder[circularMeasures.IndexOf(rule)] = count;
        }

        Add(unit, inOrder);
    }

    /// <summary>Returns the sum of a rule over all units.</summary>
    public long Sum(string rule)
    {
        var place = circularMeasures.IndexOf(rule);
        return byUnit.Values.Sum(counts => counts[place]);
    }
}
