using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace QcdcCases.Documents.Spreadsheets;

/// <summary>The layout and print settings of a sheet.</summary>
/// <param name="Widths">The column widths, in characters.</param>
/// <param name="IsLarge">True to print like the template's A3 sheet; false for the A4 sheet.</param>
internal sealed record SheetShape(IReadOnlyList<double> Widths, bool IsLarge)
{
    /// <summary>The rows repeated at the top of every printed page.</summary>
    public (int First, int Last)? TitleRows { get; init; }

    /// <summary>The number of frozen columns, besides the rows down to the last title row.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>True to fit the whole sheet on one page.</summary>
    public bool IsOnePage { get; init; }

    /// <summary>The relationship id of the sheet's drawing.</summary>
    public string? Drawing { get; init; }
}

/// <summary>One cell with a text, a number, a day, or no value.</summary>
/// <param name="Column">The column number, from 1.</param>
/// <param name="Formula">The formula; the value is its present result, which the spreadsheet program recalculates.</param>
internal readonly record struct WorkbookCell(int Column, object? Value, WorkbookCellStyle Style, string? Formula = null);

/// <summary>Writes one sheet from the first row to the last.</summary>
internal sealed class SheetWriter : IDisposable
{
    private const double LineHeight = 17;

    private static readonly DateOnly Epoch = new(1899, 12, 30);

    private readonly Stream stream;
    private readonly OpenXmlWriter writer;
    private readonly SheetShape shape;
    private readonly PageLayout page;
    private readonly List<string> merged = [];

    public SheetWriter(Stream stream, SheetShape shape, PageLayout page)
    {
        (this.stream, this.shape, this.page) = (stream, shape, page);
        writer = OpenXmlWriter.Create(stream, Encoding.UTF8);
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View()));
        writer.WriteElement(
            new Columns(
                shape.Widths.Select(
                    (width, i) =>
                        new Column
                        {
                            Min = (uint)(i + 1),
                            Max = (uint)(i + 1),
                            Width = width,
                            CustomWidth = true,
                        })));
        writer.WriteStartElement(new SheetData());
    }

    /// <summary>The number of the last written row.</summary>
    public int LastRow { get; private set; }

    /// <summary>Writes the next row.</summary>
    /// <param name="height">In points; null for the default height.</param>
    public void Row(double? height, params IEnumerable<WorkbookCell> workbookCells)
    {
        LastRow++;
        var row = new Row { RowIndex = (uint)LastRow };
        if (height is { } points)
        {
            (row.Height, row.CustomHeight) = (points, true);
        }

        writer.WriteStartElement(row);
        foreach (var workbookCell in workbookCells)
        {
            writer.WriteElement(CellOf(workbookCell));
        }

        writer.WriteEndElement();
    }

    /// <summary>Writes a text across the whole width.</summary>
    public void Line(string text, WorkbookCellStyle workbookCellStyle, double height = LineHeight)
    {
        Row(height, new WorkbookCell(1, text, workbookCellStyle));
        Merge(LastRow, 1, LastRow, shape.Widths.Count);
    }

    /// <summary>Writes two texts, each across half of the width.</summary>
    public void Pair(string? left, WorkbookCellStyle leftStyle, string? right, WorkbookCellStyle rightStyle)
    {
        var (middle, last) = (shape.Widths.Count / 2, shape.Widths.Count);
        Row(LineHeight, new WorkbookCell(1, left, leftStyle), new WorkbookCell(middle + 1, right, rightStyle));
        Merge(LastRow, 1, LastRow, middle);
        Merge(LastRow, middle + 1, LastRow, last);
    }

    /// <summary>Merges the cells of a block.</summary>
    public void Merge(int firstRow, int firstColumn, int lastRow, int lastColumn)
    {
        if (firstRow != lastRow || firstColumn != lastColumn)
        {
            merged.Add($"{Reference(firstRow, firstColumn)}:{Reference(lastRow, lastColumn)}");
        }
    }

    /// <summary>Returns the address of a cell: <c>B7</c>.</summary>
    public static string Reference(int row, int column)
    {
        var letters = string.Empty;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }

    public void Dispose()
    {
        writer.WriteEndElement();
        if (merged.Count > 0)
        {
            writer.WriteElement(new MergeCells(merged.Select(m => new MergeCell { Reference = m })));
        }

        WritePage();
        if (shape.Drawing is { } drawing)
        {
            writer.WriteElement(new Drawing { Id = drawing });
        }

        writer.WriteEndElement();
        writer.Dispose();
        stream.Dispose();
    }

    /// <summary>Writes the page settings of the template; the fit to pages comes from the sheet's own shape.</summary>
    private void WritePage()
    {
        var setup = (PageSetup?)page.Setup?.CloneNode(deep: true) ?? new PageSetup();
        (setup.Id, setup.FitToWidth, setup.FitToHeight) = (null, 1, shape.IsOnePage ? 1U : 0U);
        foreach (var element in new OpenXmlElement?[] { page.Options, page.Margins, setup, page.HeaderFooter }.OfType<OpenXmlElement>())
        {
            writer.WriteElement(element);
        }
    }

    private SheetView View()
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (shape.TitleRows is { } rows)
        {
            view.Append(new Pane
            {
                HorizontalSplit = shape.FrozenColumns,
                VerticalSplit = rows.Last,
                TopLeftCell = Reference(rows.Last + 1, shape.FrozenColumns + 1),
                ActivePane = shape.FrozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            });
        }

        return view;
    }

    private Cell CellOf(WorkbookCell workbookCell)
    {
        var made = new Cell { CellReference = Reference(LastRow, workbookCell.Column), StyleIndex = (uint)workbookCell.Style };
        if (workbookCell.Formula is { } formula)
        {
            made.Append(new CellFormula(formula));
        }

        switch (workbookCell.Value)
        {
            case null:
                break;
            case string text:
                made.DataType = CellValues.InlineString;
                made.Append(new InlineString(new Text(XmlEscaping.EscapeForCell(text)) { Space = SpaceProcessingModeValues.Preserve }));
                break;
            case DateOnly day:
                made.Append(new CellValue(day.DayNumber - Epoch.DayNumber));
                break;
            case IFormattable number:
                made.Append(new CellValue(number.ToString(null, CultureInfo.InvariantCulture)));
                break;
            default:
                throw new InvalidOperationException($"No cell can hold a {workbookCell.Value.GetType()}.");
        }

        return made;
    }
}
