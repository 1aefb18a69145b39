using QcdcCases.Api.Problems;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Http;

/// <summary>One page of a list.</summary>
/// <param name="Items">The entries in the stable order of the list.</param>
/// <param name="Next">The address of the next page; absent on the last page.</param>
/// <param name="Total">The number of all entries of the list; present where <c>total=true</c> requests it.</param>
public sealed record PageBody<T>(IReadOnlyList<T> Items, string? Next, ListTotal? Total = null);

/// <summary>A problem (RFC 9457) in the client's preferred language, Vietnamese or English.</summary>
/// <param name="Type">The stable URI of the problem: <c>urn:qcdc:problem:</c> and the code.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">One sentence for people.</param>
/// <param name="Code">The code for programs, stable across releases.</param>
/// <param name="Errors">The problems of single members, by their path in the request.</param>
/// <param name="Equations">The form equations that do not hold, if they are the reason.</param>
/// <param name="Steps">The steps of a case that would no longer hold, if they are the reason.</param>
/// <param name="TraceId">The id of the request in the server's log.</param>
public sealed record ProblemBody(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    string TraceId,
    IReadOnlyDictionary<string, IReadOnlyList<ErrorBody>>? Errors = null,
    string? Article = null,
    IReadOnlyList<EquationBody>? Equations = null,
    IReadOnlyList<BrokenStepBody>? Steps = null);

/// <summary>A problem of one member.</summary>
/// <param name="Code">The code for programs, stable across releases.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record ErrorBody(string Code, string Message);

/// <summary>A step of a case that would no longer hold after a correction.</summary>
/// <param name="Sequence">The number of the step.</param>
/// <param name="Code">The code of the rule that it would break.</param>
/// <param name="Message">One sentence for people.</param>
/// <param name="Article">The article of the rule, if any.</param>
public sealed record BrokenStepBody(int Sequence, CaseEvent Event, DateOnly On, string Code, string Message, string? Article)
{
    internal static BrokenStepBody Of(BrokenStep broken, string language) => new(
        broken.Sequence,
        broken.Event,
        broken.On,
        broken.Refusal.Code,
        Messages.Of(language, broken.Refusal.Code, broken.Refusal.Reason, Problem.Numbered(broken.Refusal.Arguments)),
        broken.Refusal.Article);
}

/// <summary>An equation that does not hold in a row of a form.</summary>
/// <param name="Unit">The key of the row's unit; absent for the total row.</param>
/// <param name="Cells">The cells in the equation.</param>
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

/// <summary>A cell in an equation.</summary>
/// <param name="Items">The address that lists the counted items.</param>
public sealed record CellBody(string Form, string Column, decimal Value, string Items);
