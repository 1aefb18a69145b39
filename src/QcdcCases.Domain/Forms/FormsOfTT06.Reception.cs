using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;
using static QcdcCases.Domain.Forms.FormParts;
using static QcdcCases.Domain.Forms.ColumnMeasures;

namespace QcdcCases.Domain.Forms;

internal static partial class FormsOfTT06
{
    private const string Large = "Trong đó đoàn đông người";

    private static readonly string[] Regular = ["Tiếp thường xuyên"];
    private static readonly string[] RegularGroups = [.. Regular, Large];
    private static readonly string[] Head = ["Tiếp định kỳ và đột xuất của Thủ trưởng", "Thủ trưởng tiếp"];
    private static readonly string[] HeadGroups = [.. Head, Large];
    private static readonly string[] Delegate = ["Tiếp định kỳ và đột xuất của Thủ trưởng", "Ủy quyền tiếp"];
    private static readonly string[] DelegateGroups = [.. Delegate, Large];

    private static Form Reception() => new(
        Circular.TT06,
        "01/TCD",
        "Tổng hợp kết quả tiếp công dân thường xuyên, định kỳ và đột xuất",
        [
            Column("1", [], "Tổng số lượt tiếp", VisitCount(_ => true), "=5+11+17"),
            Column("2", [], "Tổng số người được tiếp", PeopleCount(_ => true), "=6+12+18; người có mặt, mỗi lượt đếm lại"),
            Column("3", [], "Tổng số vụ việc tiếp", VisitedCases(_ => true), "=7+13+19; mỗi vụ việc một lần ở mỗi đơn vị"),
            Column("4", [], "Tổng số đoàn đông người", VisitCount(p => p.LargeGroup), "=8+14+20; đoàn từ 5 người trở lên"),
            Column("5", Regular, "Số lượt tiếp", VisitCount(In(ReceptionBlock.Regular)), "lượt ghi trong sổ, ngày tiếp trong kỳ"),
            Column("6", Regular, "Số người được tiếp", PeopleCount(In(ReceptionBlock.Regular)), "như cột 5"),
            Column("7", Regular, "Số vụ việc", VisitedCases(In(ReceptionBlock.Regular)), "vụ việc Thủ trưởng cũng tiếp chỉ ghi ở cột 13"),
            Column("8", RegularGroups, "Số đoàn được tiếp", VisitCount(GroupIn(ReceptionBlock.Regular)), "như cột 5"),
            Column("9", RegularGroups, "Số người được tiếp", PeopleCount(GroupIn(ReceptionBlock.Regular)), "như cột 5"),
            Column("10", Head, "Số ngày tiếp", ReceptionDays(ReceptionBlock.Head), "ngày tiếp theo lịch đã tổ chức, kể cả không có công dân đến (cách hiểu của phần mềm)"),
            Column("11", Head, "Số lượt tiếp", VisitCount(In(ReceptionBlock.Head)), "thực tế"),
            Column("12", Head, "Số người được tiếp", PeopleCount(In(ReceptionBlock.Head)), "thực tế"),
            Column("13", Head, "Số vụ việc", VisitedCases(In(ReceptionBlock.Head)), "ghi trước cột 19 và cột 7"),
            Column("14", HeadGroups, "Số đoàn được tiếp", VisitCount(GroupIn(ReceptionBlock.Head)), "thực tế"),
            Column("15", HeadGroups, "Số người được tiếp", PeopleCount(GroupIn(ReceptionBlock.Head)), "thực tế"),
            Column("16", Delegate, "Số ngày tiếp", ReceptionDays(ReceptionBlock.Delegate), "như cột 10, cấp phó được ủy quyền"),
            Column("17", Delegate, "Số lượt tiếp", VisitCount(In(ReceptionBlock.Delegate)), "thực tế"),
            Column("18", Delegate, "Số người được tiếp", PeopleCount(In(ReceptionBlock.Delegate)), "thực tế"),
            Column("19", Delegate, "Số vụ việc", VisitedCases(In(ReceptionBlock.Delegate)), "ghi sau cột 13, trước cột 7 (cách hiểu của phần mềm)"),
            Column("20", DelegateGroups, "Số đoàn được tiếp", VisitCount(GroupIn(ReceptionBlock.Delegate)), "thực tế"),
            Column("21", DelegateGroups, "Số người được tiếp", PeopleCount(GroupIn(ReceptionBlock.Delegate)), "thực tế"),
        ],
        [
            .. Hard("1=5+11+17", "2=6+12+18", "3=7+13+19", "4=8+14+20"),
            .. Soft("9>=5*8", "9<=6", "15>=5*14", "15<=12", "21>=5*20", "21<=18"),
        ]);

    private static Func<Dimensions, bool> In(ReceptionBlock block) => p => p.Block == block;

    private static Func<Dimensions, bool> GroupIn(ReceptionBlock block) => p => p.LargeGroup && p.Block == block;
}
