using System.Buffers;
using System.Globalization;

namespace QcdcCases.Application.Forms;

/// <summary>
/// Writes a form as comma-separated text (RFC 4180): a header with the column numbers, a line for each row, the total last.
/// </summary>
public static class FormCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>Without it, Excel reads UTF-8 as the code page of the machine.</summary>
    public const string ByteOrderMark = "\uFEFF";

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
        return Joined(lines);

        IEnumerable<string> Line(string unit, IReadOnlyDictionary<string, decimal> cells) =>
            numbers.Select(n => cells[n].ToString(CultureInfo.InvariantCulture)).Prepend(Quoted(unit));
    }

    /// <summary>Writes a form for people who open it in a spreadsheet: units and columns by their names, after a byte order mark.</summary>
    public static string ForPeople(FormSheet form)
    {
        var columns = form.Answer.Total.Keys.Select(number => form.Form.Find(number)!).ToList();
        IEnumerable<IEnumerable<string>> lines =
        [
            columns.Select(c => Quoted($"{string.Join(" – ", [.. c.Groups, c.Heading])} ({c.Number})")).Prepend("Đơn vị"),
            .. form.Answer.Rows.Select(r => Line(form.NameOf(r.Unit), r.Cells)),
            Line("Tổng cộng", form.Answer.Total),
        ];
        return ByteOrderMark + Joined(lines);

        // A column without a source has no number, which is not zero.
        IEnumerable<string> Line(string name, IReadOnlyDictionary<string, decimal> cells) => columns
            .Select(c => c.HasSource ? cells[c.Number].ToString(CultureInfo.InvariantCulture) : string.Empty)
            .Prepend(Quoted(name));
    }

    private static string Joined(IEnumerable<IEnumerable<string>> lines) =>
        string.Concat(lines.Select(line => string.Join(',', line) + "\r\n"));

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
