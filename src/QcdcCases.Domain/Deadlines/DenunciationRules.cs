using static QcdcCases.Domain.Deadlines.DayCount;
using static QcdcCases.Domain.Deadlines.DeadlinePurpose;
using static QcdcCases.Domain.Deadlines.EntryIntoForce;

namespace QcdcCases.Domain.Deadlines;

/// <summary>Tố cáo: Luật 25/2018 (LTC), NĐ 31/2019 as amended by NĐ 156/2026.</summary>
internal static class DenunciationRules
{
    // Expert appraisal (trưng cầu giám định) is excluded from the limit like a suspension.
    private static readonly PauseGround Suspension = new("Luật Tố cáo Đ34 k2; NĐ 31/2019 Đ15 k4", DenunciationLaw);
    private static readonly ExtensionLimit OnceOrTwice = new(30, 1, 2, "Luật Tố cáo Đ30; NĐ 31/2019 Đ3");

    public static IReadOnlyList<DeadlineRule> All { get; } =
    [
        new("TC-01", 7, WorkingDays, "Xử lý ban đầu, thụ lý hoặc không thụ lý tố cáo", "Check, then accept or refuse a denunciation", "ngày nhận tố cáo", "Luật Tố cáo Đ24 k1", DenunciationLaw) { ComplexLength = 10, Note = "Không quá 10 ngày làm việc nếu phải kiểm tra ở nhiều nơi hoặc ủy quyền kiểm tra." },
        new("TC-02", 0, AtOnce, "Thông báo lý do không thụ lý tố cáo", "Give the reason for refusing", "ngày quyết định không thụ lý", "Luật Tố cáo Đ24 k1", DenunciationLaw),
        new("TC-03", 5, WorkingDays, "Chuyển đơn tố cáo không thuộc thẩm quyền và báo người tố cáo", "Forward a denunciation outside jurisdiction", "ngày nhận đơn", "Luật Tố cáo Đ24 k2", DenunciationLaw),
        new("TC-04", 5, WorkingDays, "Thông báo việc thụ lý và nội dung tố cáo", "Notify the acceptance and the content", "ngày quyết định thụ lý", "Luật Tố cáo Đ29 k3; NĐ 31/2019 Đ9", DenunciationLaw),
        new("TC-05", 30, CalendarDays, "Giải quyết tố cáo", "Resolve a denunciation", "ngày thụ lý", "Luật Tố cáo Đ30; NĐ 31/2019 Đ3", DenunciationLaw) { Extension = OnceOrTwice, Pause = Suspension },
        new("TC-06", 5, WorkingDays, "Gửi quyết định tạm đình chỉ, đình chỉ", "Send the suspension or termination decision", "ngày ra quyết định", "Luật Tố cáo Đ34 k4", DenunciationLaw),
        new("TC-07", 5, WorkingDays, "Gửi kết luận nội dung tố cáo", "Send the conclusion", "ngày ban hành kết luận", "Luật Tố cáo Đ35 k3", DenunciationLaw),
        new("TC-08", 7, WorkingDays, "Xử lý kết luận nội dung tố cáo", "Act on the conclusion", "ngày có kết luận", "Luật Tố cáo Đ36 k1", DenunciationLaw),
        new("TC-09", 5, WorkingDays, "Báo cáo kết quả xử lý theo kết luận", "Report the result of acting on the conclusion", "ngày có kết quả xử lý", "Luật Tố cáo Đ36 k3", DenunciationLaw),
        new("TC-10", 7, WorkingDays, "Công khai kết luận, quyết định xử lý", "Publish the conclusion or sanction", "ngày ra kết luận, quyết định", "Luật Tố cáo Đ40 k1", DenunciationLaw),
        new("TC-11", 15, CalendarDays, "Niêm yết, đăng tải kết luận liên tục", "Keep the conclusion posted without a break", "ngày bắt đầu niêm yết, đăng tải", "NĐ 31/2019 Đ6", Decree31) { Purpose = LeastLength },
        new("TC-12", 20, CalendarDays, "Báo kết quả cho cơ quan, báo chí đã chuyển tố cáo", "Tell the press or body that forwarded it", "ngày nhận tố cáo", "Luật Tố cáo Đ26 k2", DenunciationLaw),
        new("TC-13", 20, CalendarDays, "Xem xét tố cáo tiếp", "Review a repeated denunciation", "ngày nhận tố cáo tiếp", "Luật Tố cáo Đ37 k2", DenunciationLaw),
        new("TC-14", 5, WorkingDays, "Yêu cầu cấp dưới báo cáo vụ quá hạn", "Demand a report on an overdue denunciation", "ngày nhận tố cáo tiếp", "Luật Tố cáo Đ38 k2", DenunciationLaw),
        new("TC-15", 5, WorkingDays, "Báo cáo theo yêu cầu của cấp trên", "Report as demanded", "ngày nhận yêu cầu", "Luật Tố cáo Đ38 k3", DenunciationLaw),
        new("TC-16", 1, Months, "Báo cáo theo dõi việc thực hiện kết luận hằng tháng", "Report the follow-up every month", "ngày báo cáo trước", "NĐ 31/2019 Đ18 k2", Decree31) { ValidTo = EveOfLaw136, Note = "NĐ 156/2026 không còn quy định hằng tháng.", WithoutDeadline = "Đã hết hiệu lực; sổ không ghi các báo cáo hằng tháng trước đó." },
    ];
}
