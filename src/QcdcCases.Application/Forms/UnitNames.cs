namespace QcdcCases.Application.Forms;

/// <summary>What levels and kinds of units are called on paper.</summary>
internal static class UnitNames
{
    /// <param name="code">The code word of a level or kind.</param>
    public static string Of(string code) => code switch
    {
        "province" => "Cấp tỉnh",
        "district" => "Cấp huyện",
        "commune" => "Cấp xã",
        "committee" => "Ủy ban nhân dân",
        "party-committee" => "Cấp ủy",
        "people-council" => "Hội đồng nhân dân",
        "front" => "Mặt trận Tổ quốc",
        "department" => "Sở, ban, ngành, phòng",
        "public-unit" => "Đơn vị sự nghiệp công lập",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "There is no such level or kind."),
    };
}
