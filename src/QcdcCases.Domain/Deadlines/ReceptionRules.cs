using static QcdcCases.Domain.Deadlines.DayCount;
using static QcdcCases.Domain.Deadlines.DeadlineDirection;
using static QcdcCases.Domain.Deadlines.DeadlinePurpose;
using static QcdcCases.Domain.Deadlines.EntryIntoForce;

namespace QcdcCases.Domain.Deadlines;

/// <summary>
/// Tiếp công dân: Luật 42/2013, NĐ 154/2026; also the deadlines outside the three laws: the Party rule and feedback on regulations.
/// </summary>
internal static class ReceptionRules
{
    private const string Test = "Sổ không ghi lần kiểm tra kết nối; khi cần thì tính bằng công cụ tính thời hạn.";
    private const string DaysOfMonth = "Không phải thời hạn mà là số ngày trong tháng: lời nhắc ngày tiếp công dân của người đứng đầu (reception-days-missing) đếm theo các buổi tiếp.";
    private const string Deputies = "Lịch tiếp của đại biểu Quốc hội không thuộc sổ này.";
    private const string ArticleUnsure = "Các trang dẫn số điều khác nhau; kiểm tra nguyên văn.";

    public static IReadOnlyList<DeadlineRule> All { get; } =
    [
        new("TCD-01", 5, WorkingDays, "Công bố lịch tiếp công dân", "Post the reception schedule", "ngày tiếp", "Luật Tiếp công dân Đ24 k4", ReceptionLaw) { Direction = BeforeEvent },
        new("TCD-02", 3, WorkingDays, "Thông báo từ chối tiếp bằng văn bản", "Refuse a reception in writing", "ngày có đủ căn cứ từ chối", "NĐ 154/2026 Đ4 k3", Law136) { Note = "Điều luật dẫn đ.h, mẫu văn bản dẫn đ.g: áp dụng theo điều luật." },
        new("TCD-03", 0, AtOnce, "Giải thích trực tiếp lý do từ chối tiếp", "Explain a refusal in person", "ngày từ chối", "NĐ 154/2026 Đ4 k2", Law136) { WithoutDeadline = "Làm ngay tại buổi tiếp, ghi cùng lượt từ chối." },
        new("TCD-04", 5, WorkingDays, "Thông báo tiếp công dân trực tuyến", "Give notice of an online reception", "ngày tiếp", "NĐ 154/2026 Đ23", Law136) { Direction = BeforeEvent },
        new("TCD-05", 1, WorkingDays, "Kiểm tra kết nối trước buổi tiếp trực tuyến", "Test the connection before an online reception", "ngày tiếp", "NĐ 154/2026 Đ23", Law136) { Direction = BeforeEvent, Note = "Ngoài ra các điểm cầu phải kết nối xong ít nhất 01 giờ trước buổi tiếp.", WithoutDeadline = Test },
        new("TCD-06", 10, WorkingDays, "Thông báo kết quả xử lý kiến nghị, phản ánh, khiếu nại, tố cáo đã tiếp nhận", "Tell the citizen how the matter was dealt with", "ngày tiếp nhận", "Luật Tiếp công dân Đ28 k1", ReceptionLaw),
        new("TCD-07", 7, WorkingDays, "Báo kết quả cho nơi đã chuyển vụ việc", "Tell the body that forwarded the matter", "ngày giải quyết xong", "Luật Tiếp công dân Đ27 k2", ReceptionLaw) { Note = "Vụ việc đã giải quyết từ trước: thông báo ngay." },
        new("TCD-08", 5, WorkingDays, "Nơi chuyển đơn báo lại cho công dân", "The forwarder tells the citizen who asked", "ngày nhận thông báo kết quả", "Luật Tiếp công dân Đ28 k2", ReceptionLaw),
        new("TCD-09", 10, WorkingDays, "Báo lịch tiếp công dân của đại biểu Quốc hội", "Tell the deputy's reception schedule", "ngày tiếp", "Luật Tiếp công dân Đ21", ReceptionLaw) { Direction = BeforeEvent, WithoutDeadline = Deputies },
        new("TCD-09b", 5, WorkingDays, "Báo việc đại biểu Quốc hội vắng mặt", "Report the deputy's absence", "ngày tiếp", "Luật Tiếp công dân Đ21", ReceptionLaw) { Direction = BeforeEvent, WithoutDeadline = Deputies },
        new("TCD-10", 45, CalendarDays, "Đơn chưa xử lý không có lý do chính đáng: mức cách chức, bãi nhiệm", "Letter left unprocessed: removal or dismissal of the manager", "ngày nhận đơn", "NĐ 154/2026 Đ41 k3 đ.b", Law136) { Purpose = Alarm },
        new("QD11-01", 1, Months, "Bí thư tỉnh ủy tiếp dân định kỳ ít nhất 01 ngày trong tháng", "The provincial Party secretary receives people on one day a month at least", "tháng trước", "Quy định 11-QĐi/TW", PartyRule11) { Note = ArticleUnsure, WithoutDeadline = DaysOfMonth },
        new("QD11-02", 1, Months, "Bí thư huyện ủy tiếp dân định kỳ ít nhất 01 ngày trong tháng", "The district Party secretary receives people on one day a month at least", "tháng trước", "Quy định 11-QĐi/TW", PartyRule11) { ValidTo = LastDistrictDay, Note = ArticleUnsure, WithoutDeadline = DaysOfMonth },
        new("QD11-03", 1, Months, "Bí thư đảng ủy cấp xã tiếp dân định kỳ ít nhất 02 ngày trong tháng", "The communal Party secretary receives people on two days a month at least", "tháng trước", "Quy định 11-QĐi/TW; Kết luận 215-KL/TW", PartyRule11) { Note = ArticleUnsure, WithoutDeadline = DaysOfMonth },
        new("QD11-04", 0, AtOnce, "Người đứng đầu cấp ủy tiếp dân đột xuất", "The Party head receives people out of turn", "ngày phát sinh vụ việc nổi cộm, phức tạp, đông người, liên quan nhiều cơ quan hoặc có hậu quả nghiêm trọng", "Quy định 11-QĐi/TW", PartyRule11) { Note = ArticleUnsure, WithoutDeadline = "Quy định không định ngày; sổ ghi buổi tiếp đột xuất (unscheduled), không ghi ngày phát sinh vụ việc." },
        new("QD11-05", 0, AtOnce, "Người đứng đầu cấp ủy đối thoại", "The Party head holds a dialogue", "ngày nhiều người yêu cầu hoặc khi thấy cần thiết", "Quy định 11-QĐi/TW", PartyRule11) { Note = ArticleUnsure, WithoutDeadline = "Quy định không định ngày và số cuộc trong năm; sổ ghi cuộc đối thoại, không ghi ngày được yêu cầu." },
        new("QD11-06", 10, WorkingDays, "Người đứng đầu cấp ủy thông báo kết quả xử lý", "The Party head tells how the matter was dealt with", "ngày nhận phản ánh, kiến nghị", "Quy định 11-QĐi/TW Đ6", PartyRule11) { Note = ArticleUnsure },
        new("QD11-07", 15, WorkingDays, "Vụ việc phức tạp thuộc thẩm quyền người đứng đầu cấp ủy", "A complex matter in the Party head's own power", "ngày nhận phản ánh, kiến nghị", "Quy định 11-QĐi/TW Đ6", PartyRule11) { Note = ArticleUnsure, WithoutDeadline = "Sổ không ghi thẩm quyền của người đứng đầu cấp ủy; đồng hồ TCD-06 nhắc sớm hơn." },
        new("QD11-08", 1, Months, "Báo cáo việc tiếp dân, đối thoại của người đứng đầu cấp ủy", "Report how the Party head receives people", "báo cáo trước", "Quy định 11-QĐi/TW; CV 511-CV/BNCTW", PartyRule11) { Note = "Hằng tháng, quý I, 6 tháng, 9 tháng và năm; " + ArticleUnsure, WithoutDeadline = "Báo cáo của Đảng không lập trong sổ này; lời nhắc báo cáo (report-due) chỉ theo TT 06/2025 của cơ quan nhà nước." },
        new("PAKN-B", 5, WorkingDays, "Chuyển phản ánh, kiến nghị về quy định hành chính", "Forward feedback on regulations", "ngày tiếp nhận", "NĐ 20/2008 Đ9 k1 đ.d (NĐ 48/2013)", PetitionOnRegulations) { Note = "Không dùng chung đồng hồ với kiến nghị, phản ánh theo Luật Tiếp công dân." },
        new("LUU-01", 1, Years, "Lưu đơn đủ thời gian, rồi người đứng đầu quyết định việc tiêu hủy", "Keep a filed letter, then decide on its destruction", "ngày lưu đơn", "TT 05/2021 Đ28", Circular05) { Purpose = LeastLength },
        new(DeadlineRules.AgreedReply, 0, AtOnce, "Nhận trả lời của nơi được chuyển hoặc được yêu cầu", "Have the reply of the body it was passed to, or that was asked", "ngày hẹn trả lời", "Luật Tiếp công dân Đ27 k2", ReceptionLaw) { Note = "Luật không định ngày trả lời nơi chuyển khi chưa giải quyết xong: theo ngày hẹn ghi trong văn bản." },
        new(DeadlineRules.PromisedDay, 0, AtOnce, "Giải quyết ý kiến, kiến nghị, lời hứa đã tiếp thu", "Resolve the opinion, recommendation or promise that was taken on", "ngày hẹn giải quyết", "Luật Tiếp công dân Đ18 k4; NĐ 154/2026 Đ25 k3", ReceptionLaw) { Note = "Luật không định ngày: theo ngày hẹn khi tiếp thu hoặc trong thông báo kết luận." },
    ];
}
