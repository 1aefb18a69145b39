using QcdcCases.Application.Documents;
using QcdcCases.Domain.Papers;

namespace QcdcCases.Application.Papers;

/// <summary>The format of a paper.</summary>
public enum PaperFormat
{
    /// <summary>An Office Open XML document that can still be edited.</summary>
    Docx,

    Pdf,
}

/// <summary>Writes a paper as a file.</summary>
internal sealed class PaperFile(IDocumentWriter documentWriter)
{
    public DocumentFile Of(PaperForm form, PaperFacts facts, IReadOnlyList<PersonOnPaper> people) =>
        new(
            facts is { Number: { } number, Year: { } year } ? $"{form.Code}-{number}-{year}.docx" : $"{form.Code}.docx",
            documentWriter.Write(form, facts, people));
}
