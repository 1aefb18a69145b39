namespace QcdcCases.Application.Forms;

/// <summary>Contains the Vietnamese names of levels and kinds of units, as printed.</summary>
internal static class UnitNames
{
    /// <summary>Returns the name of a level or kind.</summary>
    /// <param name="code">The code of the level or kind.</param>
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
