namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>
/// The statute's deadlines entered a second time, by hand, from legal-process.md §2.2, §3.2, §4.2, §6 and §7. A row of the product that
/// is changed is
/// changed here only after the text of the law was read again.
/// </summary>
internal static class StatuteByHand
{
    private const string Complaints = "2012-07-01";
    private const string Receptions = "2014-07-01";
    private const string Denunciations = "2019-01-01";
    private const string Decree31 = "2019-05-28";
    private const string Decree124 = "2020-12-10";
    private const string NewLaw = "2026-07-01";
    private const string EveOfNewLaw = "2026-06-30";

    // KN Đ9, Đ48: the time of an obstacle is left out. KN Đ11a: suspension, new on 2026-07-01. TC Đ34 k2, N31 Đ15 k4: suspension, expert
    // appraisal.
    private static readonly (string, string) Obstacle = (Complaints, "Luật Khiếu nại Đ9, Đ48");
    private static readonly (string, string) Suspension = (NewLaw, "Luật Khiếu nại Đ11a (Luật 136/2025)");
    private static readonly (string, string) Appraisal = (Denunciations, "Luật Tố cáo Đ34 k2; NĐ 31/2019 Đ15 k4");

    /// <summary>§2.2.</summary>
    private static readonly RowByHand[] OfComplaints =
    [
        new("KN-01", 90, "d", Complaints, "Luật Khiếu nại Đ9", "ngày nhận hoặc biết được quyết định, hành vi") { For = "window",
            Stops = Obstacle },
        new("KN-02", 15, "d", Complaints, "Luật Khiếu nại Đ48", "ngày nhận quyết định") { For = "window", Stops = Obstacle },
        new("KN-03", 10, "d", Complaints, "Luật Khiếu nại Đ48", "ngày nhận quyết định giải quyết lần đầu") { For = "window",
            Stops = Obstacle },
        new("KN-03b", 30, "d", Complaints, "Luật Khiếu nại Đ48", "ngày nhận quyết định giải quyết lần đầu") { For = "window",
            Stops = Obstacle },
        new("KN-04a", 10, "d", Complaints, "Luật Khiếu nại Đ27, Đ36, Đ50", "ngày nhận khiếu nại thuộc thẩm quyền")
        {
            LastDay = EveOfNewLaw, Overtaken = (7, "wd", NewLaw),
        },
        new("KN-04b", 7, "wd", NewLaw, "Luật Khiếu nại Đ27, Đ36 k1, Đ50 (Luật 136/2025 Đ2 k15); NĐ 124/2020 Đ16 k1",
            "ngày nhận khiếu nại thuộc thẩm quyền"),
        new("KN-05", 30, "d", Complaints, "Luật Khiếu nại Đ28", "ngày thụ lý") { Complex = 45, Stops = Suspension },
        new("KN-06", 45, "d", Complaints, "Luật Khiếu nại Đ28", "ngày thụ lý") { Complex = 60, Stops = Suspension },
        new("KN-07", 45, "d", Complaints, "Luật Khiếu nại Đ37", "ngày thụ lý") { Complex = 60, Stops = Suspension },
        new("KN-08", 60, "d", Complaints, "Luật Khiếu nại Đ37", "ngày thụ lý") { Complex = 70, Stops = Suspension },
        new("KN-09", 30, "d", Complaints, "Luật Khiếu nại Đ50", "ngày thụ lý") { Complex = 45, Stops = Suspension },
        new("KN-10", 30, "d", Complaints, "Luật Khiếu nại Đ33 k1; NĐ 124/2020 Đ4",
            "ngày nhận quyết định lần đầu hoặc hết thời hạn giải quyết mà không có quyết định")
        {
            For = "window", Remote = 45,
        },
        new("KN-11", 3, "wd", Complaints, "Luật Khiếu nại Đ32; NĐ 124/2020 Đ29 k2", "ngày ban hành quyết định"),
        new("KN-12", 7, "d", Complaints, "Luật Khiếu nại Đ41 k1, Đ56 k2; NĐ 124/2020 Đ29 k2", "ngày ban hành quyết định"),
        new("KN-13", 15, "d", Decree124, "NĐ 124/2020 Đ29 k3", "ngày ban hành quyết định"),
        new("KN-14", 3, "d", Decree124, "NĐ 124/2020 Đ29 k3 đ.a", "ngày họp") { IsBefore = true },
        new("KN-15", 15, "d", Decree124, "NĐ 124/2020 Đ29 k3", "ngày bắt đầu niêm yết, đăng tải") { For = "least" },
        new("KN-16", 5, "d", NewLaw, "NĐ 124/2020 Đ28 k1 (NĐ 155/2026)", "ngày đối thoại") { IsBefore = true },
        new("KN-17", 3, "wd", NewLaw, "NĐ 124/2020 Đ28b (NĐ 155/2026)", "ngày ban hành quyết định"),
        new("KN-18", 30, "d", Complaints, "Luật Khiếu nại Đ44 k1", "ngày ban hành quyết định") { For = "effect", Remote = 45 },
        new("KN-19", 30, "d", Complaints, "Luật Khiếu nại Đ44 k2", "ngày ban hành quyết định") { For = "effect", Remote = 45 },
        new("KN-20", 30, "d", Complaints, "Luật Khiếu nại Đ57", "ngày ban hành quyết định") { For = "effect" },
        new("KN-21", 5, "wd", Decree124, "NĐ 124/2020 Đ31 k1", "ngày quyết định có hiệu lực"),
        new("KN-22", 7, "d", Complaints, "Luật Khiếu nại Đ12, Đ13, Đ14, Đ15", "ngày nhận yêu cầu"),
        new("KN-23", 7, "d", Complaints, "Luật Khiếu nại Đ66 k2", "ngày có quyết định giải quyết"),
        new("KN-24", 1, "year", "2016-07-01", "Luật Tố tụng hành chính 93/2015 Đ116",
            "ngày nhận hoặc biết được quyết định, hoặc hết thời hạn giải quyết")
        {
            For = "window",
        },

        // §2.1, emergency measure: not longer than the remaining time, and over on the day that the decision itself names.
        new("KN-D35", 0, "now", Complaints, "Luật Khiếu nại Đ35; NĐ 124/2020 Đ26", "ngày cuối ghi trong quyết định tạm đình chỉ thi hành"),
    ];

