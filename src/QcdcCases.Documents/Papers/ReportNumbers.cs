using QcdcCases.Application.Indicators;
using QcdcCases.Application.Reports;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Statistics;
using static QcdcCases.Documents.VietnameseNumbers;

namespace QcdcCases.Documents.Papers;

/// <summary>A number that the text of a report cites.</summary>
/// <param name="Source">The code of the figure (<c>letters.received</c>), or the form and column (<c>02/XLD.4</c>).</param>
internal sealed record CitedNumber(string Source, decimal Now, decimal? Before, decimal? YearBefore);

/// <summary>Gives a report's text its numbers. Each number used is recorded, so that the annex can name its source.</summary>
internal sealed class ReportNumbers(ReportContent content)
{
    private readonly Dictionary<string, CitedNumber> cited = new(StringComparer.Ordinal);

    /// <summary>All numbers used so far: figures by their code, then columns by form.</summary>
    public IEnumerable<CitedNumber> Cited => cited.Values
        .OrderBy(c => c.Source.Split('.')[0], StringComparer.Ordinal)
        .ThenBy(c => c.Source.Length).ThenBy(c => c.Source, StringComparer.Ordinal);

    /// <summary>
    /// The declared indicators that were kept in the period: those that the catalogue names, so that no text prints a raw code.
    /// </summary>
    public IEnumerable<IndicatorTerms> Declared => content.Figures.Figures.Keys
        .Where(c => c.StartsWith(Measures.DeclaredPrefix, StringComparison.Ordinal))
        .Select(c => c[Measures.DeclaredPrefix.Length..])
        .Where(c => content.Indicators?.FirstOrDefault(i => i.Code == c) is not { Since: { } since } || since <= content.To)
        .Select(TermsOf)
        .OfType<IndicatorTerms>();

    /// <summary>Returns the definition by which a declared code was counted; null if there was none.</summary>
    public IndicatorTerms? TermsOf(string code) =>
        content.Indicators?.FirstOrDefault(i => i.Code == code)?.Terms ?? StandardIndicators.ByCode.GetValueOrDefault(code);

    /// <summary>True if the report contains a figure; a report closed before the figure was introduced does not.</summary>
    public bool Contains(string code) => content.Figures.Figures.ContainsKey(code);

    /// <summary>Returns the sum of the numbers of the sources.</summary>
    public decimal Sum(IEnumerable<string> sources) => sources.Sum(s => Cite(s).Now);

    /// <summary>Compares a number with the previous period and with the previous year.</summary>
    public string Compared(string source, string unit)
    {
        var number = Cite(source);
        var before = number.Before is { } one && !IsOneBefore ? $"so với kỳ trước {Change(number.Now, one, unit)}" : null;
        var yearBefore = number.YearBefore is { } other ? $"so với cùng kỳ năm trước {Change(number.Now, other, unit)}" : null;
        var compared = string.Join("; ", new[] { before, yearBefore }.OfType<string>());
        return compared.Length > 0 ? compared : NothingToCompare;
    }

    /// <summary>True if a number has another to be compared with.</summary>
    public bool IsCompared(string source) => Cite(source) is { Before: not null } or { YearBefore: not null };

    /// <summary>Says why a number stands alone.</summary>
    private string NothingToCompare => content.CompleteSince is { } since
        ? $"chưa có số liệu so sánh, vì sổ có đủ số liệu từ ngày {Day(since)}"
        : "không có số liệu so sánh";

    /// <summary>Returns the percentage of a part in a whole, with that of the previous year where both are known.</summary>
    public string Share(string part, string whole)
    {
        var (some, all) = (Cite(part), Cite(whole));
        var before = some.YearBefore is { } one && all.YearBefore is { } other && Rate(one, other) is { } rate
            ? $"; cùng kỳ năm trước {Count(one)} đơn, chiếm {rate}"
            : string.Empty;
        return $"{Count(some.Now)} đơn{(Rate(some.Now, all.Now) is { } share ? $", chiếm {share}" : string.Empty)}{before}";
    }

    /// <summary>True for a year, whose previous period is the same days of the previous year.</summary>
    private bool IsOneBefore => content.Before?.From == content.YearBefore?.From;

    private CitedNumber Cite(string source)
    {
        var number = new CitedNumber(
            source,
            Of(content.Figures, source) ?? 0,
            content.Before is { } before ? Of(before, source) : null,
            content.YearBefore is { } earlier ? Of(earlier, source) : null);
        cited.TryAdd(source, number);
        return number;
    }

    /// <summary>Returns a number; null where the period has none.</summary>
    private static decimal? Of(PeriodFigures period, string source)
    {
        if (source.Split('.') is [var form, var column] && form.Contains('/', StringComparison.Ordinal))
        {
            return period.Totals.TryGetValue(form, out var total) && total.TryGetValue(column, out var cell) ? cell : null;
        }

        return period.Figures.TryGetValue(source, out var number) ? number : null;
    }
}
