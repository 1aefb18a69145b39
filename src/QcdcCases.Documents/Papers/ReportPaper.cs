using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Reports;
using QcdcCases.Domain.Units;
using static QcdcCases.Documents.VietnameseNumbers;

namespace QcdcCases.Documents.Papers;

/// <summary>What the office's reports have in common: head, title, prompts for what people judge, the annex of numbers and the place to sign.</summary>
internal sealed class ReportPaper
{
    private readonly ReportOccasion occasion;
    private readonly ReportContent content;
    private readonly OfficialPaper paper = new();

    public ReportPaper(ReportOccasion occasion, ReportContent content, string subject)
    {
        (this.occasion, this.content, Numbers) = (occasion, content, new ReportNumbers(content));
        paper.AddHead(occasion.Superior, occasion.Unit.Name, DayInWords(occasion.WrittenOn));
        paper.Add(occasion.Hash is null ? "BÁO CÁO (DỰ THẢO)" : "BÁO CÁO", JustificationValues.Center, OfficialPaper.Strong);
        paper.Add($"{subject} {occasion.Window ?? $"từ ngày {Day(content.From)} đến ngày {Day(content.To)}"}", JustificationValues.Center, OfficialPaper.Strong);
        paper.AddPrompt($"(Số liệu tính từ ngày {Day(content.From)} đến ngày {Day(content.To)})", JustificationValues.Center);
        if (occasion.Superior is { } superior)
        {
            paper.Add($"Kính gửi: {superior}", JustificationValues.Center);
        }
    }

    public ReportNumbers Numbers { get; }

    public void Heading(string text) => paper.Add(text, JustificationValues.Left, OfficialPaper.Strong);

    public void Text(string text) => paper.AddIndented(text);

    /// <summary>What only people can write: the outline's own words say what is wanted.</summary>
    public void Prompt(string text) => paper.AddPrompt($"[Đơn vị bổ sung: {text}]", JustificationValues.Both);

    /// <summary>What late entries have changed in earlier reports, form by form.</summary>
    public void Adjustments(string heading)
    {
        var changed = content.Adjustments.Where(a => a.Cells.Count > 0).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        Heading(heading);
        foreach (var adjustment in changed)
        {
            var cells = adjustment.Cells.GroupBy(c => (c.Form, c.Column))
                .Select(g => $"Biểu {g.Key.Form} cột {g.Key.Column} {Change(g.Sum(c => c.Now), g.Sum(c => c.Before), string.Empty)}");
            Text($"Kỳ báo cáo từ ngày {Day(adjustment.From)} đến ngày {Day(adjustment.To)} có số liệu ghi sổ sau khi đã chốt: {string.Join("; ", cells)}.");
        }
    }

    /// <summary>The place to sign, and on a page of its own every number that the text cites, with where it comes from.</summary>
    public byte[] Save()
    {
        paper.AddFoot(
            [occasion.Superior is null ? "Lưu: VT" : "Như trên", .. occasion.Superior is null ? Array.Empty<string>() : ["Lưu: VT"]],
            occasion.Unit.Kind is UnitKind.Committee ? "CHỦ TỊCH" : "THỦ TRƯỞNG ĐƠN VỊ",
            "(Chữ ký của người có thẩm quyền, dấu của cơ quan)");
        paper.BreakPage();
        paper.Add("PHỤ LỤC", JustificationValues.Center, OfficialPaper.Strong);
        paper.Add("Nguồn số liệu nêu trong báo cáo", JustificationValues.Center, OfficialPaper.Strong);
        paper.AddTable(
            ["Nguồn", "Kỳ này", "Kỳ trước", "Cùng kỳ năm trước"],
            [.. Numbers.Cited.OrderBy(c => c.Source.Split('.')[0], StringComparer.Ordinal).ThenBy(c => c.Source.Length).ThenBy(c => c.Source, StringComparer.Ordinal).Select(c => (IReadOnlyList<string>)[Name(c.Source), Number(c.Now), Text(c.Before), Text(c.YearBefore)])]);
        paper.Add(Origin());
        return paper.Save();

        static string Text(decimal? number) => number is { } value ? Number(value) : "–";

        static string Name(string source) => source.Contains('/', StringComparison.Ordinal) ? $"Biểu {source.Split('.')[0]}, cột {source.Split('.')[1]}" : source;
    }

    private string Origin()
    {
        var instant = content.AsOf.ToOffset(TimeSpan.FromHours(7));
        var known = string.Create(CultureInfo.InvariantCulture, $"{instant:HH:mm:ss} ngày {Day(DateOnly.FromDateTime(instant.Date))}");
        return occasion.Hash is { } hash
            ? $"Số liệu chốt lúc {known}, gồm {content.Units.Count} đơn vị; mã kiểm tra SHA-256: {hash}."
            : $"Số liệu tạm tính lúc {known}, gồm {content.Units.Count} đơn vị; chưa chốt kỳ báo cáo.";
    }
}
