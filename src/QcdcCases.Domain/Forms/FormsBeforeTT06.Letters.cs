using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Statistics;
using static QcdcCases.Domain.Forms.FormParts;
using static QcdcCases.Domain.Forms.ColumnMeasures;

namespace QcdcCases.Domain.Forms;

/// <content>Parts common to 01/XLD to 04/XLD: headings, and groups of columns with a variable first number.</content>
internal static partial class FormsBeforeTT06
{
    public static readonly string[] Eligible = ["Đơn, vụ việc đủ điều kiện xử lý"];
    public static readonly string[] ResolvedLetters = ["Phân loại theo tình trạng giải quyết", "Đã giải quyết"];
    public static readonly string[] Continued = ["Phân loại theo tình trạng giải quyết", "Tố cáo tiếp"];
    public static readonly string[] Status = ["Phân loại theo tình trạng giải quyết"];
    public static readonly string[] Own = ["Kết quả xử lý", "Thuộc thẩm quyền"];
    public static readonly string[] Others = ["Kết quả xử lý", "Không thuộc thẩm quyền"];

    private static readonly string[] Content = ["Phân loại vụ việc theo nội dung"];
    private static readonly string[] Office = [.. Content, "Lĩnh vực hành chính"];

    /// <summary>Eligible letters whose review was finished in the period.</summary>
    public static Measure EligibleLetters(Func<Dimensions, bool> where, FactCondition when = FactCondition.Always) =>
        ProcessedLetters(p => p.Eligible is true && where(p)) with { Condition = when };

    /// <summary>Two columns: letters processed, received before or in the period.</summary>
    public static IEnumerable<FormColumn> ProcessedByReceipt(int first, string[] heading, Func<Dimensions, bool> where) =>
    [
        Column($"{first}", heading, "Đơn kỳ trước chuyển sang", ProcessedLetters(where) with { Condition = FactCondition.BegunBefore }, "tiếp nhận trước kỳ"),
        Column($"{first + 1}", heading, "Đơn tiếp nhận trong kỳ", ProcessedLetters(where) with { Condition = FactCondition.BegunWithin }, "tiếp nhận trong kỳ"),
    ];

    /// <summary>Two columns: eligible letters of a kind, and the cases behind them.</summary>
    public static IEnumerable<FormColumn> EligibleOf(int first, CaseKind kind) =>
    [
        Column($"{first}", Eligible, "Số đơn", EligibleLetters(p => p.Kind == kind), "đơn đã xử lý đủ điều kiện"),
        Column($"{first + 1}", Eligible, "Số vụ việc", CasesOfEligible(kind), "mỗi vụ việc theo một đơn: đơn thuộc thẩm quyền, đã thụ lý trước"),
    ];

    /// <summary>Seven columns: complaints by field.</summary>
    public static IEnumerable<FormColumn> ComplaintsByContent(int first)
    {
        static Measure Cases(Func<Dimensions, bool> where) => CasesOfEligible(CaseKind.Complaint, where);
        return
        [
            Column($"{first}", Office, "Tổng số", Cases(IsOfOffice), $"={first + 1}+{first + 2}+{first + 3}"),
            Column($"{first + 1}", Office, "Chế độ, chính sách", Cases(CaseField(Policy)), ByField),
            Column($"{first + 2}", Office, "Đất đai, nhà cửa", Cases(CaseField(Land)), ByField),
            Column($"{first + 3}", Office, "Khác", Cases(p => IsOfOffice(p) && p.MainCaseField is not (Policy or Land)), "lĩnh vực administrative, public-duty"),
            Column($"{first + 4}", Content, "Tư pháp", Cases(CaseField(Judicial)), ByField),
            UnknownColumn($"{first + 5}", Content, "Đảng, đoàn thể", $"nằm ở cột {first + 6}"),
            Column($"{first + 6}", Content, "Khác", Cases(p => !IsOfOffice(p) && p.MainCaseField is not Judicial), "mọi lĩnh vực còn lại"),
        ];
    }

    /// <summary>Nine columns: denunciations by field.</summary>
    public static IEnumerable<FormColumn> DenunciationsByContent(int first)
    {
        static Measure Cases(Func<Dimensions, bool> where) => CasesOfEligible(CaseKind.Denunciation, where);
        return
        [
            Column($"{first}", Office, "Tổng số", Cases(IsOfOffice), $"={first + 1}+{first + 2}+{first + 3}+{first + 4}"),
            Column($"{first + 1}", Office, "Chế độ, chính sách", Cases(CaseField(Policy)), ByField),
            Column($"{first + 2}", Office, "Đất đai, nhà cửa", Cases(CaseField(Land)), ByField),
            Column($"{first + 3}", Office, "Công chức, công vụ", Cases(CaseField("public-duty")), ByField),
            Column($"{first + 4}", Office, "Khác", Cases(CaseField("administrative")), "lĩnh vực administrative"),
            Column($"{first + 5}", Content, "Tham nhũng", Cases(CaseField(Corruption)), ByField),
            Column($"{first + 6}", Content, "Tư pháp", Cases(CaseField(Judicial)), ByField),
            UnknownColumn($"{first + 7}", Content, "Đảng, đoàn thể", $"nằm ở cột {first + 8}"),
            Column($"{first + 8}", Content, "Khác", Cases(p => !IsOfOffice(p) && p.MainCaseField is not (Corruption or Judicial)), "mọi lĩnh vực còn lại"),
        ];
    }

    /// <summary>Four columns: petitions by field.</summary>
    public static IEnumerable<FormColumn> PetitionsByContent(int first)
    {
        static Measure Cases(Func<Dimensions, bool> where) => CasesOfEligible(CaseKind.Petition, where);
        return
        [
            Column($"{first}", Content, "Chế độ, chính sách", Cases(CaseField(Policy)), ByField),
            Column($"{first + 1}", Content, "Đất đai", Cases(CaseField(Land)), ByField),
            Column($"{first + 2}", Content, "Tư pháp", Cases(CaseField(Judicial)), ByField),
            Column($"{first + 3}", Content, "Khác", Cases(p => p.MainCaseField is not (Policy or Land or Judicial)), "mọi lĩnh vực còn lại"),
        ];
    }
}
