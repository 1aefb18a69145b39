using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Statistics;
using static QcdcCases.Domain.Forms.FormParts;
using static QcdcCases.Domain.Forms.ColumnMeasures;

namespace QcdcCases.Domain.Forms;

internal static partial class FormsOfTT06
{
    private const string OfDecisions = "theo các quyết định, kết luận ban hành trong kỳ (cách hiểu của phần mềm, theo ghi chú của Biểu 06)";
    private const string AtTheEnd = "vụ việc của các đơn đã xử lý trong kỳ, tình trạng đến hết kỳ; mỗi vụ việc ở một cột";
    private const string AcceptedAtTheEnd = "như cột 3; kể cả vụ việc đã thụ lý rồi đình chỉ mà không do rút đơn (cách hiểu của phần mềm: cột 6 không tính)";
    private const string Withdrawn = "chỉ vụ việc rút toàn bộ nội dung, đã đình chỉ giải quyết; rút một phần, đình chỉ vì lý do khác không tính";

    private const string Officials = "Trong đó số cán bộ, công chức, viên chức";

    private static readonly string[] Taken = ["Phân tích kết quả"];
    private static readonly string[] First = ["Giải quyết lần đầu"];
    private static readonly string[] Second = ["Giải quyết lần 2"];
    private static readonly string[] FirstDenounced = ["Tố cáo lần đầu"];
    private static readonly string[] Continued = ["Tố cáo tiếp"];
    private static readonly string[] ForTheState = ["Kiến nghị thu hồi cho Nhà nước"];
    private static readonly string[] ForPeople = ["Trả lại cho tổ chức, cá nhân"];
    private static readonly string[] Administrative = ["Kiến nghị xử lý hành chính"];
    private static readonly string[] Investigation = ["Chuyển cơ quan điều tra"];

    private static Form Complaints()
    {
        const CaseKind Kind = CaseKind.Complaint;
        return new(
            Circular.TT06,
            "03/GQKN",
            "Tổng hợp kết quả giải quyết khiếu nại",
            [
                Column("1", [], "Tổng số đơn khiếu nại thuộc thẩm quyền", OwnLetters(Kind), "bằng cột 6 Biểu 02/XLD"),
                Column("2", [], "Tổng số vụ việc", CasesByStage(Kind, _ => true), "=3+4+5+6"),
                Column("3", Taken, "Đang xem xét điều kiện thụ lý", CasesByStage(Kind, CaseStage.Reviewing), AtTheEnd),
                Column("4", Taken, "Đã thụ lý giải quyết", CasesByStage(Kind, p => p.Stage is CaseStage.Accepted or CaseStage.Terminated), AcceptedAtTheEnd),
                Column("5", Taken, "Không thụ lý", CasesByStage(Kind, CaseStage.NotAccepted), AtTheEnd),
                Column("6", Taken, "Rút đơn, đình chỉ giải quyết", CasesByStage(Kind, CaseStage.Stopped), Withdrawn),
                Column("7", [], "Tổng số Quyết định ban hành trong kỳ", Decisions(Kind, _ => true), "=8+9+10+11+12; theo ngày quyết định, không phụ thuộc cột 4"),
                Column("8", First, "Khiếu nại đúng", Decisions(Kind, p => p.Result is CaseResult.Upheld), "theo ngày quyết định"),
                Column("9", First, "Khiếu nại sai", Decisions(Kind, p => p.Result is CaseResult.Rejected), "theo ngày quyết định"),
                Column("10", First, "Khiếu nại đúng 1 phần", Decisions(Kind, p => p.Result is CaseResult.PartlyUpheld), "theo ngày quyết định"),
                Column("11", Second, "Công nhận kết quả lần đầu", Decisions(Kind, p => p.Result is CaseResult.Confirmed), "theo ngày quyết định"),
                Column("12", Second, "Hủy, sửa kết quả lần đầu", Decisions(Kind, p => p.Result is CaseResult.AnnulledOrChanged), "theo ngày quyết định"),
                Money("13", ForTheState, "Tiền (Trđ)", OrderedAmount(Kind, ConsequenceCodes.RecoveredMoney), OfDecisions),
                Area("14", ForTheState, "Đất (m2)", OrderedAmount(Kind, ConsequenceCodes.RecoveredLand), OfDecisions),
                Money("15", ForPeople, "Tiền (Trđ)", OrderedAmount(Kind, ConsequenceCodes.ReturnedMoney), OfDecisions),
                Area("16", ForPeople, "Đất (m2)", OrderedAmount(Kind, ConsequenceCodes.ReturnedLand), OfDecisions),
                Column("17", ForPeople, "Số tổ chức được trả lại quyền lợi", OrderedAmount(Kind, ConsequenceCodes.OrganisationsRestored), OfDecisions),
                Column("18", ForPeople, "Số cá nhân được trả lại quyền lợi", OrderedAmount(Kind, ConsequenceCodes.IndividualsRestored), OfDecisions),
                Column("19", Administrative, "Tổng số người bị kiến nghị xử lý", OrderedAmount(Kind, ConsequenceCodes.PeopleSanctioned), OfDecisions),
                Column("20", Administrative, Officials, OrderedAmount(Kind, ConsequenceCodes.OfficialsSanctioned), OfDecisions),
                Column("21", Investigation, "Số vụ", OrderedAmount(Kind, ConsequenceCodes.CasesTransferred), OfDecisions),
                Column("22", Investigation, "Tổng số người", OrderedAmount(Kind, ConsequenceCodes.PeopleTransferred), OfDecisions),
                Column("23", Investigation, Officials, OrderedAmount(Kind, ConsequenceCodes.OfficialsTransferred), OfDecisions),
            ],
            Hard("2=3+4+5+6", "7=8+9+10+11+12", "1=02/XLD.6", "2<=1", "20<=19", "23<=22"));
    }

