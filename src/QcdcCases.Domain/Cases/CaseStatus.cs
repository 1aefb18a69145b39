namespace QcdcCases.Domain.Cases;

/// <summary>The status of a case in its present instance.</summary>
public enum CaseStatus
{
    Received,
    Accepted,
    Suspended,
    NotAccepted,
    Withdrawn,
    Terminated,
    Decided,
    Answered,
    Effective,
    Enforced,
    Closed,

    /// <summary>Phân loại, kiểm tra điều kiện.</summary>
    Screening,

    /// <summary>Xử lý ban đầu (tố cáo).</summary>
    InitialProcessing,

    /// <summary>Chờ bổ sung.</summary>
    SupplementRequested,
    Guided,
    Transferred,
    Returned,
    Filed,

    /// <summary>Không xử lý (Luật TC Đ24 k3).</summary>
    NotProcessed,

    /// <summary>Đang xác minh.</summary>
    Verifying,

    /// <summary>Đối thoại.</summary>
    Dialogue,

    /// <summary>Đã gửi quyết định, thông báo kết luận.</summary>
    Sent,

    /// <summary>Đã công khai.</summary>
    Published,

    /// <summary>Đã khiếu nại lần hai.</summary>
    Escalated,

    /// <summary>Tòa án đã thụ lý.</summary>
    InCourt,

    /// <summary>Đang thi hành.</summary>
    Enforcing,

    /// <summary>Thông tin có nội dung tố cáo.</summary>
    Tip,
    InspectionReferred,

    /// <summary>Chờ báo cáo của cấp dưới.</summary>
    ReportDemanded,
    CriminalReferred,

    /// <summary>Đang xử lý kết luận.</summary>
    Handling,

    /// <summary>Cấp trên đang xem xét.</summary>
    UnderReview,

    /// <summary>Nhập vào vụ việc trùng.</summary>
    Merged,

    /// <summary>Đang xử lý (kiến nghị, phản ánh).</summary>
    InProgress,
}

/// <summary>
/// The status of the protection of a denouncer, separate from the case status (Luật TC chương VI). Secrecy always applies and is not a
/// status.
/// </summary>
public enum ProtectionStatus
{
    None,
    Requested,
    Granted,
    Denied,
    Ended,
}

/// <summary>Groups of statuses.</summary>
public static class CaseStatuses
{
    /// <summary>Taken up for resolution and not resolved: the unit is working on the resolution.</summary>
    public static IReadOnlyList<CaseStatus> UnderWay { get; } =
    [
        CaseStatus.Accepted, CaseStatus.Suspended, CaseStatus.Verifying, CaseStatus.Dialogue, CaseStatus.InProgress, CaseStatus.Escalated,
    ];

    /// <summary>Not taken up by this unit; a later letter may reopen the case.</summary>
    public static IReadOnlyList<CaseStatus> NotTakenUp { get; } =
    [
        CaseStatus.NotAccepted, CaseStatus.Guided, CaseStatus.Transferred, CaseStatus.Returned, CaseStatus.Filed, CaseStatus.NotProcessed,
    ];

    /// <summary>Not taken up and no longer with this unit: the letters about the case can be finished.</summary>
    public static IReadOnlyList<CaseStatus> EndedWithoutAcceptance { get; } =
    [
        .. NotTakenUp, CaseStatus.InspectionReferred, CaseStatus.CriminalReferred, CaseStatus.Merged,
    ];

    /// <summary>Under way: a further letter about the matter is answered together with the case.</summary>
    public static IReadOnlyList<CaseStatus> Joinable { get; } =
    [
        CaseStatus.Accepted, CaseStatus.Suspended, CaseStatus.Verifying, CaseStatus.Dialogue, CaseStatus.InProgress,
    ];

    /// <summary>Checked before acceptance, once the check has begun.</summary>
    public static IReadOnlyList<CaseStatus> UnderCheck { get; } =
    [
        CaseStatus.Screening,
        CaseStatus.InitialProcessing,
        CaseStatus.SupplementRequested,
        CaseStatus.ReportDemanded,
        CaseStatus.Tip,
        CaseStatus.UnderReview,
    ];
}
