namespace QcdcCases.Domain.Cases;

/// <summary>The events of a case, with the codes of the register journal.</summary>
public enum CaseEvent
{
    /// <summary>Thụ lý.</summary>
    Accepted,

    /// <summary>Không thụ lý.</summary>
    NotAccepted,

    /// <summary>Gia hạn.</summary>
    Extended,

    /// <summary>Tạm đình chỉ.</summary>
    Suspended,

    /// <summary>Tiếp tục giải quyết.</summary>
    Resumed,

    /// <summary>Tổ chức đối thoại.</summary>
    DialogueHeld,

    /// <summary>Rút đơn, toàn bộ hoặc một phần.</summary>
    Withdrawn,

    /// <summary>Đình chỉ.</summary>
    Terminated,

    /// <summary>Ban hành quyết định giải quyết, kết luận nội dung tố cáo.</summary>
    Decided,

    /// <summary>Trả lời kiến nghị, phản ánh.</summary>
    Answered,

    /// <summary>Có hiệu lực pháp luật.</summary>
    Effective,

    /// <summary>Thi hành xong.</summary>
    Enforced,

    /// <summary>Kết thúc.</summary>
    Closed,

    /// <summary>Phân loại, kiểm tra điều kiện; of a denunciation: xử lý ban đầu.</summary>
    ScreeningBegun,

    /// <summary>Yêu cầu bổ sung.</summary>
    SupplementRequested,

    /// <summary>Đã bổ sung.</summary>
    Supplemented,

    /// <summary>Hướng dẫn.</summary>
    Guided,

    /// <summary>Chuyển đến cơ quan có thẩm quyền.</summary>
    Transferred,

    /// <summary>Trả đơn cho nơi đã chuyển.</summary>
    Returned,

    /// <summary>Lưu đơn.</summary>
    Filed,

    /// <summary>Nhận được trả lời của nơi được chuyển, hoặc báo cáo của cấp dưới.</summary>
    ReplyReceived,

    /// <summary>Giao xác minh.</summary>
    VerificationAssigned,

    /// <summary>Yêu cầu cung cấp thông tin, tài liệu (Luật KN Đ12–15).</summary>
    DocumentsRequested,

    /// <summary>Đã nhận thông tin, tài liệu được yêu cầu.</summary>
    DocumentsSupplied,

    /// <summary>Tạm đình chỉ thi hành quyết định bị khiếu nại (Luật KN Đ35).</summary>
    ExecutionSuspended,

    /// <summary>Hủy bỏ việc tạm đình chỉ thi hành.</summary>
    ExecutionResumed,

    /// <summary>Xác định bằng văn bản là vụ việc phức tạp.</summary>
    ComplexFixed,

    /// <summary>Thông báo tổ chức đối thoại.</summary>
    DialogueNotified,

    /// <summary>Gửi thông báo thụ lý, không thụ lý, tạm đình chỉ, đình chỉ, tiếp tục giải quyết.</summary>
    NoticeSent,

    /// <summary>Gửi quyết định giải quyết, kết luận nội dung tố cáo.</summary>
    Sent,

    /// <summary>Công khai.</summary>
    Published,

    /// <summary>Khiếu nại lần hai; tố cáo tiếp vì quá thời hạn.</summary>
    Escalated,

    /// <summary>Tòa án thụ lý vụ án.</summary>
    SuedInCourt,

    /// <summary>Tòa án đình chỉ vụ án, trả lại đơn khởi kiện (Luật KN Đ11 k9).</summary>
    CourtDiscontinued,

    /// <summary>Chỉ đạo thi hành quyết định có hiệu lực.</summary>
    EnforcementOrdered,

    /// <summary>Tiếp nhận là thông tin có nội dung tố cáo (Luật TC Đ25).</summary>
    TakenAsTip,

    /// <summary>Chuyển thanh tra, kiểm tra.</summary>
    InspectionReferred,

    /// <summary>Không xử lý (Luật TC Đ24 k3).</summary>
    NotProcessed,

    /// <summary>Yêu cầu cấp dưới giải quyết, báo cáo.</summary>
    ReportDemanded,

    /// <summary>Chuyển cơ quan điều tra, viện kiểm sát.</summary>
    CriminalReferred,

    /// <summary>Xử lý kết luận nội dung tố cáo.</summary>
    HandlingOrdered,

    /// <summary>Xác nhận đã loại thông tin về người tố cáo khỏi bản công khai.</summary>
    RedactionConfirmed,

    /// <summary>Tố cáo tiếp: cấp trên xem xét việc giải quyết (Luật TC Đ37).</summary>
    ReviewOpened,

    /// <summary>Không giải quyết lại, thông báo rõ lý do.</summary>
    ReviewClosed,

    /// <summary>Cấp trên rút vụ việc để giải quyết (Luật TC Đ38 k5).</summary>
    TakenOver,

    /// <summary>Nhập vào vụ việc trùng.</summary>
    Merged,

    /// <summary>Bắt đầu xử lý.</summary>
    WorkBegun,

    /// <summary>Mở lại vì có tình tiết mới.</summary>
    Reopened,

    /// <summary>Đề nghị bảo vệ người tố cáo (Luật TC Đ50).</summary>
    ProtectionRequested,

    /// <summary>Áp dụng biện pháp bảo vệ.</summary>
    ProtectionGranted,

    /// <summary>Không áp dụng biện pháp bảo vệ.</summary>
    ProtectionDenied,

    /// <summary>Thay đổi biện pháp bảo vệ.</summary>
    ProtectionChanged,

    /// <summary>Chấm dứt bảo vệ.</summary>
    ProtectionEnded,
}

/// <summary>The result of a decision or conclusion (Law 02/2011 Đ31, Đ40; Law 25/2018 Đ35).</summary>
public enum CaseResult
{
    /// <summary>Complaint, first instance: khiếu nại đúng.</summary>
    Upheld,

    /// <summary>Complaint, first instance: khiếu nại sai.</summary>
    Rejected,

    /// <summary>Complaint, first instance: khiếu nại đúng một phần.</summary>
    PartlyUpheld,

    /// <summary>Complaint, second instance: công nhận kết quả lần đầu.</summary>
    Confirmed,

    /// <summary>Complaint, second instance: hủy, sửa kết quả lần đầu.</summary>
    AnnulledOrChanged,

    /// <summary>Denunciation: tố cáo đúng.</summary>
    True,

    /// <summary>Denunciation: tố cáo sai.</summary>
    False,

    /// <summary>Denunciation: có đúng, có sai.</summary>
    PartlyTrue,
}
