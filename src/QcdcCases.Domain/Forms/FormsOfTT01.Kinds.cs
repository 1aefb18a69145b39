using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Statistics;
using static QcdcCases.Domain.Forms.FormParts;
using static QcdcCases.Domain.Forms.ColumnMeasures;
using static QcdcCases.Domain.Forms.FormsBeforeTT06;

namespace QcdcCases.Domain.Forms;

internal static partial class FormsOfTT01
{
    private static Form Complaints()
    {
        const CaseKind Kind = CaseKind.Complaint;
        Measure Cases(Func<Dimensions, bool> where, FactCondition when = FactCondition.Always) => CasesOfEligible(Kind, where, when);
        return new(
            Circular.TT01,
            "02/XLD",
            "Tổng hợp kết quả xử lý đơn khiếu nại",
            [
                .. Intake(Kind, "Đơn đã xử lý"),
                .. ComplaintsByContent(9),
                Column("16", ResolvedLetters, "Lần đầu", Cases(p => p.Instance != 2, FactCondition.Closed), ByTheEnd),
                Column("17", ResolvedLetters, "Lần 2", Cases(p => p.Instance == 2, FactCondition.Closed), ByTheEnd),
                UnknownColumn("18", ResolvedLetters, "Đã có bản án của Tòa", "nằm ở cột 16, 17 hoặc 19"),
                Column("19", Status, "Chưa giải quyết xong", Cases(_ => true, FactCondition.NotClosed), "mọi vụ việc còn lại"),
                Column("20", Own, "Tổng số", Cases(p => p.IsOwn), "=21+22"),
                Column("21", Own, "Lần đầu", Cases(p => p.IsOwn && p.Instance != 2), "theo phân loại đơn"),
                Column("22", Own, "Lần 2", Cases(p => p.IsOwn && p.Instance == 2), "theo phân loại đơn"),
                Column("23", Others, "Tổng số", Cases(p => !p.IsOwn), "=24+25"),
                Column("24", Others, "Hướng dẫn", Cases(p => !p.IsOwn), "kể cả chuyển, trả lại: biểu chỉ có hướng dẫn và đôn đốc (cách hiểu của phần mềm)"),
                UnknownColumn("25", Others, "Đôn đốc giải quyết", NoSuchOutcome),
                DeclaredColumn("26", [], "Số văn bản phúc đáp nhận được do chuyển đơn", "complaints.replies"),
            ],
            [
                .. Hard("1=2+3", "4=5+6", "9=10+11+12", "20=21+22", "23=24+25"),
                .. Soft("8=9+13+14+15", "8=16+17+18+19", "8=20+23", "4<=1", "7<=4", "8<=7"),
            ]);
    }

    private static Form Denunciations()
    {
        const CaseKind Kind = CaseKind.Denunciation;
        Measure Cases(Func<Dimensions, bool> where) => CasesOfEligible(Kind, where);
        return new(
            Circular.TT01,
            "03/XLD",
            "Tổng hợp kết quả xử lý đơn tố cáo",
            [
                .. Intake(Kind, "Đơn đã xử lý"),
                .. DenunciationsByContent(9),
                UnknownColumn("18", Continued, "Quá thời hạn chưa giải quyết", "nằm ở cột 19"),
                Column("19", Continued, "Đã có kết luận giải quyết", Cases(p => p.Instance == 2), "tố cáo tiếp, cả do quá thời hạn: sổ không tách (cách hiểu của phần mềm)"),
                Column("20", Status, "Chưa giải quyết", Cases(p => p.Instance != 2), "tố cáo lần đầu"),
                Column("21", Own, "Tổng số", Cases(p => p.IsOwn), "=22+23"),
                Column("22", Own, "Tố cáo lần đầu", Cases(p => p.IsOwn && p.Instance != 2), "theo phân loại đơn"),
                Column("23", Own, "Tố cáo tiếp", Cases(p => p.IsOwn && p.Instance == 2), "theo phân loại đơn"),
                Column("24", Others, "Tổng số", Cases(p => !p.IsOwn), "=25+26"),
                Column("25", Others, "Chuyển đơn", Cases(p => !p.IsOwn), "kể cả hướng dẫn, trả lại: biểu chỉ có chuyển và đôn đốc (cách hiểu của phần mềm)"),
                UnknownColumn("26", Others, "Đôn đốc giải quyết", NoSuchOutcome),
                DeclaredColumn("27", [], "Số văn bản phúc đáp nhận được do chuyển đơn", "denunciations.replies"),
            ],
            [
                .. Hard("1=2+3", "4=5+6", "8=9+14+15+16+17", "8=18+19+20", "8=21+24", "9=10+11+12+13", "21=22+23", "24=25+26"),
                .. Soft("4<=1", "7<=4", "8<=7"),
            ]);
    }

    private static Form Petitions()
    {
        const CaseKind Kind = CaseKind.Petition;
        string[] outcome = ["Kết quả giải quyết vụ việc thuộc thẩm quyền"];
        Measure Cases(Func<Dimensions, bool> where, FactCondition when = FactCondition.Always) => CasesOfEligible(Kind, where, when);
        return new(
            Circular.TT01,
            "04/XLD",
            "Tổng hợp kết quả xử lý đơn kiến nghị, phản ánh",
            [
                .. Intake(Kind, "Đơn đã xem xét về điều kiện xử lý"),
                .. PetitionsByContent(9),
                Column("13", Status, "Đã được giải quyết", Cases(_ => true, FactCondition.Closed), ByTheEnd),
                Column("14", Status, "Chưa được giải quyết", Cases(_ => true, FactCondition.NotClosed), "mọi vụ việc còn lại"),
                Column("15", ["Kết quả xử lý"], "Thuộc thẩm quyền", Cases(p => p.IsOwn), "=19+20"),
                Column("16", Others, "Tổng số", Cases(p => !p.IsOwn), "=17+18"),
                Column("17", Others, "Chuyển đơn", Cases(p => !p.IsOwn), "kể cả hướng dẫn, trả lại: biểu chỉ có chuyển và đôn đốc (cách hiểu của phần mềm)"),
                UnknownColumn("18", Others, "Đôn đốc giải quyết", NoSuchOutcome),
                Column("19", outcome, "Đã được giải quyết", Cases(p => p.IsOwn, FactCondition.Closed), ByTheEnd),
                Column("20", outcome, "Chưa được giải quyết", Cases(p => p.IsOwn, FactCondition.NotClosed), "mọi vụ việc thuộc thẩm quyền còn lại"),
            ],
            [
                // The available copy of the circular prints 8=15+18, which cannot be right: 18 is a part of 16.
                .. Hard("1=2+3", "4=5+6", "8=9+10+11+12", "8=13+14", "16=17+18"),
                .. Soft("8=15+16", "15=19+20", "4<=1", "7<=4", "8<=7"),
            ]);
    }
}
