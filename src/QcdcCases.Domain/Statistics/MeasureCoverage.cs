using System.Runtime.InteropServices;

namespace QcdcCases.Domain.Statistics;

/// <summary>
/// Caches which measures cover which dimensions, so that each combination is evaluated once for all groups. Keyed by reference; a duplicate
/// object is only evaluated again.
/// </summary>
public sealed class MeasureCoverage(IReadOnlyList<Measure> measures)
{
    private readonly Dictionary<Dimensions, int[]> direct = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Dimensions, int[]> totals = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<Measure> Measures => measures;

    /// <summary>Returns the indexes of the measures that running totals of these dimensions answer.</summary>
    public ReadOnlySpan<int> AnsweredByTotals(Dimensions dimensions) =>
        Of(totals, dimensions, static (measure, dimensions) => measure.Covers(dimensions) && !measure.ReadsDirectly(dimensions));

    /// <summary>Returns the indexes of the measures for which facts of these dimensions must be read one by one.</summary>
    public ReadOnlySpan<int> ReadDirectly(Dimensions dimensions) =>
        Of(direct, dimensions, static (measure, dimensions) => measure.Affects(dimensions) && measure.ReadsDirectly(dimensions));

    private int[] Of(Dictionary<Dimensions, int[]> known, Dimensions dimensions, Func<Measure, Dimensions, bool> looks) =>
        CollectionsMarshal.GetValueRefOrAddDefault(known, dimensions, out _) ??= [
            .. Enumerable.Range(0, measures.Count).Where(i => looks(measures[i], dimensions)),
        ];
}
