using QcdcCases.Application.Documents;
using QcdcCases.Application.Reports;
using static QcdcCases.Documents.VietnameseNumbers;

namespace QcdcCases.Documents.Papers;

/// <summary>The report on reception, letters and resolution by the outline of Mẫu số 02, TT 06/2025/TT-TTCP: numbers told, judgements left to who signs.</summary>
internal sealed partial class StatutoryReport
{
    private const string Reception = "01/TCD";
    private const string Processing = "02/XLD";
    private const string Complaints = "03/GQKN";
    private const string Denunciations = "04/GQTC";
    private const string Enforcement = "05/KQTH";
    private const string Management = "06/QLKNTC";

    private readonly ReportPaper paper;
    private readonly ReportNumbers n;
    private readonly ReportOccasion occasion;
    private readonly ReportContent content;
    private readonly string unit;

    private StatutoryReport(ReportOccasion occasion, ReportContent content)
    {
        (this.occasion, this.content) = (occasion, content);
        paper = new ReportPaper(occasion, content, "Kết quả công tác tiếp công dân, xử lý đơn, giải quyết khiếu nại, tố cáo");
        (n, unit) = (paper.Numbers, occasion.Unit.Name);
    }

    /// <summary>The report as a word-processor file.</summary>
    public static byte[] Write(ReportOccasion occasion, ReportContent content)
    {
        var report = new StatutoryReport(occasion, content);
        report.Situation();
        report.Results();
        report.Judgement();
        return report.paper.Save();
    }

    private void Situation()
    {
        paper.Heading("I. TÌNH HÌNH KHIẾU NẠI, TỐ CÁO");
        paper.Heading("1. Tình hình khiếu nại, tố cáo");
        paper.Text($"Trong kỳ, {unit} và các đơn vị trực thuộc tiếp {n.C(Reception, 1)} lượt công dân ({n.Compared(Reception, 1, "lượt")}); tiếp nhận {n.F("letters.received")} đơn ({n.Compared("letters.received", "đơn")}).");
        paper.Prompt("những yếu tố ảnh hưởng về kinh tế, chính trị, xã hội");
        paper.Text($"a) Về khiếu nại: đã xử lý {n.C(Processing, 6)} đơn khiếu nại thuộc thẩm quyền ({n.Compared(Processing, 6, "đơn")}). Theo lĩnh vực: đất đai {n.Share(Processing, 9, 6)}; chế độ, chính sách {n.Share(Processing, 10, 6)}; lĩnh vực khác {n.Share(Processing, 11, 6)}.");
        paper.Text($"b) Về tố cáo: đã xử lý {n.C(Processing, 12)} đơn tố cáo thuộc thẩm quyền ({n.Compared(Processing, 12, "đơn")}). Theo lĩnh vực: hành chính {n.Share(Processing, 15, 12)}; tham nhũng {n.Share(Processing, 16, 12)}; tư pháp {n.Share(Processing, 17, 12)}; lĩnh vực khác {n.Share(Processing, 18, 12)}.");
        paper.Prompt("những vấn đề, lĩnh vực, nội dung mới phát sinh nhiều khiếu nại, tố cáo");
        paper.Heading("2. Nguyên nhân của tình hình khiếu nại, tố cáo");
        paper.Prompt("phân tích theo hai nhóm nguyên nhân chủ quan và khách quan");
    }

    private void Judgement()
    {
        paper.Heading("III. NHẬN XÉT, ĐÁNH GIÁ");
        paper.Heading("1. Ưu điểm, kết quả");
        paper.Text(RateOf("Tỷ lệ giải quyết đơn thuộc thẩm quyền", "letters.own.resolved", ["letters.own"], "số đơn đã giải quyết trên tổng số đơn thuộc thẩm quyền phải giải quyết trong kỳ"));
        paper.Text(RateOf(
            "Tỷ lệ giải quyết vụ việc đúng thời hạn",
            "cases.own.resolvedOnTime",
            ["cases.own.resolvedOnTime", "cases.own.resolvedLate", "cases.own.overdue"],
            "số vụ việc giải quyết đúng hạn trên số vụ việc có thời hạn theo luật định đã giải quyết hoặc đang quá hạn"));
        var (done, due) = (n.Cell(Enforcement, 2) + n.Cell(Enforcement, 17), n.Cell(Enforcement, 1) + n.Cell(Enforcement, 16));
        paper.Text($"Tỷ lệ thực hiện quyết định, kết luận: {Rated(done, due)} (Biểu {Enforcement}, cột 2 và 17 trên cột 1 và 16).");
        paper.Prompt("đánh giá công tác chỉ đạo, điều hành; so sánh các tỷ lệ trên với mục tiêu được giao; tuyên truyền, xây dựng lực lượng, ứng dụng công nghệ thông tin, phối hợp");
        paper.Heading("2. Tồn tại, hạn chế");
        if (n.Figure("cases.own.overdue") > 0)
        {
            paper.Text($"Đến hết kỳ còn {n.F("cases.own.overdue")} vụ việc thuộc thẩm quyền quá thời hạn giải quyết ({n.Compared("cases.own.overdue", "vụ việc")}).");
        }

        paper.Prompt("tồn tại, hạn chế về các nội dung đã nêu ở phần ưu điểm");
        paper.Heading("3. Nguyên nhân");
        paper.Prompt("nguyên nhân khách quan, chủ quan của ưu điểm, tồn tại, hạn chế");
        paper.Adjustments("4. Điều chỉnh số liệu các kỳ đã báo cáo");
        paper.Heading("IV. DỰ BÁO TÌNH HÌNH");
        paper.Prompt("những lĩnh vực, vấn đề có thể phát sinh khiếu nại, tố cáo trong thời gian tới");
        paper.Heading("V. PHƯƠNG HƯỚNG, NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU TRONG KỲ TIẾP THEO");
        paper.Prompt("phương hướng, nhiệm vụ, giải pháp cụ thể");
        paper.Heading("VI. KIẾN NGHỊ, ĐỀ XUẤT");
        paper.Prompt("kiến nghị, đề xuất với cơ quan có thẩm quyền; nêu rõ văn bản và nội dung kiến nghị");
    }

    private string RateOf(string name, string part, IReadOnlyList<string> whole, string definition) =>
        $"{name}: {Rated(n.Figure(part), whole.Sum(n.Figure))} ({definition}).";

    private static string Rated(decimal part, decimal whole) =>
        Rate(part, whole) is { } rate ? $"{Count(part)}/{Count(whole)}, đạt {rate}" : "trong kỳ không phát sinh";
}
