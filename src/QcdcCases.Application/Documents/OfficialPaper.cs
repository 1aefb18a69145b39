using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QcdcCases.Application.Documents;

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
        body.Append(new SectionProperties(
            new PageSize { Width = 11906U, Height = 16838U },
            new PageMargin
            {
                Top = 20 * TwentiethsOfMillimetre,
                Bottom = 20 * TwentiethsOfMillimetre,
                Left = 30U * TwentiethsOfMillimetre,
                Right = 15U * TwentiethsOfMillimetre,
            }));
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.AddMainDocumentPart().Document = new Document(body);
        }

        return stream.ToArray();
    }

    private void AddColumns(IEnumerable<Paragraph> left, IEnumerable<Paragraph> right)
    {
        var whole = new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" };
        body.Append(new Table(new TableProperties(whole), new TableGrid(new GridColumn(), new GridColumn()), new TableRow(Cell(left, "2100"), Cell(right, "2900"))));
    }

    private static TableCell Cell(IEnumerable<Paragraph> lines, string width) =>
        new([new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Pct, Width = width }), .. lines]);

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
        return new Paragraph(place, new Run(look, new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }
}
