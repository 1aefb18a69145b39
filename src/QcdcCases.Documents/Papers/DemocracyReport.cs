using QcdcCases.Application.Documents;
using QcdcCases.Application.Reports;
using static QcdcCases.Documents.VietnameseNumbers;

namespace QcdcCases.Documents.Papers;

/// <summary>
/// The paragraphs on reception, letters and dialogue of the report on democracy at the grassroots (QĐ 11-QĐi/TW, KL 215-KL/TW, Luật 10/2022). No circular sets its
/// form; the indicators are those that such reports use.
/// </summary>
internal sealed class DemocracyReport
{
    private readonly ReportPaper paper;
    private readonly ReportNumbers n;
    private readonly string unit;

    private DemocracyReport(ReportOccasion occasion, ReportContent content)
    {
        paper = new ReportPaper(occasion, content, "Kết quả thực hiện dân chủ ở cơ sở về tiếp công dân, xử lý đơn thư và đối thoại với Nhân dân");
        (n, unit) = (paper.Numbers, occasion.Unit.Name);
    }

    /// <summary>The report as a word-processor file.</summary>
    public static byte[] Write(ReportOccasion occasion, ReportContent content)
    {
        var report = new DemocracyReport(occasion, content);
        report.Reception();
        report.Letters();
        report.Dialogue();
        report.Feedback();
        report.Declared();
        report.paper.Adjustments("VI. Điều chỉnh số liệu các kỳ đã báo cáo");
        return report.paper.Save();
    }

    private void Reception()
    {
        paper.Heading("I. Công tác tiếp công dân");
        paper.Text($"Trong kỳ, {unit} và các đơn vị trực thuộc tiếp {n.F("reception.turns")} lượt với {n.F("reception.people")} người, {n.F("reception.cases")} vụ việc ({n.Compared("reception.turns", "lượt")}); {n.F("reception.groups")} đoàn đông người.");
        paper.Text($"Người đứng đầu trực tiếp tiếp công dân {n.F("reception.head.days")} ngày, {n.F("reception.head.turns")} lượt, {n.F("reception.head.people")} người, {n.F("reception.head.cases")} vụ việc; trong đó tiếp định kỳ {n.F("reception.head.periodic.turns")} lượt, đột xuất {n.F("reception.head.unscheduled.turns")} lượt. Cấp phó được ủy quyền tiếp {n.F("reception.delegate.days")} ngày, {n.F("reception.delegate.turns")} lượt.");
        paper.Prompt("vụ việc đông người, phức tạp, kéo dài và kết quả xử lý của người đứng đầu");
    }

    private void Letters()
    {
        paper.Heading("II. Tiếp nhận, xử lý, giải quyết đơn thư");
        paper.Text($"Tổng số đơn {n.F("letters.total")} đơn, gồm {n.F("letters.received")} đơn tiếp nhận trong kỳ ({n.Compared("letters.received", "đơn")}) và {n.F("letters.carriedOver")} đơn kỳ trước chuyển sang. Theo loại: khiếu nại {n.F("letters.complaint")} đơn, tố cáo {n.F("letters.denunciation")} đơn, kiến nghị, phản ánh {n.F("letters.petition")} đơn.");
        paper.Text($"Đã xử lý {n.F("letters.processed")} đơn, trong đó đủ điều kiện {n.F("letters.eligible")} đơn; thuộc thẩm quyền {n.F("letters.own")} đơn, không thuộc thẩm quyền {n.F("letters.other")} đơn.");
        var rate = Rate(n.Figure("letters.own.resolved"), n.Figure("letters.own")) is { } share ? $", đạt {share}" : string.Empty;
        paper.Text($"Đơn thuộc thẩm quyền đã giải quyết {n.F("letters.own.resolved")}/{n.F("letters.own")} đơn{rate}; đang giải quyết {n.F("letters.own.inProgress")} đơn.");
        CasesInTime();
    }

    /// <summary>Told of the cases for which the law sets a last day; of petitions, which have none, nothing is on time or late.</summary>
    private void CasesInTime()
    {
        var (onTime, late) = (n.Figure("cases.own.resolvedOnTime"), n.Figure("cases.own.resolvedLate"));
        if (onTime + late > 0)
        {
            paper.Text($"Trong {Count(onTime + late)} vụ việc đã giải quyết mà pháp luật có quy định thời hạn, đúng thời hạn {Count(onTime)}, quá thời hạn {Count(late)}.");
        }

        if (n.Figure("cases.own.overdue") > 0)
        {
            paper.Text($"Đến hết kỳ còn {n.F("cases.own.overdue")} vụ việc đang quá thời hạn giải quyết.");
        }
    }

    private void Dialogue()
    {
        paper.Heading("III. Tiếp xúc, đối thoại với Nhân dân");
        paper.Text($"Đã tổ chức {n.F("dialogue.conferences")} hội nghị tiếp xúc, đối thoại ({n.Compared("dialogue.conferences", "hội nghị")}) với {n.F("dialogue.attendees")} lượt người tham dự; trong đó bí thư cấp ủy chủ trì {n.F("dialogue.partyHead.conferences")} hội nghị, chủ tịch UBND chủ trì {n.F("dialogue.governmentHead.conferences")} hội nghị (hội nghị do cả hai đồng chủ trì tính ở cả hai, tổng số chỉ tính một lần).");
        var rate = Rate(n.Figure("dialogue.opinionsResolved"), n.Figure("dialogue.opinions")) is { } share ? $" (đạt {share})" : string.Empty;
        paper.Text($"Tại các hội nghị có {n.F("dialogue.opinions")} ý kiến, kiến nghị; trả lời trực tiếp {n.F("dialogue.opinionsAnsweredOnSpot")} ý kiến; đến hết kỳ đã giải quyết {n.F("dialogue.opinionsResolved")} ý kiến{rate}, còn {n.F("dialogue.opinionsOpen")} ý kiến đang giải quyết.");
        paper.Prompt("đơn vị chưa tổ chức đối thoại và kế hoạch thực hiện; thông báo kết luận sau đối thoại");
    }

    private void Feedback()
    {
        paper.Heading("IV. Tiếp nhận, trả lời phản ánh, kiến nghị qua hệ thống");
        var answered = OfLimit("feedback.answeredWithLimit", "feedback.answeredOnTime", "đúng hạn");
        var open = OfLimit("feedback.openWithLimit", "feedback.overdue", "quá hạn");
        paper.Text($"Tiếp nhận {n.F("feedback.received")} phản ánh, kiến nghị; đã trả lời {n.F("feedback.answered")}{answered}; từ chối {n.F("feedback.refused")}; đang xử lý {n.F("feedback.open")}{open}.");
    }

    /// <summary>How many of what had a limit; nothing where none had. A report of before it was counted tells what it holds.</summary>
    private string OfLimit(string whole, string part, string word)
    {
        if (n.Holds(whole))
        {
            return n.Figure(whole) > 0 ? $" (có thời hạn trả lời {n.F(whole)}, trong đó {word} {n.F(part)})" : string.Empty;
        }

        return n.Figure(part) > 0 ? $", trong đó {word} {n.F(part)}" : string.Empty;
    }

    private void Declared()
    {
        paper.Heading("V. Các chỉ tiêu đơn vị tự báo cáo");
        var declared = n.Declared.ToList();
        if (declared.Count == 0)
        {
            paper.Text("Trong kỳ không có chỉ tiêu tự báo cáo.");
        }

        foreach (var code in declared)
        {
            paper.Text($"Chỉ tiêu “{code["declared.".Length..]}”: {n.F(code)} ({n.Compared(code, string.Empty)}).");
        }
    }
}
