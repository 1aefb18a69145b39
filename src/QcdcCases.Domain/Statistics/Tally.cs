using System.Runtime.InteropServices;

namespace QcdcCases.Domain.Statistics;

/// <summary>
/// Adds up one group's figures from two sources: running totals by profile and day, which cost nothing however large the register is, and the
/// few facts that must be looked at one by one.
/// </summary>
public sealed class Tally(Period period, Coverage coverage)
{
    private static readonly int DayCount = Enum.GetValues<FactDay>().Length;

    // By the profile's object: there is one for each, and two of the same content would only be added up apart.
    private readonly Dictionary<Profile, (Balance Facts, Balance Amounts)[]> totals = new(ReferenceEqualityComparer.Instance);
    private readonly IReadOnlyList<Figure> figures = coverage.Figures;
    private readonly long[] counted = new long[coverage.Figures.Count];
    private readonly Dictionary<int, Dictionary<Guid, FactContent>> cases = [];

    /// <summary>Takes a running total of one profile's facts by one of their days.</summary>
    public void AddTotal(Profile profile, FactDay day, Balance facts, Balance amounts)
    {
        var days = CollectionsMarshal.GetValueRefOrAddDefault(totals, profile, out _) ??= new (Balance, Balance)[DayCount];
        ref var total = ref days[(int)day];
        total = (total.Facts + facts, total.Amounts + amounts);
    }

    /// <summary>Takes a fact whose days are in the totals already: only what totals cannot answer is counted from it.</summary>
    public void AddDirect(FactContent fact)
    {
        foreach (var i in coverage.OfDirect(fact.Profile))
        {
            Add(fact, i);
        }
    }

    /// <summary>Every figure by its code, zeros included.</summary>
    public SortedDictionary<string, long> Result()
    {
        var fromTotals = FromTotals();
        var result = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (var i = 0; i < figures.Count; i++)
        {
            result[figures[i].Code] = counted[i] + DistinctCases(i) + fromTotals[i];
        }

        return result;
    }

    private void Add(FactContent fact, int i)
    {
        var figure = figures[i];
        if (!figure.Counts(fact, period) || (figure.Unity is not Unity.CasesByBlock && !figure.Holds(fact, period)))
        {
            return;
        }

        if (figure.CountsCases)
        {
            Meet(i, fact);
        }
        else
        {
            counted[i] += figure.Unity is Unity.Amounts ? fact.Amount : 1;
        }
    }

    private void Meet(int figure, FactContent fact)
    {
        if (fact.CaseId is not { } caseId)
        {
            return;
        }

        var met = CollectionsMarshal.GetValueRefOrAddDefault(cases, figure, out _) ??= [];
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(met, caseId, out _);
        if (first is null || fact.Profile.Rank < first.Profile.Rank)
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

        return figures[i].Unity is Unity.Cases
            ? met.Count
            : met.Values.Count(f => figures[i].Where(f.Profile) && figures[i].Holds(f, period));
    }

    private long[] FromTotals()
    {
        var enters = new Balance[figures.Count];
        var leaves = new Balance[figures.Count];
        foreach (var (profile, days) in totals)
        {
            foreach (var i in coverage.OfTotals(profile))
            {
                enters[i] += Of(figures[i], days[(int)figures[i].Enters]);
                leaves[i] += Of(figures[i], days[(int)figures[i].Leaves]);
            }
        }

        return [.. figures.Select((figure, i) => figure.FromBalances(enters[i], leaves[i]))];

        static Balance Of(Figure figure, (Balance Facts, Balance Amounts) total) => figure.Unity is Unity.Amounts ? total.Amounts : total.Facts;
    }
}
