using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Forms;

/// <summary>Fills in a statutory form: a row for each unit, the total, and whether what the circular demands of the numbers holds.</summary>
public sealed record GetForm(FormQuestion Question) : IQuery<FormAnswer>;

internal sealed class GetFormHandler(FormRanges ranges, FigureBook book) : IRequestHandler<GetForm, Result<FormAnswer>>
{
    private const string TotalRow = "";

    public async Task<Result<FormAnswer>> Handle(GetForm query, CancellationToken cancellationToken)
    {
        var read = await ranges.ReadAsync(query.Question, cancellationToken);
        if (read.IsRefused(out var refusal, out var asked))
        {
            return refusal;
        }

        // Whatever the checks compare with, also of other forms, is counted in the same pass and the same snapshot.
        var (form, range) = (asked.Form, asked.Range);
        var columns = form.Columns
            .Concat(form.Checks.SelectMany(c => c.Terms).Where(t => t.Form is not null).Select(t => StatutoryForms.ColumnOf(form, t)))
            .DistinctBy(c => c.Rule.Code)
            .ToList();
        var byUnit = await book.CountAsync(range, [.. columns.Select(c => c.Rule)], cancellationToken);
        var rows = Rows(asked, columns, byUnit);
        var total = Sum(columns, rows.Select(r => r.Cells));
        var findings = form.Checks.Select(c => Find(form, c, rows, total)).Concat(await CarryOversAsync(form, range, cancellationToken));
        return new FormAnswer(
            form.Code,
            form.Circular.Code,
            query.Question.Figures.Unit,
            range.Period.From,
            range.Period.To,
            [.. rows.Select(r => r with { Cells = Printed(form, r.Cells) })],
            Printed(form, total),
            [.. findings]);
    }

    /// <summary>Units in their order in the tree. One that did not live in the period has a row only if something of it is left to count.</summary>
    private static List<FormRow> Rows(FormRange asked, List<FormColumn> columns, IReadOnlyDictionary<string, SortedDictionary<string, long>> byUnit) =>
    [
        .. asked.Range.UnitIds
            .DistinctBy(id => asked.Standing(id).Id)
            .Select(id => (Id: id, Cells: columns.ToDictionary(c => c.Rule.Code, c => c.ValueOf(byUnit[asked.Standing(id).Key][c.Rule.Code]))))
            .Where(u => asked.Lived(u.Id) || u.Cells.Values.Any(v => v != 0))
            .GroupBy(u => asked.RowOf(u.Id))
            .Select(g => new FormRow(g.Key, Sum(columns, g.Select(u => u.Cells)))),
    ];

    private static Dictionary<string, decimal> Sum(List<FormColumn> columns, IEnumerable<IReadOnlyDictionary<string, decimal>> rows)
    {
        var sum = columns.ToDictionary(c => c.Rule.Code, _ => 0m);
        foreach (var (code, value) in rows.SelectMany(r => r))
        {
            sum[code] += value;
        }

        return sum;
    }

    private static Dictionary<string, decimal> Printed(Form form, IReadOnlyDictionary<string, decimal> cells) =>
        form.Columns.Where(c => c.IsKept).ToDictionary(c => c.Number, c => cells[c.Rule.Code]);

    private static FormFinding Find(Form form, FormCheck check, List<FormRow> rows, Dictionary<string, decimal> total)
    {
        var failures = new List<FormFailure>();
        foreach (var row in rows.Append(new FormRow(TotalRow, total)))
        {
            var (left, right, holds) = check.Look(t => row.Cells[StatutoryForms.ColumnOf(form, t).Rule.Code]);
            if (!holds)
            {
                failures.Add(new(row.Unit == TotalRow ? null : row.Unit, left, right));
            }
        }

        return new(check.Equation, failures.Count == 0, check.IsHard, failures.Count == 0 ? null : failures);
    }

    /// <summary>What the period before left open against what this one found, over all units.</summary>
    private async Task<IEnumerable<FormFinding>> CarryOversAsync(Form form, FigureRange range, CancellationToken cancellationToken)
    {
        var length = range.Period.To.DayNumber - range.Period.From.DayNumber + 1;
        if (form.CarryOvers.Count == 0 || range.Period.From.DayNumber < length)
        {
            return [];
        }

        var whole = range with { Question = range.Question with { By = null }, GroupOf = null };
        var before = await book.CountAsync(
            whole with { Period = new(range.Period.From.AddDays(-length), range.Period.From.AddDays(-1)) },
            [.. form.CarryOvers.SelectMany(c => new[] { Rule(c.Whole), Rule(c.Done) })],
            cancellationToken);
        var opening = await book.CountAsync(whole, [.. form.CarryOvers.Select(c => Rule(c.Whole) with { Counting = Counting.AtStart })], cancellationToken);
        return form.CarryOvers.Select(c =>
        {
            var left = before[string.Empty][Rule(c.Whole).Code] - before[string.Empty][Rule(c.Done).Code];
            var found = opening[string.Empty][Rule(c.Whole).Code];
            return new FormFinding($"opening.{c.Whole}=before.{c.Whole}-before.{c.Done}", found == left, Hard: false, found == left ? null : [new(null, found, left)]);
        }).ToList();

        Figure Rule(string number) => form.Find(number)!.Rule;
    }
}
