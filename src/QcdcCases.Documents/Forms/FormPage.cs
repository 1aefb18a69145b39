using System.Globalization;
using QcdcCases.Application.Forms;
using QcdcCases.Documents.Books;
using QcdcCases.Domain.Forms;

namespace QcdcCases.Documents.Forms;

/// <summary>A form as a sheet that can be printed and signed: its head, headings, numbers, groups with subtotals, total, remarks and places of signature.</summary>
internal static class FormPage
{
    /// <summary>Of the column of units, in characters.</summary>
    public const double NameWidth = 28;

    private const int Heads = 8;
    private const double RemarkWidth = 11;

    // Wider forms are printed on A3.
    private const int ColumnsOfA4 = 22;

    public static void Write(Book book, FormSheet form)
    {
        var paths = FormHeading.PathsOf(form.Form);
        double[] widths = [NameWidth, .. form.Form.Columns.Select(WidthOf), RemarkWidth];
        var heading = Heads + paths.Max(p => p.Count) + 1;
        var shape = new SheetShape(widths, form.Form.Columns.Count > ColumnsOfA4) { TitleRows = (Heads + 1, heading), FrozenColumns = 1 };
        using var sheet = book.AddSheet(form.Form.Code.Replace('/', '-'), shape);
        Head(sheet, form, widths.Length);
        FormHeading.Write(sheet, paths, widths);
        sheet.Row(15, Enumerable.Range(1, widths.Length).Select(c => new BookCell(c, NumberOf(form.Form, c), BookStyle.Numbering)));
        new FormTable(sheet, form).Write();
        Remarks(sheet, form, widths.Length);
        Signatures(sheet, widths.Length);
    }

    private static double WidthOf(FormColumn column) => column.Measure switch
    {
        FormMeasure.Money => 9.5,
        FormMeasure.Land => 8.5,
        _ => 8,
    };

    private static string NumberOf(Form form, int column) => column switch
    {
        1 => "MS",
        _ when column - 2 < form.Columns.Count => form.Columns[column - 2].Number,
        _ => (form.Columns.Count + 1).ToString(CultureInfo.InvariantCulture),
    };

    private static void Head(SheetWriter sheet, FormSheet form, int columns)
    {
        var circular = form.Form.Circular;
        var middle = columns / 2;
        Pair($"Biểu số: {form.Form.Code}", BookStyle.Mark, $"Đơn vị báo cáo: {form.Reporter}");
        Pair($"Ban hành kèm theo {circular.Name}", BookStyle.Left, $"Đơn vị nhận báo cáo: {form.Receiver}");
        Pair($"ngày {Day(circular.IssuedOn)}", BookStyle.Left, null);
        sheet.Row(8);
        Line(form.Form.Title.ToUpper(CultureInfo.GetCultureInfo("vi-VN")), BookStyle.Title, 24);
        Line($"Số liệu tính từ ngày {Day(form.Answer.From)} đến ngày {Day(form.Answer.To)}", BookStyle.CenterItalic);
        Line("(Kèm theo Báo cáo số: ........../BC-.......... ngày ....../....../.......... của ..............................)", BookStyle.CenterItalic);
        Line(Warnings(form).Any() ? "Có số liệu cần kiểm tra lại, xem ghi chú cuối biểu" : Units(form.Form), BookStyle.Right);

        void Pair(string left, BookStyle style, string? right)
        {
            sheet.Row(17, new BookCell(1, left, style), new BookCell(middle + 1, right, BookStyle.Left));
            sheet.Merge(sheet.LastRow, 1, sheet.LastRow, middle);
            sheet.Merge(sheet.LastRow, middle + 1, sheet.LastRow, columns);
        }

        void Line(string text, BookStyle style, double height = 17)
        {
            sheet.Row(height, new BookCell(1, text, style));
            sheet.Merge(sheet.LastRow, 1, sheet.LastRow, columns);
        }
    }

    private static string Units(Form form) =>
        form.Columns.Any(c => c.Measure is FormMeasure.Money or FormMeasure.Land) ? "Đơn vị tính: tiền: triệu đồng; đất: m2" : string.Empty;

    private static IEnumerable<FormFinding> Warnings(FormSheet form) => form.Answer.Checks.Where(c => c is { Holds: false, Hard: false });

    private static void Remarks(SheetWriter sheet, FormSheet form, int columns)
    {
        List<string> remarks =
        [
            .. form.Form.Columns.Where(c => !c.IsKept).Select(c => $"Cột {c.Number} ({c.Heading}): {c.Definition}."),
            .. Warnings(form).Select(Warning),
        ];
        if (remarks.Count == 0)
        {
            return;
        }

        sheet.Row(8);
        Line("Ghi chú:", BookStyle.Mark);
        remarks.ForEach(r => Line($"- {r}", BookStyle.Note));

        void Line(string text, BookStyle style)
        {
            sheet.Row(16, new BookCell(1, text, style));
            sheet.Merge(sheet.LastRow, 1, sheet.LastRow, columns);
        }

        string Warning(FormFinding finding)
        {
            var failures = finding.Failures ?? [];
            var places = failures.Take(3).Select(f =>
                string.Create(CultureInfo.GetCultureInfo("vi-VN"), $"{(f.Unit is null ? "tổng cộng" : form.NameOf(f.Unit))}: {f.Left:0.######} và {f.Right:0.######}"));
            return $"Cần kiểm tra: {finding.Equation} ({string.Join("; ", places)}{(failures.Count > 3 ? "; …" : string.Empty)}).";
        }
    }

    private static void Signatures(SheetWriter sheet, int columns)
    {
        var middle = columns / 2;
        sheet.Row(12);
        Pair(null, ".................., ngày ...... tháng ...... năm ..........", BookStyle.CenterItalic);
        Pair("NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG ĐƠN VỊ", BookStyle.Sign);
        Pair("(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên, đóng dấu)", BookStyle.CenterItalic);

        void Pair(string? left, string right, BookStyle style)
        {
            sheet.Row(17, new BookCell(1, left, style), new BookCell(middle + 1, right, style));
            sheet.Merge(sheet.LastRow, 1, sheet.LastRow, middle);
            sheet.Merge(sheet.LastRow, middle + 1, sheet.LastRow, columns);
        }
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
