using QcdcCases.Application.Forms;
using QcdcCases.Application.Letters;
using QcdcCases.Application.Reception;
using QcdcCases.Application.Statistics;

namespace QcdcCases.Application.Documents;

/// <summary>
/// Writes workbooks that people open, print and sign. Rows are streamed to the output, so memory does not grow with the workbook.
/// </summary>
public interface IWorkbookWriter
{
    /// <summary>Begins a workbook of forms. The file is complete when the result is disposed.</summary>
    IFormWorkbook OpenForms(Stream output);

    /// <summary>Writes a reception register (Mẫu 03/TCD).</summary>
    Task WriteAsync(
        Stream output,
        RegisterHeader registerHeader,
        IAsyncEnumerable<ReceptionEntry> receptionEntries,
        CancellationToken cancellationToken);

    /// <summary>Writes a letter register.</summary>
    Task WriteAsync(Stream output, RegisterHeader registerHeader, IAsyncEnumerable<LetterRow> lines, CancellationToken cancellationToken);

    /// <summary>Writes figures with native charts, which follow when the numbers are edited.</summary>
    void Write(Stream output, ChartFigures figures);
}

/// <summary>A workbook with one sheet for each form.</summary>
public interface IFormWorkbook : IDisposable
{
    void Add(FormSheet form);
}

/// <summary>The header of a register.</summary>
/// <param name="Body">The name of the body whose register it is.</param>
/// <param name="From">The first day; null means from the beginning.</param>
/// <param name="To">The last day; null means until now.</param>
/// <param name="Names">The names of units by their keys.</param>
/// <param name="FieldName">Returns the printed name of a field code.</param>
public sealed record RegisterHeader(
    string Body, DateOnly? From, DateOnly? To, IReadOnlyDictionary<string, string> Names, Func<string, string> FieldName);
