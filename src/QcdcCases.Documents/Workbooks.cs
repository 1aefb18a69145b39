using QcdcCases.Application.Documents;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Letters;
using QcdcCases.Application.Reception;
using QcdcCases.Application.Statistics;
using QcdcCases.Documents.Spreadsheets;
using QcdcCases.Documents.Charts;
using QcdcCases.Documents.Forms;
using QcdcCases.Documents.Registers;
using QcdcCases.Documents.Templates;

namespace QcdcCases.Documents;

/// <summary>Writes workbooks as Office Open XML, row by row, with the formatting of a template.</summary>
internal sealed class Workbooks(TemplateFolder folder) : IWorkbookWriter
{
    /// <summary>The template of all workbooks.</summary>
    public static WorkbookTemplate Template { get; } = new();

    public IFormWorkbook OpenForms(Stream output) => new FormWorkbook(Open(output));

    public Task WriteAsync(
        Stream output,
        RegisterHeader registerHeader,
        IAsyncEnumerable<ReceptionEntry> receptionEntries,
        CancellationToken cancellationToken
    ) => ReceptionRegisterSheet.WriteAsync(Open(output), registerHeader, receptionEntries, cancellationToken);

    public Task WriteAsync(
        Stream output,
        RegisterHeader registerHeader,
        IAsyncEnumerable<LetterRow> lines,
        CancellationToken cancellationToken) => LetterRegisterSheet.WriteAsync(Open(output), registerHeader, lines, cancellationToken);

    public void Write(Stream output, ChartFigures figures) => ChartWorkbook.Write(Open(output), figures);

    private WorkbookWriter Open(Stream output)
    {
        var content = folder.Read(Template.FileName);
        Template.ThrowIfInvalid(content);
        return new WorkbookWriter(output, WorkbookStyles.Read(content));
    }

    /// <summary>Writes each form to a sheet.</summary>
    private sealed class FormWorkbook(WorkbookWriter workbookWriter) : IFormWorkbook
    {
        public void Add(FormSheet form) => FormPage.Write(workbookWriter, form);

        public void Dispose() => workbookWriter.Dispose();
    }
}
