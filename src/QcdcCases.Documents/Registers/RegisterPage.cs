using System.Globalization;
using QcdcCases.Application.Documents;
using QcdcCases.Documents.Spreadsheets;
using QcdcCases.Documents.Forms;
using static QcdcCases.Documents.VietnameseNumbers;

namespace QcdcCases.Documents.Registers;

/// <summary>The common layout of register sheets: body, title, days, heading levels, column numbers.</summary>
internal static class RegisterPage
{
    private const int Heads = 5;
    private const double LineHeight = 14.5;

    // Spreadsheet programs support no higher rows.
    private const double MaxRowHeight = 409;

    /// <param name="columns">For each column its headings, outermost first, and its width.</param>
    public static SheetWriter Open(
        WorkbookWriter workbookWriter,
        string name,
        string title,
        string source,
        RegisterHeader registerHeader,
        IReadOnlyList<(string[] Path, double Width)> columns)
    {
        double[] widths = [.. columns.Select(c => c.Width)];
        var last = Heads + columns.Max(c => c.Path.Length) + 1;
        var sheet = workbookWriter.AddSheet(name, new SheetShape(widths, IsLarge: true) { TitleRows = (Heads + 1, last) });
        sheet.Line(registerHeader.Body.ToUpper(CultureInfo.GetCultureInfo("vi-VN")), WorkbookCellStyle.Mark);
        sheet.Line(title, WorkbookCellStyle.Title, 24);
        sheet.Line(source, WorkbookCellStyle.CenterItalic);
        sheet.Line(Days(registerHeader), WorkbookCellStyle.CenterItalic);
        sheet.Row(8);
        FormHeading.Write(sheet, [.. columns.Select(c => c.Path)], widths);
        sheet.Row(null, columns.Select((_, i) => new WorkbookCell(i + 1, i + 1, WorkbookCellStyle.Numbering)));
        return sheet;
    }

    /// <summary>Returns the cells of a voided entry struck through, except its remarks, which give the reason.</summary>
    public static IReadOnlyList<WorkbookCell> Struck(IReadOnlyList<WorkbookCell> cells) =>
        [.. cells.Take(cells.Count - 1).Select(c => c with { Style = StruckOf(c.Style) }), cells[^1]];

    private static WorkbookCellStyle StruckOf(WorkbookCellStyle style) =>
        WorkbookCellStyles.Struck.FirstOrDefault(s => s.Value == style, KeyValuePair.Create(style, style)).Key;

    /// <summary>Writes a row with the height of its longest text, because not every spreadsheet program adjusts it.</summary>
    public static void WriteRow(
        SheetWriter sheet,
        IReadOnlyList<(string[] Path, double Width)> columns,
        params IReadOnlyList<WorkbookCell> workbookCells)
    {
        var lines = workbookCells.Max(c => c.Value is string text ? FormHeading.Lines(text, columns[c.Column - 1].Width) : 1);
        sheet.Row(Math.Min(MaxRowHeight, (lines * LineHeight) + 2), workbookCells);
    }

    private static string Days(RegisterHeader registerHeader) => (registerHeader.From, registerHeader.To) switch
    {
        ({ } from, { } to) => $"Từ ngày {ShortDay(from)} đến ngày {ShortDay(to)}",
        ({ } from, null) => $"Từ ngày {ShortDay(from)}",
        (null, { } to) => $"Đến hết ngày {ShortDay(to)}",
        _ => "Toàn bộ sổ",
    };
}
