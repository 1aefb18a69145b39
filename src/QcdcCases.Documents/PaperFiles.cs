using QcdcCases.Application.Documents;
using QcdcCases.Application.Reports;
using QcdcCases.Documents.Papers;

namespace QcdcCases.Documents;

/// <summary>Papers as Office Open XML.</summary>
internal sealed class PaperFiles : IPapers
{
    public byte[] Write(ApologyLetter letter) => new ApologyPaper(letter).Write();

    public byte[] Write(ReportTemplate template, ReportOccasion occasion, ReportContent content) => template switch
    {
        ReportTemplate.Statutory => StatutoryReport.Write(occasion, content),
        ReportTemplate.Democracy => DemocracyReport.Write(occasion, content),
        _ => throw new InvalidOperationException($"No report is written by {template}."),
    };
}
