using QcdcCases.Domain.Cases;
using static QcdcCases.Domain.Forms.FormParts;
using static QcdcCases.Domain.Forms.ColumnMeasures;

namespace QcdcCases.Domain.Forms;

internal static partial class FormsOfTT06
{
    private const string ByInstance = "Phân loại theo thẩm quyền giải quyết";
    private const string ByField = "Phân loại theo lĩnh vực";

    private static readonly string[] Own = ["Số đơn thuộc thẩm quyền"];
    private static readonly string[] OwnComplaints = [.. Own, "Khiếu nại"];
    private static readonly string[] OwnDenunciations = [.. Own, "Tố cáo"];
    private static readonly string[] OwnPetitions = [.. Own, "Kiến nghị, phản ánh"];
    private static readonly string[] OthersLetters = ["Số đơn không thuộc thẩm quyền"];
    private static readonly string[] ComplaintsByInstance = [.. OwnComplaints, ByInstance];
    private static readonly string[] ComplaintsByField = [.. OwnComplaints, ByField];
    private static readonly string[] DenunciationsByInstance = [.. OwnDenunciations, ByInstance];
    private static readonly string[] DenunciationsByField = [.. OwnDenunciations, ByField];
    private static readonly string[] PetitionsByField = [.. OwnPetitions, ByField];
    private static readonly string[] OthersByOutcome = [.. OthersLetters, "Phân loại theo kết quả xử lý"];

    private static Form Processing() => new(
        Circular.TT06,
        "02/XLD",
        "Tổng hợp kết quả xử lý đơn",
        [
            Column("1", [], "Tổng số đơn", LettersToProcess(), "tiếp nhận trong kỳ và chưa xử lý từ kỳ trước chuyển sang"),
            Column("2", [], "Số đơn đã xử lý", ProcessedLetters(_ => true), "đã xem xét xong điều kiện xử lý trong kỳ; chuyển kỳ sau là cột 1 trừ cột 2"),
            Column("3", [], "Số đơn đủ điều kiện xử lý", ProcessedLetters(p => p.Eligible is true), "=4+23"),
            Column("4", [], "Số đơn thuộc thẩm quyền", ProcessedLetters(p => p.IsOwn), "=6+12+19"),
            Column("5", [], "Số vụ việc thuộc thẩm quyền", CasesOfProcessed(p => p.IsOwn), "nhiều đơn về một vụ việc tính một; đơn có nhiều vụ việc tính theo vụ việc đầu (cột 5 không lớn hơn cột 4)"),
            Column("6", OwnComplaints, "Tổng số đơn", OwnLetters(CaseKind.Complaint), "=7+8=9+10+11"),
            Column("7", ComplaintsByInstance, "Khiếu nại lần đầu", OwnLetters(CaseKind.Complaint, p => p.Instance != 2), "theo phân loại đơn"),
            Column("8", ComplaintsByInstance, "Khiếu nại lần 2", OwnLetters(CaseKind.Complaint, p => p.Instance == 2), "theo phân loại đơn"),
            Column("9", ComplaintsByField, "Đất đai", OwnLetters(CaseKind.Complaint, Field(Land)), "lĩnh vực land"),
            Column("10", ComplaintsByField, "Chế độ, chính sách", OwnLetters(CaseKind.Complaint, Field(Policy)), "lĩnh vực policy"),
            Column("11", ComplaintsByField, "Khác", OwnLetters(CaseKind.Complaint, FieldBesides(Land, Policy)), "mọi lĩnh vực còn lại"),
            Column("12", OwnDenunciations, "Tổng số đơn", OwnLetters(CaseKind.Denunciation), "=13+14=15+16+17+18"),
            Column("13", DenunciationsByInstance, "Tố cáo lần đầu", OwnLetters(CaseKind.Denunciation, p => p.Instance != 2), "theo phân loại đơn"),
            Column("14", DenunciationsByInstance, "Tố cáo tiếp", OwnLetters(CaseKind.Denunciation, p => p.Instance == 2), "theo phân loại đơn"),
            Column("15", DenunciationsByField, "Hành chính", OwnLetters(CaseKind.Denunciation, IsAdministrative), "gồm chế độ, chính sách, đất đai, công chức, công vụ"),
            Column("16", DenunciationsByField, "Tham nhũng", OwnLetters(CaseKind.Denunciation, Field(Corruption)), "lĩnh vực corruption"),
            Column("17", DenunciationsByField, "Tư pháp", OwnLetters(CaseKind.Denunciation, Field(Judicial)), "lĩnh vực judicial"),
            Column("18", DenunciationsByField, "Khác", OwnLetters(CaseKind.Denunciation, p => !IsAdministrative(p) && FieldBesides(Corruption, Judicial)(p)), "mọi lĩnh vực còn lại"),
            Column("19", OwnPetitions, "Tổng số đơn", OwnLetters(CaseKind.Petition), "=20+21+22"),
            Column("20", PetitionsByField, "Chế độ, chính sách", OwnLetters(CaseKind.Petition, Field(Policy)), "lĩnh vực policy; thứ tự khác cột 9 đến 11"),
            Column("21", PetitionsByField, "Đất đai", OwnLetters(CaseKind.Petition, Field(Land)), "lĩnh vực land"),
            Column("22", PetitionsByField, "Khác", OwnLetters(CaseKind.Petition, FieldBesides(Land, Policy)), "mọi lĩnh vực còn lại"),
            Column("23", OthersLetters, "Tổng số đơn", ProcessedLetters(IsOthers), "=24+25"),
            Column("24", OthersByOutcome, "Hướng dẫn", ProcessedLetters(p => IsOthers(p) && !p.IsPassedOn), "hướng dẫn; kể cả đơn không thụ lý hoặc lưu có ghi hướng dẫn, vì biểu chỉ có hai cột (cách hiểu của phần mềm)"),
            Column("25", OthersByOutcome, "Chuyển đơn", ProcessedLetters(p => IsOthers(p) && p.IsPassedOn), "chuyển đơn; kể cả trả lại nơi đã chuyển (cách hiểu của phần mềm)"),
        ],
        [
            .. Hard("3=4+23", "4=6+12+19", "6=7+8", "6=9+10+11", "12=13+14", "12=15+16+17+18", "19=20+21+22", "23=24+25"),
            .. Hard("2<=1", "3<=2", "4<=3", "5<=4"),

            // A case with letters of two kinds counts once in column 5 and once in each of the others.
            .. Soft("5=03/GQKN.2+04/GQTC.2+KNPA"),
        ],
        [
            Column("KNPA", Own, "Số vụ việc kiến nghị, phản ánh", CasesOfProcessed(p => p.IsOwn && p.Kind == CaseKind.Petition), "không in trên biểu; để đối chiếu cột 5"),
        ])
    {
        CarryOvers = [("1", "2")],
    };
}
