using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Forms;

/// <summary>Lists the statutory forms of all circulars, with their columns and checks.</summary>
public sealed record ListForms : IQuery<Page<FormView>>;

/// <summary>A statutory form as prescribed by a circular.</summary>
/// <param name="Circular">The short name of the circular, as used in requests.</param>
/// <param name="InForceFrom">The first day whose periods are reported by it.</param>
/// <param name="InForceTo">The last day, inclusive; absent while the circular is in force.</param>
/// <param name="Windows">
/// The names of its statutory periods in a year N: <c>N-Q1</c> closes on 14 March, and so on. Any other two days can be requested as well.
/// </param>
public sealed record FormView(
    string Form,
    string Title,
    string Circular,
    string CircularName,
    DateOnly InForceFrom,
    DateOnly? InForceTo,
    IReadOnlyList<string> Windows,
    IReadOnlyList<FormColumnView> Columns,
    IReadOnlyList<FormCheckView> Checks);

/// <summary>A numbered column.</summary>
/// <param name="Groups">The headings above its own, outermost first.</param>
/// <param name="Kept">False when neither the register nor an indicator provides the number, so that its cells stay empty.</param>
public sealed record FormColumnView(
    string Number,
    IReadOnlyList<string> Groups,
    string Heading,
    string Definition,
    FormColumnUnit Measure,
    bool Kept);

/// <summary>An equation that must hold among the columns.</summary>
public sealed record FormCheckView(string Equation, bool Hard);

internal sealed class ListFormsHandler : IRequestHandler<ListForms, Result<Page<FormView>>>
{
    private static readonly string[] Windows = ["N-Q1", "N-Q2", "N-H1", "N-Q3", "N-9M", "N-Q4", "N", "N-NA"];

    private static readonly Page<FormView> Forms = new([.. StatutoryForms.All.Select(ViewOf)], null);

    public Task<Result<Page<FormView>>> Handle(ListForms query, CancellationToken cancellationToken) =>
        Task.FromResult<Result<Page<FormView>>>(Forms);

    private static FormView ViewOf(Form form) =>
        new(
            form.Code,
            form.Title,
            form.Circular.Code,
            form.Circular.Name,
            form.Circular.InForceFrom,
            form.Circular.InForceTo,
            Windows,
            [.. form.Columns.Select(c => new FormColumnView(c.Number, c.Groups, c.Heading, c.Definition, c.Measure, c.HasSource))],
            [.. form.Checks.Select(c => new FormCheckView(c.Equation, c.IsHard))]);
}
