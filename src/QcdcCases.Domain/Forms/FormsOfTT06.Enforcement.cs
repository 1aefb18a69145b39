using QcdcCases.Domain.Cases;
using static QcdcCases.Domain.Cases.ConsequenceCodes;
using static QcdcCases.Domain.Forms.FormParts;
using static QcdcCases.Domain.Forms.ColumnMeasures;

namespace QcdcCases.Domain.Forms;

internal static partial class FormsOfTT06
{
    private static Form Enforcement()
    {
        const CaseKind One = CaseKind.Complaint;
        const CaseKind Other = CaseKind.Denunciation;
        const string Decision = "Kết quả thi hành Quyết định giải quyết khiếu nại";
        const string Conclusion = "Kết quả thực hiện Kết luận nội dung tố cáo";
        return new(
            Circular.TT06,
            "05/KQTH",
            "Tổng hợp kết quả thi hành Quyết định, thực hiện Kết luận",
            [
                Column("1", [Decision], "Tổng số Quyết định phải thi hành trong kỳ", ToCarryOut(One), "ban hành trong kỳ và chưa thi hành xong từ kỳ trước, kể cả quyết định bác khiếu nại"),
                Column("2", [Decision], "Tổng số Quyết định đã thi hành xong", CarriedOut(One), "ghi thi hành xong hoặc kết thúc hồ sơ trong kỳ (cách hiểu của phần mềm)"),
                .. Amounts(3, Decision, One),
                Column("11", [Decision, "Đã xử lý hành chính"], "Tổng số người bị xử lý", AchievedAmount(One, PeopleSanctioned), OfEnforcement),
                Column("12", [Decision, "Đã xử lý hành chính"], Officials, AchievedAmount(One, OfficialsSanctioned), OfEnforcement),
                Column("13", [Decision, "Đã khởi tố"], "Số vụ", AchievedAmount(One, CasesTransferred), OfProsecution),
                Column("14", [Decision, "Đã khởi tố"], "Số người", AchievedAmount(One, PeopleTransferred), OfProsecution),
                Column("15", [Decision, "Đã khởi tố"], Officials, AchievedAmount(One, OfficialsTransferred), OfProsecution),
                Column("16", [Conclusion], "Tổng số Kết luận phải thực hiện trong kỳ", ToCarryOut(Other), "như cột 1"),
                Column("17", [Conclusion], "Tổng số Kết luận đã thực hiện xong", CarriedOut(Other), "như cột 2"),
                .. Amounts(18, Conclusion, Other),
                Column("26", [Conclusion, "Đã xử lý hành chính"], "Tổng số tổ chức bị xử lý", AchievedAmount(Other, OrganisationsSanctioned), OfEnforcement),
                Column("27", [Conclusion, "Đã xử lý hành chính"], "Tổng số cá nhân bị xử lý", AchievedAmount(Other, PeopleSanctioned), OfEnforcement),
                Column("28", [Conclusion, "Đã xử lý hành chính"], Officials, AchievedAmount(Other, OfficialsSanctioned), OfEnforcement),
                Column("29", [Conclusion, "Đã khởi tố"], "Số vụ", AchievedAmount(Other, CasesTransferred), OfProsecution),
                Column("30", [Conclusion, "Đã khởi tố"], "Số đối tượng", AchievedAmount(Other, PeopleTransferred), OfProsecution),
                Column("31", [Conclusion, "Đã khởi tố"], Officials, AchievedAmount(Other, OfficialsTransferred), OfProsecution),
            ],
            [
                .. Hard("1>=03/GQKN.7", "2<=1", "12<=11", "15<=14", "16>=04/GQTC.7", "17<=16", "28<=27", "31<=30"),
                .. Soft("5<=3", "6<=4", "9<=7", "10<=8", "20<=18", "21<=19", "24<=22", "25<=23"),
            ])
        {
            CarryOvers = [("1", "2"), ("16", "17")],
        };
    }