    /// <summary>§3.2.</summary>
    private static readonly RowByHand[] OfDenunciations =
    [
        new("TC-01", 7, "wd", Denunciations, "Luật Tố cáo Đ24 k1", "ngày nhận tố cáo") { Complex = 10 },
        new("TC-02", 0, "now", Denunciations, "Luật Tố cáo Đ24 k1", "ngày quyết định không thụ lý"),
        new("TC-03", 5, "wd", Denunciations, "Luật Tố cáo Đ24 k2", "ngày nhận đơn"),
        new("TC-04", 5, "wd", Denunciations, "Luật Tố cáo Đ29 k3; NĐ 31/2019 Đ9", "ngày quyết định thụ lý"),
        new("TC-05", 30, "d", Denunciations, "Luật Tố cáo Đ30; NĐ 31/2019 Đ3", "ngày thụ lý")
        {
            Extension = (30, 1, 2, "Luật Tố cáo Đ30; NĐ 31/2019 Đ3"), Stops = Appraisal,
        },
        new("TC-06", 5, "wd", Denunciations, "Luật Tố cáo Đ34 k4", "ngày ra quyết định"),
        new("TC-07", 5, "wd", Denunciations, "Luật Tố cáo Đ35 k3", "ngày ban hành kết luận"),
        new("TC-08", 7, "wd", Denunciations, "Luật Tố cáo Đ36 k1", "ngày có kết luận"),
        new("TC-09", 5, "wd", Denunciations, "Luật Tố cáo Đ36 k3", "ngày có kết quả xử lý"),
        new("TC-10", 7, "wd", Denunciations, "Luật Tố cáo Đ40 k1", "ngày ra kết luận, quyết định"),
        new("TC-11", 15, "d", Decree31, "NĐ 31/2019 Đ6", "ngày bắt đầu niêm yết, đăng tải") { For = "least" },
        new("TC-12", 20, "d", Denunciations, "Luật Tố cáo Đ26 k2", "ngày nhận tố cáo"),
        new("TC-13", 20, "d", Denunciations, "Luật Tố cáo Đ37 k2", "ngày nhận tố cáo tiếp"),
        new("TC-14", 5, "wd", Denunciations, "Luật Tố cáo Đ38 k2", "ngày nhận tố cáo tiếp"),
        new("TC-15", 5, "wd", Denunciations, "Luật Tố cáo Đ38 k3", "ngày nhận yêu cầu"),
        new("TC-16", 1, "month", Decree31, "NĐ 31/2019 Đ18 k2", "ngày báo cáo trước") { LastDay = EveOfNewLaw },
    ];

