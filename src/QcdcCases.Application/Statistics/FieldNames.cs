namespace QcdcCases.Application.Statistics;

/// <summary>Contains the Vietnamese names of the standard fields, as printed. Other codes are printed unchanged.</summary>
public static class FieldNames
{
    public static string Of(string code) => code switch
    {
        "land" => "Đất đai",
        "policy" => "Chế độ, chính sách",
        "corruption" => "Tham nhũng",
        "judicial" => "Tư pháp",
        "administrative" => "Hành chính",
        "public-duty" => "Công chức, công vụ",
        "other" => "Khác",
        ResolvedFigureRequest.NoField => "Không ghi lĩnh vực",
        _ => code,
    };
}
