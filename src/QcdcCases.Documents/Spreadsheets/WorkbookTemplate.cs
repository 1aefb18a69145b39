using QcdcCases.Documents.Charts;
using QcdcCases.Documents.Templates;

namespace QcdcCases.Documents.Spreadsheets;

/// <summary>The workbook template that gives every workbook its formatting.</summary>
internal sealed record WorkbookTemplate() : Template("book.xlsx", "Mọi bảng tính: biểu thống kê, sổ, biểu đồ")
{
    private static readonly bool[] Papers = [false, true];

    /// <summary>Returns the name of the template sheet with the page settings for A3 or A4 paper.</summary>
    public static string SheetOf(bool isLarge) => isLarge ? "Khổ A3" : "Khổ A4";

    protected override IEnumerable<string> Check(byte[] content)
    {
        var workbookStyles = WorkbookStyles.Read(content);
        return
        [
            .. WorkbookCellStyles
                .Names.Values.Where(n => !workbookStyles.StyleIds.ContainsKey(n))
                .Select(n => $"There is no cell style '{n}'."),
            .. Papers.Where(l => workbookStyles.FindPage(l) is null).Select(l => $"There is no sheet '{SheetOf(l)}'."),
            .. ChartWorkbook
                .SeriesOf.Where(c => !workbookStyles.Charts.Any(l => l.Name == c.Key))
                .Select(c => $"There is no chart '{c.Key}'."),
            .. workbookStyles
                .Charts.Where(c => ChartWorkbook.SeriesOf.TryGetValue(c.Name, out var series) && ChartSeries.CountOf(c.Space) != series)
                .Select(c => $"The chart '{c.Name}' is of {ChartSeries.CountOf(c.Space)} series, not of {ChartWorkbook.SeriesOf[c.Name]}."),
        ];
    }

    protected override IEnumerable<string> NamesOf(byte[] content) =>
        WorkbookStyles.Read(content).StyleIds.Keys.Intersect(WorkbookCellStyles.Names.Values);
}
