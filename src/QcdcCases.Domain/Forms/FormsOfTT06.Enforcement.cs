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
        const string Decision = "Quyết định giải quyết khiếu nại";
        const string Conclusion = "Kết luận nội dung tố cáo";
        return new(
            Circular.TT06,
            "05/KQTH",
            "Tổng hợp kết quả thi hành Quyết định giải quyết khiếu nại, thực hiện Kết luận nội dung tố cáo",
            [
                Column("1", [Decision], "Tổng số Quyết định phải thi hành trong kỳ", ToCarryOut(One), "ban hành trong kỳ và chưa thi hành xong từ kỳ trước, kể cả quyết định bác khiếu nại"),
                Column("2", [Decision], "Tổng số Quyết định đã thi hành xong", CarriedOut(One), "ghi thi hành xong hoặc kết thúc hồ sơ trong kỳ (cách hiểu của phần mềm)"),
                .. Amounts(3, Decision, One),
                Column("11", [Decision, "Đã xử lý hành chính"], "Tổng số người", Achieved(One, PeopleSanctioned), Got),
                Column("12", [Decision, "Đã xử lý hành chính"], "Trong đó số CB, CC, VC", Achieved(One, OfficialsSanctioned), Got),
                Column("13", [Decision, "Đã khởi tố"], "Số vụ", Achieved(One, CasesTransferred), Prosecuted),
                Column("14", [Decision, "Đã khởi tố"], "Số người", Achieved(One, PeopleTransferred), Prosecuted),
                Column("15", [Decision, "Đã khởi tố"], "Trong đó số CB, CC, VC", Achieved(One, OfficialsTransferred), Prosecuted),
                Column("16", [Conclusion], "Tổng số Kết luận phải thực hiện trong kỳ", ToCarryOut(Other), "như cột 1"),
                Column("17", [Conclusion], "Tổng số Kết luận đã thực hiện xong", CarriedOut(Other), "như cột 2"),
                .. Amounts(18, Conclusion, Other),
                Column("26", [Conclusion, "Đã xử lý hành chính"], "Tổ chức", Achieved(Other, OrganisationsSanctioned), Got),
                Column("27", [Conclusion, "Đã xử lý hành chính"], "Cá nhân", Achieved(Other, PeopleSanctioned), Got),
                Column("28", [Conclusion, "Đã xử lý hành chính"], "Trong đó số CB, CC, VC", Achieved(Other, OfficialsSanctioned), Got),
                Column("29", [Conclusion, "Đã khởi tố"], "Số vụ", Achieved(Other, CasesTransferred), Prosecuted),
                Column("30", [Conclusion, "Đã khởi tố"], "Số đối tượng", Achieved(Other, PeopleTransferred), Prosecuted),
                Column("31", [Conclusion, "Đã khởi tố"], "Trong đó số CB, CC, VC", Achieved(Other, OfficialsTransferred), Prosecuted),
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
            Money($"{first}", toRecover, "Tiền (Trđ)", Due(kind, RecoveredMoney), Owed),
            Area($"{first + 1}", toRecover, "Đất (m2)", Due(kind, RecoveredLand), Owed),
            Money($"{first + 2}", recovered, "Tiền (Trđ)", Achieved(kind, RecoveredMoney), Got),
            Area($"{first + 3}", recovered, "Đất (m2)", Achieved(kind, RecoveredLand), Got),
            Money($"{first + 4}", toReturn, "Tiền (Trđ)", Due(kind, ReturnedMoney), Owed),
            Area($"{first + 5}", toReturn, "Đất (m2)", Due(kind, ReturnedLand), Owed),
            Money($"{first + 6}", returned, "Tiền (Trđ)", Achieved(kind, ReturnedMoney), Got),
            Area($"{first + 7}", returned, "Đất (m2)", Achieved(kind, ReturnedLand), Got),
        ];
    }

    /// <summary>Form 06/QLKNTC. No register holds these numbers, so units declare all of them.</summary>
    private static Form Management() => new(
        Circular.TT06,
        "06/QLKNTC",
        "Tổng hợp công tác quản lý nhà nước về tiếp công dân, giải quyết khiếu nại, tố cáo",
        [
            Told("1", ["Văn bản quản lý, chỉ đạo"], "Ban hành mới", "management.documents.issued"),
            Told("2", ["Văn bản quản lý, chỉ đạo"], "Sửa đổi, bổ sung", "management.documents.amended"),
            Told("3", ["Văn bản quản lý, chỉ đạo"], "Bãi bỏ, hủy bỏ", "management.documents.repealed"),
            Told("4", ["Tập huấn"], "Số lớp", "management.training.classes"),
            Told("5", ["Tập huấn"], "Số người", "management.training.people"),
            Told("6", ["Thanh tra, kiểm tra trách nhiệm"], "Số cuộc trong kỳ", "management.inspections"),
            Told("7", ["Thanh tra, kiểm tra trách nhiệm"], "Số đơn vị được thanh tra, kiểm tra", "management.inspections.units"),
            Told("8", ["Thanh tra, kiểm tra trách nhiệm"], "Số cuộc đã ban hành kết luận", "management.inspections.concluded"),
            Told("9", ["Kiến nghị xử lý hành chính"], "Tổ chức", "management.sanctions.proposed.organisations"),
            Told("10", ["Kiến nghị xử lý hành chính"], "Cá nhân", "management.sanctions.proposed.individuals"),
            Told("11", ["Chuyển cơ quan điều tra"], "Tổ chức", "management.transferred.organisations"),
            Told("12", ["Chuyển cơ quan điều tra"], "Cá nhân", "management.transferred.individuals"),
            Told("13", ["Thực hiện kết luận"], "Số kết luận phải thực hiện", "management.conclusions.due"),
            Told("14", ["Thực hiện kết luận", "Đã xử lý hành chính"], "Tổ chức", "management.sanctions.made.organisations"),
            Told("15", ["Thực hiện kết luận", "Đã xử lý hành chính"], "Cá nhân", "management.sanctions.made.individuals"),
            Told("16", ["Thực hiện kết luận", "Đã khởi tố"], "Số vụ", "management.prosecuted.cases"),
            Told("17", ["Thực hiện kết luận", "Đã khởi tố"], "Số người", "management.prosecuted.people"),
        ],
        Hard("8<=6"));
}
