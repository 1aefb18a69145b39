using static QcdcCases.Domain.Deadlines.DayCount;
using static QcdcCases.Domain.Deadlines.DeadlineDirection;
using static QcdcCases.Domain.Deadlines.DeadlinePurpose;
using static QcdcCases.Domain.Deadlines.EntryIntoForce;

namespace QcdcCases.Domain.Deadlines;

/// <summary>Khiếu nại: Luật 02/2011 (LKN), Luật 136/2025, NĐ 124/2020 as amended by NĐ 155/2026.</summary>
internal static class ComplaintRules
{
    // Đ11a is new in 2026; by NĐ 155/2026 Đ22 k1 it also applies to complaints accepted before and still undecided.
    private static readonly PauseGround Suspension = new("Luật Khiếu nại Đ11a (Luật 136/2025)", Law136);
    private static readonly PauseGround Obstacle = new("Luật Khiếu nại Đ9, Đ48", ComplaintLaw);

    private const string Filing = "Khi đơn đến thì thời hiệu đã được dùng; việc còn thời hiệu được kiểm tra khi thụ lý, theo ngày biết quyết định, hành vi (letter.time_barred).";
    private const string Citizen = "Không rõ áp dụng cách tính thời hiệu (BLDS Đ151) hay thời hạn (Đ147); tính theo Đ147, có lợi cho công dân.";
    private const string Effective = "Thời hạn khiếu nại lần hai tính từ ngày nhận, hiệu lực tính từ ngày ban hành: đơn lần hai đến sau vẫn có thể hợp lệ.";

