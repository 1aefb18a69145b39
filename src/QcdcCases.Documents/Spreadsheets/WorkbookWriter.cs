using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Spreadsheet;
using QcdcCases.Documents.Charts;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace QcdcCases.Documents.Spreadsheets;

/// <summary>
/// Writes a workbook as a stream: each sheet goes to the output row by row, and the parts that list the sheets come last, so memory does
/// not grow with the workbook. The formatting comes from the template. This class writes the package index itself, because the library
/// would keep every part in memory until the end.
/// </summary>
internal sealed class WorkbookWriter : IDisposable
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // A fixed time, so that the same content gives the same bytes; some archive tools refuse dates before 1980.
    private static readonly DateTimeOffset EntryTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive;
    private readonly List<(string Path, string Type)> parts = [];
    private readonly List<(string Name, string? Titles)> sheets = [];
    private int charts;

    private readonly WorkbookStyles workbookStyles;

    public WorkbookWriter(Stream output, WorkbookStyles workbookStyles) =>
        (archive, this.workbookStyles) = (new(output, ZipArchiveMode.Create, leaveOpen: true), workbookStyles);

    /// <summary>Begins a sheet; dispose it before beginning the next one.</summary>
    /// <param name="name">At most 31 characters, without the characters that cell addresses use.</param>
    public SheetWriter AddSheet(string name, SheetShape shape)
    {
        sheets.Add((name, shape.TitleRows is { } rows ? $"'{name}'!${rows.First}:${rows.Last}" : null));
        var path = $"xl/worksheets/sheet{sheets.Count}.xml";
        parts.Add(($"/{path}", $"{Spreadsheet}worksheet+xml"));
        return new SheetWriter(Entry(path), shape, workbookStyles.FindPage(shape.IsLarge)!);
    }

    /// <summary>Adds a sheet with charts of the template; the sheet is written first, then its drawing.</summary>
    /// <param name="drawn">The numbers of each chart, by its name; other charts of the template are left out.</param>
    public void AddChartSheet(string name, SheetShape shape, Action<SheetWriter> write, IReadOnlyDictionary<string, ChartSeries[]> drawn)
    {
        var drawing = new WorksheetDrawing();
        var spaces = new List<C.ChartSpace>();
        foreach (var chartStyle in workbookStyles.Charts.Where(c => drawn.ContainsKey(c.Name)))
        {
            var anchor = drawing.AppendChild(chartStyle.Anchor.CloneNode(deep: true));
            anchor.Descendants<C.ChartReference>().First().Id = ChartOf(spaces.Count);
            spaces.Add((C.ChartSpace)chartStyle.Space.CloneNode(deep: true));
            ChartSeries.Fill(spaces[^1], drawn[chartStyle.Name]);
        }

        using (var sheet = AddSheet(name, shape with { Drawing = "rId1" }))
        {
            write(sheet);
        }

        Relate($"xl/worksheets/_rels/sheet{sheets.Count}.xml.rels", [("rId1", $"{Relationships}/drawing", "../drawings/drawing1.xml")]);
        Part("xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml", drawing);
        Relate(
            "xl/drawings/_rels/drawing1.xml.rels",
            spaces.Select((_, i) => (ChartOf(i), $"{Relationships}/chart", $"../charts/chart{i + 1}.xml")));
        foreach (var space in spaces)
        {
            Part($"xl/charts/chart{++charts}.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", space);
        }
    }

    public void Dispose()
    {
        Part("xl/styles.xml", $"{Spreadsheet}styles+xml", workbookStyles.CreateStylesheet());
        if (workbookStyles.Theme is { } theme)
        {
            Part("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", theme);
        }

        Part("xl/workbook.xml", $"{Spreadsheet}sheet.main+xml", Workbook());
        Relate(
            "xl/_rels/workbook.xml.rels",
            sheets.Select((_, i) => (RelationOf(i), $"{Relationships}/worksheet", $"worksheets/sheet{i + 1}.xml"))
                .Append(("styles", $"{Relationships}/styles", "styles.xml"))
                .Concat(workbookStyles.Theme is null ? [] : [("theme", $"{Relationships}/theme", "theme/theme1.xml")]));
        Relate("_rels/.rels", [("rId1", $"{Relationships}/officeDocument", "xl/workbook.xml")]);
        WriteXml("[Content_Types].xml", xml =>
        {
            xml.WriteStartElement("Types", Types);
            Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
            parts.ForEach(p => Element(xml, "Override", ("PartName", p.Path), ("ContentType", p.Type)));
            xml.WriteEndElement();
        });
        archive.Dispose();
    }

    private static string RelationOf(int sheet) => string.Create(CultureInfo.InvariantCulture, $"rId{sheet + 1}");

    private static string ChartOf(int chart) => string.Create(CultureInfo.InvariantCulture, $"rId{chart + 1}");

    private Workbook Workbook()
    {
        var book = new Workbook(
            new Sheets(
                sheets.Select(
                    (s, i) =>
                        new Sheet
                        {
                            Name = s.Name,
                            SheetId = (uint)(i + 1),
                            Id = RelationOf(i),
                        })));
        var titles = sheets.Index().Where(s => s.Item.Titles is not null).ToList();
        if (titles.Count > 0)
        {
            book.Append(
                new DefinedNames(
                    titles.Select(s => new DefinedName(s.Item.Titles!) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)s.Index })));
        }

        // Spreadsheet programs recalculate on opening; other readers show the stored values.
        book.Append(new CalculationProperties { FullCalculationOnLoad = true });
        return book;
    }

    private void Part(string path, string type, OpenXmlElement root)
    {
        parts.Add(($"/{path}", type));
        using var stream = Entry(path);
        using var writer = OpenXmlWriter.Create(stream, Encoding.UTF8);
        writer.WriteStartDocument(standalone: true);
        writer.WriteElement(root);
    }

    private void Relate(string path, IEnumerable<(string Id, string Type, string Target)> relations) => WriteXml(path, xml =>
    {
        xml.WriteStartElement("Relationships", PackageRelationships);
        foreach (var (id, type, target) in relations)
        {
            Element(xml, "Relationship", ("Id", id), ("Type", type), ("Target", target));
        }

        xml.WriteEndElement();
    });

    private void WriteXml(string path, Action<XmlWriter> write)
    {
        using var stream = Entry(path);
        using var xml = XmlWriter.Create(
            stream,
            new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private Stream Entry(string path)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }
}
