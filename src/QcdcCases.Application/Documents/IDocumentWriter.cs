using QcdcCases.Application.Papers;
using QcdcCases.Application.Reports;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Documents;

/// <summary>Writes word-processor documents that people edit and sign.</summary>
public interface IDocumentWriter
{
    /// <summary>Writes a letter of apology, ready to sign.</summary>
    byte[] Write(ApologyLetter letter);

    /// <summary>Writes a paper of the catalogue, ready to sign.</summary>
    /// <param name="people">The people whom the paper may name.</param>
    byte[] Write(PaperForm form, PaperFacts facts, IReadOnlyList<PersonOnPaper> people);

    /// <summary>Writes a report, with placeholders for the text that people must write.</summary>
    byte[] Write(ReportTemplate template, ReportMetadata reportMetadata, ReportContent content);
}

/// <summary>The data of a report besides its numbers.</summary>
/// <param name="Superior">The body to which the report is sent; null at the top.</param>
/// <param name="PeriodTitle">
/// The name of the period as reports print it, such as <c>Quý I năm 2026</c>; null for a period that is not statutory.
/// </param>
/// <param name="IsArea">
/// Whether units of the same level and kind are below it, so that the report covers an area and not a single office.
/// </param>
/// <param name="WrittenOn">The date of the document.</param>
/// <param name="Hash">SHA-256 of the snapshot; null for a draft whose numbers may still change.</param>
public sealed record ReportMetadata(Unit Unit, string? Superior, string? PeriodTitle, bool IsArea, DateOnly WrittenOn, string? Hash);
