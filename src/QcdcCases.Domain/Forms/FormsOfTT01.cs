using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Statistics;
using static QcdcCases.Domain.Forms.FormParts;
using static QcdcCases.Domain.Forms.ColumnMeasures;
using static QcdcCases.Domain.Forms.FormsBeforeTT06;

namespace QcdcCases.Domain.Forms;

/// <summary>
/// The forms of Thông tư 01/2024/TT-TTCP except 03/KQGQ and 04/KQGQ, whose columns are not known. A letter is processed when its review is
/// finished, as in the later forms; the circular's notes were not found.
/// </summary>
internal static partial class FormsOfTT01
{
    private static readonly string[] ToProcess = ["Tổng số đơn phải xử lý"];

    public static IEnumerable<Form> All() =>
    [
        FormsBeforeTT06.Reception(Circular.TT01, ("Số vụ việc tiếp lần đầu", "Số vụ việc tiếp nhiều lần")),
        Processing(),
        Complaints(),
        Denunciations(),
        Petitions(),
        FormsBeforeTT06.Complaints(Circular.TT01),
        FormsBeforeTT06.EnforcedDecisions(Circular.TT01),
    ];

    private static Form Processing()
    {
        string[] content = ["Phân loại theo nội dung"];
        return new(
            Circular.TT01,
            "01/XLD",
            "Tổng hợp kết quả xử lý đơn",
            [
                Column("1", ToProcess, "Tổng số", LettersToProcess(), "=2+3=4+5"),
                Column("2", ToProcess, "Kỳ trước chuyển sang", LettersCarriedOver(_ => true), "chưa xử lý xong từ kỳ trước"),
                Column("3", ToProcess, "Tiếp nhận trong kỳ", LettersReceived(_ => true), "ngày tiếp nhận trong kỳ"),
                Column("4", [], "Đã xử lý", ProcessedLetters(_ => true), "đã xem xét xong điều kiện xử lý trong kỳ (cách hiểu của phần mềm, như Thông tư 06/2025)"),
                Column("5", [], "Chưa xử lý (chuyển kỳ sau)", LettersUnprocessed(_ => true), "chưa xem xét xong đến hết kỳ"),
                Column("6", Eligible, "Số đơn", ProcessedLetters(p => p.Eligible is true), "=8+9+10=11+12+13=14+18"),
                Column("7", Eligible, "Số vụ việc", CasesOfProcessed(p => p.Eligible is true), "nhiều đơn về một vụ việc tính một"),
                Column("8", content, "Khiếu nại", EligibleLetters(p => p.Kind is CaseKind.Complaint), "theo phân loại đơn"),
                Column("9", content, "Tố cáo", EligibleLetters(p => p.Kind is CaseKind.Denunciation), "theo phân loại đơn"),
                Column("10", content, "Kiến nghị, phản ánh", EligibleLetters(p => p.Kind is CaseKind.Petition), "theo phân loại đơn"),
                Column("11", ResolvedLetters, "Lần đầu", EligibleLetters(p => p.Instance != 2, FactCondition.Closed), "vụ việc của đơn kết thúc đến hết kỳ (cách hiểu của phần mềm)"),
                Column("12", ResolvedLetters, "Nhiều lần", EligibleLetters(p => p.Instance == 2, FactCondition.Closed), "như cột 11, đơn lần 2, tố cáo tiếp"),
                Column("13", Status, "Chưa giải quyết xong", EligibleLetters(_ => true, FactCondition.NotClosed), "kể cả đơn hướng dẫn, chuyển, không thụ lý"),
                Column("14", Own, "Tổng số", ProcessedLetters(p => p.IsOwn), "=15+16+17"),
                Column("15", Own, "Khiếu nại", OwnLetters(CaseKind.Complaint), "theo phân loại đơn"),
                Column("16", Own, "Tố cáo", OwnLetters(CaseKind.Denunciation), "theo phân loại đơn"),
                Column("17", Own, "Kiến nghị, phản ánh", OwnLetters(CaseKind.Petition), "theo phân loại đơn"),
                Column("18", Others, "Tổng số", ProcessedLetters(IsOthers), "=19+20+21"),
                Column("19", Others, "Hướng dẫn", ProcessedLetters(p => IsOthers(p) && !p.IsPassedOn), "kể cả đơn lưu, không thụ lý có hướng dẫn (cách hiểu của phần mềm)"),
                Column("20", Others, "Chuyển đơn", ProcessedLetters(p => IsOthers(p) && p.IsPassedOn), "kể cả trả lại nơi đã chuyển (cách hiểu của phần mềm)"),
                UnknownColumn("21", Others, "Đôn đốc giải quyết", NoSuchOutcome),
                DeclaredColumn("22", [], "Số văn bản phúc đáp nhận được do chuyển đơn", "letters.replies"),
            ],
            [
                .. Hard("1=2+3", "1=4+5", "6=8+9+10", "6=11+12+13", "6=14+18", "14=15+16+17", "18=19+20+21"),
                .. Soft("6<=4", "7<=6"),
            ])
        {
            CarryOvers = [("1", "4")],
        };
    }

    /// <summary>The first eight columns of 02/XLD to 04/XLD.</summary>
    private static IEnumerable<FormColumn> Intake(CaseKind kind, string processed)
    {
        bool OfKind(Dimensions p) => p.Kind == kind;
        return
        [
            Column("1", ToProcess, "Tổng số", LettersToProcess(OfKind), "=2+3"),
            Column("2", ToProcess, "Kỳ trước chuyển sang", LettersCarriedOver(OfKind), "chưa xử lý xong từ kỳ trước"),
            Column("3", ToProcess, "Tiếp nhận trong kỳ", LettersReceived(OfKind), "ngày tiếp nhận trong kỳ"),
            Column("4", [processed], "Tổng số", ProcessedLetters(OfKind), "=5+6; như cột 4 Biểu 01/XLD"),
            .. ProcessedByReceipt(5, [processed], OfKind),
            .. EligibleOf(7, kind),
        ];
    }
}
