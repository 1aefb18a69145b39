using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Statistics;
using static QcdcCases.Domain.Cases.ConsequenceCodes;
using static QcdcCases.Domain.Forms.FormParts;
using static QcdcCases.Domain.Forms.ColumnMeasures;
using static QcdcCases.Domain.Forms.FormsBeforeTT06;

namespace QcdcCases.Domain.Forms;

internal static partial class FormsOfTT02
{
    private const CaseKind Denounced = CaseKind.Denunciation;

    private static Form Conclusions()
    {
        string[] letters = ["Đơn tố cáo thuộc thẩm quyền"];
        string[] cases = ["Vụ việc tố cáo thuộc thẩm quyền"];
        string[] done = ["Đã giải quyết"];
        string[] returned = ["Trả lại cho tổ chức, cá nhân"];
        string[] sanctioned = ["Kiến nghị xử lý hành chính"];
        string[] result = ["Phân tích kết quả"];
        Measure Concluded(CaseResult found) => Decisions(Denounced, p => p.Result == found);
        Measure Again(CaseResult found) => Decisions(Denounced, p => p.Result == found && p.Instance == 2);
        return new(
            Circular.TT02,
            "03/KQGQ",
            "Tổng hợp kết quả giải quyết tố cáo thuộc thẩm quyền",
            [
                Column("1", letters, "Tổng số đơn", OwnToResolve(Denounced, PeriodRelation.During), "=2+3"),
                Column("2", letters, "Kỳ trước chuyển sang", OwnToResolve(Denounced, PeriodRelation.AtStart), "đơn thuộc thẩm quyền đã xử lý trước kỳ, chưa giải quyết xong"),
                Column("3", letters, "Tiếp nhận trong kỳ", OwnToResolve(Denounced, PeriodRelation.InPeriod), "đơn xác định thuộc thẩm quyền trong kỳ"),
                Column("4", cases, "Tổng số", OwnToResolve(Denounced, PeriodRelation.During, AggregationKind.Cases), "vụ việc của các đơn ở cột 1; đơn có nhiều vụ việc tính theo vụ việc đầu"),
                Column("5", cases, "Trong đó tố cáo tiếp", ContinuedToResolve(), "vụ việc của đơn tố cáo tiếp"),
                Column("6", done, "Tổng số", Decisions(Denounced, _ => true), "=24+26+28; kết luận ban hành trong kỳ"),
                Column("7", done, "Tố cáo lần đầu", Decisions(Denounced, p => p.Instance != 2), "theo ngày kết luận"),
                Column("8", done, "Tố cáo tiếp", Decisions(Denounced, p => p.Instance == 2), "=25+27+29"),
                Column("9", done, "Rút toàn bộ nội dung tố cáo", StoppedLetters(Denounced, CaseStage.Stopped), "đơn rút toàn bộ trong kỳ"),
                Column("10", done, "Đình chỉ không do rút tố cáo", StoppedLetters(Denounced, CaseStage.Terminated), "đã thụ lý, đình chỉ trong kỳ vì lý do khác rút tố cáo"),
                Money("11", ForTheState, "Tiền (Trđ)", OrderedAmount(Denounced, RecoveredMoney), OfDecisions),
                Area("12", ForTheState, "Đất (m2)", OrderedAmount(Denounced, RecoveredLand), OfDecisions),
                .. DividedByRecipient(13, returned, "denunciations.returned"),
                Column("17", returned, "Số tổ chức được trả lại quyền lợi", OrderedAmount(Denounced, OrganisationsRestored), OfDecisions),
                Column("18", returned, "Số cá nhân được trả lại quyền lợi", OrderedAmount(Denounced, IndividualsRestored), OfDecisions),
                Column("19", sanctioned, "Tổng số người", OrderedAmount(Denounced, PeopleSanctioned), OfDecisions),
                Column("20", sanctioned, "Trong đó số CB, CC, VC", OrderedAmount(Denounced, OfficialsSanctioned), OfDecisions),
                Column("21", Investigation, "Số vụ", OrderedAmount(Denounced, CasesTransferred), OfDecisions),
                Column("22", Investigation, "Số người", OrderedAmount(Denounced, PeopleTransferred), OfDecisions),
                Column("23", Investigation, "Trong đó số CB, CC, VC", OrderedAmount(Denounced, OfficialsTransferred), OfDecisions),
                Column("24", [.. result, "Tố cáo đúng"], "Tổng số", Concluded(CaseResult.True), "theo ngày kết luận"),
                Column("25", [.. result, "Tố cáo đúng"], "Trong đó tố cáo tiếp", Again(CaseResult.True), "theo ngày kết luận"),
                Column("26", [.. result, "Tố cáo sai"], "Tổng số", Concluded(CaseResult.False), "theo ngày kết luận"),
                Column("27", [.. result, "Tố cáo sai"], "Trong đó tố cáo tiếp", Again(CaseResult.False), "theo ngày kết luận"),
                Column("28", [.. result, "Tố cáo có đúng, có sai"], "Tổng số", Concluded(CaseResult.PartlyTrue), "theo ngày kết luận"),
                Column("29", [.. result, "Tố cáo có đúng, có sai"], "Trong đó tố cáo tiếp", Again(CaseResult.PartlyTrue), "theo ngày kết luận"),
                Column("30", Timeliness, "Đúng thời hạn", ColumnMeasures.ClosedCases(Denounced, onTime: true), OnTime),
                Column("31", Timeliness, "Không đúng thời hạn", ColumnMeasures.ClosedCases(Denounced, onTime: false), OnTime),
            ],
            [
                .. Hard("1=2+3", "6=24+26+28", "8=25+27+29"),

                // Printed, but soft: withdrawn cases have no result, so it fails where columns 9 and 10 are not zero.
                .. Soft("6=7+8+9+10", "6=30+31", "4<=1", "5<=4", "20<=19", "23<=22"),
            ]);
    }

