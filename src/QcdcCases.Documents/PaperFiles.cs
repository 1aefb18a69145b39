using QcdcCases.Application.Documents;
using QcdcCases.Application.Reports;
using QcdcCases.Documents.Papers;
using QcdcCases.Documents.Templates;

namespace QcdcCases.Documents;

/// <summary>Writes papers as Office Open XML, each from its template.</summary>
internal sealed class PaperFiles(TemplateFolder folder) : IDocumentWriter
{
    private static readonly PaperTemplate Apology = new("apology-letter.docx", "Thư xin lỗi về việc chậm giải quyết", ApologyTags.All);

    private static readonly PaperTemplate Statutory =
        new("statutory-report.docx", "Báo cáo theo Mẫu số 02, Thông tư 06/2025/TT-TTCP", ReportTags.Statutory);

    private static readonly PaperTemplate Democracy =
        new("democracy-report.docx", "Báo cáo thực hiện dân chủ ở cơ sở", ReportTags.Democracy);

    /// <summary>The templates of all papers.</summary>
    public static IReadOnlyList<PaperTemplate> Templates { get; } = [Apology, Statutory, Democracy];

    public byte[] Write(ApologyLetter letter) => Fill(Apology, letter);

    public byte[] Write(ReportTemplate template, ReportMetadata reportMetadata, ReportContent content) => Fill(
        template switch
        {
            ReportTemplate.Statutory => Statutory,
            ReportTemplate.Democracy => Democracy,
            _ => throw new InvalidOperationException($"No report is written by {template}."),
        },
        new ReportPaper(reportMetadata, content));

    private byte[] Fill(PaperTemplate template, object about) => TemplateFiller.Fill(template, folder.Read(template.FileName), about);
}
