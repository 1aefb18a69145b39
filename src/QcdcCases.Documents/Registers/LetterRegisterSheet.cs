using System.Globalization;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Letters;
using QcdcCases.Documents.Spreadsheets;

namespace QcdcCases.Documents.Registers;

/// <summary>Sổ tiếp nhận, xử lý đơn: writes a row for each letter of the letter book.</summary>
internal static class LetterRegisterSheet
{
    private static readonly string[] Processing = ["Xử lý đơn"];

    private static readonly (string[] Path, double Width)[] Columns =
    [
        (["Số đơn"], 11),
        (["Ngày nhận"], 12),
        (["Nguồn đơn"], 17),
        (["Người gửi đơn"], 24),
        (["Tóm tắt nội dung đơn"], 42),
        (["Loại đơn"], 21),
        (["Lần"], 6),
        (["Lĩnh vực"], 21),
        ([.. Processing, "Hạn xử lý"], 12),
        ([.. Processing, "Ngày xử lý"], 12),
        ([.. Processing, "Kết quả"], 14),
        (["Ngày kết thúc"], 12),
        (["Đơn vị"], 26),
        (["Ghi chú"], 26),
    ];

    public static async Task WriteAsync(
        WorkbookWriter workbookWriter,
        RegisterHeader registerHeader,
        IAsyncEnumerable<LetterRow> lines,
        CancellationToken cancellationToken)
    {
        using var written = workbookWriter;
        using var sheet = RegisterPage.Open(
            workbookWriter,
            "Sổ đơn thư",
            "SỔ TIẾP NHẬN, XỬ LÝ ĐƠN",
            "(đơn khiếu nại, tố cáo, kiến nghị, phản ánh)",
            registerHeader,
            Columns);
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            IReadOnlyList<WorkbookCell> cells =
            [
                new(1, string.Create(CultureInfo.InvariantCulture, $"{line.Number}/{line.Year}"), WorkbookCellStyle.Centered),
                new(2, line.ReceivedOn, WorkbookCellStyle.Date),
                new(3, DocumentWords.Of(line.Channel), WorkbookCellStyle.Text),
                new(4, line.Sender, WorkbookCellStyle.Text),
                new(5, line.Summary, WorkbookCellStyle.Text),
                new(6, DocumentWords.Of(line.Kind), WorkbookCellStyle.Centered),
                new(7, line.Instance, WorkbookCellStyle.Centered),
                new(8, registerHeader.FieldName(line.Field), WorkbookCellStyle.Text),
                new(9, line.ProcessingDueOn, WorkbookCellStyle.Date),
                new(10, line.ProcessedOn, WorkbookCellStyle.Date),
                new(11, line.Outcome is { } outcome ? DocumentWords.Of(outcome) : null, WorkbookCellStyle.Centered),
                new(12, line.FinishedOn, WorkbookCellStyle.Date),
                new(13, registerHeader.Names.GetValueOrDefault(line.Unit, line.Unit), WorkbookCellStyle.Text),
                new(14, NoteOf(line), WorkbookCellStyle.Text),
            ];
            RegisterPage.WriteRow(sheet, Columns, line.Voided is null ? cells : RegisterPage.Struck(cells));
        }
    }

    /// <summary>What became of the letter besides its outcome.</summary>
    private static string? NoteOf(LetterRow line)
    {
        string?[] parts =
        [
            line.Voided is { } voided ? $"Đã hủy ngày {VietnameseNumbers.ShortDay(voided.On)}: {voided.Reason}" : null,
            line.DuplicateOf is null ? null : "Đơn trùng",
            line.Receiver is { } receiver ? $"Nơi nhận: {receiver}" : null,
            line.DocumentNo is { } number ? $"VB số {number}" : null,
        ];
        return string.Join("; ", parts.Where(p => p is not null)) is { Length: > 0 } note ? note : null;
    }
}
