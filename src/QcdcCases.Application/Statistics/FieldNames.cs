namespace QcdcCases.Application.Statistics;

/// <summary>What the usual fields are called on paper; an office's own codes stand as they are.</summary>
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
