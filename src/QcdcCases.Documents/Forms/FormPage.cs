using System.Globalization;
using QcdcCases.Application.Forms;
using QcdcCases.Documents.Spreadsheets;
using QcdcCases.Domain.Forms;
using static QcdcCases.Documents.VietnameseNumbers;

namespace QcdcCases.Documents.Forms;

/// <summary>
/// Writes a form as a sheet for printing and signing: head, headings, numbers, groups with subtotals, total, remarks and signature places.
/// </summary>
internal static class FormPage
{
    /// <summary>The width of the unit column, in characters.</summary>
    public const double NameWidth = 28;

    private const int Heads = 8;
    private const double RemarkWidth = 11;

    // Wider forms are printed on A3.
    private const int ColumnsOfA4 = 22;

    public static void Write(WorkbookWriter workbookWriter, FormSheet form)
    {
        var paths = FormHeading.PathsOf(form.Form);
        double[] widths = [NameWidth, .. form.Form.Columns.Select(WidthOf), RemarkWidth];
        var heading = Heads + paths.Max(p => p.Count) + 1;
        var shape = new SheetShape(widths, form.Form.Columns.Count > ColumnsOfA4) { TitleRows = (Heads + 1, heading), FrozenColumns = 1 };
        using var sheet = workbookWriter.AddSheet(form.Form.Code.Replace('/', '-'), shape);
        Head(sheet, form);
        FormHeading.Write(sheet, paths, widths);
        sheet.Row(
            15,
            Enumerable.Range(1, widths.Length).Select(c => new WorkbookCell(c, NumberOf(form.Form, c), WorkbookCellStyle.Numbering)));
        new FormTable(sheet, form).Write();
        Remarks(sheet, form);
        Signatures(sheet);
    }

    private static double WidthOf(FormColumn column) => column.Measure switch
    {
        FormColumnUnit.Money => 9.5,
        FormColumnUnit.Land => 8.5,
        _ => 8,
    };

    private static string NumberOf(Form form, int column) => column switch
    {
        1 => "MS",
        _ when column - 2 < form.Columns.Count => form.Columns[column - 2].Number,
        _ => (form.Columns.Count + 1).ToString(CultureInfo.InvariantCulture),
    };

    private static void Head(SheetWriter sheet, FormSheet form)
    {
        var circular = form.Form.Circular;
        sheet.Pair($"Biểu số: {form.Form.Code}", WorkbookCellStyle.Mark, $"Đơn vị báo cáo: {form.Reporter}", WorkbookCellStyle.Left);
        sheet.Pair(
            $"Ban hành kèm theo {circular.Name}",
            WorkbookCellStyle.Left,
            $"Đơn vị nhận báo cáo: {form.Receiver}",
            WorkbookCellStyle.Left);
        sheet.Pair($"ngày {ShortDay(circular.IssuedOn)}", WorkbookCellStyle.Left, null, WorkbookCellStyle.Left);
        sheet.Row(8);
        sheet.Line(form.Form.Title.ToUpper(CultureInfo.GetCultureInfo("vi-VN")), WorkbookCellStyle.Title, 24);
        sheet.Line(
            $"Số liệu tính từ ngày {ShortDay(form.Answer.From)} đến ngày {ShortDay(form.Answer.To)}",
            WorkbookCellStyle.CenterItalic);
        sheet.Line(
            "(Kèm theo Báo cáo số: ........../BC-.......... ngày ....../....../.......... của ..............................)",
            WorkbookCellStyle.CenterItalic);
        sheet.Line(Warnings(form).Any() ? "Có số liệu cần kiểm tra lại, xem ghi chú cuối biểu" : Units(form.Form), WorkbookCellStyle.Right);
    }

    private static string Units(Form form) =>
        form.Columns.Any(c => c.Measure is FormColumnUnit.Money or FormColumnUnit.Land)
            ? "Đơn vị tính: tiền: triệu đồng; đất: m2"
            : string.Empty;

    private static IEnumerable<FormFinding> Warnings(FormSheet form) => form.Answer.Checks.Where(c => c is { Holds: false, Hard: false });

    private static void Remarks(SheetWriter sheet, FormSheet form)
    {
        List<string> remarks =
        [
            .. form.Form.Columns.Where(c => !c.HasSource).Select(c => $"Cột {c.Number} ({c.Heading}): {c.Definition}."),
            .. Warnings(form).Select(Warning),
        ];
        if (remarks.Count == 0)
        {
            return;
        }

        sheet.Row(8);
        sheet.Line("Ghi chú:", WorkbookCellStyle.Mark, 16);
        remarks.ForEach(r => sheet.Line($"- {r}", WorkbookCellStyle.Note, 16));

        string Warning(FormFinding finding)
        {
            var failures = finding.Failures ?? [];
            var places = failures
                .Take(3)
                .Select(f =>
                    string.Create(
                        CultureInfo.GetCultureInfo("vi-VN"),
                        $"{(f.Unit is null ? "tổng cộng" : form.NameOf(f.Unit))}: {f.Left:0.######} và {f.Right:0.######}"));
            return $"Cần kiểm tra: {finding.Equation} ({string.Join("; ", places)}{(failures.Count > 3 ? "; …" : string.Empty)}).";
        }
    }

    private static void Signatures(SheetWriter sheet)
    {
        sheet.Row(12);
        sheet.Pair(
            null,
            WorkbookCellStyle.CenterItalic,
            ".................., ngày ...... tháng ...... năm ..........",
            WorkbookCellStyle.CenterItalic);
        sheet.Pair("NGƯỜI LẬP BIỂU", WorkbookCellStyle.Sign, "THỦ TRƯỞNG ĐƠN VỊ", WorkbookCellStyle.Sign);
        sheet.Pair("(Ký, ghi rõ họ tên)", WorkbookCellStyle.CenterItalic, "(Ký, ghi rõ họ tên, đóng dấu)", WorkbookCellStyle.CenterItalic);
    }
}
