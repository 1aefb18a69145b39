using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Indicators;

/// <summary>One declared value.</summary>
/// <param name="Id">The id of the declaration.</param>
/// <param name="To">The last day of its range, inclusive.</param>
public readonly record struct Declaration(Guid Id, Guid UnitId, string Code, DateOnly From, DateOnly To, decimal Value);

/// <summary>A code that some units declare.</summary>
/// <param name="Since">The first day of the first declaration.</param>
public sealed record KeptIndicator(string Code, DateOnly Since);

/// <summary>
/// Computes the figures of declared codes in a period, each by the kind of its definition on the last day of the period. The figures of
/// ratios follow from those of their codes.
/// </summary>
/// <param name="kept">The codes that the units of the request declare.</param>
public sealed class DeclaredFigures(IndicatorCatalogue catalogue, Period period, IReadOnlyCollection<KeptIndicator> kept)
{
    private const int StatutoryClosingMonth = 12;
    private const int StatutoryClosingDay = 14;

    private readonly Dictionary<string, IndicatorTerms> terms = kept.ToDictionary(
        k => k.Code,
        k => catalogue.Find(k.Code, period.To) ?? IndicatorTerms.Undefined(k.Code),
        StringComparer.Ordinal);

    /// <summary>The ratios of which both codes are kept.</summary>
    public IReadOnlyList<IndicatorTerms> Ratios { get; } = RatiosOf(catalogue, period, kept);

    /// <summary>The earliest last day of a declaration that can count in the period.</summary>
    public DateOnly Earliest { get; } = EarliestOf(catalogue, period, kept);

    /// <summary>The latest last day of a declaration that can count in the period.</summary>
    public DateOnly Latest { get; } = YearEnd(period);

    /// <summary>Returns the definition of a code of the period, also of one that the catalogue does not contain.</summary>
    public IndicatorTerms TermsOf(string code) =>
        terms.GetValueOrDefault(code) ?? catalogue.Find(code, period.To) ?? IndicatorTerms.Undefined(code);

    /// <summary>Returns the figures by code. A flow without a value is zero; of other kinds, only those with a value are present.</summary>
    /// <param name="declarations">The declarations of all counted units.</param>
    /// <param name="whole">The unit for which values that are not added up count; null if it is none of the units.</param>
    public SortedDictionary<string, decimal> Of(IEnumerable<Declaration> declarations, WholeUnit? whole)
    {
        var byCode = declarations.ToLookup(d => d.Code, StringComparer.Ordinal);
        var result = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var code in terms.Keys.Concat(Ratios.Select(r => r.Code)).Distinct(StringComparer.Ordinal))
        {
            if (ValueOf(TermsOf(code), byCode, whole) is { } value)
            {
                result[code] = value;
            }
        }

