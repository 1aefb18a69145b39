namespace QcdcCases.Domain.Codes;

/// <summary>
/// The fields (lĩnh vực) of letters, cases and opinions. The statutory forms have columns for some main fields; all others count in their
/// column <i>Khác</i>.
/// </summary>
public static class Fields
{
    /// <summary>The field of a letter whose visit names none.</summary>
    public const string Other = "other";

    private static readonly DateOnly FromTheBeginning = new(1945, 1, 1);

    public static CodeTable Table { get; } = new("field",
    [
        Code("land", "Đất đai", "Land"),
        Code("land.compensation", "Thu hồi đất, bồi thường, hỗ trợ, tái định cư", "Recovery of land, compensation and resettlement"),
        Code("land.certificate", "Cấp giấy chứng nhận quyền sử dụng đất", "Land use certificates"),
        Code("land.dispute", "Tranh chấp đất đai", "Land disputes"),
        Code("land.reclaim", "Đòi lại đất, nhà đất cũ", "Claims to former land and houses"),
        Code("land.allocation", "Giao đất, cho thuê đất, chuyển mục đích sử dụng đất", "Allocation, lease and change of use"),
        Code("land.violation", "Vi phạm trong quản lý, sử dụng đất", "Violations in the management and use of land"),
        Code("policy", "Chế độ, chính sách", "Social policy"),
        Code("policy.merit", "Người có công với cách mạng", "People of merit"),
        Code("policy.social-insurance", "Bảo hiểm xã hội, bảo hiểm y tế", "Social and health insurance"),
        Code("policy.social-assistance", "Bảo trợ xã hội, giảm nghèo", "Social assistance and poverty reduction"),
        Code("policy.labour", "Lao động, việc làm, tiền lương", "Labour, employment and wages"),
        Code("policy.housing", "Nhà ở", "Housing"),
        Code("public-duty", "Công chức, công vụ", "Officials and public duty"),
        Code("public-duty.discipline", "Kỷ luật cán bộ, công chức, viên chức", "Discipline of officials"),
        Code("public-duty.appointment", "Tuyển dụng, bổ nhiệm, nâng lương", "Recruitment, appointment and pay grades"),
        Code("public-duty.conduct", "Thái độ, trách nhiệm khi thi hành công vụ", "Conduct in public duty"),
        Code("administrative", "Hành chính", "Administration"),
        Code("administrative.procedure", "Thủ tục hành chính", "Administrative procedures"),
        Code("administrative.sanction", "Xử phạt vi phạm hành chính", "Administrative sanctions"),
        Code("administrative.civil-status", "Hộ tịch, cư trú, chứng thực", "Civil status, residence and certification"),
        Code("corruption", "Tham nhũng", "Corruption"),
        Code("judicial", "Tư pháp", "Justice"),
        Code("judicial.investigation", "Điều tra, truy tố", "Investigation and prosecution"),
        Code("judicial.trial", "Xét xử", "Trial"),
        Code("judicial.enforcement", "Thi hành án", "Enforcement of judgments"),
        Code("construction", "Xây dựng, quy hoạch, đô thị", "Construction and planning"),
        Code("environment", "Môi trường", "Environment"),
        Code("transport", "Giao thông", "Transport"),
        Code("infrastructure", "Hạ tầng kỹ thuật", "Infrastructure"),
        Code("water", "Cấp nước, thoát nước, thủy lợi", "Water supply, drainage and irrigation"),
        Code("agriculture", "Nông nghiệp, nông thôn", "Agriculture and rural areas"),
        Code("economy", "Kinh tế, tài chính, ngân sách", "Economy and finance"),
        Code("education", "Giáo dục, đào tạo", "Education"),
        Code("health", "Y tế", "Health"),
        Code("culture", "Văn hóa, thể thao, du lịch", "Culture, sport and tourism"),
        Code("security", "An ninh, trật tự, quốc phòng", "Security and order"),
        Code("religion", "Dân tộc, tôn giáo", "Ethnic groups and religion"),
        Code("party", "Đảng, đoàn thể", "Party and mass organisations"),
        Code(Other, "Khác", "Other"),
    ]);

    private static StandardCode Code(string code, string name, string english) => new(code, name, english, FromTheBeginning);
}
