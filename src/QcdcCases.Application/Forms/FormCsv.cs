using System.Buffers;
using System.Globalization;

namespace QcdcCases.Application.Forms;

/// <summary>
/// Writes a form as comma-separated text (RFC 4180): a header with the column numbers, a line for each row, the total last.
/// </summary>
public static class FormCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private const string Total = "total";

    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    public static string Of(FormAnswer form)
    {
        var numbers = form.Total.Keys.ToList();
        IEnumerable<IEnumerable<string>> lines =
        [
            numbers.Prepend("unit"),
            .. form.Rows.Select(r => Line(r.Unit, r.Cells)),
            Line(Total, form.Total),
        ];
        return string.Concat(lines.Select(line => string.Join(',', line) + "\r\n"));

        IEnumerable<string> Line(string unit, IReadOnlyDictionary<string, decimal> cells) =>
            numbers.Select(n => cells[n].ToString(CultureInfo.InvariantCulture)).Prepend(Quoted(unit));
    }

    /// <summary>
    /// Quotes a text where necessary. A text that a spreadsheet would execute as a formula gets an apostrophe before it, which makes it a
    /// text there; full-width forms count too, because some programs narrow them.
    /// </summary>
    public static string Quoted(string text)
    {
        var inert = text.Length > 0 && FormulaStarts.Contains(text[0]) ? $"'{text}" : text;
        return inert.AsSpan().ContainsAny(",\"\r\n") ? $"\"{inert.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : inert;
    }
}