        return result;
    }

    /// <summary>Returns the declarations of one code that its figure counts; of a ratio, those of its two codes.</summary>
    public IEnumerable<Declaration> Counted(string code, IEnumerable<Declaration> declarations, WholeUnit? whole)
    {
        var byCode = declarations.ToLookup(d => d.Code, StringComparer.Ordinal);
        return TermsOf(code) switch
        {
            { Kind: IndicatorKind.Ratio } ratio when ratio.Numerator == ratio.Denominator =>
                Counted(TermsOf(ratio.Numerator!), period, byCode, whole)
                    .Concat(period.YearBefore is { } before ? Counted(TermsOf(ratio.Numerator!), before, byCode, whole) : []),
            { Kind: IndicatorKind.Ratio } ratio => Counted(TermsOf(ratio.Numerator!), period, byCode, whole)
                .Concat(Counted(TermsOf(ratio.Denominator!), period, byCode, whole)),
            var plain => Counted(plain, period, byCode, whole),
        };
    }

    private decimal? ValueOf(IndicatorTerms indicator, ILookup<string, Declaration> byCode, WholeUnit? whole)
    {
        if (indicator.Kind is not IndicatorKind.Ratio)
        {
            return Sum(indicator, period, byCode, whole);
        }

        var above = Sum(TermsOf(indicator.Numerator!), period, byCode, whole);
        var below = indicator.Numerator != indicator.Denominator
            ? Sum(TermsOf(indicator.Denominator!), period, byCode, whole)
            : period.YearBefore is { } before ? Sum(TermsOf(indicator.Denominator!), before, byCode, whole) : null;
        return above is null || below is null or 0
            ? null
            : Trimmed(decimal.Round(
                above.Value * FactorOf(indicator.UnitOfMeasure) / below.Value, indicator.RatioDecimals, MidpointRounding.AwayFromZero));
    }

    /// <summary>Returns the sum of the counted values; null where nothing is declared. A flow that is kept is zero instead.</summary>
    private decimal? Sum(IndicatorTerms indicator, Period of, ILookup<string, Declaration> byCode, WholeUnit? whole)
    {
        decimal? sum = indicator.Kind is IndicatorKind.Flow && terms.ContainsKey(indicator.Code) ? 0 : null;
        foreach (var declaration in Counted(indicator, of, byCode, whole))
        {
            sum = (sum ?? 0) + declaration.Value;
        }

        return sum is { } value ? Trimmed(value) : null;
    }

    private static IEnumerable<Declaration> Counted(
        IndicatorTerms indicator, Period of, ILookup<string, Declaration> byCode, WholeUnit? whole)
    {
        var within = byCode[indicator.Code].Where(d => CountsIn(indicator.Kind, of, d.From, d.To));
        var counted = indicator.Kind is IndicatorKind.Flow
            ? within
            : within.GroupBy(d => d.UnitId).Select(unit => unit.MaxBy(d => d.To));
        return indicator.IsAddedUp ? counted : NotAdded([.. counted], whole);
    }

    /// <summary>
    /// The values of the unit itself; without any, those of the only unit of its level that declares one: a district's are those of its
    /// committee. Values of several units are never added.
    /// </summary>
    private static List<Declaration> NotAdded(List<Declaration> counted, WholeUnit? whole)
    {
        var own = counted.FindAll(d => d.UnitId == whole?.Id);
        if (own.Count > 0)
        {
            return own;
        }

        var level = whole is null ? counted : counted.FindAll(d => whole.UnitsOfLevel.Contains(d.UnitId));
        return level.Select(d => d.UnitId).Distinct().Count() == 1 ? level : [];
    }

    /// <summary>True if a declaration is one that a figure of its kind can count.</summary>
    private static bool CountsIn(IndicatorKind kind, Period of, DateOnly from, DateOnly to) => kind is IndicatorKind.Status
        ? to >= StatusesSince(of) && to <= YearEnd(of)
        : from >= of.From && to <= of.To;

    /// <summary>
    /// A status holds for its year: one of the year that the period closes, or of the year before, which may have ended before the period.
    /// </summary>
    private static DateOnly StatusesSince(Period of)
    {
        var yearBefore = new DateOnly(Math.Max(of.To.Year - 1, 1), 1, 1);
        return of.From < yearBefore ? of.From : yearBefore;
    }

    /// <summary>The last day of a period, or that of the year if it closes the year as the statutory periods do, on 14 December.</summary>
    private static DateOnly YearEnd(Period of) =>
        of.To.Month == StatutoryClosingMonth && of.To.Day >= StatutoryClosingDay ? new DateOnly(of.To.Year, 12, 31) : of.To;

    private static DateOnly EarliestOf(IndicatorCatalogue catalogue, Period period, IReadOnlyCollection<KeptIndicator> kept)
    {
        var earliest = kept.Any(k => catalogue.Find(k.Code, period.To)?.Kind is IndicatorKind.Status) ? StatusesSince(period) : period.From;
        var comparesYears = RatiosOf(catalogue, period, kept).Any(r => r.Numerator == r.Denominator);
        return comparesYears && period.YearBefore?.From is { } before && before < earliest ? before : earliest;
    }

    private static List<IndicatorTerms> RatiosOf(IndicatorCatalogue catalogue, Period period, IReadOnlyCollection<KeptIndicator> kept)
    {
        var codes = kept.Select(k => k.Code).ToHashSet(StringComparer.Ordinal);
        return codes.Count == 0
            ? []
            : [.. catalogue.On(period.To).Where(d =>
                d.Kind is IndicatorKind.Ratio && codes.Contains(d.Numerator!) && codes.Contains(d.Denominator!))];
    }

    private static decimal FactorOf(string unitOfMeasure) => unitOfMeasure switch
    {
        "%" => 100,
        "‰" => 1000,
        _ => 1,
    };

    /// <summary>Drops trailing zeros, so that a whole number is written without a decimal point.</summary>
    private static decimal Trimmed(decimal value) => value / 1.0000000000000000000000000000m;
}

/// <summary>A unit with everything below it.</summary>
/// <param name="UnitsOfLevel">The units below it that have its level.</param>
public sealed record WholeUnit(Guid Id, IReadOnlySet<Guid> UnitsOfLevel);
