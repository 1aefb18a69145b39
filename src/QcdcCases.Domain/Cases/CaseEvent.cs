namespace QcdcCases.Domain.Cases;

/// <summary>What can happen to a case, in the words of the register journal.</summary>
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
}

/// <summary>Where a case stands in its present instance.</summary>
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
}

/// <summary>What a decision or conclusion found (Law 02/2011 Đ31, Đ40; Law 25/2018 Đ35).</summary>
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
