using QcdcCases.Application.Forms;
using QcdcCases.Documents.Spreadsheets;
using QcdcCases.Domain.Forms;

namespace QcdcCases.Documents.Forms;

/// <summary>
/// Writes the numbers of a form: a row for each unit below its group's subtotal, and the total. Cells with a formula in the circular
/// contain a formula.
/// </summary>
internal sealed class FormTable(SheetWriter sheet, FormSheet form)
{
    private const double RowHeight = 16.5;

    private static readonly string[] Numerals = ["I", "II", "III", "IV", "V", "VI"];

    private readonly IReadOnlyList<FormColumn> columns = form.Form.Columns;
    private readonly Dictionary<string, IReadOnlyList<int>> parts = PartsOf(form.Form);

    public void Write()
    {
        var subtotals = new List<int>();
        var first = sheet.LastRow + 1;
        foreach (var (place, group) in form.Groups.Index())
        {
            if (group.Name is { } name)
            {
                subtotals.Add(sheet.LastRow + 1);
                var from = sheet.LastRow + 2;
                Row(
                    $"{Numerals[place]}. {name}",
                    Sum(group.Lines),
                    grouped: true,
                    c => $"SUM({SheetWriter.Reference(from, c)}:{SheetWriter.Reference(from + group.Lines.Count - 1, c)})");
            }

            foreach (var line in group.Lines)
            {
                Row(line.Name, line.Row.Cells, grouped: false, FormulaOf);
            }
        }

        var last = sheet.LastRow;
        Row("TỔNG CỘNG", form.Answer.Total, grouped: true, c => (subtotals.Count > 0, last >= first) switch
        {
            (true, _) => string.Join('+', subtotals.Select(row => SheetWriter.Reference(row, c))),
            (_, true) => $"SUM({SheetWriter.Reference(first, c)}:{SheetWriter.Reference(last, c)})",
            _ => null,
        });
    }

    private void Row(string name, IReadOnlyDictionary<string, decimal> cells, bool grouped, Func<int, string?> formula) => sheet.Row(
        FormHeading.Lines(name, FormPage.NameWidth) * RowHeight,
        [
            new WorkbookCell(1, name, grouped ? WorkbookCellStyle.GroupName : WorkbookCellStyle.Name),
            .. columns.Select((column, place) => column.HasSource
                ? new WorkbookCell(place + 2, cells[column.Number], Style(column, grouped), formula(place + 2))
                : new WorkbookCell(place + 2, null, WorkbookCellStyle.Blank)),
            new WorkbookCell(columns.Count + 2, null, grouped ? WorkbookCellStyle.GroupName : WorkbookCellStyle.Name),
        ]);

    private static WorkbookCellStyle Style(FormColumn column, bool grouped) => (column.Measure, grouped) switch
    {
        (FormColumnUnit.Money, true) => WorkbookCellStyle.GroupMoney,
        (FormColumnUnit.Money, false) => WorkbookCellStyle.Money,
        (_, true) => WorkbookCellStyle.GroupCount,
        _ => WorkbookCellStyle.Count,
    };

    /// <summary>Returns the sum formula of a column in the present row, or null.</summary>
    private string? FormulaOf(int column) => parts.TryGetValue(columns[column - 2].Number, out var added)
        ? string.Join('+', added.Select(c => SheetWriter.Reference(sheet.LastRow + 1, c)))
        : null;

    /// <summary>Finds, for each column, the first printed equation that sums other columns of the same form.</summary>
    private static Dictionary<string, IReadOnlyList<int>> PartsOf(Form form)
    {
        var places = form.Columns.Select((c, i) => (c.Number, Place: i + 2)).ToDictionary(c => c.Number, c => c.Place);
        var sums = new Dictionary<string, IReadOnlyList<int>>();
        foreach (var check in form.Checks.Where(c => c.IsHard))
        {
            if (check.TryGetSum(out var sum, out var added))
            {
                sums.TryAdd(sum, [.. added.Select(a => places[a])]);
            }
        }

        return sums;
    }

    private Dictionary<string, decimal> Sum(IReadOnlyList<FormLine> lines) =>
        columns.Where(c => c.HasSource).ToDictionary(c => c.Number, c => lines.Sum(l => l.Row.Cells[c.Number]));
}
