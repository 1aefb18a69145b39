using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Http;

/// <summary>A part of a list.</summary>
/// <param name="Items">The entries, in the list's stable order.</param>
/// <param name="Next">The address of the next part; absent at the end.</param>
public sealed record PageBody<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>What is wrong (RFC 9457), in the language that the client prefers: Vietnamese or English.</summary>
/// <param name="Type">A stable name of the kind of problem: <c>urn:qcdc:problem:</c> and the code.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">One sentence for people.</param>
/// <param name="Code">For programs; stable across releases.</param>
/// <param name="Errors">What is wrong with single members, by their path in the request.</param>
/// <param name="Equations">Equations between a form's numbers that do not hold, when that is why.</param>
/// <param name="TraceId">Names this very request in the server's log.</param>
public sealed record ProblemBody(
    string Type, string Title, int Status, string Detail, string Code, string TraceId, IReadOnlyDictionary<string, IReadOnlyList<ErrorBody>>? Errors = null, string? Article = null,
    IReadOnlyList<EquationBody>? Equations = null);

/// <summary>What is wrong with one member.</summary>
/// <param name="Code">For programs; stable across releases.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record ErrorBody(string Code, string Message);

/// <summary>An equation that does not hold in a row of a form.</summary>
/// <param name="Unit">The row; absent for the total.</param>
/// <param name="Cells">The numbers that stand in it.</param>
public sealed record EquationBody(string Form, string Equation, string? Unit, decimal Left, decimal Right, IReadOnlyList<CellBody> Cells)
{
    internal static EquationBody Of(BrokenEquation broken) => new(
        broken.Form,
        broken.Equation,
        broken.Unit,
        broken.Left,
        broken.Right,
        [.. broken.Cells.Select(c => new CellBody(c.Form, c.Column, c.Value, c.Items))]);
}

/// <summary>A number that stands in an equation.</summary>
/// <param name="Items">The address that opens it into what it counts.</param>
public sealed record CellBody(string Form, string Column, decimal Value, string Items);
