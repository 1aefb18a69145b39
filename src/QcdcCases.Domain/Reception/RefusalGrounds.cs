namespace QcdcCases.Domain.Reception;

/// <summary>A ground for refusing reception.</summary>
/// <param name="Code">The stable code that a visit stores.</param>
/// <param name="Article">The article of law.</param>
/// <param name="Vietnamese">A short Vietnamese text for the officer.</param>
/// <param name="English">The same text in English.</param>
/// <param name="From">The first day on which the ground applies.</param>
/// <param name="To">The last day on which the ground applies, or null.</param>
/// <param name="InWriting">
/// True if the refusal is given in writing on Mẫu 01/TCD within three working days (NĐ 154/2026 Đ4 k3); otherwise orally and at once.
/// </param>
public sealed record RefusalGround(
    string Code,
    string Article,
    string Vietnamese,
    string English,
    DateOnly From,
    DateOnly? To = null,
    bool InWriting = false);

/// <summary>The lawful grounds of refusal (từ chối tiếp), by the day of reception. The lists of NĐ 64/2014 ended on 2026-06-30.</summary>
public static class RefusalGrounds
{
    private static readonly DateOnly LawFrom = new(2014, 7, 1);
    private static readonly DateOnly DecreeFrom = new(2026, 7, 1);

    public static IReadOnlyList<RefusalGround> All { get; } =
    [
        new(
            "intoxicated",
            "Luật TCD Đ9 k1",
            "Say do dùng chất kích thích, mắc bệnh tâm thần hoặc mất khả năng nhận thức, điều khiển hành vi",
            "Intoxicated, mentally ill or unable to understand or control their acts",
            LawFrom),
        new("threatening", "Luật TCD Đ9 k2", "Đe dọa, xúc phạm hoặc vi phạm nội quy nơi tiếp công dân",
            "Threatens, insults or breaks the rules of the reception place", LawFrom),
        new(
            "settled",
            "Luật TCD Đ9 k3",
            "Đã giải quyết đúng pháp luật, đã kiểm tra, rà soát, thông báo, giải thích nhưng vẫn cố tình kéo dài",
            "Settled lawfully, reviewed and explained, yet deliberately prolonged",
            LawFrom,
            InWriting: true),
        new("weapons", "NĐ 154/2026 Đ4 k1 đ.a", "Mang vũ khí, vật liệu nổ không gửi lại",
            "Carries weapons or explosives and does not hand them in", DecreeFrom),
        new("security-check", "NĐ 154/2026 Đ4 k1 đ.b", "Không chấp hành kiểm tra an ninh",
            "Does not submit to the security check", DecreeFrom),
        new("recording", "NĐ 154/2026 Đ4 k1 đ.c", "Ghi âm, ghi hình, phát trực tiếp trái yêu cầu hoặc gây cản trở",
            "Records, films or broadcasts against the rules or disturbs", DecreeFrom),
        new("disorder", "NĐ 154/2026 Đ4 k1 đ.d", "Kích động, gây mất trật tự",
            "Incites or disturbs order", DecreeFrom),
        new("no-capacity", "NĐ 154/2026 Đ4 k1 đ.đ", "Không có năng lực hành vi dân sự đầy đủ và không có người đại diện",
            "No full legal capacity and no representative", DecreeFrom),
        new("no-authority", "NĐ 154/2026 Đ4 k1 đ.e", "Người đại diện không có giấy tờ chứng minh việc đại diện",
            "The representative has no papers that prove the representation", DecreeFrom),
        new("other-content", "NĐ 154/2026 Đ4 k1 đ.g", "Nội dung không phải khiếu nại, tố cáo, kiến nghị, phản ánh",
            "The content is no complaint, denunciation or petition", DecreeFrom),
        new(
            "answered",
            "NĐ 154/2026 Đ4 k1 đ.h",
            "Kiến nghị, phản ánh đã được trả lời đúng, không có tình tiết mới",
            "A petition rightly answered, without new facts",
            DecreeFrom,
            InWriting: true),
        new(
            "court-judgment",
            "NĐ 154/2026 Đ4 k1 đ.i",
            "Đã có bản án, quyết định có hiệu lực của tòa án, không có căn cứ xem xét lại",
            "Settled by an effective judgment or decision of a court, no ground to reconsider",
            DecreeFrom),
        new("other-body", "NĐ 154/2026 Đ4 k1 đ.k", "Cơ quan có thẩm quyền khác đang giải quyết",
            "Another competent body is resolving it", DecreeFrom),
    ];

    /// <summary>Returns the ground if it applies on the day; otherwise null.</summary>
    public static RefusalGround? Find(string code, DateOnly on) =>
        All.FirstOrDefault(g => g.Code == code && g.From <= on && (g.To is null || on <= g.To));
}
