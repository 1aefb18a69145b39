using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;
using static QcdcCases.Domain.Forms.FormParts;
using static QcdcCases.Domain.Forms.ColumnMeasures;

namespace QcdcCases.Domain.Forms;

/// <summary>The forms, and parts of forms, common to Thông tư 02/2021 and Thông tư 01/2024.</summary>
internal static partial class FormsBeforeTT06
{
    public const string NoSuchOutcome = "sổ không có hình thức xử lý này";
    public const string ByField = "lĩnh vực của vụ việc";
    public const string ByTheEnd = "vụ việc kết thúc đến hết kỳ (cách hiểu của phần mềm)";

    private const string RepeatedReading = "nhiều lần khi có lượt trong kỳ ghi là đến lại; mỗi vụ việc một lần ở mỗi đơn vị (cách hiểu của phần mềm)";

    /// <param name="groupCases">The circular's headings for cases of large groups: first and repeated reception.</param>
    public static Form Reception(Circular circular, (string First, string Again) groupCases) => new(
        circular,
        "01/TCD",
        "Tổng hợp kết quả tiếp công dân thường xuyên, định kỳ và đột xuất",
        [
            Column("1", ["Tổng số"], "Số lượt tiếp", VisitCount(_ => true), "=4+13+22"),
            Column("2", ["Tổng số"], "Số người được tiếp", PeopleCount(_ => true), "=5+14+23; người có mặt, mỗi lượt đếm lại"),
            Column("3", ["Tổng số"], "Số vụ việc", VisitedCases(_ => true), "=6+7+15+16+24+25"),
            .. Block(4, ["Tiếp thường xuyên"], ReceptionBlock.Regular, groupCases),
            Column("12", Head, "Số kỳ tiếp", ReceptionDays(ReceptionBlock.Head), "ngày tiếp đã tổ chức, kể cả không có công dân đến (cách hiểu của phần mềm)"),
            .. Block(13, Head, ReceptionBlock.Head, groupCases),
            Column("21", Delegate, "Số kỳ tiếp", ReceptionDays(ReceptionBlock.Delegate), "như cột 12"),
            .. Block(22, Delegate, ReceptionBlock.Delegate, groupCases),
        ],
        [
            .. Hard("1=4+13+22", "2=5+14+23", "3=6+7+15+16+24+25"),
            .. Soft("9>=5*8", "9<=5", "18>=5*17", "18<=14", "27>=5*26", "27<=23"),
        ]);

    private static readonly string[] Head = ["Tiếp định kỳ và đột xuất", "Thủ trưởng tiếp"];
    private static readonly string[] Delegate = ["Tiếp định kỳ và đột xuất", "Ủy quyền tiếp"];

    private static IEnumerable<FormColumn> Block(int first, string[] groups, ReceptionBlock block, (string First, string Again) groupCases)
    {
        string[] large = [.. groups, "Đoàn đông người"];
        bool In(Dimensions p) => p.Block == block;
        bool GroupIn(Dimensions p) => In(p) && p.LargeGroup;
        return
        [
            Column($"{first}", groups, "Số lượt tiếp", VisitCount(In), "lượt ghi trong sổ, ngày tiếp trong kỳ"),
            Column($"{first + 1}", groups, "Số người được tiếp", PeopleCount(In), "người có mặt"),
            Column($"{first + 2}", [.. groups, "Số vụ việc"], "Tiếp lần đầu", VisitedCases(p => In(p) && !p.Repeated), "vụ việc còn lại"),
            Column($"{first + 3}", [.. groups, "Số vụ việc"], "Tiếp nhiều lần", VisitedCases(p => In(p) && p.Repeated), RepeatedReading),
            Column($"{first + 4}", large, "Số đoàn được tiếp", VisitCount(GroupIn), "đoàn từ 5 người trở lên"),
            Column($"{first + 5}", large, "Số người được tiếp", PeopleCount(GroupIn), "người trong các đoàn"),
            Column($"{first + 6}", [.. large, "Số vụ việc"], groupCases.First, SeenByGroups(block, p => !p.Repeated), "vụ việc còn lại"),
            Column($"{first + 7}", [.. large, "Số vụ việc"], groupCases.Again, SeenByGroups(block, p => p.Repeated), RepeatedReading),
        ];
    }

    /// <summary>Each case once in the block, counted only by visits of large groups.</summary>
    private static Measure SeenByGroups(ReceptionBlock block, Func<Dimensions, bool> where)
    {
        bool Among(Dimensions p) => p.LargeGroup && p.Block == block;
        return VisitedCases(p => Among(p) && where(p)) with { RankedAmong = Among };
    }

    /// <summary>True if the field of the case belongs to the administrative group.</summary>
    public static bool IsOfOffice(Dimensions p) => p.MainCaseField is Land or Policy or "administrative" or "public-duty";

    public static Func<Dimensions, bool> CaseField(string field) => p => p.MainCaseField == field;
}
