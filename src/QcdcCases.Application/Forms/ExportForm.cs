using System.Globalization;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Forms;

/// <summary>Fills in a form for submission. Refused when a hard check of its circular fails.</summary>
public sealed record ExportForm(FormRequest Question) : IQuery<FormSheet>;

internal sealed class ExportFormHandler(IMediator mediator, UnitDirectory units) : IRequestHandler<ExportForm, Result<FormSheet>>
{
    /// <summary>
    /// The body to which provinces report (TT 06/2025 Đ7). The receiver of any other top-level unit is filled in by hand.
    /// </summary>
    private const string Inspectorate = "Thanh tra Chính phủ";
    private const string Placeholder = "....................................";

    public async Task<Result<FormSheet>> Handle(ExportForm query, CancellationToken cancellationToken)
    {
        if ((await mediator.Send(new GetForm(query.Question), cancellationToken)).IsRefused(out var refusal, out var answer))
        {
            return refusal;
        }

        if (answer.Checks.FirstOrDefault(c => c is { Holds: false, Hard: true }) is { } broken)
        {
            return CheckFailed(answer, broken);
        }

        var tree = await units.TreeAsync(cancellationToken);
        var unit = tree.Find(answer.Unit)!;
        return new FormSheet(
            StatutoryForms.Find(Circular.Find(answer.Circular)!, answer.Form)!,
            answer,
            unit.Name,
            unit.ParentId is { } above ? tree[above].Name : unit.Level is UnitLevel.Province ? Inspectorate : Placeholder,
            [.. Groups(query.Question.Rows, answer.Rows, tree)]);
    }

    private static Refusal CheckFailed(FormAnswer answer, FormFinding broken)
    {
        var failure = broken.Failures![0];
        var (left, right) = (failure.Left.ToString(CultureInfo.InvariantCulture), failure.Right.ToString(CultureInfo.InvariantCulture));
        var items = string.Join(
            ' ',
            FormItems.ColumnsOf(answer, broken.Equation).Select(c => FormItems.UrlOf(answer, c.Form, c.Column, failure.Unit)));
        return Refusal.Rule(
            "form.does_not_add_up",
            $"Form {answer.Form} cannot be exported: {broken.Equation} gives {left} and {right} for {failure.Unit ?? answer.Unit}. See " +
            $"{items}.") with
        {
            Arguments = [answer.Form, broken.Equation, left, right, failure.Unit ?? answer.Unit, items],
        };
    }

    private static IEnumerable<FormGroup> Groups(FormRows rows, IReadOnlyList<FormRow> answered, UnitTree tree)
    {
        if (rows is not FormRows.Unit)
        {
            return [new FormGroup(null, [.. answered.Select(r => new FormLine(UnitNames.Of(r.Unit), r))])];
        }

        var levels = answered.GroupBy(r => tree.Find(r.Unit)!.Level).OrderBy(g => g.Key).ToList();
        return levels.Select(level => new FormGroup(
            levels.Count == 1 ? null : UnitNames.Of(Code.Of(level.Key)),
            [.. level.Select(r => new FormLine(tree.Find(r.Unit)!.Name, r))]));
    }
}
