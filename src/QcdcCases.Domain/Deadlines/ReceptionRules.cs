using static QcdcCases.Domain.Deadlines.DayCount;
using static QcdcCases.Domain.Deadlines.DeadlineDirection;
using static QcdcCases.Domain.Deadlines.DeadlinePurpose;
using static QcdcCases.Domain.Deadlines.InForce;

namespace QcdcCases.Domain.Deadlines;

/// <summary>Tiếp công dân: Luật 42/2013, NĐ 154/2026; and what no law of the three covers: the Party rule and feedback on regulations.</summary>
internal static class ReceptionRules
{
    private const string Session = "Sổ ghi buổi tiếp, không ghi việc công bố lịch, thông báo hay kiểm tra trước buổi tiếp; khi cần thì tính bằng công cụ tính thời hạn.";
    private const string Deputies = "Lịch tiếp của đại biểu Quốc hội không thuộc sổ này.";
    private const string ArticleUnsure = "Các trang dẫn số điều khác nhau; kiểm tra nguyên văn.";

    public static IReadOnlyList<DeadlineRule> All { get; } =
    [
        new("TCD-01", 5, WorkingDays, "Công bố lịch tiếp công dân", "Post the reception schedule", "ngày tiếp", "Luật Tiếp công dân Đ24 k4", ReceptionLaw) { Direction = BeforeEvent, WithoutClock = Session },
        new("TCD-02", 3, WorkingDays, "Thông báo từ chối tiếp bằng văn bản", "Refuse a reception in writing", "ngày có đủ căn cứ từ chối", "NĐ 154/2026 Đ4 k3", Law136) { Note = "Điều luật dẫn đ.h, mẫu văn bản dẫn đ.g: áp dụng theo điều luật.", WithoutClock = "Sổ tiếp công dân ghi lượt từ chối và căn cứ, không ghi ngày gửi thông báo; khi cần thì tính bằng công cụ tính thời hạn." },
        new("TCD-03", 0, AtOnce, "Giải thích trực tiếp lý do từ chối tiếp", "Explain a refusal in person", "ngày từ chối", "NĐ 154/2026 Đ4 k2", Law136) { WithoutClock = "Làm ngay tại buổi tiếp, ghi cùng lượt từ chối." },
        new("TCD-04", 5, WorkingDays, "Thông báo tiếp công dân trực tuyến", "Give notice of an online reception", "ngày tiếp", "NĐ 154/2026 Đ23", Law136) { Direction = BeforeEvent, WithoutClock = Session },
        new("TCD-05", 1, WorkingDays, "Kiểm tra kết nối trước buổi tiếp trực tuyến", "Test the connection before an online reception", "ngày tiếp", "NĐ 154/2026 Đ23", Law136) { Direction = BeforeEvent, Note = "Ngoài ra các điểm cầu phải kết nối xong ít nhất 01 giờ trước buổi tiếp.", WithoutClock = Session },
        new("TCD-06", 10, WorkingDays, "Thông báo kết quả xử lý kiến nghị, phản ánh, khiếu nại, tố cáo đã tiếp nhận", "Tell the citizen how the matter was dealt with", "ngày tiếp nhận", "Luật Tiếp công dân Đ28 k1", ReceptionLaw),
        new("TCD-07", 7, WorkingDays, "Báo kết quả cho nơi đã chuyển vụ việc", "Tell the body that forwarded the matter", "ngày giải quyết xong", "Luật Tiếp công dân Đ27 k2", ReceptionLaw) { Note = "Vụ việc đã giải quyết từ trước: thông báo ngay." },
        new("TCD-08", 5, WorkingDays, "Nơi chuyển đơn báo lại cho công dân", "The forwarder tells the citizen who asked", "ngày nhận thông báo kết quả", "Luật Tiếp công dân Đ28 k2", ReceptionLaw),
        new("TCD-09", 10, WorkingDays, "Báo lịch tiếp công dân của đại biểu Quốc hội", "Tell the deputy's reception schedule", "ngày tiếp", "Luật Tiếp công dân Đ21", ReceptionLaw) { Direction = BeforeEvent, WithoutClock = Deputies },
        new("TCD-09b", 5, WorkingDays, "Báo việc đại biểu Quốc hội vắng mặt", "Report the deputy's absence", "ngày tiếp", "Luật Tiếp công dân Đ21", ReceptionLaw) { Direction = BeforeEvent, WithoutClock = Deputies },
        new("TCD-10", 45, CalendarDays, "Đơn chưa xử lý không có lý do chính đáng: mức cách chức, bãi nhiệm", "Letter left unprocessed: removal or dismissal of the manager", "ngày nhận đơn", "NĐ 154/2026 Đ41 k3 đ.b", Law136) { Purpose = Alarm },
        new("QD11-06", 10, WorkingDays, "Người đứng đầu cấp ủy thông báo kết quả xử lý", "The Party head tells how the matter was dealt with", "ngày nhận phản ánh, kiến nghị", "Quy định 11-QĐi/TW Đ6", PartyRule11) { Note = ArticleUnsure, WithoutClock = "Đơn gửi người đứng đầu cấp ủy đã có đồng hồ TCD-06, cùng số ngày." },
        new("QD11-07", 15, WorkingDays, "Vụ việc phức tạp thuộc thẩm quyền người đứng đầu cấp ủy", "A complex matter in the Party head's own power", "ngày nhận phản ánh, kiến nghị", "Quy định 11-QĐi/TW Đ6", PartyRule11) { Note = ArticleUnsure, WithoutClock = "Sổ không ghi thẩm quyền của người đứng đầu cấp ủy; đồng hồ TCD-06 nhắc sớm hơn." },
        new("PAKN-B", 5, WorkingDays, "Chuyển phản ánh, kiến nghị về quy định hành chính", "Forward feedback on regulations", "ngày tiếp nhận", "NĐ 20/2008 Đ9 k1 đ.d (NĐ 48/2013)", PetitionOnRegulations) { Note = "Không dùng chung đồng hồ với kiến nghị, phản ánh theo Luật Tiếp công dân.", WithoutClock = "Phản ánh tiếp nhận trực tuyến có hạn riêng theo từng nhóm; sổ không ghi loại phản ánh về quy định hành chính." },
        new(DeadlineRules.AgreedReply, 0, AtOnce, "Nhận trả lời của nơi được chuyển hoặc được yêu cầu", "Have the reply of the body it was passed to, or that was asked", "ngày hẹn trả lời", "Luật Tiếp công dân Đ27 k2", ReceptionLaw) { Note = "Luật không định ngày trả lời nơi chuyển khi chưa giải quyết xong: theo ngày hẹn ghi trong văn bản." },
    ];
}
