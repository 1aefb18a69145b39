using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Forms;

/// <summary>Helpers and shared texts for form definitions.</summary>
internal static class FormParts
{
    public const string Land = "land";
    public const string Policy = "policy";
    public const string Corruption = "corruption";
    public const string Judicial = "judicial";

    public const string OfDecisionsToCarryOut = "theo các quyết định, kết luận phải thực hiện trong kỳ";
    public const string OfEnforcement = "theo các bước thi hành xong trong kỳ";
    public const string OfProsecution = "ghi ở bước thi hành xong như kết quả chuyển cơ quan điều tra (cách hiểu của phần mềm)";

    public static FormColumn Column(string number, string[] groups, string heading, Measure rule, string definition) =>
        new(number, groups, heading, rule, definition);

    public static FormColumn Money(string number, string[] groups, string heading, Measure rule, string definition) =>
        new(number, groups, heading, rule, definition) { Measure = FormColumnUnit.Money };

    public static FormColumn Area(string number, string[] groups, string heading, Measure rule, string definition) =>
        new(number, groups, heading, rule, definition) { Measure = FormColumnUnit.Land };

    /// <summary>
    /// A column that units declare as an indicator, for a range of days within the period, because no register holds the items behind it.
    /// </summary>
    public static FormColumn DeclaredColumn(string number, string[] groups, string heading, string code) =>
        new(number, groups, heading, Measures.Declared(code), $"chỉ tiêu tự khai {code}, khoảng ngày nằm trọn trong kỳ");

    /// <summary>A column that neither the register nor an indicator provides; its cell stays empty.</summary>
    public static FormColumn UnknownColumn(string number, string[] groups, string heading, string reason) =>
        new(number, groups, heading, ColumnMeasures.CountsNothing(), $"không theo dõi: {reason}") { HasSource = false };

    public static FormCheck[] Hard(params string[] equations) => [.. equations.Select(FormCheck.Hard)];

    public static FormCheck[] Soft(params string[] equations) => [.. equations.Select(FormCheck.Soft)];

    public static bool IsAdministrative(Dimensions p) => p.MainField is Land or Policy or "administrative" or "public-duty";

    public static Func<Dimensions, bool> Field(string field) => p => p.MainField == field;

    public static Func<Dimensions, bool> FieldBesides(params string[] fields) => p => !fields.Contains(p.MainField);

    public static bool IsOthers(Dimensions p) => p is { Eligible: true, Jurisdiction: Letters.Jurisdiction.Other };
}
