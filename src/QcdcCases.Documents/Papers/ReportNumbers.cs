using QcdcCases.Application.Reports;
using static QcdcCases.Documents.VietnameseNumbers;

namespace QcdcCases.Documents.Papers;

/// <summary>A number that a report's text cites.</summary>
/// <param name="Source">The figure's code, or the form and column that it is.</param>
internal sealed record CitedNumber(string Source, decimal Now, decimal? Before, decimal? YearBefore);

/// <summary>The numbers of a report for its text. Whatever the text takes is noted, so that the annex can show where each came from.</summary>
internal sealed class ReportNumbers(ReportContent content)
{
    private readonly Dictionary<string, CitedNumber> cited = new(StringComparer.Ordinal);

    /// <summary>Every number taken so far, by its source.</summary>
    public IEnumerable<CitedNumber> Cited => cited.Values;

    /// <summary>A figure by its code.</summary>
    public decimal Figure(string code) => Cite(code, p => p.Figures.GetValueOrDefault(code));

    /// <summary>Whether the report holds a figure: one that was closed before the figure came to be does not.</summary>
    public bool Holds(string code) => content.Figures.Figures.ContainsKey(code);

    /// <summary>The total of a form's column.</summary>
    public decimal Cell(string form, int column)
    {
        var number = column.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Cite($"{form}.{number}", p => p.Totals.GetValueOrDefault(form)?.GetValueOrDefault(number) ?? 0);
    }

    /// <summary>A figure as text.</summary>
    public string F(string code) => Count(Figure(code));

    /// <summary>The total of a column as text.</summary>
    public string C(string form, int column) => Count(Cell(form, column));

    /// <summary>The codes of all figures that units declare.</summary>
    public IEnumerable<string> Declared => content.Figures.Figures.Keys.Where(c => c.StartsWith("declared.", StringComparison.Ordinal));

    /// <summary>How a figure stands to the period before and to the year before.</summary>
    public string Compared(string code, string unit) => Compared(Figure(code), cited[code], unit);

    /// <summary>How a column's total stands to the period before and to the year before.</summary>
    public string Compared(string form, int column, string unit) => Compared(Cell(form, column), cited[$"{form}.{column}"], unit);

    /// <summary>A share of a whole, with that of the year before where both are known.</summary>
    public string Share(string form, int part, int whole)
    {
        var (now, all) = (Cell(form, part), Cell(form, whole));
        var (earlier, earlierAll) = (cited[$"{form}.{part}"].YearBefore, cited[$"{form}.{whole}"].YearBefore);
        var before = earlier is { } one && earlierAll is { } other && Rate(one, other) is { } rate ? $"; cùng kỳ năm trước {Count(one)} đơn, chiếm {rate}" : string.Empty;
        return $"{Count(now)} đơn{(Rate(now, all) is { } share ? $", chiếm {share}" : string.Empty)}{before}";
    }

    /// <summary>Of a year, the period before and the same days of the year before are one.</summary>
    private bool IsOneBefore => content.Before?.From == content.YearBefore?.From;

    private string Compared(decimal now, CitedNumber number, string unit)
    {
        var before = number.Before is { } one && !IsOneBefore ? $"so với kỳ trước {Change(now, one, unit)}" : null;
        var yearBefore = number.YearBefore is { } other ? $"so với cùng kỳ năm trước {Change(now, other, unit)}" : null;
        return string.Join("; ", new[] { before, yearBefore }.OfType<string>());
    }

    private decimal Cite(string source, Func<PeriodFigures, decimal> take)
    {
        var now = take(content.Figures);
        cited.TryAdd(source, new CitedNumber(source, now, content.Before is { } before ? take(before) : null, content.YearBefore is { } earlier ? take(earlier) : null));
        return now;
    }
}
