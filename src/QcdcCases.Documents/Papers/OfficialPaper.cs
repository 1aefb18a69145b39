using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using QcdcCases.Documents.Books;

namespace QcdcCases.Documents.Papers;

/// <summary>A sheet in the form of administrative documents: A4, Times New Roman, the State's name and motto, number and symbol, place of signature (NĐ 30/2020 Phụ lục I).</summary>
internal sealed class OfficialPaper
{
    public const bool Strong = true;

    private const string Font = "Times New Roman";

    // Half points, and twentieths of a point: the decree's sizes and margins (20 mm above and below, 30 mm left, 15 mm right).
    private const string TextSize = "28";
    private const string HeadSize = "26";
    private const string NoteSize = "22";
    private const int TwentiethsOfMillimetre = 57;
    private const string FirstLine = "567";

    // What the margins leave of an A4 sheet, in twentieths of a point, and its left column in the head and the foot.
    private const int TextWidth = 9341;
    private const int LeftWidth = 3500;

    private readonly Body body = new();

    /// <summary>Quốc hiệu and tiêu ngữ on the right; the bodies, number and symbol on the left; place and day below.</summary>
    public void AddHead(string? parentBody, string bodyName, string day)
    {
        Paragraph[] left =
        [
            .. parentBody is null ? Array.Empty<Paragraph>() : [Line(parentBody.ToUpperInvariant(), JustificationValues.Center, false, HeadSize)],
            Line(bodyName.ToUpperInvariant(), JustificationValues.Center, Strong, HeadSize, underlined: true),
            Line("Số: ......./.......", JustificationValues.Center, false, HeadSize),
        ];
        Paragraph[] right =
        [
            Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", JustificationValues.Center, Strong, HeadSize),
            Line("Độc lập - Tự do - Hạnh phúc", JustificationValues.Center, Strong, TextSize, underlined: true),
            Line($"............., {day}", JustificationValues.Center, false, TextSize, italic: true),
        ];
        AddColumns(left, right);
    }

    /// <summary>A paragraph of the text; both margins straight unless said otherwise.</summary>
    public void Add(string text, JustificationValues? justification = null, bool strong = false) =>
        body.Append(Line(text, justification ?? JustificationValues.Both, strong, TextSize, spaced: true));

    /// <summary>A paragraph of the text whose first line begins to the right, as running text does.</summary>
    public void AddIndented(string text)
    {
        var line = Line(text, JustificationValues.Both, false, TextSize, spaced: true);
        line.ParagraphProperties!.InsertBefore(new Indentation { FirstLine = FirstLine }, line.ParagraphProperties.GetFirstChild<Justification>());
        body.Append(line);
    }

    /// <summary>A remark in italics, such as what is still to be written.</summary>
    public void AddPrompt(string text, JustificationValues justification) => body.Append(Line(text, justification, false, TextSize, italic: true, spaced: true));

    /// <summary>What follows begins on a new page.</summary>
    public void BreakPage() => body.Append(new Paragraph(new Run(new Break { Type = BreakValues.Page })));

    /// <summary>A ruled table: the first column is text, the others numbers; its head is repeated on every page.</summary>
    public void AddTable(IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var rule = new EnumValue<BorderValues>(BorderValues.Single);
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" },
                new TableBorders(
                    new TopBorder { Val = rule }, new LeftBorder { Val = rule }, new BottomBorder { Val = rule }, new RightBorder { Val = rule },
                    new InsideHorizontalBorder { Val = rule }, new InsideVerticalBorder { Val = rule })),
            new TableGrid(head.Select((_, place) => Column(place == 0 ? TextWidth * 2 / (head.Count + 1) : TextWidth / (head.Count + 1)))));
        table.Append(new TableRow([new TableRowProperties(new TableHeader()), .. head.Select(h => RuledCell(h, JustificationValues.Center, Strong))]));
        foreach (var row in rows)
        {
            table.Append(new TableRow(row.Select((text, place) => RuledCell(text, place == 0 ? JustificationValues.Left : JustificationValues.Right, strong: false))));
        }

        body.Append(table);
    }

    /// <summary>Nơi nhận on the left, the office of who signs and room for it on the right.</summary>
    public void AddFoot(IReadOnlyList<string> recipients, string signs, string note)
    {
        Paragraph[] left =
        [
            Line("Nơi nhận:", JustificationValues.Left, Strong, NoteSize, italic: true),
            .. recipients.Select((r, i) => Line($"- {r}{(i == recipients.Count - 1 ? "." : ";")}", JustificationValues.Left, false, NoteSize)),
        ];
        Paragraph[] right = [Line(signs, JustificationValues.Center, Strong, TextSize), Line(note, JustificationValues.Center, false, NoteSize, italic: true)];
        AddColumns(left, right);
    }

    public byte[] Save()
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            body.Append(Section(main.GetIdOfPart(PageNumbers(main))));
            main.Document = new Document(body);
        }

        return stream.ToArray();
    }

    /// <summary>The number of the page above its text, on every page but the first.</summary>
    private static HeaderPart PageNumbers(MainDocumentPart main)
    {
        var part = main.AddNewPart<HeaderPart>();
        var number = Line("2", JustificationValues.Center, false, HeadSize);
        var shown = number.GetFirstChild<Run>()!;
        shown.Remove();
        number.Append(new SimpleField(shown) { Instruction = "PAGE" });
        part.Header = new Header(number);
        return part;
    }

    private static SectionProperties Section(string pageNumbers) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = pageNumbers },
        new PageSize { Width = 11906U, Height = 16838U },
        new PageMargin
        {
            Top = 20 * TwentiethsOfMillimetre,
            Bottom = 20 * TwentiethsOfMillimetre,
            Left = 30U * TwentiethsOfMillimetre,
            Right = 15U * TwentiethsOfMillimetre,
            Header = 10U * TwentiethsOfMillimetre,
        },
        new TitlePage());

    private void AddColumns(IEnumerable<Paragraph> left, IEnumerable<Paragraph> right)
    {
        var whole = new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" };
        body.Append(new Table(
            new TableProperties(whole, new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(Column(LeftWidth), Column(TextWidth - LeftWidth)),
            new TableRow(Cell(left, LeftWidth), Cell(right, TextWidth - LeftWidth))));
    }

    private static GridColumn Column(int width) => new() { Width = width.ToString(CultureInfo.InvariantCulture) };

    private static TableCell Cell(IEnumerable<Paragraph> lines, int width) =>
        new([new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = width.ToString(CultureInfo.InvariantCulture) }), .. lines]);

    private static TableCell RuledCell(string text, JustificationValues justification, bool strong) =>
        new(Line(text, justification, strong, NoteSize));

    private static Paragraph Line(
        string text, JustificationValues justification, bool strong, string size, bool underlined = false, bool italic = false, bool spaced = false)
    {
        var look = new RunProperties(new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font });
        if (strong)
        {
            look.Append(new Bold());
        }

        if (italic)
        {
            look.Append(new Italic());
        }

        look.Append(new FontSize { Val = size });
        if (underlined)
        {
            look.Append(new Underline { Val = UnderlineValues.Single });
        }

        var place = new ParagraphProperties(
            new SpacingBetweenLines { Before = spaced ? "120" : "0", After = spaced ? "120" : "0" }, new Justification { Val = justification });
        return new Paragraph(place, new Run(look, new Text(XmlTexts.InPaper(text)) { Space = SpaceProcessingModeValues.Preserve }));
    }
}
