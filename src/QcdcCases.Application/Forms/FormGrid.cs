using QcdcCases.Domain.Forms;

namespace QcdcCases.Application.Forms;

/// <summary>The rows and the total of a form as arrays of numbers: its columns and the other columns that its checks use.</summary>
internal sealed class FormGrid
{
    private readonly Form form;
    private readonly List<FormColumn> columns;
    private readonly List<(string Row, decimal[] Cells)> rows;
    private readonly decimal[] total;

    public FormGrid(ResolvedFormRequest asked, Form form, UnitCounts byUnit)
    {
        this.form = form;
        columns = [.. ColumnsOf(form)];
        rows = RowsOf(asked, byUnit);
        total = Sum(rows.Select(r => r.Cells));
    }

    public IReadOnlyList<FormRow> Rows => rows.ConvertAll(r => new FormRow(r.Row, PrintedCells(r.Cells)));

    public IReadOnlyDictionary<string, decimal> Total => PrintedCells(total);

    /// <summary>The result of each check for every row and the total.</summary>
    public IEnumerable<FormFinding> Findings
    {
        get
        {
            var byRule = columns.Index().ToDictionary(c => c.Item.Rule.Code, c => c.Index, StringComparer.Ordinal);
            var places = form
                .Checks.SelectMany(c => c.Terms)
                .Distinct()
                .ToDictionary(t => t, t => byRule[StatutoryForms.ColumnOf(form, t).Rule.Code]);
            return form.Checks.Select(check => Evaluate(check, places));
        }
    }

    /// <summary>Returns the columns of a form, printed and auxiliary, and the columns of other forms that its checks use.</summary>
    public static IEnumerable<FormColumn> ColumnsOf(Form form) => form.Columns
        .Concat(form.UnprintedColumns)
        .Concat(form.Checks.SelectMany(c => c.Terms).Where(t => t.Form is not null).Select(t => StatutoryForms.ColumnOf(form, t)))
        .DistinctBy(c => c.Rule.Code);

    /// <summary>
    /// Builds the rows, with units in their order in the tree. A unit that did not exist in the period has a row only if one of its cells
    /// is not zero.
    /// </summary>
    private List<(string Row, decimal[] Cells)> RowsOf(ResolvedFormRequest asked, UnitCounts byUnit)
    {
        var places = byUnit.IndexesOf(columns.Select(c => c.Rule.Code));
        return
        [
            .. asked.Range.UnitIds
                .GroupBy(id => asked.RowUnit(id).Id)
                .Select(g => (Id: g.Key, Cells: Sum(g.Select(id => CellsOf(byUnit.Of(asked.Tree[id].Key), places)))))
                .Where(u => asked.ExistedInPeriod(u.Id) || u.Cells.Any(v => v != 0))
                .GroupBy(u => asked.RowOf(u.Id))
                .Select(g => (g.Key, Sum(g.Select(u => u.Cells)))),
        ];
    }

    private decimal[] CellsOf(ReadOnlySpan<long> counted, int[] places)
    {
        var cells = new decimal[columns.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = columns[i].ToCellValue(counted[places[i]]);
        }

        return cells;
    }

    private decimal[] Sum(IEnumerable<decimal[]> rows)
    {
        var sum = new decimal[columns.Count];
        foreach (var cells in rows)
        {
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += cells[i];
            }
        }

        return sum;
    }

    /// <summary>
    /// Returns the printed cells by column number. The printed columns come first, so their indexes are those of the form.
    /// </summary>
    private Dictionary<string, decimal> PrintedCells(decimal[] cells) =>
        form.Columns.Index().Where(c => c.Item.HasSource).ToDictionary(c => c.Item.Number, c => cells[c.Index]);

    private FormFinding Evaluate(FormCheck check, Dictionary<FormTerm, int> places)
    {
        var failures = new List<FormFailure>();
        foreach (var (row, cells) in rows)
        {
            LookAt(row, cells);
        }

        LookAt(null, total);
        return new(check.Equation, failures.Count == 0, check.IsHard, failures.Count == 0 ? null : failures);

        void LookAt(string? row, decimal[] cells)
        {
            var (left, right, holds) = check.Evaluate(t => cells[places[t]]);
            if (!holds)
            {
                failures.Add(new(row, left, right));
            }
        }
    }
}
