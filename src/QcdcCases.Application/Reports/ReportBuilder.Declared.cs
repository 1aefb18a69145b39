using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Reports;

/// <summary>The declared codes of a report, and the periods beside its own.</summary>
internal sealed partial class ReportBuilder
{
    private static List<ReportIndicator> IndicatorsOf(DeclaredCodes codes, Period period) =>
    [
        .. codes.Kept.Select(k => new ReportIndicator(k.Code, k.Since, codes.Catalogue.Find(k.Code, period.To))),
        .. codes.In(period).Ratios
            .Where(r => codes.Kept.All(k => k.Code != r.Code))
            .Select(r => new ReportIndicator(r.Code, null, r)),
    ];

    /// <summary>
    /// Returns the codes and the definitions by which a closed report counted them: a later change of the catalogue changes no snapshot.
    /// </summary>
    private static DeclaredCodes CodesOf(ReportContent frozen) => frozen.Indicators is { } indicators
        ? new(
            new IndicatorCatalogue(indicators.Select(i => i.Terms).OfType<IndicatorTerms>(), new Dictionary<string, IndicatorTerms>()),
            [.. indicators.Where(i => i.Since is not null).Select(i => new KeptIndicator(i.Code, i.Since!.Value))])
        : new(
            IndicatorCatalogue.Empty,
            [
                .. frozen.Figures.Figures.Keys
                    .Where(c => c.StartsWith(Measures.DeclaredPrefix, StringComparison.Ordinal))
                    .Select(c => new KeptIndicator(c[Measures.DeclaredPrefix.Length..], DateOnly.MinValue)),
            ]);

    /// <summary>Returns the periods beside a closed report: those that its snapshot contains.</summary>
    private static Comparability BesideOf(ReportContent frozen)
    {
        return new(frozen.CompleteSince, Of(frozen.Before), Of(frozen.YearBefore));

        BesidePeriod Of(PeriodFigures? figures) => figures is null ? new(null, AbsenceOf(figures))
            : new(new Period(figures.From, figures.To), AbsenceOf(figures));

        ComparisonAbsence? AbsenceOf(PeriodFigures? figures) =>
            frozen.CompleteSince is { } since && !(figures?.From >= since) ? ComparisonAbsence.BeforeBooks : null;
    }
}
