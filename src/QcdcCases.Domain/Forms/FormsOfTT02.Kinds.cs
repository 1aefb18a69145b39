using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Statistics;
using static QcdcCases.Domain.Forms.FormParts;
using static QcdcCases.Domain.Forms.ColumnMeasures;
using static QcdcCases.Domain.Forms.FormsBeforeTT06;

namespace QcdcCases.Domain.Forms;

internal static partial class FormsOfTT02
{
    private const string Processed = "đã xem xét xong điều kiện xử lý trong kỳ (cách hiểu của phần mềm)";

    private static readonly string[] Done = ["Đơn đã xử lý"];

    private static Form Complaints()
    {
        const CaseKind Kind = CaseKind.Complaint;
        bool OfKind(Dimensions p) => p.Kind is Kind;
        Measure Cases(Func<Dimensions, bool> where, FactCondition when = FactCondition.Always) => CasesOfEligible(Kind, where, when);
        return new(
            Circular.TT02,
            "02/XLD",
            "Tổng hợp kết quả xử lý đơn khiếu nại",
            [
                Column("1", ["Tổng số đơn phải xử lý"], "Tổng số", LettersToProcess(OfKind), "=2+3+4+5"),
                Column("2", Before, "Đơn có nhiều người đứng tên", LettersCarriedOver(p => p.Joint && OfKind(p)), "từ 5 người đứng tên (TT 07/2014 Đ6 k4)"),
                Column("3", Before, "Đơn một người đứng tên", LettersCarriedOver(p => !p.Joint && OfKind(p)), "mọi đơn còn lại"),
                Column("4", During, "Đơn có nhiều người đứng tên", LettersReceived(p => p.Joint && OfKind(p)), "như cột 2"),
                Column("5", During, "Đơn một người đứng tên", LettersReceived(p => !p.Joint && OfKind(p)), "mọi đơn còn lại"),
                Column("6", Done, "Tổng số", ProcessedLetters(OfKind), "=7+8; như cột 8 Biểu 01/XLD"),
                .. ProcessedByReceipt(7, Done, OfKind),
                .. EligibleOf(9, Kind),
                .. ComplaintsByContent(11),
                Column("18", ResolvedLetters, "Lần đầu", Cases(p => p.Instance != 2, FactCondition.Closed), ByTheEnd),
                Column("19", ResolvedLetters, "Lần 2", Cases(p => p.Instance == 2, FactCondition.Closed), ByTheEnd),
                UnknownColumn("20", ResolvedLetters, "Đã có bản án của Tòa", "nằm ở cột 18, 19, 21 hoặc 22"),
                Column("21", Status, "Đang giải quyết", Cases(IsTaken, FactCondition.NotClosed), "đã thụ lý, chưa kết thúc đến hết kỳ"),
                Column("22", Status, "Chưa giải quyết", Cases(p => !IsTaken(p), FactCondition.NotClosed), "mọi vụ việc còn lại"),
                Column("23", Own, "Tổng số", Cases(p => p.IsOwn), "=24+25"),
                Column("24", Own, "Lần đầu", Cases(p => p.IsOwn && p.Instance != 2), "theo phân loại đơn"),
                Column("25", Own, "Lần 2", Cases(p => p.IsOwn && p.Instance == 2), "theo phân loại đơn"),
                Column("26", Others, "Tổng số", Cases(p => !p.IsOwn), "=27+28+29"),
                Column("27", Others, "Hướng dẫn", Cases(p => !p.IsOwn && !p.IsPassedOn), "theo kết quả xử lý đơn"),
                Column("28", Others, "Chuyển đơn", Cases(p => !p.IsOwn && p.IsPassedOn), "kể cả trả lại nơi đã chuyển (cách hiểu của phần mềm)"),
                UnknownColumn("29", Others, "Đôn đốc giải quyết", NoSuchOutcome),
                DeclaredColumn("30", [], "Số văn bản phúc đáp nhận được do chuyển đơn", "complaints.replies"),
            ],
            [
                .. Hard("1=2+3+4+5", "6=7+8", "10=11+15+16+17", "10=18+19+20+21+22", "10=23+26", "23=24+25", "26=27+28+29"),
                .. Soft("11=12+13+14", "6<=1", "9<=6", "10<=9"),
            ]);
    }

