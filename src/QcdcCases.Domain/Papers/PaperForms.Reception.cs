using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using S = QcdcCases.Domain.Papers.PaperSubject;

namespace QcdcCases.Domain.Papers;

/// <content>Tiếp công dân, xử lý đơn.</content>
public static partial class PaperForms
{
    private static PaperForm[] Reception =>
    [
        new("reception-refusal-notice", "Thông báo từ chối tiếp công dân", "Mẫu 01/TCD", "NĐ 154/2026 Đ4 k3", Law136)
        {
            Subjects = [S.Visit], Results = [VisitResult.Refused], WrittenRefusal = true, FollowUp = VisitFollowUp.RefusalSent, IsAct = true,
        },
        new("papers-receipt", "Giấy biên nhận thông tin, tài liệu, bằng chứng", "Mẫu 02/TCD", "NĐ 154/2026 Đ15", Law136)
        {
            Subjects = [S.Visit], ListsPapers = true,
        },
        new("visit-slip", "Phiếu tiếp công dân", null, "Luật Tiếp công dân Đ25", ReceptionLaw)
        {
            Subjects = [S.Visit],
            Results = [VisitResult.TakenIn, VisitResult.Guided, VisitResult.Transferred, VisitResult.Explained, VisitResult.Answered],
        },
        new("visit-guidance", "Phiếu hướng dẫn", "Mẫu 02", "Luật Tiếp công dân Đ26; TT 05/2021", Circular05)
        {
            Subjects = [S.Visit], Results = [VisitResult.Guided],
        },
        new("visit-transfer", "Phiếu chuyển nội dung tiếp công dân", null, "Luật Tiếp công dân Đ26", ReceptionLaw)
        {
            Subjects = [S.Visit], Results = [VisitResult.Transferred], Names = NamingOfSender.UnlessSealed,
        },
        new("visit-result-notice", "Thông báo kết quả xử lý nội dung tiếp công dân", null, "Luật Tiếp công dân Đ28 k1", ReceptionLaw)
        {
            Subjects = [S.Visit], Results = [VisitResult.TakenIn], FollowUp = VisitFollowUp.CitizenTold, IsAct = true,
        },
        new("session-conclusions", "Thông báo kết luận việc tiếp công dân", null, "NĐ 154/2026 Đ25", Law136)
        {
            Subjects = [S.Session], Names = NamingOfSender.UnlessSealed,
        },
    ];

    private static PaperForm[] Processing =>
    [
        new("letter-receipt", "Giấy biên nhận đơn", null, "Luật Tiếp công dân Đ25; TT 05/2021 Đ5, Đ29", ReceptionLaw) { Subjects = [S.Letter] },
        new("acceptance-proposal", "Phiếu đề xuất thụ lý đơn", "Mẫu 01", "TT 05/2021 Đ7 k1, Đ13, Đ21 k1", Circular05)
        {
            Subjects = [S.Letter], Names = NamingOfSender.UnlessSealed,
        },
        new("guidance-slip", "Phiếu hướng dẫn", "Mẫu 02", "TT 05/2021 Đ8, Đ9, Đ22", Circular05)
        {
            Subjects = [S.Letter, S.Case], Outcome = ProcessingOutcome.Guided, Step = CaseEvent.Guided, IsAct = true,
        },
        new("denunciation-transfer-slip", "Phiếu chuyển đơn tố cáo", "Mẫu 03", "TT 05/2021 Đ14 k1; Luật Tố cáo Đ24 k2", Circular05)
        {
            Subjects = [S.Letter, S.Case], Kinds = [CaseKind.Denunciation],
            Outcome = ProcessingOutcome.Transferred, Step = CaseEvent.Transferred, IsAct = true, Names = NamingOfSender.UnlessSealed,
        },
        new("petition-transfer-slip", "Phiếu chuyển đơn kiến nghị, phản ánh", "Mẫu 04", "TT 05/2021 Đ21 k2", Circular05)
        {
            Subjects = [S.Letter, S.Case], Kinds = [CaseKind.Petition],
            Outcome = ProcessingOutcome.Transferred, Step = CaseEvent.Transferred, IsAct = true, Names = NamingOfSender.UnlessSealed,
        },
        new("complaint-transfer-slip", "Phiếu chuyển đơn khiếu nại", null, "Luật Tiếp công dân Đ26 k1 đ.b", Law136)
        {
            Subjects = [S.Letter, S.Case], Kinds = [CaseKind.Complaint],
            Outcome = ProcessingOutcome.Transferred, Step = CaseEvent.Transferred, IsAct = true, Names = NamingOfSender.UnlessSealed,
        },
        new("transfer-notice", "Thông báo chuyển đơn", null, "Luật Tố cáo Đ24 k2; Luật Tiếp công dân Đ28 k1", ReceptionLaw)
        {
            Subjects = [S.Letter, S.Case], Outcome = ProcessingOutcome.Transferred, Step = CaseEvent.Transferred,
        },
        new("letter-return", "Văn bản trả lại đơn", null, "TT 05/2021 Đ8 k2", Circular05)
        {
            Subjects = [S.Letter, S.Case], Kinds = [CaseKind.Complaint],
            Outcome = ProcessingOutcome.Returned, Step = CaseEvent.Returned, IsAct = true, Names = NamingOfSender.UnlessSealed,
        },
        new("filing-proposal", "Phiếu đề xuất lưu đơn", null, "TT 05/2021 Đ28", Circular05)
        {
            Subjects = [S.Letter, S.Case], Outcome = ProcessingOutcome.Filed, Step = CaseEvent.Filed, IsAct = true,
            Names = NamingOfSender.UnlessSealed,
        },
    ];
}
