using System.Globalization;
using QcdcCases.Application.Reports;
using QcdcCases.Documents.Templates;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;
using static QcdcCases.Documents.VietnameseNumbers;

namespace QcdcCases.Documents.Papers;

/// <summary>The tags of report templates other than numbers.</summary>
internal static class ReportTags
{
    private const string Nothing = "không phát sinh";

    private static readonly TagSet<DeclaredNumber> Declared = new TagSet<DeclaredNumber>()
        .Text("declared.name", "tên chỉ tiêu", d => d.Terms.Name)
        .Text(
            "declared.value",
            "giá trị kèm đơn vị tính; “không phát sinh” khi bằng 0",
            d => d.Value is 0 ? Nothing : $"{Count(d.Value)} {d.Terms.UnitOfMeasure}")
        .Text("declared.sentence", "câu của chỉ tiêu trong danh mục, đã điền số, không có dấu chấm cuối", SentenceOf)
        .Text("declared.change", "so với kỳ trước và cùng kỳ năm trước; có thể không có", d => d.Paper.Numbers.IsCompared(d.Code)
            ? d.Paper.Numbers.Compared(d.Code, d.Terms.UnitOfMeasure)
            : null);

    private static readonly TagSet<ReportAdjustment> Adjustment = new TagSet<ReportAdjustment>()
        .Text("adjustment.from", "ngày đầu của kỳ đã báo cáo", a => Day(a.From))
        .Text("adjustment.to", "ngày cuối của kỳ đã báo cáo", a => Day(a.To))
        .Text("adjustment.changes", "các cột thay đổi: Biểu … cột … tăng, giảm …", ChangesOf);

    private static readonly TagSet<CitedNumber> Cited = new TagSet<CitedNumber>()
        .Text("cited.source", "mã số liệu, hoặc biểu và cột", c => NameOf(c.Source))
        .Text("cited.now", "số kỳ này", c => Number(c.Now))
        .Text("cited.before", "số kỳ trước; – khi không có", c => OrDash(c.Before))
        .Text("cited.yearBefore", "số cùng kỳ năm trước; – khi không có", c => OrDash(c.YearBefore));

    /// <summary>The tags of the report by Mẫu số 02, TT 06/2025/TT-TTCP, including the columns of its forms.</summary>
    public static TagSet Statutory { get; } = Of(StatutoryForms.Of(Circular.TT06.Code))
        .Condition("duty", "biết số ngày tiếp công dân mà luật quy định cho người đứng đầu", p => p.Duty is not null)
        .Text("duty.held", "số ngày người đứng đầu của chính cơ quan đã tiếp", p => Count(p.HeadReceptionDays))
        .Text("duty.days", "số ngày ít nhất trong một tháng hoặc tuần", p => p.Duty is { } duty ? Count(duty.Days) : null)
        .Text("duty.per", "tháng hoặc tuần", p => p.Duty is { PerMonth: true } ? "tháng" : "tuần")
        .Text("duty.inPeriod", "số ngày trong kỳ; có thể không có", p => p.DutyInPeriod is { } days ? Count(days) : null);

    /// <summary>The tags of the report on democracy at the grassroots, under any circular: figures only, no form columns.</summary>
    public static TagSet Democracy { get; } = Of([]);

    private static TagSet<ReportPaper> Of(IReadOnlyList<Form> forms) =>
        new TagSet<ReportPaper> { Others = name => NumberTags.Find(name, forms) }
        .Text("superior", "cơ quan cấp trên nhận báo cáo; có thể không có", p => p.Occasion.Superior)
        .Text("superior.capitals", "như trên, chữ in hoa", p => p.Occasion.Superior?.ToUpperInvariant())
        .Text("unit", "cơ quan báo cáo", p => p.Occasion.Unit.Name)
        .Text("unit.capitals", "như trên, chữ in hoa", p => p.Occasion.Unit.Name.ToUpperInvariant())
        .Condition("committee", "cơ quan báo cáo là Ủy ban nhân dân", p => p.Occasion.Unit.Kind is UnitKind.Committee)
        .Text("day", "ngày ban hành: ngày … tháng … năm …", p => DayInWords(p.Occasion.WrittenOn))
        .Text("window", "tên kỳ báo cáo: Quý I năm 2026; không có khi không phải kỳ theo quy định", p => p.Occasion.PeriodTitle)
        .Text("from", "ngày đầu kỳ", p => Day(p.Content.From))
        .Text("to", "ngày cuối kỳ", p => Day(p.Content.To))
        .Text("known", "thời điểm chốt hoặc tính số liệu", p => p.AsOf)
        .Text("units", "số đơn vị có số liệu", p => p.Content.Units.Count.ToString(CultureInfo.InvariantCulture))
        .Text("hash", "mã kiểm tra SHA-256 của kỳ đã chốt; không có ở bản dự thảo", p => p.Occasion.Hash)
        .List("declared", "chỉ tiêu đơn vị tự báo cáo", Declared, p => p.Numbers.Declared.Select(terms => new DeclaredNumber(p, terms)))
        .List("adjustments", "kỳ đã báo cáo có số liệu thay đổi", Adjustment, p => p.Adjustments)
        .List("cited", "các số đã nêu phía trước trong báo cáo", Cited, p => p.Numbers.Cited);

    private static string ChangesOf(ReportAdjustment adjustment) => string.Join("; ", adjustment.Cells.GroupBy(c => (c.Form, c.Column))
        .Select(g => $"Biểu {g.Key.Form} cột {g.Key.Column} {Change(g.Sum(c => c.Now), g.Sum(c => c.Before), string.Empty)}"));

    private static string NameOf(string source) =>
        source.Contains('/', StringComparison.Ordinal) ? $"Biểu {source.Split('.')[0]}, cột {source.Split('.')[1]}" : source;

    /// <summary>The sentence of an indicator with its numbers; without one, its name and value.</summary>
    private static string SentenceOf(DeclaredNumber declared)
    {
        var terms = declared.Terms;
        return declared.Value is 0 ? $"{terms.Name}: {Nothing}"
            : terms.Sentence is not { } sentence ? $"{terms.Name}: {Count(declared.Value)} {terms.UnitOfMeasure}"
            : sentence.TrimEnd('.').Replace("{value}", Count(declared.Value), StringComparison.Ordinal)
                .Replace("{numerator}", Part(terms.Numerator), StringComparison.Ordinal)
                .Replace("{denominator}", Part(terms.Denominator), StringComparison.Ordinal);

        string Part(string? code) => code is null ? string.Empty : Count(declared.Paper.Numbers.Sum([Measures.DeclaredPrefix + code]));
    }

    private static string OrDash(decimal? number) => number is { } value ? Number(value) : "–";

    /// <summary>A declared indicator.</summary>
    private sealed record DeclaredNumber(ReportPaper Paper, IndicatorTerms Terms)
    {
        public string Code => Measures.DeclaredPrefix + Terms.Code;

        public decimal Value => Paper.Numbers.Sum([Code]);
    }
}
