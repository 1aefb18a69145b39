using DocumentFormat.OpenXml.Spreadsheet;

namespace QcdcCases.Documents.Books;

/// <summary>The one stylesheet of every book: Times New Roman as official papers ask for (NĐ 30/2020 Phụ lục I), thin borders, a few number formats.</summary>
internal static class StyleSheets
{
    private const uint NoBorder = 0;
    private const uint Thin = 1;
    private const uint NoFill = 0;
    private const uint Shade = 2;

    // The engine's own formats end below this number.
    private const uint MoneyFormat = 164;
    private const uint CountFormat = 165;
    private const uint PercentFormat = 166;
    private const uint DayFormat = 167;

    private enum Type : uint
    {
        Normal,
        Bold,
        Italic,
        Title,
        Small,
        SmallBold,
        SmallItalic,
    }

    public static Stylesheet Make() => new(
        new NumberingFormats(
            Format(MoneyFormat, "[=0]0;#,##0.0##"),
            Format(CountFormat, "#,##0"),
            Format(PercentFormat, "0.0%"),
            Format(DayFormat, "dd/mm/yyyy")),
        new Fonts(Face(12), Face(12, bold: true), Face(12, italic: true), Face(14, bold: true), Face(11), Face(10, bold: true), Face(10, italic: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFEDEDED" }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(
                new LeftBorder { Style = BorderStyleValues.Thin },
                new RightBorder { Style = BorderStyleValues.Thin },
                new TopBorder { Style = BorderStyleValues.Thin },
                new BottomBorder { Style = BorderStyleValues.Thin },
                new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(Enum.GetValues<BookStyle>().Select(LookOf)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static CellFormat LookOf(BookStyle style) => style switch
    {
        BookStyle.Mark => Look(Type.Bold, HorizontalAlignmentValues.Left),
        BookStyle.Left => Look(Type.Normal, HorizontalAlignmentValues.Left),
        BookStyle.Right => Look(Type.Italic, HorizontalAlignmentValues.Right),
        BookStyle.Title => Look(Type.Title, HorizontalAlignmentValues.Center),
        BookStyle.Center => Look(Type.Normal, HorizontalAlignmentValues.Center),
        BookStyle.CenterItalic => Look(Type.Italic, HorizontalAlignmentValues.Center),
        BookStyle.Head => Look(Type.SmallBold, HorizontalAlignmentValues.Center, Thin),
        BookStyle.Numbering => Look(Type.SmallItalic, HorizontalAlignmentValues.Center, Thin),
        BookStyle.Name => Look(Type.Small, HorizontalAlignmentValues.Left, Thin),
        BookStyle.Count => Look(Type.Small, HorizontalAlignmentValues.Right, Thin, CountFormat),
        BookStyle.Money => Look(Type.Small, HorizontalAlignmentValues.Right, Thin, MoneyFormat),
        BookStyle.GroupName => Look(Type.SmallBold, HorizontalAlignmentValues.Left, Thin, fill: Shade),
        BookStyle.GroupCount => Look(Type.SmallBold, HorizontalAlignmentValues.Right, Thin, CountFormat, Shade),
        BookStyle.GroupMoney => Look(Type.SmallBold, HorizontalAlignmentValues.Right, Thin, MoneyFormat, Shade),
        BookStyle.Note => Look(Type.Italic, HorizontalAlignmentValues.Left),
        BookStyle.Sign => Look(Type.Bold, HorizontalAlignmentValues.Center),
        BookStyle.Text => Look(Type.Small, HorizontalAlignmentValues.Left, Thin, top: true),
        BookStyle.Centered => Look(Type.Small, HorizontalAlignmentValues.Center, Thin, top: true),
        BookStyle.Date => Look(Type.Small, HorizontalAlignmentValues.Center, Thin, DayFormat, top: true),
        BookStyle.Blank => Look(Type.Small, HorizontalAlignmentValues.Center, Thin, fill: Shade),
        BookStyle.Percent => Look(Type.Small, HorizontalAlignmentValues.Right, Thin, PercentFormat),
        _ => Look(Type.Normal, HorizontalAlignmentValues.General),
    };

    private static CellFormat Look(
        Type font, HorizontalAlignmentValues horizontal, uint border = NoBorder, uint format = 0, uint fill = NoFill, bool top = false) =>
        new(new Alignment { Horizontal = horizontal, Vertical = top ? VerticalAlignmentValues.Top : VerticalAlignmentValues.Center, WrapText = true })
        {
            NumberFormatId = format,
            FontId = (uint)font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = format != 0,
            ApplyFont = true,
            ApplyFill = fill != NoFill,
            ApplyBorder = border != NoBorder,
            ApplyAlignment = true,
        };

    private static NumberingFormat Format(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static Font Face(double size, bool bold = false, bool italic = false)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        if (italic)
        {
            font.Append(new Italic());
        }

        font.Append(new FontSize { Val = size }, new FontName { Val = "Times New Roman" }, new FontFamilyNumbering { Val = 1 });
        return font;
    }
}