    /// <summary>
    /// Eight columns from a number on: money and land to recover for the State, recovered, to return to people, and returned.
    /// </summary>
    private static FormColumn[] Amounts(int first, string ruling, CaseKind kind)
    {
        string[] toRecover = [ruling, "Thu hồi cho Nhà nước", "Phải thu"];
        string[] recovered = [ruling, "Thu hồi cho Nhà nước", "Đã thu"];
        string[] toReturn = [ruling, "Trả lại cho tổ chức, cá nhân", "Phải trả"];
        string[] returned = [ruling, "Trả lại cho tổ chức, cá nhân", "Đã trả"];
        return
        [
            Money($"{first}", toRecover, "Tiền (Trđ)", AmountToCarryOut(kind, RecoveredMoney), OfDecisionsToCarryOut),
            Area($"{first + 1}", toRecover, "Đất (m2)", AmountToCarryOut(kind, RecoveredLand), OfDecisionsToCarryOut),
            Money($"{first + 2}", recovered, "Tiền (Trđ)", AchievedAmount(kind, RecoveredMoney), OfEnforcement),
            Area($"{first + 3}", recovered, "Đất (m2)", AchievedAmount(kind, RecoveredLand), OfEnforcement),
            Money($"{first + 4}", toReturn, "Tiền (Trđ)", AmountToCarryOut(kind, ReturnedMoney), OfDecisionsToCarryOut),
            Area($"{first + 5}", toReturn, "Đất (m2)", AmountToCarryOut(kind, ReturnedLand), OfDecisionsToCarryOut),
            Money($"{first + 6}", returned, "Tiền (Trđ)", AchievedAmount(kind, ReturnedMoney), OfEnforcement),
            Area($"{first + 7}", returned, "Đất (m2)", AchievedAmount(kind, ReturnedLand), OfEnforcement),
        ];
    }

    private static readonly string[] Issued = ["Ban hành văn bản quản lý, chỉ đạo (Bộ, ngành, tỉnh, TP) về công tác TCD, KN, TC"];
    private static readonly string[] Training = ["Tập huấn, tuyên truyền, giáo dục pháp luật về TCD, KN, TC"];
    private static readonly string[] Inspection = ["Thanh tra trách nhiệm"];
    private static readonly string[] Inspected = [.. Inspection, "Thực hiện pháp luật về TCD, KN, TC"];
    private static readonly string[] Sanctions = [.. Inspection, "Kiến nghị xử lý", "Hành chính"];
    private static readonly string[] Transfers = [.. Inspection, "Kiến nghị xử lý", "Chuyển cơ quan điều tra"];
    private static readonly string[] Outcome = ["Kết quả thực hiện kết luận, quyết định xử lý về thanh tra trách nhiệm"];
    private static readonly string[] Sanctioned = [.. Outcome, "Đã xử lý hành chính"];
    private static readonly string[] Prosecutions = [.. Outcome, "Đã khởi tố"];

    /// <summary>Form 06/QLKNTC. No register holds these numbers, so units declare all of them.</summary>
    private static Form Management() => new(
        Circular.TT06,
        "06/QLKNTC",
        "Tổng hợp công tác quản lý nhà nước về tiếp công dân, giải quyết khiếu nại, tố cáo",
        [
            DeclaredColumn("1", Issued, "Số văn bản ban hành mới", "management.documents.issued"),
            DeclaredColumn("2", Issued, "Số văn bản được sửa đổi, bổ sung", "management.documents.amended"),
            DeclaredColumn("3", Issued, "Số văn bản hủy bỏ", "management.documents.repealed"),
            DeclaredColumn("4", Training, "Số lớp", "management.training.classes"),
            DeclaredColumn("5", Training, "Số người", "management.training.people"),
            DeclaredColumn("6", Inspected, "Số cuộc", "management.inspections"),
            DeclaredColumn("7", Inspected, "Số đơn vị", "management.inspections.units"),
            DeclaredColumn("8", Inspection, "Số cuộc đã ban hành kết luận", "management.inspections.concluded"),
            DeclaredColumn("9", Sanctions, "Tổ chức", "management.sanctions.proposed.organisations"),
            DeclaredColumn("10", Sanctions, "Cá nhân", "management.sanctions.proposed.individuals"),
            DeclaredColumn("11", Transfers, "Tổ chức", "management.transferred.organisations"),
            DeclaredColumn("12", Transfers, "Cá nhân", "management.transferred.individuals"),
            DeclaredColumn("13", Outcome, "Tổng số KLTT thực hiện", "management.conclusions.due"),
            DeclaredColumn("14", Sanctioned, "Tổ chức", "management.sanctions.made.organisations"),
            DeclaredColumn("15", Sanctioned, "Cá nhân", "management.sanctions.made.individuals"),
            DeclaredColumn("16", Prosecutions, "Vụ", "management.prosecuted.cases"),
            DeclaredColumn("17", Prosecutions, "Đối tượng", "management.prosecuted.people"),
        ],
        Hard("8<=6"));
}
