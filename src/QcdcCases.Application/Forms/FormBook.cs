using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Forms;

/// <summary>Fills in forms: each unit's own book first, rows and the total as sums of them, so that the sums agree on any map of units.</summary>
internal sealed class FormBook(FigureBook book)
{
    private const string TotalRow = "";

    /// <summary>The form that is asked for.</summary>
    public async Task<FormAnswer> FillAsync(FormRange asked, CancellationToken cancellationToken) => (await FillAsync(asked, [asked.Form], cancellationToken))[0];

    /// <summary>Several forms over the same units and days, counted in one pass and one snapshot, with whatever their checks compare with.</summary>
    public async Task<IReadOnlyList<FormAnswer>> FillAsync(FormRange asked, IReadOnlyList<Form> forms, CancellationToken cancellationToken)
    {
        var byUnit = await CountAsync(asked, forms, cancellationToken);
        var filled = new List<FormAnswer>();
        foreach (var form in forms)
        {
            var columns = ColumnsOf(form).ToList();
            var rows = Rows(asked, columns, byUnit);
            var total = Sum(columns, rows.Select(r => r.Cells));
            var findings = form.Checks.Select(c => Find(form, c, rows, total)).Concat(await CarryOversAsync(form, asked.Range, cancellationToken));
            filled.Add(new(
                form.Code,
                form.Circular.Code,
                asked.Range.Question.Unit,
                asked.Range.Period.From,
                asked.Range.Period.To,
                [.. rows.Select(r => r with { Cells = Printed(form, r.Cells) })],
                Printed(form, total),
                [.. findings]));
        }

        return filled;
    }

    /// <summary>What each unit's own book counts, by the key of the unit and the code of the rule.</summary>
    public Task<IReadOnlyDictionary<string, SortedDictionary<string, long>>> CountAsync(
        FormRange asked, IReadOnlyList<Form> forms, CancellationToken cancellationToken) =>
        book.CountAsync(asked.Range, [.. forms.SelectMany(ColumnsOf).Select(c => c.Rule).DistinctBy(r => r.Code)], cancellationToken);

    /// <summary>The totals of forms alone, by the code of the form and the number of the column.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>> TotalsAsync(
        FormRange asked, IReadOnlyList<Form> forms, CancellationToken cancellationToken)
    {
        var byUnit = await CountAsync(asked, forms, cancellationToken);
        return forms.ToDictionary(
            f => f.Code,
            f => (IReadOnlyDictionary<string, decimal>)f.Columns.Where(c => c.IsKept)
                .ToDictionary(c => c.Number, c => c.ValueOf(byUnit.Values.Sum(cells => cells[c.Rule.Code]))));
    }

    /// <summary>The form's columns, and those of other forms that its checks compare with.</summary>
    private static IEnumerable<FormColumn> ColumnsOf(Form form) => form.Columns
        .Concat(form.Checks.SelectMany(c => c.Terms).Where(t => t.Form is not null).Select(t => StatutoryForms.ColumnOf(form, t)))
        .DistinctBy(c => c.Rule.Code);

    /// <summary>Units in their order in the tree. One that did not live in the period has a row only if something of it is left to count.</summary>
    private static List<FormRow> Rows(FormRange asked, List<FormColumn> columns, IReadOnlyDictionary<string, SortedDictionary<string, long>> byUnit) =>
    [
        .. asked.Range.UnitIds
            .GroupBy(id => asked.Standing(id).Id)
            .Select(g => (Id: g.Key, Cells: Sum(columns, g.Select(id => columns.ToDictionary(c => c.Rule.Code, c => c.ValueOf(byUnit[asked.Tree[id].Key][c.Rule.Code]))))))
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
