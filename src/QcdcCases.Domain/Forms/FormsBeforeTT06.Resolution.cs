using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Statistics;
using static QcdcCases.Domain.Cases.ConsequenceCodes;
using static QcdcCases.Domain.Forms.FormParts;
using static QcdcCases.Domain.Forms.ColumnMeasures;

namespace QcdcCases.Domain.Forms;

internal static partial class FormsBeforeTT06
{
    public const string OfDecisions = "theo các quyết định, kết luận ban hành trong kỳ (cách hiểu của phần mềm)";
    public const string OnTime = "vụ việc kết thúc trong kỳ, so với ngày cuối của thời hạn";

    public static readonly string[] ForTheState = ["Thu hồi cho Nhà nước"];
    public static readonly string[] Investigation = ["Chuyển cơ quan điều tra"];
    public static readonly string[] Timeliness = ["Chấp hành thời hạn giải quyết theo quy định"];

    private static readonly string[] Letters = ["Đơn khiếu nại thuộc thẩm quyền"];
    private static readonly string[] Resolved = ["Đã giải quyết"];
    private static readonly string[] Administrative = ["Kiến nghị xử lý hành chính"];
    private static readonly string[] First = ["Phân tích kết quả", "Giải quyết lần đầu"];
    private static readonly string[] Second = ["Phân tích kết quả", "Giải quyết lần 2"];

    /// <summary>Form 01/KQGQ of both circulars.</summary>
    public static Form Complaints(Circular circular)
    {
        const CaseKind Kind = CaseKind.Complaint;
        Measure Decided(CaseResult result) => Decisions(Kind, p => p.Result == result);
        return new(
            circular,
            "01/KQGQ",
            "Tổng hợp kết quả giải quyết khiếu nại thuộc thẩm quyền",
            [
                Column("1", Letters, "Tổng số đơn", OwnToResolve(Kind, PeriodRelation.During), "=2+3"),
                Column("2", Letters, "Kỳ trước chuyển sang", OwnToResolve(Kind, PeriodRelation.AtStart), "đơn thuộc thẩm quyền đã xử lý trước kỳ, chưa giải quyết xong"),
                Column("3", Letters, "Tiếp nhận trong kỳ", OwnToResolve(Kind, PeriodRelation.InPeriod), "đơn xác định thuộc thẩm quyền trong kỳ"),
                Column("4", [], "Tổng số vụ việc", OwnToResolve(Kind, PeriodRelation.During, AggregationKind.Cases), "vụ việc của các đơn ở cột 1; đơn có nhiều vụ việc tính theo vụ việc đầu"),
                Column("5", Resolved, "Số vụ việc giải quyết bằng quyết định hành chính", Decisions(Kind, _ => true), "=20+21+22+23+24; theo ngày quyết định"),
                Column("6", Resolved, "Số vụ việc rút đơn thông qua giải thích, thuyết phục", StoppedLetters(Kind, CaseStage.Stopped), "đơn rút toàn bộ trong kỳ; đình chỉ vì lý do khác không tính; sổ không ghi việc giải thích, thuyết phục"),
                Money("7", ForTheState, "Tiền (Trđ)", OrderedAmount(Kind, RecoveredMoney), OfDecisions),
                Area("8", ForTheState, "Đất (m2)", OrderedAmount(Kind, RecoveredLand), OfDecisions),
                .. DividedByRecipient(9, ["Trả lại cho tổ chức, cá nhân"], "complaints.returned"),
                Column("13", ["Trả lại cho tổ chức, cá nhân"], "Số tổ chức được trả lại quyền lợi", OrderedAmount(Kind, OrganisationsRestored), OfDecisions),
                Column("14", ["Trả lại cho tổ chức, cá nhân"], "Số cá nhân được trả lại quyền lợi", OrderedAmount(Kind, IndividualsRestored), OfDecisions),
                Column("15", Administrative, "Tổng số người", OrderedAmount(Kind, PeopleSanctioned), OfDecisions),
                Column("16", Administrative, "Trong đó số CB, CC, VC", OrderedAmount(Kind, OfficialsSanctioned), OfDecisions),
                Column("17", Investigation, "Số vụ", OrderedAmount(Kind, CasesTransferred), OfDecisions),
                Column("18", Investigation, "Số người", OrderedAmount(Kind, PeopleTransferred), OfDecisions),
                Column("19", Investigation, "Trong đó số CB, CC, VC", OrderedAmount(Kind, OfficialsTransferred), OfDecisions),
                Column("20", First, "Khiếu nại đúng", Decided(CaseResult.Upheld), "theo ngày quyết định"),
                Column("21", First, "Khiếu nại sai", Decided(CaseResult.Rejected), "theo ngày quyết định"),
                Column("22", First, "Khiếu nại đúng một phần", Decided(CaseResult.PartlyUpheld), "theo ngày quyết định"),
                Column("23", Second, "Công nhận QĐ giải quyết lần đầu", Decided(CaseResult.Confirmed), "theo ngày quyết định"),
                Column("24", Second, "Hủy, sửa QĐ giải quyết lần đầu", Decided(CaseResult.AnnulledOrChanged), "theo ngày quyết định"),
                Column("25", Timeliness, "Đúng quy định", ClosedCases(Kind, onTime: true), OnTime),
                Column("26", Timeliness, "Không đúng quy định", ClosedCases(Kind, onTime: false), OnTime),
            ],
            [.. Hard("1=2+3", "5=20+21+22+23+24"), .. Soft("4<=1", "16<=15", "19<=18")]);
    }

