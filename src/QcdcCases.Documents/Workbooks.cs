using QcdcCases.Application.Documents;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Letters;
using QcdcCases.Application.Reception;
using QcdcCases.Application.Statistics;
using QcdcCases.Documents.Books;
using QcdcCases.Documents.Charts;
using QcdcCases.Documents.Forms;
using QcdcCases.Documents.Registers;
using QcdcCases.Documents.Templates;

namespace QcdcCases.Documents;

/// <summary>Workbooks as Office Open XML, written one row after another with the looks of a template.</summary>
internal sealed class Workbooks(TemplateFolder folder) : IWorkbooks
{
    /// <summary>Whose looks they have.</summary>
    public static BookTemplate Template { get; } = new();

    public IFormBook OpenForms(Stream output) => new FormBook(Open(output));

    public Task WriteAsync(Stream output, RegisterHead head, IAsyncEnumerable<ReceptionEntry> receptionEntries, CancellationToken cancellationToken) =>
        ReceptionRegisterSheet.WriteAsync(Open(output), head, receptionEntries, cancellationToken);

    public Task WriteAsync(Stream output, RegisterHead head, IAsyncEnumerable<LetterRow> lines, CancellationToken cancellationToken) =>
        LetterRegisterSheet.WriteAsync(Open(output), head, lines, cancellationToken);

    public void Write(Stream output, ChartFigures figures) => ChartBook.Write(Open(output), figures);

    private Book Open(Stream output)
    {
        var content = folder.Read(Template.FileName);
        Template.Demand(content);
        return new Book(output, BookLooks.Read(content));
    }

    /// <summary>A form to a sheet.</summary>
    private sealed class FormBook(Book book) : IFormBook
    {
        public void Add(FormSheet form) => FormPage.Write(book, form);

        public void Dispose() => book.Dispose();
    }
}
