using QcdcCases.Application.Documents;
using QcdcCases.Application.Papers;
using QcdcCases.Application.Reports;
using QcdcCases.Documents.Papers;
using QcdcCases.Documents.Templates;
using QcdcCases.Domain.Papers;

namespace QcdcCases.Documents;

/// <summary>Writes papers as Office Open XML, each from its template.</summary>
internal sealed class PaperFiles(TemplateFolder folder) : IDocumentWriter
{
    private static readonly PaperTemplate Apology = new("apology-letter.docx", "Thư xin lỗi về việc chậm giải quyết", ApologyTags.All);

    private static readonly PaperTemplate Statutory =
        new("statutory-report.docx", "Báo cáo theo Mẫu số 02, Thông tư 06/2025/TT-TTCP", ReportTags.Statutory);

    private static readonly PaperTemplate Democracy =
        new("democracy-report.docx", "Báo cáo thực hiện dân chủ ở cơ sở", ReportTags.Democracy);

    private static readonly Dictionary<string, PaperTemplate> OfTheDay =
        PaperForms.All.ToDictionary(f => f.Code, f => new PaperTemplate(f.Template, Describe(f), PaperTags.All), StringComparer.Ordinal);

    /// <summary>The templates of all papers.</summary>
    public static IReadOnlyList<PaperTemplate> Templates { get; } = [Apology, Statutory, Democracy, .. OfTheDay.Values];

    public byte[] Write(PaperForm form, PaperFacts facts, IReadOnlyList<PersonOnPaper> people) =>
        Fill(OfTheDay[form.Code], new PaperContent(facts, people));

    public byte[] Write(ApologyLetter letter) => Fill(Apology, letter);

    public byte[] Write(ReportTemplate template, ReportMetadata reportMetadata, ReportContent content) => Fill(
        template switch
        {
            ReportTemplate.Statutory => Statutory,
            ReportTemplate.Democracy => Democracy,
            _ => throw new InvalidOperationException($"No report is written by {template}."),
        },
        new ReportPaper(reportMetadata, content));

    private static string Describe(PaperForm form) =>
        form.Form is { } number ? $"{form.Title} ({number}, {form.Source})" : $"{form.Title} ({form.Source})";

    private byte[] Fill(PaperTemplate template, object about) => TemplateFiller.Fill(template, folder.Read(template.FileName), about);
}
