namespace QcdcCases.Domain.Feedback;

/// <summary>A category of feedback.</summary>
/// <param name="Name">The Vietnamese name, as citizens' apps show it.</param>
/// <param name="ValidFrom">The first day on which the category is offered.</param>
/// <param name="ValidTo">The last day on which the category is offered, inclusive; null if unlimited.</param>
public sealed record FeedbackCategory(string Code, string Name, DateOnly ValidFrom, DateOnly? ValidTo = null)
{
    public bool IsOfferedOn(DateOnly day) => day >= ValidFrom && !(day > ValidTo);
}

/// <summary>
/// The categories of a new register: those common to the districts' apps. Imported registers keep their own codes. No category has a
/// deadline, because deadlines differ by province and the journal carries none.
/// </summary>
public static class FeedbackCategories
{
    private static readonly DateOnly FromTheBeginning = new(2018, 1, 1);

    /// <summary>True if the code is in this list; imported registers may use other codes.</summary>
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
