using System.Runtime.InteropServices;

namespace QcdcCases.Domain.Statistics;

/// <summary>
/// Computes the measures of one group from two sources: running totals by dimensions and day, whose cost does not depend on the size of the
/// register, and the few facts that must be read one by one.
/// </summary>
public sealed class MeasureAccumulator(Period period, MeasureCoverage measureCoverage)
{
    private static readonly int DayCount = Enum.GetValues<FactDay>().Length;

    // Keyed by reference: there is one object per combination of dimensions, and a duplicate only adds another entry.
    private readonly Dictionary<Dimensions, (Balance Facts, Balance Amounts)[]> totals = new(ReferenceEqualityComparer.Instance);
    private readonly IReadOnlyList<Measure> measures = measureCoverage.Measures;
    private readonly long[] counted = new long[measureCoverage.Measures.Count];
    private readonly Dictionary<int, Dictionary<Guid, FactContent>> cases = [];

    /// <summary>Adds a running total of facts with the same dimensions by one of their days.</summary>
    public void AddTotal(Dimensions dimensions, FactDay day, Balance facts, Balance amounts)
    {
        var days = CollectionsMarshal.GetValueRefOrAddDefault(totals, dimensions, out _) ??= new (Balance, Balance)[DayCount];
        ref var total = ref days[(int)day];
        total = (total.Facts + facts, total.Amounts + amounts);
    }

    /// <summary>Adds a fact that the totals already contain; only measures that totals cannot answer count it.</summary>
    public void AddFact(FactContent fact)
    {
        foreach (var i in measureCoverage.ReadDirectly(fact.Dimensions))
        {
            Add(fact, i);
        }
    }

    /// <summary>Returns every figure by its code, zeros included.</summary>
    public SortedDictionary<string, long> Result()
    {
        var fromTotals = FromTotals();
        var result = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (var i = 0; i < measures.Count; i++)
        {
            result[measures[i].Code] = counted[i] + DistinctCases(i) + fromTotals[i];
        }

        return result;
    }

    private void Add(FactContent fact, int i)
    {
        var measure = measures[i];
        if (
            !measure.Counts(fact, period)
            || (measure.Aggregation is not AggregationKind.CasesByBlock && !measure.MeetsCondition(fact, period)))
        {
            return;
        }

        if (measure.CountsCases)
        {
            AddCase(i, fact);
        }
        else
        {
            counted[i] += measure.Aggregation is AggregationKind.Amounts ? fact.Amount : 1;
        }
    }

    private void AddCase(int figure, FactContent fact)
    {
        if (fact.CaseId is not { } caseId)
        {
            return;
        }

        var met = CollectionsMarshal.GetValueRefOrAddDefault(cases, figure, out _) ??= [];
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(met, caseId, out _);
        if (first is null || fact.Dimensions.Rank < first.Dimensions.Rank)
        {
            first = fact;
        }
    }

    private long DistinctCases(int i)
    {
        if (!cases.TryGetValue(i, out var met))
        {
            return 0;
        }

        return measures[i].Aggregation is AggregationKind.Cases
            ? met.Count
            : met.Values.Count(f => measures[i].Where(f.Dimensions) && measures[i].MeetsCondition(f, period));
    }

    private long[] FromTotals()
    {
        var enters = new Balance[measures.Count];
        var leaves = new Balance[measures.Count];
        foreach (var (dimensions, days) in totals)
        {
            foreach (var i in measureCoverage.AnsweredByTotals(dimensions))
            {
                enters[i] += Of(measures[i], days[(int)measures[i].Enters]);
                leaves[i] += Of(measures[i], days[(int)measures[i].Leaves]);
            }
        }

        return [.. measures.Select((measure, i) => measure.FromBalances(enters[i], leaves[i]))];

        static Balance Of(Measure measure, (Balance Facts, Balance Amounts) total) =>
            measure.Aggregation is AggregationKind.Amounts ? total.Amounts : total.Facts;
    }
}
