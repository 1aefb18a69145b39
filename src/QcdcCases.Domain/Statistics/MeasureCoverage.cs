using System.Runtime.InteropServices;

namespace QcdcCases.Domain.Statistics;

/// <summary>
/// Which of some figures look at the facts of a profile: asked of each profile once, however many groups are added up. A profile is known by its
/// object; two of the same content would only be asked twice.
/// </summary>
public sealed class MeasureCoverage(IReadOnlyList<Measure> measures)
{
    private readonly Dictionary<Dimensions, int[]> direct = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Dimensions, int[]> totals = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<Measure> Figures => measures;

    /// <summary>The places of the figures that a running total of the profile's facts answers for.</summary>
    public ReadOnlySpan<int> OfTotals(Dimensions dimensions) =>
        Of(totals, dimensions, static (measure, dimensions) => measure.Covers(dimensions) && !measure.ReadsDirectly(dimensions));

    /// <summary>The places of the figures for which the profile's facts must be looked at one by one.</summary>
    public ReadOnlySpan<int> OfDirect(Dimensions dimensions) =>
        Of(direct, dimensions, static (measure, dimensions) => measure.Ranks(dimensions) && measure.ReadsDirectly(dimensions));

    private int[] Of(Dictionary<Dimensions, int[]> known, Dimensions dimensions, Func<Measure, Dimensions, bool> looks) =>
        CollectionsMarshal.GetValueRefOrAddDefault(known, dimensions, out _) ??= [.. Enumerable.Range(0, measures.Count).Where(i => looks(measures[i], dimensions))];
}
