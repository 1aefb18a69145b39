using System.Globalization;
using QcdcCases.Application.Statistics;
using QcdcCases.Documents.Spreadsheets;

namespace QcdcCases.Documents.Charts;

/// <summary>Writes figures as a sheet of numbers and a sheet of charts over them; a changed number changes the chart.</summary>
internal static class ChartWorkbook
{
    private const string Numbers = "Số liệu";
    private const string Sheet = "'Số liệu'";

    // The names of the chart frames in the template.
    private const string ByQuarter = "Đơn theo quý";
    private const string InTime = "Tỷ lệ đúng hạn";
    private const string ByField = "Đơn theo lĩnh vực";

    // The first row below the title, its remark and a blank row.
    private const int FirstQuarter = 5;

    private static readonly string[] Heads =
        ["Quý báo cáo", "Đơn tiếp nhận", "Đơn kết thúc", "Vụ việc đúng hạn", "Giải quyết quá hạn", "Còn mở, quá hạn", "Tỷ lệ đúng hạn"];

    private static readonly string[] FieldHeads = ["Lĩnh vực", "Đơn thuộc thẩm quyền"];

    /// <summary>The number of series of each chart in the template, by the name of its frame.</summary>
    public static IReadOnlyDictionary<string, int> SeriesOf { get; } =
        new Dictionary<string, int> { [ByQuarter] = 2, [InTime] = 1, [ByField] = 1 };

    public static void Write(WorkbookWriter workbookWriter, ChartFigures figures)
    {
        using var written = workbookWriter;
        WriteNumbers(workbookWriter, figures);
        var (first, last) = (FirstQuarter, FirstQuarter + figures.Quarters.Count - 1);
        var charts = new Dictionary<string, ChartSeries[]>
        {
            [ByQuarter] = [Quarters(1, 'B', q => q.Received), Quarters(2, 'C', q => q.Finished)],
            [InTime] = [Quarters(6, 'G', q => q.Rate)],
        };
        if (figures.Fields.Count > 0)
        {
            var (firstField, lastField) = (last + 3, last + 2 + figures.Fields.Count);
            charts[ByField] =
            [
                new(
                    FieldHeads[1],
                    Cell('B', firstField - 1),
                    Range('A', firstField, lastField),
                    [.. figures.Fields.Select(f => f.Field)],
                    Range('B', firstField, lastField),
                    [.. figures.Fields.Select(f => (double?)f.Letters)]),
            ];
        }

        workbookWriter.AddChartSheet(
            "Biểu đồ",
            new SheetShape([12], IsLarge: false) { IsOnePage = true },
            sheet => sheet.Row(24, new WorkbookCell(1, null, WorkbookCellStyle.Plain)),
            charts);

        ChartSeries Quarters(int head, char column, Func<ChartQuarter, double?> value) => new(
            Heads[head],
            Cell(column, first - 1),
            Range('A', first, last),
            [.. figures.Quarters.Select(q => q.Name)],
            Range(column, first, last),
            [.. figures.Quarters.Select(value)]);
    }

    private static void WriteNumbers(WorkbookWriter workbookWriter, ChartFigures figures)
    {
        using var sheet = workbookWriter.AddSheet(Numbers, new SheetShape([26, 12, 12, 12, 12, 12, 14], IsLarge: false));
        sheet.Row(22, new WorkbookCell(1, $"Số liệu biểu đồ – {figures.Body}", WorkbookCellStyle.Mark));
        sheet.Row(
            16,
            new WorkbookCell(
                1,
                "Tỷ lệ đúng hạn = đúng hạn / (đúng hạn + quá hạn khi giải quyết + còn mở và đã quá hạn đến hết quý), "
                    + "chỉ tính vụ việc có thời hạn theo luật định"
                    + (figures.CompleteSince is { } since
                        ? $"; không có các quý trước ngày {VietnameseNumbers.Day(since)}, khi sổ bắt đầu có đủ số liệu"
                        : string.Empty),
                WorkbookCellStyle.Note));
        sheet.Merge(1, 1, 1, 7);
        sheet.Merge(2, 1, 2, 7);
        sheet.Row(8);
        sheet.Row(32, HeadCells(Heads));
        foreach (var quarter in figures.Quarters)
        {
            var row = sheet.LastRow + 1;
            sheet.Row(
                null,
                new(1, quarter.Name, WorkbookCellStyle.Name),
                new(2, quarter.Received, WorkbookCellStyle.Count),
                new(3, quarter.Finished, WorkbookCellStyle.Count),
                OfLimit(4, quarter.OnTime),
                OfLimit(5, quarter.Late),
                OfLimit(6, quarter.Overdue),
                new(
                    7,
                    quarter.Rate,
                    WorkbookCellStyle.Percent,
                    quarter.Rate is null ? null : string.Create(CultureInfo.InvariantCulture, $"D{row}/(D{row}+E{row}+F{row})")));

            // The cells stay empty where no item with a last day was resolved or is overdue.
            WorkbookCell OfLimit(int column, long count) => new(column, quarter.Rate is null ? null : count, WorkbookCellStyle.Count);
        }

        sheet.Row(8);
        sheet.Row(32, HeadCells(FieldHeads));
        foreach (var (field, letters) in figures.Fields)
        {
            sheet.Row(null, new(1, field, WorkbookCellStyle.Name), new(2, letters, WorkbookCellStyle.Count));
        }
    }

    private static IEnumerable<WorkbookCell> HeadCells(string[] texts) =>
        texts.Select((text, i) => new WorkbookCell(i + 1, text, WorkbookCellStyle.Head));

    private static string Cell(char column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Sheet}!${column}${row}");

    private static string Range(char column, int first, int last) =>
        string.Create(CultureInfo.InvariantCulture, $"{Sheet}!${column}${first}:${column}${last}");
}