    /// <summary>§4.2, §6, and of §7 the track B; last the day agreed for a reply (Đ27 k2).</summary>
    private static readonly RowByHand[] OfReception =
    [
        new("TCD-01", 5, "wd", Receptions, "Luật Tiếp công dân Đ24 k4", "ngày tiếp") { IsBefore = true },
        new("TCD-02", 3, "wd", NewLaw, "NĐ 154/2026 Đ4 k3", "ngày có đủ căn cứ từ chối"),
        new("TCD-03", 0, "now", NewLaw, "NĐ 154/2026 Đ4 k2", "ngày từ chối"),
        new("TCD-04", 5, "wd", NewLaw, "NĐ 154/2026 Đ23", "ngày tiếp") { IsBefore = true },
        new("TCD-05", 1, "wd", NewLaw, "NĐ 154/2026 Đ23", "ngày tiếp") { IsBefore = true },
        new("TCD-06", 10, "wd", Receptions, "Luật Tiếp công dân Đ28 k1", "ngày tiếp nhận"),
        new("TCD-07", 7, "wd", Receptions, "Luật Tiếp công dân Đ27 k2", "ngày giải quyết xong"),
        new("TCD-08", 5, "wd", Receptions, "Luật Tiếp công dân Đ28 k2", "ngày nhận thông báo kết quả"),
        new("TCD-09", 10, "wd", Receptions, "Luật Tiếp công dân Đ21", "ngày tiếp") { IsBefore = true },
        new("TCD-09b", 5, "wd", Receptions, "Luật Tiếp công dân Đ21", "ngày tiếp") { IsBefore = true },
        new("TCD-10", 45, "d", NewLaw, "NĐ 154/2026 Đ41 k3 đ.b", "ngày nhận đơn") { For = "alarm" },
        new("QD11-01", 1, "month", "2019-02-18", "Quy định 11-QĐi/TW", "tháng trước"),
        new("QD11-02", 1, "month", "2019-02-18", "Quy định 11-QĐi/TW", "tháng trước") { LastDay = "2025-06-30" },
        new("QD11-03", 1, "month", "2019-02-18", "Quy định 11-QĐi/TW; Kết luận 215-KL/TW", "tháng trước"),
        new(
            "QD11-04", 0, "now", "2019-02-18", "Quy định 11-QĐi/TW",
            "ngày phát sinh vụ việc nổi cộm, phức tạp, đông người, liên quan nhiều cơ quan hoặc có hậu quả nghiêm trọng"),
        new("QD11-05", 0, "now", "2019-02-18", "Quy định 11-QĐi/TW", "ngày nhiều người yêu cầu hoặc khi thấy cần thiết"),
        new("QD11-06", 10, "wd", "2019-02-18", "Quy định 11-QĐi/TW Đ6", "ngày nhận phản ánh, kiến nghị"),
        new("QD11-07", 15, "wd", "2019-02-18", "Quy định 11-QĐi/TW Đ6", "ngày nhận phản ánh, kiến nghị"),
        new("QD11-08", 1, "month", "2019-02-18", "Quy định 11-QĐi/TW; CV 511-CV/BNCTW", "báo cáo trước"),
        new("PAKN-B", 5, "wd", "2013-07-01", "NĐ 20/2008 Đ9 k1 đ.d (NĐ 48/2013)", "ngày tiếp nhận"),
        new("LUU-01", 1, "year", "2021-11-15", "TT 05/2021 Đ28", "ngày lưu đơn") { For = "least" },
        new("TL-01", 0, "now", Receptions, "Luật Tiếp công dân Đ27 k2", "ngày hẹn trả lời"),
        new("YK-01", 0, "now", Receptions, "Luật Tiếp công dân Đ18 k4; NĐ 154/2026 Đ25 k3", "ngày hẹn giải quyết"),
    ];

    /// <summary>Every row.</summary>
    public static IReadOnlyList<RowByHand> Rows { get; } = [.. OfComplaints, .. OfDenunciations, .. OfReception];

    private static readonly Dictionary<(string, string), RowByHand> ByVersion = Rows.ToDictionary(r => (r.Id, r.FirstDay));

    /// <exception cref="InvalidOperationException">The law knows no such row from that day.</exception>
    public static RowByHand Row(string id, string firstDay) => ByVersion.TryGetValue((id, firstDay), out var row)
        ? row
        : throw new InvalidOperationException($"The law, entered by hand, has no row {id} from {firstDay}.");
}
