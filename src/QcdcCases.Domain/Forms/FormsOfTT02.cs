using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Statistics;
using static QcdcCases.Domain.Forms.FormParts;
using static QcdcCases.Domain.Forms.ColumnMeasures;
using static QcdcCases.Domain.Forms.FormsBeforeTT06;

namespace QcdcCases.Domain.Forms;

/// <summary>
/// The forms of Thông tư 02/2021/TT-TTCP. A letter is processed when its review is finished, as in the later forms; the circular's notes
/// were not found.
/// </summary>
internal static partial class FormsOfTT02
{
    private const string OtherSigned = "nằm ở cột một người đứng tên";

    private static readonly string[] Before = ["Tổng số đơn phải xử lý", "Kỳ trước chuyển sang"];
    private static readonly string[] During = ["Tổng số đơn phải xử lý", "Tiếp nhận trong kỳ"];

    public static IEnumerable<Form> All() =>
    [
        FormsBeforeTT06.Reception(Circular.TT02, ("Tiếp lần đầu", "Tiếp nhiều lần")),
        LettersOfReception(),
        Processing(),
        Complaints(),
        Denunciations(),
        Petitions(),
        FormsBeforeTT06.Complaints(Circular.TT02),
        FormsBeforeTT06.EnforcedDecisions(Circular.TT02),
        Conclusions(),
        EnforcedConclusions(),
    ];

    /// <summary>
    /// Form 02/TCD. Facts of letters do not record whether a letter came in at a reception, so units declare these numbers.
    /// </summary>
    private static Form LettersOfReception()
    {
        string[] total = ["Tổng số"];
        string[] complaints = ["Phân loại", "Khiếu nại"];
        string[] denunciations = ["Phân loại", "Tố cáo"];
        string[] petitions = ["Phân loại", "Phản ánh, kiến nghị"];
        return new(
            Circular.TT02,
            "02/TCD",
            "Tổng hợp kết quả phân loại, xử lý đơn qua tiếp công dân",
            [
                DeclaredColumn("1", total, "Số đơn", "reception.letters"),
                DeclaredColumn("2", total, "Số vụ việc", "reception.matters"),
                DeclaredColumn("3", complaints, "Số đơn", "reception.complaints.letters"),
                DeclaredColumn("4", complaints, "Số vụ việc", "reception.complaints.matters"),
                DeclaredColumn("5", denunciations, "Số đơn", "reception.denunciations.letters"),
                DeclaredColumn("6", denunciations, "Số vụ việc", "reception.denunciations.matters"),
                DeclaredColumn("7", petitions, "Số đơn", "reception.petitions.letters"),
                DeclaredColumn("8", petitions, "Số vụ việc", "reception.petitions.matters"),
                DeclaredColumn("9", Own, "Số đơn", "reception.own.letters"),
                DeclaredColumn("10", Own, "Số vụ việc", "reception.own.matters"),
                DeclaredColumn("11", Others, "Số đơn", "reception.others.letters"),
                DeclaredColumn("12", [.. Others, "Số vụ việc"], "Tổng số", "reception.others.matters"),
                DeclaredColumn("13", [.. Others, "Số vụ việc"], "Hướng dẫn", "reception.others.guided"),
                DeclaredColumn("14", [.. Others, "Số vụ việc"], "Chuyển", "reception.others.transferred"),
                DeclaredColumn("15", [.. Others, "Số vụ việc"], "Đôn đốc", "reception.others.urged"),
                DeclaredColumn("16", [], "Số văn bản phúc đáp nhận được do chuyển đơn", "reception.replies"),
            ],

            // All but the last are printed. But each number is declared and corrected by itself, so none can be refused for what the others
            // still say: what does not add up is shown with the form and printed under it, and keeps nobody from handing it on.
            Soft("1=3+5+7", "1=9+11", "2=4+6+8", "2=10+12", "12=13+14+15"));
    }

