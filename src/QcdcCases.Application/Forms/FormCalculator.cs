using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Forms;

/// <summary>
/// Fills in forms. It counts each unit's own records and adds the units up to rows and total, so that the sums agree on any map of units.
/// </summary>
internal sealed class FormCalculator(CasesDbContext db, FormSnapshots formSnapshots)
{
    /// <summary>Fills in the requested form.</summary>
    public async Task<FormAnswer> FillAsync(ResolvedFormRequest asked, CancellationToken cancellationToken) =>
        (await FillAsync(asked, [asked.Form], cancellationToken))[0];

    /// <summary>Fills in several forms for the same units and days, with their checks, in one pass over one database snapshot.</summary>
    public async Task<IReadOnlyList<FormAnswer>> FillAsync(
        ResolvedFormRequest asked,
        IReadOnlyList<Form> forms,
        CancellationToken cancellationToken)
    {
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var byUnit = await formSnapshots.CountByUnitAsync(
            asked,
            [.. RulesOf(forms), .. forms.SelectMany(OpeningRulesOf)],
            cancellationToken);
        var carried = asked.Range.Period.Before is { } before
            ? CarriedColumns(forms, await OpenAtEndAsync(asked.In(before), forms, cancellationToken), byUnit.Sum)
            : [];
        return forms
            .ToList()
            .ConvertAll(form =>
            {
                var grid = new FormGrid(asked, form, byUnit);
                return new FormAnswer(
                    form.Code,
                    form.Circular.Code,
                    asked.Range.Request.Unit,
                    asked.Range.Period.From,
                    asked.Range.Period.To,
                    grid.Rows,
                    grid.Total,
                    [.. grid.Findings, .. carried.Where(c => c.Form == form).Select(CheckOpening)]);
            });
    }

    /// <summary>
    /// Compares what one period left open with what the next one found, over all units, for each column that the forms carry over.
    /// </summary>
    public async Task<IReadOnlyList<CarriedColumn>> CarriedColumnsAsync(
        ResolvedFormRequest before, ResolvedFormRequest now, IReadOnlyList<Form> forms, CancellationToken cancellationToken)
    {
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var found = await formSnapshots.CountTotalAsync(now, [.. forms.SelectMany(OpeningRulesOf)], cancellationToken);
        return CarriedColumns(forms, await OpenAtEndAsync(before, forms, cancellationToken), rule => found[rule]);
    }

    /// <summary>Counts each unit's own records.</summary>
    public Task<UnitCounts> CountAsync(ResolvedFormRequest asked, IReadOnlyList<Form> forms, CancellationToken cancellationToken) =>
        formSnapshots.CountByUnitAsync(asked, [.. RulesOf(forms)], cancellationToken);

    /// <summary>Computes only the totals of forms, by the code of the form and the number of the column.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>> TotalsAsync(
        ResolvedFormRequest asked, IReadOnlyList<Form> forms, CancellationToken cancellationToken)
    {
        var byUnit = await CountAsync(asked, forms, cancellationToken);
        return forms.ToDictionary(
            f => f.Code,
            f =>
                (IReadOnlyDictionary<string, decimal>)
                    f.ColumnsWithCells.ToDictionary(c => c.Number, c => c.ToCellValue(byUnit.Sum(c.Rule.Code))));
    }

    private static IEnumerable<Measure> RulesOf(IReadOnlyList<Form> forms) =>
        forms.SelectMany(FormGrid.ColumnsOf).Select(c => c.Rule).DistinctBy(r => r.Code);

    private static IEnumerable<Measure> OpeningRulesOf(Form form) => form.CarryOvers.Select(c => form.Find(c.Whole)!.OpeningMeasure);

    private Task<IReadOnlyDictionary<string, long>> OpenAtEndAsync(
        ResolvedFormRequest before,
        IReadOnlyList<Form> forms,
        CancellationToken cancellationToken) =>
        formSnapshots.CountTotalAsync(
            before,
            [.. forms.SelectMany(f => f.CarryOvers.SelectMany(c => new[] { f.Find(c.Whole)!.Rule, f.Find(c.Done)!.Rule }))],
            cancellationToken);

    private static List<CarriedColumn> CarriedColumns(
        IReadOnlyList<Form> forms,
        IReadOnlyDictionary<string, long> left,
        Func<string, long> found) =>
        [
            .. from form in forms
            from carryOver in form.CarryOvers
            let whole = form.Find(carryOver.Whole)!
            select new CarriedColumn(
                form,
                carryOver.Whole,
                carryOver.Done,
                left[whole.Rule.Code] - left[form.Find(carryOver.Done)!.Rule.Code],
                found(whole.OpeningMeasure.Code)),
        ];

    private static FormFinding CheckOpening(CarriedColumn carried)
    {
        var holds = carried.Opening == carried.Left;
        return new(
            $"opening.{carried.Whole}=before.{carried.Whole}-before.{carried.Done}",
            holds,
            Hard: false,
            holds ? null : [new(null, carried.Opening, carried.Left)]);
    }
}

/// <summary>A column that is carried over from one period to the next.</summary>
/// <param name="Whole">The number of the column with the opening balance.</param>
/// <param name="Done">The number of the column with what was completed of it.</param>
/// <param name="Left">The open number at the end of the earlier period: whole minus done.</param>
/// <param name="Opening">The opening number of the later period.</param>
internal sealed record CarriedColumn(Form Form, string Whole, string Done, long Left, long Opening);