    public static IReadOnlyList<DeadlineRule> All { get; } =
    [
        new("KN-01", 90, CalendarDays, "Thời hiệu khiếu nại lần đầu", "File a first complaint", "ngày nhận hoặc biết được quyết định, hành vi", "Luật Khiếu nại Đ9", ComplaintLaw) { Purpose = Window, Pause = Obstacle, Note = Citizen, WithoutDeadline = Filing },
        new("KN-02", 15, CalendarDays, "Thời hiệu khiếu nại lần đầu quyết định kỷ luật", "File a first complaint against a disciplinary decision", "ngày nhận quyết định", "Luật Khiếu nại Đ48", ComplaintLaw) { Purpose = Window, Pause = Obstacle, Note = Citizen, WithoutDeadline = Filing },
        new("KN-03", 10, CalendarDays, "Thời hiệu khiếu nại lần hai quyết định kỷ luật", "File a second complaint against a disciplinary decision", "ngày nhận quyết định giải quyết lần đầu", "Luật Khiếu nại Đ48", ComplaintLaw) { Purpose = Window, Pause = Obstacle, Note = Citizen },
        new("KN-03b", 30, CalendarDays, "Thời hiệu khiếu nại lần hai quyết định buộc thôi việc", "File a second complaint against a dismissal", "ngày nhận quyết định giải quyết lần đầu", "Luật Khiếu nại Đ48", ComplaintLaw) { Purpose = Window, Pause = Obstacle, Note = Citizen },
        new("KN-04a", 10, CalendarDays, "Thụ lý hoặc từ chối thụ lý khiếu nại", "Accept or refuse a complaint", "ngày nhận khiếu nại thuộc thẩm quyền", "Luật Khiếu nại Đ27, Đ36, Đ50", ComplaintLaw) { ValidTo = EveOfLaw136, Note = "Luật ghi 10 ngày, NĐ 124/2020 Đ16 k1 ghi 10 ngày làm việc: lấy cách chặt hơn (ngày). Đơn nhận trước 01/7/2026 mà chưa thụ lý: không có điều khoản chuyển tiếp, tính theo ngày nhận, nhắc theo ngày đến trước của 10 ngày và 07 ngày làm việc.", Replacement = new(7, WorkingDays, Law136) },
        new("KN-04b", 7, WorkingDays, "Thụ lý hoặc từ chối thụ lý khiếu nại", "Accept or refuse a complaint", "ngày nhận khiếu nại thuộc thẩm quyền", "Luật Khiếu nại Đ27, Đ36 k1, Đ50 (Luật 136/2025 Đ2 k15); NĐ 124/2020 Đ16 k1", Law136),
        new("KN-05", 30, CalendarDays, "Giải quyết khiếu nại lần đầu", "Resolve a first complaint", "ngày thụ lý", "Luật Khiếu nại Đ28", ComplaintLaw) { ComplexLength = 45, Pause = Suspension },
        new("KN-06", 45, CalendarDays, "Giải quyết khiếu nại lần đầu, vùng sâu, vùng xa", "Resolve a first complaint in a remote area", "ngày thụ lý", "Luật Khiếu nại Đ28", ComplaintLaw) { ComplexLength = 60, Pause = Suspension },
        new("KN-07", 45, CalendarDays, "Giải quyết khiếu nại lần hai", "Resolve a second complaint", "ngày thụ lý", "Luật Khiếu nại Đ37", ComplaintLaw) { ComplexLength = 60, Pause = Suspension },
        new("KN-08", 60, CalendarDays, "Giải quyết khiếu nại lần hai, vùng sâu, vùng xa", "Resolve a second complaint in a remote area", "ngày thụ lý", "Luật Khiếu nại Đ37", ComplaintLaw) { ComplexLength = 70, Pause = Suspension },
        new("KN-09", 30, CalendarDays, "Giải quyết khiếu nại quyết định kỷ luật, mỗi lần", "Resolve a disciplinary complaint, each round", "ngày thụ lý", "Luật Khiếu nại Đ50", ComplaintLaw) { ComplexLength = 45, Pause = Suspension },
        new("KN-10", 30, CalendarDays, "Thời hạn khiếu nại lần hai", "File a second complaint", "ngày nhận quyết định lần đầu hoặc hết thời hạn giải quyết mà không có quyết định", "Luật Khiếu nại Đ33 k1; NĐ 124/2020 Đ4", ComplaintLaw) { Purpose = Window, RemoteLength = 45 },
        new("KN-11", 3, WorkingDays, "Gửi quyết định giải quyết lần đầu", "Send the first decision", "ngày ban hành quyết định", "Luật Khiếu nại Đ32; NĐ 124/2020 Đ29 k2", ComplaintLaw),
        new("KN-12", 7, CalendarDays, "Gửi quyết định giải quyết lần hai", "Send the second decision", "ngày ban hành quyết định", "Luật Khiếu nại Đ41 k1, Đ56 k2; NĐ 124/2020 Đ29 k2", ComplaintLaw) { Note = "Luật ghi 07 ngày, NĐ 124/2020 ghi 07 ngày làm việc: lấy cách chặt hơn (ngày)." },
        new("KN-13", 15, CalendarDays, "Công khai quyết định giải quyết", "Publish the decision", "ngày ban hành quyết định", "NĐ 124/2020 Đ29 k3", Decree124),
        new("KN-14", 3, CalendarDays, "Thông báo trước cuộc họp công khai quyết định", "Give notice of the publication meeting", "ngày họp", "NĐ 124/2020 Đ29 k3 đ.a", Decree124) { Direction = BeforeEvent, WithoutDeadline = "Sổ không ghi cuộc họp công khai; khi cần thì tính bằng công cụ tính thời hạn." },
        new("KN-15", 15, CalendarDays, "Niêm yết hoặc đăng quyết định giải quyết", "Keep the decision posted or online", "ngày bắt đầu niêm yết, đăng tải", "NĐ 124/2020 Đ29 k3", Decree124) { Purpose = LeastLength },
        new("KN-16", 5, CalendarDays, "Thông báo tổ chức đối thoại", "Give notice of the dialogue", "ngày đối thoại", "NĐ 124/2020 Đ28 k1 (NĐ 155/2026)", Law136) { Direction = BeforeEvent, WithoutDeadline = "Ngày đối thoại ghi ngay trong bước thông báo; thông báo không đủ ngày bị từ chối (case.dialogue_notice_late)." },
        new("KN-17", 3, WorkingDays, "Gửi quyết định tạm đình chỉ, đình chỉ, tiếp tục giải quyết", "Send the suspension, termination or resumption decision", "ngày ban hành quyết định", "NĐ 124/2020 Đ28b (NĐ 155/2026)", Law136),
        new("KN-18", 30, CalendarDays, "Quyết định giải quyết lần đầu có hiệu lực", "The first decision takes effect", "ngày ban hành quyết định", "Luật Khiếu nại Đ44 k1", ComplaintLaw) { Purpose = Effect, RemoteLength = 45, Note = Effective },
        new("KN-19", 30, CalendarDays, "Quyết định giải quyết lần hai có hiệu lực", "The second decision takes effect", "ngày ban hành quyết định", "Luật Khiếu nại Đ44 k2", ComplaintLaw) { Purpose = Effect, RemoteLength = 45 },
        new("KN-20", 30, CalendarDays, "Quyết định giải quyết khiếu nại kỷ luật có hiệu lực", "The disciplinary decision takes effect", "ngày ban hành quyết định", "Luật Khiếu nại Đ57", ComplaintLaw) { Purpose = Effect },
        new("KN-21", 5, WorkingDays, "Chỉ đạo thi hành quyết định có hiệu lực", "Order the enforcement of an effective decision", "ngày quyết định có hiệu lực", "NĐ 124/2020 Đ31 k1", Decree124),
        new("KN-22", 7, CalendarDays, "Cung cấp thông tin, tài liệu theo yêu cầu", "Supply documents on request", "ngày nhận yêu cầu", "Luật Khiếu nại Đ12, Đ13, Đ14, Đ15", ComplaintLaw),
        new("KN-23", 7, CalendarDays, "Thông báo kết quả cho Mặt trận đã chuyển đơn", "Tell the Front that forwarded the complaint", "ngày có quyết định giải quyết", "Luật Khiếu nại Đ66 k2", ComplaintLaw),
        new("KN-D35", 0, AtOnce, "Hết thời hạn tạm đình chỉ thi hành quyết định bị khiếu nại", "Lift the suspension of the disputed decision's execution", "ngày cuối ghi trong quyết định tạm đình chỉ thi hành", "Luật Khiếu nại Đ35; NĐ 124/2020 Đ26", ComplaintLaw) { Note = "Không quá thời gian còn lại của thời hạn giải quyết; hủy bỏ ngay khi không còn lý do (Mẫu 12)." },
        new("KN-24", 1, Years, "Thời hiệu khởi kiện vụ án hành chính", "Sue in court after the decision", "ngày nhận hoặc biết được quyết định, hoặc hết thời hạn giải quyết", "Luật Tố tụng hành chính 93/2015 Đ116", AdministrativeProcedureLaw) { Purpose = Window, Note = "Chưa đọc nguyên văn; kiểm tra trước khi dùng." },
    ];
}
