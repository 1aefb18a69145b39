using System.Globalization;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Reception;
using QcdcCases.Documents.Spreadsheets;
using QcdcCases.Domain.Reception;

namespace QcdcCases.Documents.Registers;

/// <summary>Sổ tiếp công dân: writes the thirteen columns of Mẫu 03/TCD (NĐ 154/2026).</summary>
internal static class ReceptionRegisterSheet
{
    private static readonly (string[] Path, double Width)[] Columns =
    [
        (["STT"], 9),
        (["Ngày tiếp"], 12),
        (["Họ tên, địa chỉ"], 30),
        (["CCCD/hộ chiếu hoặc giấy tờ tùy thân khác"], 20),
        (["Tóm tắt nội dung vụ việc"], 42),
        (["Phân loại: khiếu nại / tố cáo / kiến nghị, phản ánh"], 19),
        (["Số công dân cùng nội dung"], 10),
        (["Cơ quan đã giải quyết hết thẩm quyền"], 20),
        (["Thuộc thẩm quyền"], 9),
        (["Hướng dẫn: tới cơ quan nào, số văn bản"], 20),
        (["Chuyển: cơ quan có thẩm quyền, số văn bản chuyển"], 20),
        (["Theo dõi quá trình, kết quả giải quyết"], 24),
        (["Ghi chú"], 18),
    ];

    public static async Task WriteAsync(
        WorkbookWriter workbookWriter,
        RegisterHeader registerHeader,
        IAsyncEnumerable<ReceptionEntry> receptionEntries,
        CancellationToken cancellationToken)
    {
        using var written = workbookWriter;
        using var sheet = RegisterPage.Open(
            workbookWriter,
            "Sổ tiếp công dân",
            "SỔ TIẾP CÔNG DÂN",
            "(Mẫu số 03/TCD kèm theo Nghị định 154/2026/NĐ-CP)",
            registerHeader,
            Columns);
        var many = registerHeader.Names.Count > 1;
        await foreach (var receptionEntry in receptionEntries.WithCancellation(cancellationToken))
        {
            IReadOnlyList<WorkbookCell> cells =
            [
                new(
                    1,
                    string.Create(CultureInfo.InvariantCulture, $"{receptionEntry.Number}/{receptionEntry.ReceivedOn.Year}"),
                    WorkbookCellStyle.Centered),
                new(2, receptionEntry.ReceivedOn, WorkbookCellStyle.Date),
                new(
                    3,
                    Joined(receptionEntry.Visitors.Select(v => v.Address is null ? v.Name : $"{v.Name}, {v.Address}")),
                    WorkbookCellStyle.Text),
                new(4, Joined(receptionEntry.Visitors.Select(PaperOf).OfType<string>()), WorkbookCellStyle.Text),
                new(5, receptionEntry.Matter, WorkbookCellStyle.Text),
                new(6, receptionEntry.Classification is { } kind ? DocumentWords.Of(kind) : null, WorkbookCellStyle.Centered),
                new(7, receptionEntry.People, WorkbookCellStyle.Centered),
                new(8, receptionEntry.EarlierResolver, WorkbookCellStyle.Text),
                new(9, receptionEntry.OwnJurisdiction is true ? "x" : null, WorkbookCellStyle.Centered),
                new(10, DirectionOf(receptionEntry.GuidedTo), WorkbookCellStyle.Text),
                new(11, DirectionOf(receptionEntry.TransferredTo), WorkbookCellStyle.Text),
                new(12, BecameOf(receptionEntry), WorkbookCellStyle.Text),
                new(
                    13,
                    Joined([
                        .. many
                            ? [registerHeader.Names.GetValueOrDefault(receptionEntry.Unit, receptionEntry.Unit)]
                            : Array.Empty<string>(),
                        .. receptionEntry.Note is { } note ? [note] : Array.Empty<string>(),
                        .. receptionEntry.Voided is { } voided
                            ? [$"Đã hủy ngày {VietnameseNumbers.ShortDay(voided.On)}: {voided.Reason}"]
                            : Array.Empty<string>(),
                    ]),
                    WorkbookCellStyle.Text),
            ];
            RegisterPage.WriteRow(sheet, Columns, receptionEntry.Voided is null ? cells : RegisterPage.Struck(cells));
        }
    }

    /// <summary>What the officer noted, and what became of the visit by the register itself: the refusal, the letter, the answer.</summary>
    private static string? BecameOf(ReceptionEntry entry)
    {
        var became = entry.Became;
        string?[] parts =
        [
            entry.FollowUp,
            entry.RefusalGround is { } ground
                ? $"Từ chối tiếp: {RefusalGrounds.Find(ground, entry.ReceivedOn)?.Vietnamese ?? ground}"
                : null,
            became?.RefusalNoticeOn is { } on
                ? $"Thông báo từ chối số {became.RefusalNoticeNo}, ngày {VietnameseNumbers.ShortDay(on)}"
                : null,
            became?.LetterNumber is { } number ? $"Đã lập đơn số {number}/{became.LetterYear}" : null,
            became?.LetterOutcome is { } outcome ? DocumentWords.Of(outcome) : null,
            became?.CitizenToldOn is { } told ? $"Đã trả lời công dân ngày {VietnameseNumbers.ShortDay(told)}" : null,
        ];
        return Joined(parts.OfType<string>());
    }

    private static string? PaperOf(ReceptionEntryPerson receptionEntryPerson) => receptionEntryPerson switch
    {
        { PaperNumber: null } => null,
        { Paper: { } paper } => $"{DocumentWords.Of(paper)} {receptionEntryPerson.PaperNumber}",
        _ => receptionEntryPerson.PaperNumber,
    };

    private static string? DirectionOf(Direction? direction) =>
        direction is null
            ? null
            : Joined([direction.Body ?? "x", .. direction.DocumentNo is { } no ? [$"VB số {no}"] : Array.Empty<string>()]);

    private static string? Joined(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } text ? text : null;
}
