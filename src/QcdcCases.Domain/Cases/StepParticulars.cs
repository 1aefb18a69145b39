namespace QcdcCases.Domain.Cases;

/// <summary>
/// The ground of a step, where the law lists the grounds. For the grounds of each step see <see cref="Procedures.Grounds"/>.
/// </summary>
public enum StepGround
{
    /// <summary>Mang tính nội bộ, chỉ đạo điều hành, quy phạm, bí mật nhà nước (Luật KN Đ11 k1).</summary>
    InternalAct,

    /// <summary>Không liên quan trực tiếp đến quyền, lợi ích của người khiếu nại (Đ11 k2).</summary>
    NotAffected,

    /// <summary>Không có đầy đủ năng lực hành vi dân sự mà không có người đại diện hợp pháp (Đ11 k3; Luật TC Đ29 k1).</summary>
    NoCapacity,

    /// <summary>Người đại diện không hợp pháp (Đ11 k4).</summary>
    InvalidRepresentative,

    /// <summary>Đơn không có chữ ký hoặc điểm chỉ (Đ11 k5).</summary>
    NoSignature,

    /// <summary>Hết thời hiệu, thời hạn mà không có lý do chính đáng (Đ11 k6).</summary>
    TimeBarred,

    /// <summary>Đã có quyết định giải quyết lần hai (Đ11 k7).</summary>
    SecondDecisionMade,

    /// <summary>Đã có văn bản đình chỉ mà sau 30 ngày không khiếu nại tiếp (Đ11 k8).</summary>
    TerminatedBefore,

    /// <summary>Tòa án đã thụ lý hoặc đã giải quyết (Đ11 k9; Đ11a k2 đ.d).</summary>
    Court,

    /// <summary>Không đúng hình thức của đơn tố cáo (Luật TC Đ23, Đ29 k1).</summary>
    DefectiveForm,

    /// <summary>Không thuộc thẩm quyền (Luật TC Đ29 k1).</summary>
    NoJurisdiction,

    /// <summary>Không đủ cơ sở xác định người vi phạm, hành vi vi phạm (Luật TC Đ29 k1).</summary>
    NotIdentifiable,

    /// <summary>Xuất phát từ khiếu nại đã giải quyết đúng, không có thông tin mới (Luật TC Đ29 k1).</summary>
    ResolvedComplaint,

    /// <summary>Không phải kiến nghị, phản ánh; nội dung không rõ hoặc đã được trả lời (NĐ 154/2026 Đ4).</summary>
    NotAPetition,

    /// <summary>Bất khả kháng, trở ngại khách quan (Luật KN Đ11a k1 đ.a).</summary>
    Obstacle,

    /// <summary>Chờ kết quả giải quyết có liên quan (Luật KN Đ11a k1 đ.b; Luật TC Đ34 k1).</summary>
    WaitingForResult,

    /// <summary>Chờ giám định bổ sung, giám định lại (Luật TC Đ34 k1; NĐ 31/2019 Đ15 k4).</summary>
    WaitingForExpertise,

    /// <summary>Rút toàn bộ nội dung (Luật KN Đ11a k2 đ.a; Luật TC Đ34 k3).</summary>
    FullWithdrawal,

    /// <summary>Chết mà không có người thừa kế quyền; tổ chức giải thể; người bị tố cáo chết (Đ11a k2 đ.b; Luật TC Đ34 k3).</summary>
    DiedOrDissolved,

    /// <summary>Không còn đối tượng, nội dung (Luật KN Đ11a k2 đ.c).</summary>
    NoObjectLeft,

    /// <summary>Đã có bản án, quyết định có hiệu lực của cơ quan có thẩm quyền (Luật TC Đ34 k3).</summary>
    SettledElsewhere,

    /// <summary>Rút tố cáo nhưng có dấu hiệu vi phạm (Luật TC Đ33 k3).</summary>
    SignsOfViolation,

    /// <summary>Rút tố cáo do bị đe dọa, ép buộc, mua chuộc (Luật TC Đ33 k3).</summary>
    Coercion,

    /// <summary>Lợi dụng tố cáo để vu khống, xúc phạm (Luật TC Đ33 k3).</summary>
    Slander,

    /// <summary>Kết luận không chính xác, không khách quan; bỏ sót chứng cứ; áp dụng pháp luật không đúng (Luật TC Đ37 k3).</summary>
    UnlawfulResolution,
}

/// <summary>The criteria of a complex matter, đ.a–g (NĐ 124/2020 Đ3a; NĐ 31/2019 Đ3 k2).</summary>
public enum ComplexityCriterion
{
    /// <summary>a: từ hai địa điểm phải xác minh.</summary>
    SeveralPlaces,

    /// <summary>b: từ hai nội dung.</summary>
    SeveralContents,

    /// <summary>c: nhiều người, liên quan quyền lợi nhiều người.</summary>
    ManyPeople,

    /// <summary>d: có yếu tố nước ngoài.</summary>
    ForeignElement,

    /// <summary>đ: thuộc trách nhiệm nhiều cơ quan.</summary>
    SeveralBodies,

    /// <summary>e: các cơ quan có ý kiến khác nhau.</summary>
    BodiesDisagree,

    /// <summary>g: tài liệu, chứng cứ mâu thuẫn, cần giám định.</summary>
    ContradictoryEvidence,
}

/// <summary>The assurances that the recording officer gives where the law makes a step depend on them.</summary>
public enum StepAssurance
{
    /// <summary>Đơn có đủ chữ ký của tất cả và có văn bản cử người đại diện (NĐ 124/2020 Đ16 k1; Luật TCD Đ29).</summary>
    GroupPapersComplete,

    /// <summary>Quá thời hạn nhưng có lý do chính đáng (Luật KN Đ9, Đ11 k6).</summary>
    LateForGoodReason,

    /// <summary>Đã xem xét: không có trường hợp phải tiếp tục giải quyết (Luật TC Đ33 k3).</summary>
    NoReasonToGoOn,

    /// <summary>Người tham gia đối thoại vắng mặt không có lý do chính đáng (Luật KN Đ30 k6; NĐ 124/2020 Đ28 k5).</summary>
    AbsentWithoutGoodReason,

    /// <summary>Có thông tin, tình tiết mới.</summary>
    NewFacts,
}

/// <summary>The data of a step besides its day and papers.</summary>
/// <param name="Criteria">The criteria by which a matter is complex.</param>
/// <param name="Receiver">The body that receives a transfer, a referral, a verification or a suit.</param>
/// <param name="Reason">Free text; it must not name a denouncer.</param>
/// <param name="Watched">True for a step entered at the counter, where every deadline is tracked, so that its follow-up deadlines run. An
/// imported step starts only the deadline of the resolution.</param>
/// <param name="SignedBy">The name of the official who signed the document of the step; who recorded it may be another.</param>
public sealed record StepParticulars(
    StepGround? Ground = null,
    IReadOnlyList<ComplexityCriterion>? Criteria = null,
    IReadOnlyList<StepAssurance>? Assurances = null,
    string? Receiver = null,
    string? Reason = null,
    bool Watched = false,
    string? SignedBy = null)
{
    public static StepParticulars None { get; } = new();

    public bool Assures(StepAssurance assurance) => Assurances?.Contains(assurance) is true;
}
