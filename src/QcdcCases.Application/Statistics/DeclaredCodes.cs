using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>The codes that the units of a request declare, and the catalogue by which they are counted.</summary>
internal sealed record DeclaredCodes(IndicatorCatalogue Catalogue, IReadOnlyList<KeptIndicator> Kept)
{
    /// <summary>Returns the rules by which the codes are counted in a period.</summary>
    public DeclaredFigures In(Period period) => new(Catalogue, period, Kept);

    /// <summary>True unless a measure is a declared code that was not yet declared on the first day of an earlier period.</summary>
    public bool IsComparable(Measure measure, Period earlier) =>
        measure.DeclaredCode is not { } code || !Kept.Any(k => k.Code == code && k.Since > earlier.From);

    /// <summary>
    /// Removes the figures of an earlier period that cannot be compared: flows that were not yet declared on its first day, because a part
    /// of its days would be compared with a whole.
    /// </summary>
    public void RemoveIncomparable(SortedDictionary<string, decimal> figures, Period earlier)
    {
        var rules = In(earlier);
        foreach (var kept in Kept.Where(k => k.Since > earlier.From && rules.TermsOf(k.Code).Kind is IndicatorKind.Flow))
        {
            figures.Remove(Measures.DeclaredPrefix + kept.Code);
        }
    }
}
