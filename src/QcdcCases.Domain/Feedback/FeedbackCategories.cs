using QcdcCases.Domain.Codes;

namespace QcdcCases.Domain.Feedback;

/// <summary>
/// The categories of a new register: those common to the districts' apps. Imported registers keep their own codes. No category has a
/// deadline, because deadlines differ by province and the journal carries none.
/// </summary>
public static class FeedbackCategories
{
    private static readonly DateOnly FromTheBeginning = new(2018, 1, 1);

    public static CodeTable Table { get; } = new("feedback-category",
    [
        Code("construction-order", "Trật tự xây dựng", "Construction order"),
        Code("environment", "Vệ sinh môi trường", "Environment and sanitation"),
        Code("food-safety", "An toàn thực phẩm", "Food safety"),
        Code("forest", "Bảo vệ rừng", "Forest protection"),
        Code("infrastructure", "Hạ tầng, chiếu sáng, cấp thoát nước", "Infrastructure, lighting and water"),
        Code("prices", "Giá cả, thị trường", "Prices and markets"),
        Code("public-order", "An ninh trật tự", "Public order"),
        Code("public-services", "Dịch vụ công, thái độ phục vụ", "Public services and conduct"),
        Code("tourism", "Du lịch", "Tourism"),
        Code("traffic", "Giao thông", "Traffic"),
        Code("urban-order", "Trật tự đô thị, lòng lề đường", "Urban order, streets and pavements"),
        Code("other", "Lĩnh vực khác", "Other"),
    ]);

    /// <summary>True if the code is in the product's list; offices and imported registers may have others.</summary>
    public static bool IsListed(string code) => Table.Find(code) is not null;

    private static StandardCode Code(string code, string name, string english) => new(code, name, english, FromTheBeginning);
}
