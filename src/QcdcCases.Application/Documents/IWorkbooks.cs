using QcdcCases.Application.Forms;
using QcdcCases.Application.Letters;
using QcdcCases.Application.Reception;
using QcdcCases.Application.Statistics;

namespace QcdcCases.Application.Documents;

/// <summary>Writes what people open, print and sign as workbooks, from front to back: memory does not grow with the book.</summary>
public interface IWorkbooks
{
    /// <summary>Begins a book of forms; it is whole once it is disposed.</summary>
    IFormBook OpenForms(Stream output);

    /// <summary>Writes a reception register (Mẫu 03/TCD).</summary>
    Task WriteAsync(Stream output, RegisterHead head, IAsyncEnumerable<ReceptionEntry> receptionEntries, CancellationToken cancellationToken);

    /// <summary>Writes a letter register.</summary>
    Task WriteAsync(Stream output, RegisterHead head, IAsyncEnumerable<LetterRow> lines, CancellationToken cancellationToken);

    /// <summary>Writes figures with charts that stay charts: their numbers can be changed.</summary>
    void Write(Stream output, ChartFigures figures);
}

/// <summary>A book with one sheet for each form.</summary>
public interface IFormBook : IDisposable
{
    void Add(FormSheet form);
}

/// <summary>What stands over a register.</summary>
/// <param name="Body">The name of the body whose register it is.</param>
/// <param name="From">The first day; null is from the beginning.</param>
/// <param name="To">The last day; null is until now.</param>
/// <param name="Names">The names of units by their keys.</param>
public sealed record RegisterHead(string Body, DateOnly? From, DateOnly? To, IReadOnlyDictionary<string, string> Names);
