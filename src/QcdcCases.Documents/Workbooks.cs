using QcdcCases.Application.Documents;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Letters;
using QcdcCases.Application.Reception;
using QcdcCases.Application.Statistics;
using QcdcCases.Documents.Books;
using QcdcCases.Documents.Charts;
using QcdcCases.Documents.Forms;
using QcdcCases.Documents.Registers;

namespace QcdcCases.Documents;

/// <summary>Workbooks as Office Open XML, written one row after another.</summary>
internal sealed class Workbooks : IWorkbooks
{
    public IFormBook OpenForms(Stream output) => new FormBook(output);

    public Task WriteAsync(Stream output, RegisterHead head, IAsyncEnumerable<ReceptionEntry> receptionEntries, CancellationToken cancellationToken) =>
        ReceptionRegisterSheet.WriteAsync(output, head, receptionEntries, cancellationToken);

    public Task WriteAsync(Stream output, RegisterHead head, IAsyncEnumerable<LetterRow> lines, CancellationToken cancellationToken) =>
        LetterRegisterSheet.WriteAsync(output, head, lines, cancellationToken);

    public void Write(Stream output, ChartFigures figures) => ChartBook.Write(output, figures);

    /// <summary>A form to a sheet.</summary>
    private sealed class FormBook(Stream output) : IFormBook
    {
        private readonly Book book = new(output);

        public void Add(FormSheet form) => FormPage.Write(book, form);

        public void Dispose() => book.Dispose();
    }
}
