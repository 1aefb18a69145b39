namespace QcdcCases.Domain.Feedback;

/// <summary>What feedback from the field may be about.</summary>
/// <param name="Name">Vietnamese, as citizens' apps offer it.</param>
/// <param name="ValidFrom">The first day on which it is offered.</param>
/// <param name="ValidTo">The last day on which it is offered, that day included; null while it is.</param>
public sealed record FeedbackCategory(string Code, string Name, DateOnly ValidFrom, DateOnly? ValidTo = null)
{
    public bool IsOfferedOn(DateOnly day) => day >= ValidFrom && !(day > ValidTo);
}

/// <summary>
/// The categories a new register starts with: those that districts' apps have in common. Registers taken over bring their own codes, which
/// stay in use. None has a deadline yet, because the provinces' deadlines differ and the journal carries none.
/// </summary>
public static class FeedbackCategories
{
    private static readonly DateOnly FromTheBeginning = new(2018, 1, 1);

    /// <summary>Whether the code is one of these; a register taken over may have others.</summary>
    public static bool IsListed(string code) => All.Any(c => c.Code == code);

    public static IReadOnlyList<FeedbackCategory> All { get; } =
    [
        new("construction-order", "Trật tự xây dựng", FromTheBeginning),
        new("environment", "Vệ sinh môi trường", FromTheBeginning),
        new("food-safety", "An toàn thực phẩm", FromTheBeginning),
        new("forest", "Bảo vệ rừng", FromTheBeginning),
        new("infrastructure", "Hạ tầng, chiếu sáng, cấp thoát nước", FromTheBeginning),
        new("prices", "Giá cả, thị trường", FromTheBeginning),
        new("public-order", "An ninh trật tự", FromTheBeginning),
        new("public-services", "Dịch vụ công, thái độ phục vụ", FromTheBeginning),
        new("tourism", "Du lịch", FromTheBeginning),
        new("traffic", "Giao thông", FromTheBeginning),
        new("urban-order", "Trật tự đô thị, lòng lề đường", FromTheBeginning),
        new("other", "Lĩnh vực khác", FromTheBeginning),
    ];
}