    private static Form Denunciations()
    {
        const CaseKind Kind = CaseKind.Denunciation;
        Measure Concluded(CaseResult result, bool continued) => Decisions(Kind, p => p.Result == result && p.Instance == 2 == continued);
        return new(
            Circular.TT06,
            "04/GQTC",
            "Tổng hợp kết quả giải quyết tố cáo",
            [
                Column("1", [], "Tổng số đơn tố cáo thuộc thẩm quyền", OwnLetters(Kind), "bằng cột 12 Biểu 02/XLD"),
                Column("2", [], "Tổng số vụ việc", CasesByStage(Kind, _ => true), "=3+4+5+6"),
                Column("3", Taken, "Đang xem xét điều kiện thụ lý", CasesByStage(Kind, CaseStage.Reviewing), AtTheEnd),
                Column("4", Taken, "Đã thụ lý giải quyết", CasesByStage(Kind, p => p.Stage is CaseStage.Accepted or CaseStage.Terminated), AcceptedAtTheEnd),
                Column("5", Taken, "Không thụ lý", CasesByStage(Kind, CaseStage.NotAccepted), AtTheEnd),
                Column("6", Taken, "Rút đơn, đình chỉ giải quyết", CasesByStage(Kind, CaseStage.Stopped), Withdrawn),
                Column("7", [], "Tổng số Kết luận ban hành trong kỳ", Decisions(Kind, _ => true), "=8+9+10+11+12+13; theo ngày kết luận"),
                Column("8", FirstDenounced, "Tố cáo đúng", Concluded(CaseResult.True, continued: false), "theo ngày kết luận"),
                Column("9", FirstDenounced, "Tố cáo sai", Concluded(CaseResult.False, continued: false), "theo ngày kết luận"),
                Column("10", FirstDenounced, "Tố cáo có đúng có sai", Concluded(CaseResult.PartlyTrue, continued: false), "theo ngày kết luận"),
                Column("11", Continued, "Tố cáo tiếp đúng", Concluded(CaseResult.True, continued: true), "theo ngày kết luận"),
                Column("12", Continued, "Tố cáo tiếp sai", Concluded(CaseResult.False, continued: true), "theo ngày kết luận"),
                Column("13", Continued, "Tố cáo tiếp có đúng có sai", Concluded(CaseResult.PartlyTrue, continued: true), "theo ngày kết luận"),
                Money("14", ForTheState, "Tiền (Trđ)", OrderedAmount(Kind, ConsequenceCodes.RecoveredMoney), OfDecisions),
                Area("15", ForTheState, "Đất (m2)", OrderedAmount(Kind, ConsequenceCodes.RecoveredLand), OfDecisions),
                Money("16", ForPeople, "Tiền (Trđ)", OrderedAmount(Kind, ConsequenceCodes.ReturnedMoney), OfDecisions),
                Area("17", ForPeople, "Đất (m2)", OrderedAmount(Kind, ConsequenceCodes.ReturnedLand), OfDecisions),
                Column("18", ForPeople, "Số tổ chức được trả lại quyền lợi", OrderedAmount(Kind, ConsequenceCodes.OrganisationsRestored), OfDecisions),
                Column("19", ForPeople, "Số cá nhân được trả lại quyền lợi", OrderedAmount(Kind, ConsequenceCodes.IndividualsRestored), OfDecisions),
                Column("20", Administrative, "Tổ chức", OrderedAmount(Kind, ConsequenceCodes.OrganisationsSanctioned), OfDecisions),
                Column("21", Administrative, "Cá nhân", OrderedAmount(Kind, ConsequenceCodes.PeopleSanctioned), OfDecisions),
                Column("22", Administrative, "Trong đó, Cán bộ, công chức", OrderedAmount(Kind, ConsequenceCodes.OfficialsSanctioned), OfDecisions),
                Column("23", Investigation, "Số vụ", OrderedAmount(Kind, ConsequenceCodes.CasesTransferred), OfDecisions),
                Column("24", Investigation, "Số đối tượng", OrderedAmount(Kind, ConsequenceCodes.PeopleTransferred), OfDecisions),
                Column("25", Investigation, Officials, OrderedAmount(Kind, ConsequenceCodes.OfficialsTransferred), OfDecisions),
            ],
            Hard("2=3+4+5+6", "7=8+9+10+11+12+13", "1=02/XLD.12", "2<=1", "22<=21", "25<=24"));
    }
}
