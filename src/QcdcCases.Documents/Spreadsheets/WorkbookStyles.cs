using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace QcdcCases.Documents.Spreadsheets;

/// <summary>The page settings of a sheet, taken from a sheet of the template.</summary>
internal sealed record PageLayout(PrintOptions? Options, PageMargins? Margins, PageSetup? Setup, HeaderFooter? HeaderFooter)
{
    public static PageLayout Of(Worksheet sheet) => new(
        sheet.GetFirstChild<PrintOptions>(),
        sheet.GetFirstChild<PageMargins>(),
        sheet.GetFirstChild<PageSetup>(),
        sheet.GetFirstChild<HeaderFooter>());
}

/// <summary>A chart of the template.</summary>
/// <param name="Name">The name of its frame, as shown in the list of a sheet's drawings.</param>
/// <param name="Anchor">The position of the chart.</param>
internal sealed record ChartStyle(string Name, OpenXmlElement Anchor, C.ChartSpace Space);

/// <summary>
/// The formatting that a workbook takes from the template: cell styles, pages and charts. No cell content of the template is used.
/// </summary>
internal sealed class WorkbookStyles
{
    private readonly Dictionary<string, PageLayout> pages;

    private WorkbookStyles(WorkbookPart book)
    {
        var sheets = book.Workbook!.Descendants<Sheet>()
            .ToDictionary(s => s.Name!.Value!, s => (WorksheetPart)book.GetPartById(s.Id!.Value!), StringComparer.Ordinal);
        pages = sheets.ToDictionary(s => s.Key, s => PageLayout.Of(s.Value.Worksheet!), StringComparer.Ordinal);
        Charts = [.. sheets.Values.Select(s => s.DrawingsPart).OfType<DrawingsPart>().SelectMany(ChartsOf)];
        Theme = book.ThemePart is { } theme ? (OpenXmlElement)theme.Theme!.CloneNode(deep: true) : null;
        Stylesheet = (Stylesheet)book.WorkbookStylesPart!.Stylesheet!.CloneNode(deep: true);
        StyleIds = (Stylesheet.CellStyles?.Elements<CellStyle>() ?? []).Where(s => s.Name is not null && s.FormatId is not null)
            .DistinctBy(s => s.Name!.Value).ToDictionary(s => s.Name!.Value!, s => s.FormatId!.Value, StringComparer.Ordinal);
    }

    public IReadOnlyList<ChartStyle> Charts { get; }

    /// <summary>The theme with the colours and fonts of the styles; null where the template has none.</summary>
    public OpenXmlElement? Theme { get; }

    /// <summary>The index of each named cell style.</summary>
    public IReadOnlyDictionary<string, uint> StyleIds { get; }

    private Stylesheet Stylesheet { get; }

    public static WorkbookStyles Read(byte[] content)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        return new WorkbookStyles(file.WorkbookPart!);
    }

    /// <summary>Returns the page settings of the template's sheet for A3 or A4 paper; null where it has none.</summary>
    public PageLayout? FindPage(bool isLarge) => pages.GetValueOrDefault(WorkbookTemplate.SheetOf(isLarge));

    /// <summary>
    /// Returns the stylesheet of a workbook: the template's, with the cell formats in the order of <see cref="WorkbookCellStyle"/>.
    /// </summary>
    public Stylesheet CreateStylesheet()
    {
        var styles = (Stylesheet)Stylesheet.CloneNode(deep: true);
        var named = styles.CellStyleFormats!.Elements<CellFormat>().ToList();
        styles.CellFormats = new CellFormats(Enum.GetValues<WorkbookCellStyle>().Select(workbookCellStyle =>
        {
            var isStruck = WorkbookCellStyles.Struck.TryGetValue(workbookCellStyle, out var ordinary);
            var id = StyleIds[WorkbookCellStyles.Names[isStruck ? ordinary : workbookCellStyle]];
            var look = (CellFormat)named[(int)id].CloneNode(deep: true);
            look.FormatId = id;
            look.FontId = isStruck ? Struck(styles.Fonts!, look.FontId ?? 0) : look.FontId;
            look.ApplyNumberFormat = look.ApplyFont = look.ApplyFill = look.ApplyBorder = look.ApplyAlignment = true;
            return look;
        }));
        return styles;
    }

    /// <summary>Returns the index of a font like another one, struck through; it is added once.</summary>
    private static uint Struck(Fonts fonts, uint like)
    {
        var font = (Font)fonts.Elements<Font>().ElementAt((int)like).CloneNode(deep: true);
        font.RemoveAllChildren<Strike>();
        font.Strike = new Strike();
        var known = fonts.Elements<Font>().Select(f => f.OuterXml).ToList();
        if (known.IndexOf(font.OuterXml) is >= 0 and var same)
        {
            return (uint)same;
        }

        fonts.AppendChild(font);
        fonts.Count = (uint)known.Count + 1;
        return (uint)known.Count;
    }

    private static IEnumerable<ChartStyle> ChartsOf(DrawingsPart part) =>
        from anchor in part.WorksheetDrawing!.ChildElements
        let frame = anchor.GetFirstChild<Xdr.GraphicFrame>()
        let chart = frame?.Descendants<C.ChartReference>().FirstOrDefault()
        where chart?.Id?.Value is not null
        let name = frame.NonVisualGraphicFrameProperties?.NonVisualDrawingProperties?.Name?.Value ?? string.Empty
        let drawn = (ChartPart)part.GetPartById(chart.Id!.Value!)
        select new ChartStyle(name, anchor.CloneNode(deep: true), WithoutReferences(drawn.ChartSpace!));

    /// <summary>Returns a chart without references to other parts of the template.</summary>
    private static C.ChartSpace WithoutReferences(C.ChartSpace space)
    {
        var copy = (C.ChartSpace)space.CloneNode(deep: true);
        copy.RemoveAllChildren<C.ExternalData>();
        copy.RemoveAllChildren<C.UserShapesReference>();
        return copy;
    }
}
