using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using S = QcdcCases.Domain.Papers.PaperSubject;

namespace QcdcCases.Domain.Papers;

/// <content>Giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh.</content>
public static partial class PaperForms
{
    private static PaperForm[] OfComplaints =>
    [
        Complaint("complaint-acceptance-notice", "Thông báo thụ lý giải quyết khiếu nại", "Mẫu 03", "NĐ 124/2020 Đ16", CaseEvent.Accepted) with
        {
            Subjects = [S.Letter, S.Case], Outcome = ProcessingOutcome.Accepted,
        },
        Complaint("complaint-refusal-notice", "Thông báo không thụ lý giải quyết khiếu nại", "Mẫu 04", "NĐ 124/2020 Đ16", CaseEvent.NotAccepted) with
        {
            Subjects = [S.Letter, S.Case], Outcome = ProcessingOutcome.NotAccepted,
        },
        Complaint("supplement-request", "Yêu cầu bổ sung đơn, tài liệu", "TT 05/2021 Mẫu 02", "TT 05/2021 Đ7 k2", CaseEvent.SupplementRequested) with
        {
            From = Circular05, Kinds = [CaseKind.Complaint, CaseKind.Petition],
        },
        Complaint("verification-decision", "Quyết định xác minh nội dung khiếu nại", "Mẫu 05", "NĐ 124/2020 Đ17", CaseEvent.VerificationAssigned)
            with { Names = NamingOfSender.UnlessSealed },
        Complaint("documents-request", "Đề nghị cung cấp thông tin, tài liệu, bằng chứng", "Mẫu 07", "NĐ 124/2020", CaseEvent.DocumentsRequested)
            with { Names = NamingOfSender.UnlessSealed },
        Complaint("documents-minutes", "Biên bản giao nhận tài liệu, bằng chứng", "Mẫu 08", "NĐ 124/2020", CaseEvent.DocumentsSupplied)
            with { Names = NamingOfSender.UnlessSealed },
        Complaint(
            "execution-suspension-decision",
            "Quyết định tạm đình chỉ việc thi hành quyết định bị khiếu nại",
            "Mẫu 11",
            "Luật Khiếu nại Đ35; NĐ 124/2020 Đ26",
            CaseEvent.ExecutionSuspended) with { Names = NamingOfSender.UnlessSealed },
        Complaint(
            "execution-resumption-decision",
            "Quyết định hủy bỏ việc tạm đình chỉ thi hành",
            "Mẫu 12",
            "Luật Khiếu nại Đ35; NĐ 124/2020 Đ26",
            CaseEvent.ExecutionResumed) with { Names = NamingOfSender.UnlessSealed },
        Complaint("dialogue-notice", "Thông báo tổ chức đối thoại", null, "NĐ 124/2020 Đ28 k1", CaseEvent.DialogueNotified) with { From = Law136 },
        Complaint("dialogue-minutes", "Biên bản đối thoại", "Mẫu 14", "NĐ 124/2020 Đ28", CaseEvent.DialogueHeld),
        Complaint("complaint-suspension-decision", "Quyết định tạm đình chỉ giải quyết khiếu nại", "Mẫu 14a", "NĐ 124/2020 Đ28a", CaseEvent.Suspended)
            with { From = Law136 },
        Complaint(
            "complaint-termination-decision", "Quyết định đình chỉ giải quyết khiếu nại", "Mẫu 14a", "NĐ 124/2020 Đ28a", CaseEvent.Terminated)
            with { From = Law136 },
        Complaint(
            "complaint-resumption-decision", "Quyết định tiếp tục giải quyết khiếu nại", "Mẫu 14b", "NĐ 124/2020 Đ28b", CaseEvent.Resumed)
            with { From = Law136 },
        Complaint("first-decision", "Quyết định giải quyết khiếu nại lần đầu", "Mẫu 15", "Luật Khiếu nại Đ31; NĐ 124/2020", CaseEvent.Decided)
            with { Instance = 1 },
        Complaint("second-decision", "Quyết định giải quyết khiếu nại lần hai", "Mẫu 16", "Luật Khiếu nại Đ40; NĐ 124/2020", CaseEvent.Decided)
            with { Instance = 2 },
    ];

