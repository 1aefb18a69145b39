using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace QcdcCases.Api.Tests.Documents;

/// <summary>
/// A workbook as a reader sees it. Reading it checks that it is a lawful one: by its schemas, each part once, no look twice.
/// </summary>
internal sealed class ReadBook
{
    private readonly Dictionary<string, ReadSheet> sheets = [];

    private ReadBook(SpreadsheetDocument file)
    {
        foreach (var sheet in file.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>())
        {
            sheets.Add(sheet.Name!, new ReadSheet((WorksheetPart)file.WorkbookPart.GetPartById(sheet.Id!)));
        }

        TitleNames = [.. file.WorkbookPart.Workbook.DefinedNames?.Elements<DefinedName>().Select(d => d.Text) ?? []];
        Charts = [.. file.WorkbookPart.WorksheetParts.Where(w => w.DrawingsPart is not null).SelectMany(w => w.DrawingsPart!.ChartParts)
            .Select(c => c.ChartSpace.OuterXml)];
    }

    public IReadOnlyCollection<string> SheetNames => sheets.Keys;

    /// <summary>What is printed at the head of every page, sheet by sheet.</summary>
    public IReadOnlyList<string> TitleNames { get; }

    public IReadOnlyList<string> Charts { get; }

    public ReadSheet this[string name] => sheets[name];

    public static async Task<ReadBook> OfAsync(HttpResponseMessage response)
    {
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(".xlsx", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
        return Of(await response.Content.ReadAsByteArrayAsync());
    }

    public static ReadBook Of(byte[] content)
    {
        using (var archive = new ZipArchive(new MemoryStream(content)))
        {
            Assert.Equal(archive.Entries.Count, archive.Entries.Select(e => e.FullName).Distinct().Count());
        }

        using var file = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Microsoft365)
                .Validate(file)
                .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        var looks = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        Assert.All(
            new OpenXmlElement[] { looks.Fonts!, looks.Fills!, looks.Borders!, looks.CellFormats! },
            list => Assert.Equal(list.ChildElements.Count, list.ChildElements.Select(e => e.OuterXml).Distinct().Count()));
        return new ReadBook(file);
    }
}

/// <summary>A sheet as its cells, by row and column from 1.</summary>
internal sealed class ReadSheet
{
    private readonly Dictionary<(int Row, int Column), Cell> cells = [];

    public ReadSheet(WorksheetPart part)
    {
        foreach (var cell in part.Worksheet.Descendants<Cell>())
        {
            cells.Add(PlaceOf(cell.CellReference!), cell);
        }

        Merged = [.. part.Worksheet.Descendants<MergeCell>().Select(m => m.Reference!.Value!)];
    }

    public IReadOnlyList<string> Merged { get; }

    public IEnumerable<int> Rows => cells.Keys.Select(k => k.Row).Distinct().Order();

    public IEnumerable<string> Texts => cells.Values.Select(c => c.InlineString?.InnerText).OfType<string>();

    public string? Text(int row, int column) => cells.GetValueOrDefault((row, column))?.InlineString?.InnerText;

    public decimal? Number(int row, int column) =>
        cells.GetValueOrDefault((row, column))?.CellValue?.Text is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    public string? Formula(int row, int column) => cells.GetValueOrDefault((row, column))?.CellFormula?.Text;

    public int RowOf(string text, int column = 1) => Rows.First(r => Text(r, column) == text);

    /// <summary>What a formula of sums gives, from the numbers that stand in the cells.</summary>
    public decimal Calculate(string formula) => formula.StartsWith("SUM(", StringComparison.Ordinal)
        ? Block(formula[4..^1]).Sum(c => Number(c.Row, c.Column) ?? 0)
        : formula.Split('+').Select(r => PlaceOf(r)).Sum(c => Number(c.Row, c.Column) ?? 0);

    public IEnumerable<(int Row, int Column, string Formula)> Formulas() =>
        cells.Where(c => c.Value.CellFormula is not null).Select(c => (c.Key.Row, c.Key.Column, c.Value.CellFormula!.Text));

    private static IEnumerable<(int Row, int Column)> Block(string range)
    {
        var (begin, end) = (PlaceOf(range.Split(':')[0]), PlaceOf(range.Split(':')[1]));
        return from row in Enumerable.Range(begin.Row, end.Row - begin.Row + 1)
               from column in Enumerable.Range(begin.Column, end.Column - begin.Column + 1)
               select (row, column);
    }

    private static (int Row, int Column) PlaceOf(string? reference)
    {
        var letters = reference!.TakeWhile(char.IsLetter).ToArray();
        return (
            int.Parse(reference.AsSpan(letters.Length), CultureInfo.InvariantCulture),
            letters.Aggregate(0, (sum, c) => (sum * 26) + c - 'A' + 1));
    }
}