    private static Form Denunciations()
    {
        const CaseKind Kind = CaseKind.Denunciation;
        bool OfKind(Dimensions p) => p.Kind is Kind;
        Measure Cases(Func<Dimensions, bool> where) => CasesOfEligible(Kind, where);
        return new(
            Circular.TT02,
            "03/XLD",
            "Tổng hợp kết quả xử lý đơn tố cáo",
            [
                .. Intake(OfKind),
                Column("8", Done, "Tổng số", ProcessedLetters(OfKind), Processed),
                .. ProcessedByReceipt(9, Done, OfKind),
                .. EligibleOf(11, Kind),
                .. DenunciationsByContent(13),
                Column("22", Status, "Chưa giải quyết trong hạn", Cases(p => p.Instance != 2 && !IsTaken(p)), "tố cáo lần đầu chưa thụ lý (cách hiểu của phần mềm)"),
                Column("23", Status, "Đang giải quyết", Cases(p => p.Instance != 2 && IsTaken(p)), "tố cáo lần đầu đã thụ lý (cách hiểu của phần mềm)"),
                UnknownColumn("24", Continued, "Quá thời hạn chưa giải quyết", "nằm ở cột 25"),
                Column("25", Continued, "Đã có kết luận giải quyết", Cases(p => p.Instance == 2), "tố cáo tiếp, cả do quá thời hạn: sổ không tách (cách hiểu của phần mềm)"),
                Column("26", Own, "Tổng số", Cases(p => p.IsOwn), "=27+28"),
                Column("27", Own, "Tố cáo lần đầu", Cases(p => p.IsOwn && p.Instance != 2), "theo phân loại đơn"),
                Column("28", Own, "Tố cáo tiếp", Cases(p => p.IsOwn && p.Instance == 2), "theo phân loại đơn"),
                Column("29", Others, "Tổng số", Cases(p => !p.IsOwn), "=30+31+32"),
                Column("30", Others, "Hướng dẫn", Cases(p => !p.IsOwn && !p.IsPassedOn), "theo kết quả xử lý đơn"),
                Column("31", Others, "Chuyển đơn", Cases(p => !p.IsOwn && p.IsPassedOn), "kể cả trả lại nơi đã chuyển (cách hiểu của phần mềm)"),
                UnknownColumn("32", Others, "Đôn đốc giải quyết", NoSuchOutcome),
                DeclaredColumn("33", [], "Số văn bản phúc đáp nhận được do chuyển đơn", "denunciations.replies"),
            ],
            [
                .. Hard("1=2+3+4+5+6+7", "12=13+18+19+20+21", "12=22+23+24+25", "12=26+29", "26=27+28", "29=30+31+32"),
                .. Soft("13=14+15+16+17", "8=9+10", "8<=1", "11<=8", "12<=11"),
            ]);
    }

    private static Form Petitions()
    {
        const CaseKind Kind = CaseKind.Petition;
        bool OfKind(Dimensions p) => p.Kind is Kind;
        Measure Cases(Func<Dimensions, bool> where, FactCondition when = FactCondition.Always) => CasesOfEligible(Kind, where, when);
        return new(
            Circular.TT02,
            "04/XLD",
            "Tổng hợp kết quả xử lý đơn kiến nghị, phản ánh",
            [
                .. Intake(OfKind),
                Column("8", Done, "Tổng số", ProcessedLetters(OfKind), Processed),
                .. ProcessedByReceipt(9, Done, OfKind),
                .. EligibleOf(11, Kind),
                .. PetitionsByContent(13),
                Column("17", Status, "Đã được giải quyết", Cases(_ => true, FactCondition.Closed), ByTheEnd),
                Column("18", Status, "Đang giải quyết", Cases(IsTaken, FactCondition.NotClosed), "đã thụ lý, chưa kết thúc đến hết kỳ"),
                Column("19", Status, "Chưa được giải quyết", Cases(p => !IsTaken(p), FactCondition.NotClosed), "mọi vụ việc còn lại"),
                Column("20", ["Kết quả xử lý"], "Thuộc thẩm quyền", Cases(p => p.IsOwn), "theo kết quả xử lý đơn"),
                Column("21", Others, "Tổng số", Cases(p => !p.IsOwn), "=22+23"),
                Column("22", Others, "Chuyển đơn", Cases(p => !p.IsOwn), "kể cả hướng dẫn, trả lại: biểu chỉ có chuyển và đôn đốc (cách hiểu của phần mềm)"),
                UnknownColumn("23", Others, "Đôn đốc giải quyết", NoSuchOutcome),
                DeclaredColumn("24", [], "Số văn bản phúc đáp nhận được do chuyển đơn", "petitions.replies"),
            ],
            [
                .. Hard("1=2+3+4+5+6+7", "8=9+10", "12=13+14+15+16", "12=17+18+19", "12=20+21", "21=22+23"),
                .. Soft("8<=1", "11<=8", "12<=11"),
            ]);
    }
}