    private static PaperForm[] OfDenunciations =>
    [
        Denunciation("denunciation-acceptance-decision", "Quyết định thụ lý tố cáo", "Mẫu 04", "Luật Tố cáo Đ29; NĐ 31/2019 Đ9", CaseEvent.Accepted)
            with { Subjects = [S.Letter, S.Case], Outcome = ProcessingOutcome.Accepted },
        Denunciation("denunciation-acceptance-notice", "Thông báo thụ lý tố cáo", "Mẫu 05", "Luật Tố cáo Đ29 k3; NĐ 31/2019 Đ9", CaseEvent.Accepted)
            with
        {
            Subjects = [S.Letter, S.Case], Outcome = ProcessingOutcome.Accepted, IsAct = false, Names = NamingOfSender.Addressee,
        },
        Denunciation("denounced-notice", "Thông báo nội dung tố cáo", "Mẫu 06", "Luật Tố cáo Đ29 k3; NĐ 31/2019 Đ9", CaseEvent.Accepted) with
        {
            Subjects = [S.Letter, S.Case], Outcome = ProcessingOutcome.Accepted, IsAct = false,
        },
        Denunciation("denunciation-refusal-notice", "Thông báo không thụ lý tố cáo", null, "Luật Tố cáo Đ24 k1", CaseEvent.NotAccepted) with
        {
            Subjects = [S.Letter, S.Case], Outcome = ProcessingOutcome.NotAccepted, Names = NamingOfSender.Addressee,
        },
        Denunciation(
            "verification-team-decision", "Quyết định thành lập Tổ xác minh", "Mẫu 07", "Luật Tố cáo Đ31; NĐ 31/2019 Đ10", CaseEvent.VerificationAssigned),
        Denunciation("denunciation-extension-decision", "Quyết định gia hạn giải quyết tố cáo", "Mẫu 01", "Luật Tố cáo Đ30; NĐ 31/2019 Đ3", CaseEvent.Extended),
        Denunciation("denunciation-suspension-decision", "Quyết định tạm đình chỉ giải quyết tố cáo", null, "Luật Tố cáo Đ34 k1", CaseEvent.Suspended),
        Denunciation("denunciation-termination-decision", "Quyết định đình chỉ giải quyết tố cáo", null, "Luật Tố cáo Đ34 k3", CaseEvent.Terminated),
        Denunciation("denunciation-resumption-decision", "Quyết định tiếp tục giải quyết tố cáo", null, "Luật Tố cáo Đ34 k2", CaseEvent.Resumed),
        Denunciation("denunciation-conclusion", "Kết luận nội dung tố cáo", "Mẫu 12", "Luật Tố cáo Đ35", CaseEvent.Decided),
    ];

    private static PaperForm[] OfPetitions =>
    [
        Petition("petition-acceptance-notice", "Thông báo thụ lý kiến nghị, phản ánh", CaseEvent.Accepted) with
        {
            Subjects = [S.Letter, S.Case], Outcome = ProcessingOutcome.Accepted,
        },
        Petition("petition-refusal-notice", "Thông báo không thụ lý kiến nghị, phản ánh", CaseEvent.NotAccepted) with
        {
            Subjects = [S.Letter, S.Case], Outcome = ProcessingOutcome.NotAccepted,
        },
        Petition("petition-answer", "Văn bản trả lời kiến nghị, phản ánh", CaseEvent.Answered),
    ];

    private static PaperForm Complaint(string code, string title, string? form, string source, CaseEvent step) =>
        new(code, title, form, source, Decree124) { Subjects = [S.Case], Kinds = [CaseKind.Complaint], Step = step, IsAct = true };

    /// <summary>A paper on a denunciation names the denouncer only if it is addressed to that person (Luật Tố cáo Đ8, Đ56).</summary>
    private static PaperForm Denunciation(string code, string title, string? form, string source, CaseEvent step) =>
        new(code, title, form, source, Decree31)
        {
            Subjects = [S.Case], Kinds = [CaseKind.Denunciation], Step = step, IsAct = true, Names = NamingOfSender.Never,
        };

    private static PaperForm Petition(string code, string title, CaseEvent step) =>
        new(code, title, null, "Luật Tiếp công dân Đ28", ReceptionLaw)
        {
            Subjects = [S.Case], Kinds = [CaseKind.Petition], Step = step, IsAct = true,
        };
}