    private static Measure ContinuedToResolve()
    {
        var all = OwnToResolve(Denounced, PeriodRelation.During, AggregationKind.Cases);
        return all with { Where = p => p.Instance == 2 && all.Where(p) };
    }

    private static Form EnforcedConclusions()
    {
        string[] due = ["Trả lại cho tổ chức, cá nhân", "Phải trả"];
        string[] paid = ["Trả lại cho tổ chức, cá nhân", "Đã trả"];
        return new(
            Circular.TT02,
            "04/KQGQ",
            "Tổng hợp kết quả thực hiện kết luận nội dung tố cáo",
            [
                Column("1", [], "Tổng số kết luận phải thực hiện trong kỳ", ToCarryOut(Denounced), "ban hành trong kỳ và chưa thực hiện xong từ kỳ trước"),
                Column("2", [], "Đã thực hiện xong", CarriedOut(Denounced), "ghi thi hành xong hoặc kết thúc hồ sơ trong kỳ (cách hiểu của phần mềm)"),
                .. Recovery(3, Denounced),
                Column("7", due, "Số tổ chức", AmountToCarryOut(Denounced, OrganisationsRestored), OfDecisionsToCarryOut),
                Column("8", due, "Số cá nhân", AmountToCarryOut(Denounced, IndividualsRestored), OfDecisionsToCarryOut),
                .. DividedByRecipient(9, due, "denunciations.due"),
                Column("13", paid, "Số tổ chức", AchievedAmount(Denounced, OrganisationsRestored), OfEnforcement),
                Column("14", paid, "Số cá nhân", AchievedAmount(Denounced, IndividualsRestored), OfEnforcement),
                .. DividedByRecipient(15, paid, "denunciations.paid"),
                Column("19", ["Đã xử lý hành chính"], "Tổ chức", AchievedAmount(Denounced, OrganisationsSanctioned), OfEnforcement),
                Column("20", ["Đã xử lý hành chính"], "Cá nhân", AchievedAmount(Denounced, PeopleSanctioned), OfEnforcement),
                Column("21", ["Đã xử lý hành chính"], "Trong đó số CB, CC, VC", AchievedAmount(Denounced, OfficialsSanctioned), OfEnforcement),
                Column("22", ["Đã khởi tố"], "Số vụ", AchievedAmount(Denounced, CasesTransferred), OfProsecution),
                Column("23", ["Đã khởi tố"], "Số người", AchievedAmount(Denounced, PeopleTransferred), OfProsecution),
                Column("24", ["Đã khởi tố"], "Trong đó số CB, CC, VC", AchievedAmount(Denounced, OfficialsTransferred), OfProsecution),
            ],
            Soft("1>=03/KQGQ.6", "2<=1", "5<=3", "6<=4", "21<=20", "24<=23"))
        {
            CarryOvers = [("1", "2")],
        };
    }
}