    private static Form Processing()
    {
        string[] content = ["Phân loại theo nội dung"];
        return new(
            Circular.TT02,
            "01/XLD",
            "Tổng hợp kết quả xử lý đơn",
            [
                .. Intake(_ => true),
                Column("8", [], "Đơn đã xử lý", ProcessedLetters(_ => true), "đã xem xét xong điều kiện xử lý trong kỳ (cách hiểu của phần mềm, như Thông tư 06/2025)"),
                Column("9", Eligible, "Số đơn", ProcessedLetters(p => p.Eligible is true), "=11+12+13=14+15+16+17=18+22"),
                Column("10", Eligible, "Số vụ việc", CasesOfProcessed(p => p.Eligible is true), "nhiều đơn về một vụ việc tính một"),
                Column("11", content, "Khiếu nại", EligibleLetters(p => p.Kind is CaseKind.Complaint), "theo phân loại đơn"),
                Column("12", content, "Tố cáo", EligibleLetters(p => p.Kind is CaseKind.Denunciation), "theo phân loại đơn"),
                Column("13", content, "Kiến nghị, phản ánh", EligibleLetters(p => p.Kind is CaseKind.Petition), "theo phân loại đơn"),
                Column("14", ResolvedLetters, "Lần đầu", EligibleLetters(p => p.Instance != 2, FactCondition.Closed), "vụ việc của đơn kết thúc đến hết kỳ (cách hiểu của phần mềm)"),
                Column("15", ResolvedLetters, "Nhiều lần", EligibleLetters(p => p.Instance == 2, FactCondition.Closed), "như cột 14, đơn lần 2, tố cáo tiếp"),
                Column("16", Status, "Đang giải quyết", EligibleLetters(IsTaken, FactCondition.NotClosed), "đã thụ lý, chưa kết thúc đến hết kỳ"),
                Column("17", Status, "Chưa giải quyết", EligibleLetters(p => !IsTaken(p), FactCondition.NotClosed), "đơn hướng dẫn, chuyển, không thụ lý"),
                Column("18", Own, "Tổng số", ProcessedLetters(p => p.IsOwn), "=19+20+21"),
                Column("19", Own, "Khiếu nại", OwnLetters(CaseKind.Complaint), "theo phân loại đơn"),
                Column("20", Own, "Tố cáo", OwnLetters(CaseKind.Denunciation), "theo phân loại đơn"),
                Column("21", Own, "Kiến nghị, phản ánh", OwnLetters(CaseKind.Petition), "theo phân loại đơn"),
                Column("22", Others, "Tổng số", ProcessedLetters(IsOthers), "=23+24+25"),
                Column("23", Others, "Hướng dẫn", ProcessedLetters(p => IsOthers(p) && !p.IsPassedOn), "kể cả đơn lưu, không thụ lý có hướng dẫn (cách hiểu của phần mềm)"),
                Column("24", Others, "Chuyển đơn", ProcessedLetters(p => IsOthers(p) && p.IsPassedOn), "kể cả trả lại nơi đã chuyển (cách hiểu của phần mềm)"),
                UnknownColumn("25", Others, "Đôn đốc giải quyết", NoSuchOutcome),
                DeclaredColumn("26", [], "Số văn bản phúc đáp nhận được do chuyển đơn", "letters.replies"),
            ],
            [
                .. Hard("1=2+3+4+5+6+7", "9=11+12+13", "9=14+15+16+17", "9=18+22", "18=19+20+21", "22=23+24+25"),
                .. Soft("8<=1", "9<=8", "10<=9"),
            ])
        {
            CarryOvers = [("1", "8")],
        };
    }

    private static bool IsTaken(Dimensions p) => p.IsOwn && p.Outcome is ProcessingOutcome.Accepted;

    /// <summary>Columns 1 to 7 of 01/XLD, 03/XLD and 04/XLD: letters to process by number of signatories.</summary>
    private static IEnumerable<FormColumn> Intake(Func<Dimensions, bool> where) =>
    [
        Column("1", ["Tổng số đơn phải xử lý"], "Tổng số", LettersToProcess(where), "=2+3+4+5+6+7"),
        Column("2", Before, "Đơn có nhiều người đứng tên", LettersCarriedOver(p => p.Joint && where(p)), "từ 5 người đứng tên (TT 07/2014 Đ6 k4)"),
        Column("3", Before, "Đơn một người đứng tên", LettersCarriedOver(p => !p.Joint && where(p)), "mọi đơn còn lại"),
        UnknownColumn("4", Before, "Đơn khác", OtherSigned),
        Column("5", During, "Đơn có nhiều người đứng tên", LettersReceived(p => p.Joint && where(p)), "như cột 2"),
        Column("6", During, "Đơn một người đứng tên", LettersReceived(p => !p.Joint && where(p)), "mọi đơn còn lại"),
        UnknownColumn("7", During, "Đơn khác", OtherSigned),
    ];
}
