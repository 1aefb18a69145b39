using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Forms;

/// <summary>Every statutory form of every circular, with its columns and checks.</summary>
public sealed record ListForms : IQuery<Page<FormView>>;

/// <summary>A statutory form as a circular has it.</summary>
/// <param name="Circular">The short name by which the circular is asked for.</param>
/// <param name="InForceFrom">The first day whose periods are reported by it.</param>
/// <param name="InForceTo">That day included; absent while it is in force.</param>
/// <param name="Windows">The names of its reporting periods in a year N: <c>N-Q1</c> closes on 14/3 and so on; any two days may be asked for besides.</param>
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
/// <param name="Kept">False where nothing tells the number, so that its cell stays empty.</param>
public sealed record FormColumnView(string Number, IReadOnlyList<string> Groups, string Heading, string Definition, FormColumnUnit Measure, bool Kept);

/// <summary>What must hold among the columns.</summary>
public sealed record FormCheckView(string Equation, bool Hard);

internal sealed class ListFormsHandler : IRequestHandler<ListForms, Result<Page<FormView>>>
{
    private static readonly string[] Windows = ["N-Q1", "N-Q2", "N-H1", "N-Q3", "N-9M", "N-Q4", "N", "N-NA"];

    private static readonly Page<FormView> Forms = new([.. StatutoryForms.All.Select(ViewOf)], null);

    public Task<Result<Page<FormView>>> Handle(ListForms query, CancellationToken cancellationToken) => Task.FromResult<Result<Page<FormView>>>(Forms);

    private static FormView ViewOf(Form form) => new(
        form.Code,
        form.Title,
        form.Circular.Code,
        form.Circular.Name,
        form.Circular.InForceFrom,
        form.Circular.InForceTo,
        Windows,
        [.. form.Columns.Select(c => new FormColumnView(c.Number, c.Groups, c.Heading, c.Definition, c.Measure, c.IsKept))],
        [.. form.Checks.Select(c => new FormCheckView(c.Equation, c.IsHard))]);
}
