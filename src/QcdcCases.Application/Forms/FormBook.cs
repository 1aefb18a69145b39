using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Forms;

/// <summary>Fills in forms: each unit's own book first, rows and the total as sums of them, so that the sums agree on any map of units.</summary>
internal sealed class FormBook(CasesDbContext db, FormCounts counts)
{
    private const string TotalRow = "";

    /// <summary>The form that is asked for.</summary>
    public async Task<FormAnswer> FillAsync(FormRange asked, CancellationToken cancellationToken) => (await FillAsync(asked, [asked.Form], cancellationToken))[0];

    /// <summary>Several forms over the same units and days, counted in one pass and one snapshot, with whatever their checks compare with.</summary>
    public async Task<IReadOnlyList<FormAnswer>> FillAsync(FormRange asked, IReadOnlyList<Form> forms, CancellationToken cancellationToken)
    {
        await using var snapshot = await db.SnapshotAsync(cancellationToken);
        var byUnit = await CountAsync(asked, forms, cancellationToken);
        var carried = asked.Range.Period.Before is { } before ? Carried(forms, await LeftAsync(asked.In(before), forms, cancellationToken), byUnit.Sum) : [];
        return forms.ToList().ConvertAll(form =>
        {
            var columns = ColumnsOf(form).ToList();
            var rows = Rows(asked, columns, byUnit);
            var total = Sum(columns, rows.Select(r => r.Cells));
            var findings = form.Checks.Select(c => Find(form, c, rows, total)).Concat(carried.Where(c => c.Form == form).Select(Find));
            return new FormAnswer(
                form.Code,
                form.Circular.Code,
                asked.Range.Question.Unit,
                asked.Range.Period.From,
                asked.Range.Period.To,
                [.. rows.Select(r => r with { Cells = Printed(form, r.Cells) })],
                Printed(form, total),
                [.. findings]);
        });
    }

    /// <summary>What one period left open and what the next found, over all units, wherever the forms carry a column over.</summary>
    public async Task<IReadOnlyList<CarriedColumn>> CarriedAsync(
        FormRange before, FormRange now, IReadOnlyList<Form> forms, CancellationToken cancellationToken)
    {
        await using var snapshot = await db.SnapshotAsync(cancellationToken);
        var found = await counts.TogetherAsync(now, [.. forms.SelectMany(OpeningRulesOf)], cancellationToken);
        return Carried(forms, await LeftAsync(before, forms, cancellationToken), rule => found[rule]);
    }

    /// <summary>What each unit's own book counts.</summary>
    public Task<UnitCounts> CountAsync(FormRange asked, IReadOnlyList<Form> forms, CancellationToken cancellationToken) =>
        counts.ByUnitAsync(asked, [.. forms.SelectMany(ColumnsOf).Select(c => c.Rule).DistinctBy(r => r.Code), .. forms.SelectMany(OpeningRulesOf)], cancellationToken);

    /// <summary>The totals of forms alone, by the code of the form and the number of the column.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>> TotalsAsync(
        FormRange asked, IReadOnlyList<Form> forms, CancellationToken cancellationToken)
    {
        var byUnit = await CountAsync(asked, forms, cancellationToken);
        return forms.ToDictionary(
            f => f.Code,
            f => (IReadOnlyDictionary<string, decimal>)f.KeptColumns.ToDictionary(c => c.Number, c => c.ValueOf(byUnit.Sum(c.Rule.Code))));
    }

    /// <summary>The form's columns, and those of other forms that its checks compare with.</summary>
    private static IEnumerable<FormColumn> ColumnsOf(Form form) => form.Columns
        .Concat(form.Aside)
        .Concat(form.Checks.SelectMany(c => c.Terms).Where(t => t.Form is not null).Select(t => StatutoryForms.ColumnOf(form, t)))
        .DistinctBy(c => c.Rule.Code);

    private static IEnumerable<Figure> OpeningRulesOf(Form form) => form.CarryOvers.Select(c => form.Find(c.Whole)!.OpeningRule);

    private Task<IReadOnlyDictionary<string, long>> LeftAsync(FormRange before, IReadOnlyList<Form> forms, CancellationToken cancellationToken) => counts.TogetherAsync(
        before, [.. forms.SelectMany(f => f.CarryOvers.SelectMany(c => new[] { f.Find(c.Whole)!.Rule, f.Find(c.Done)!.Rule }))], cancellationToken);

    private static List<CarriedColumn> Carried(IReadOnlyList<Form> forms, IReadOnlyDictionary<string, long> left, Func<string, long> found) =>
    [
        .. from form in forms
           from carryOver in form.CarryOvers
           let whole = form.Find(carryOver.Whole)!
           select new CarriedColumn(
               form, carryOver.Whole, carryOver.Done, left[whole.Rule.Code] - left[form.Find(carryOver.Done)!.Rule.Code], found(whole.OpeningRule.Code)),
    ];

    /// <summary>Units in their order in the tree. One that did not live in the period has a row only if something of it is left to count.</summary>
    private static List<FormRow> Rows(FormRange asked, List<FormColumn> columns, UnitCounts byUnit) =>
    [
        .. asked.Range.UnitIds
            .GroupBy(id => asked.Standing(id).Id)
            .Select(g => (Id: g.Key, Cells: Sum(columns, g.Select(id => columns.ToDictionary(c => c.Rule.Code, c => c.ValueOf(byUnit[asked.Tree[id].Key, c.Rule.Code]))))))
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
        form.KeptColumns.ToDictionary(c => c.Number, c => cells[c.Rule.Code]);

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

    private static FormFinding Find(CarriedColumn carried)
    {
        var holds = carried.Found == carried.Left;
        return new(
            $"opening.{carried.Whole}=before.{carried.Whole}-before.{carried.Done}", holds, Hard: false, holds ? null : [new(null, carried.Found, carried.Left)]);
    }
}

/// <summary>A column that carries over from one period to the next.</summary>
/// <param name="Whole">The number of the column with the opening balance.</param>
/// <param name="Done">The number of the column with what was done of it.</param>
/// <param name="Left">What the earlier period left: whole without done.</param>
/// <param name="Found">What the later one found.</param>
internal sealed record CarriedColumn(Form Form, string Whole, string Done, long Left, long Found);