    /// <summary>Form 02/KQGQ of both circulars.</summary>
    public static Form EnforcedDecisions(Circular circular)
    {
        const CaseKind Kind = CaseKind.Complaint;
        return new(
            circular,
            "02/KQGQ",
            "Tổng hợp kết quả thi hành quyết định giải quyết khiếu nại",
            [
                Column("1", [], "Tổng số quyết định phải tổ chức thực hiện trong kỳ", ToCarryOut(Kind), "ban hành trong kỳ và chưa thi hành xong từ kỳ trước"),
                Column("2", [], "Đã thực hiện xong", CarriedOut(Kind), "ghi thi hành xong hoặc kết thúc hồ sơ trong kỳ (cách hiểu của phần mềm)"),
                .. Recovery(3, Kind),
                .. DividedByRecipient(7, ["Trả lại cho tổ chức, cá nhân", "Phải trả"], "complaints.due"),
                .. DividedByRecipient(11, ["Trả lại cho tổ chức, cá nhân", "Đã trả"], "complaints.paid"),
                Column("15", ["Đã xử lý hành chính"], "Tổng số người", AchievedAmount(Kind, PeopleSanctioned), OfEnforcement),
                Column("16", ["Đã xử lý hành chính"], "Trong đó số CB, CC, VC", AchievedAmount(Kind, OfficialsSanctioned), OfEnforcement),
                Column("17", ["Đã khởi tố"], "Số vụ", AchievedAmount(Kind, CasesTransferred), OfProsecution),
                Column("18", ["Đã khởi tố"], "Số người", AchievedAmount(Kind, PeopleTransferred), OfProsecution),
                Column("19", ["Đã khởi tố"], "Trong đó số CB, CC, VC", AchievedAmount(Kind, OfficialsTransferred), OfProsecution),
            ],
            Soft("1>=01/KQGQ.5", "2<=1", "5<=3", "6<=4", "11<=7", "12<=8", "13<=9", "14<=10", "16<=15", "19<=18"))
        {
            CarryOvers = [("1", "2")],
        };
    }

    /// <summary>Four columns: money and land to be recovered for the State, and recovered.</summary>
    public static IEnumerable<FormColumn> Recovery(int first, CaseKind kind) =>
    [
        Money($"{first}", [.. ForTheState, "Phải thu"], "Tiền (Trđ)", AmountToCarryOut(kind, RecoveredMoney), OfDecisionsToCarryOut),
        Area($"{first + 1}", [.. ForTheState, "Phải thu"], "Đất (m2)", AmountToCarryOut(kind, RecoveredLand), OfDecisionsToCarryOut),
        Money($"{first + 2}", [.. ForTheState, "Đã thu"], "Tiền (Trđ)", AchievedAmount(kind, RecoveredMoney), OfEnforcement),
        Area($"{first + 3}", [.. ForTheState, "Đã thu"], "Đất (m2)", AchievedAmount(kind, RecoveredLand), OfEnforcement),
    ];

    /// <summary>
    /// Four columns that divide money and land between organisations and individuals. Case steps do not record the division, so units
    /// declare it.
    /// </summary>
    public static IEnumerable<FormColumn> DividedByRecipient(int first, string[] groups, string code) =>
    [
        DeclaredColumn($"{first}", [.. groups, "Tổ chức"], "Tiền (Trđ)", $"{code}.organisations.money") with { Measure = FormColumnUnit.Money },
        DeclaredColumn($"{first + 1}", [.. groups, "Tổ chức"], "Đất (m2)", $"{code}.organisations.land") with { Measure = FormColumnUnit.Land },
        DeclaredColumn($"{first + 2}", [.. groups, "Cá nhân"], "Tiền (Trđ)", $"{code}.individuals.money") with { Measure = FormColumnUnit.Money },
        DeclaredColumn($"{first + 3}", [.. groups, "Cá nhân"], "Đất (m2)", $"{code}.individuals.land") with { Measure = FormColumnUnit.Land },
    ];
}
