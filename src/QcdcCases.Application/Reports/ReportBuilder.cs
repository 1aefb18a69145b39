using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reports;

/// <summary>The input from which a report is computed. The same basis always gives the same report.</summary>
/// <param name="Codes">The codes of the figures to compute; null means all.</param>
/// <param name="AdjustedReports">The earlier reports whose adjustments are listed.</param>
/// <param name="Frozen">The snapshot that is computed again; null for a new report.</param>
internal sealed record ReportBasis(
    Unit Unit,
    Period Period,
    string Circular,
    DateTimeOffset AsOf,
    IReadOnlyList<ReportUnit> Units,
    IReadOnlyCollection<string>? Codes,
    IReadOnlyList<AdjustedReport> AdjustedReports,
    ReportContent? Frozen = null);

/// <summary>Computes the content of a report as of one instant.</summary>
internal sealed partial class ReportBuilder(
    CasesDbContext db,
    FormCalculator forms,
    FigureReader figures,
    DeclaredFigureQueries declaredFigureQueries,
    ComparedPeriods comparedPeriods,
    UnitDirectory units)
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> NoTotals =
        new Dictionary<string, IReadOnlyDictionary<string, decimal>>();

    /// <summary>Returns the basis of a report that is closed now.</summary>
    public static ReportBasis NewBasis(
        Unit unit,
        UnitTree tree,
        Period period,
        string circular,
        DateTimeOffset asOf,
        IReadOnlyCollection<ClosedReport> closed) =>
        new(
            unit,
            period,
            circular,
            asOf,
            [.. tree.RollupOf(unit.Id).Select(u => new ReportUnit(u.Key, u.ExistedWithin(period.From, period.To)))],
            null,
            AdjustmentPlan.Of(period, closed));

    /// <summary>Returns the basis of a closed report from its snapshot.</summary>
    public async Task<ReportBasis> BasisOfAsync(ReportContent frozen, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(frozen.Unit, cancellationToken);
        var told = frozen.Adjustments.Select(a => a.Report).ToList();
        var circulars = await db
            .Reports.AsNoTracking()
            .Where(r => told.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, r => r.Circular, cancellationToken);
        return new ReportBasis(
            unit!,
            new Period(frozen.From, frozen.To),
            frozen.Circular,
            frozen.AsOf,
            frozen.Units,
            [.. frozen.Figures.Figures.Keys],
            [
                .. frozen.Adjustments.Select(a => new AdjustedReport(
                    new ClosedReport(a.Report, new Period(a.From, a.To), circulars[a.Report], a.Since),
                    a.Since)),
            ],
            frozen);
    }

    public async Task<ReportContent> BuildAsync(ReportBasis basis, CancellationToken cancellationToken)
    {
        var tree = await units.TreeWithAsync([basis.Unit.Id], cancellationToken);
        var ofCircular = StatutoryForms.Of(basis.Circular);
        var range = RangeOf(basis, tree, basis.Period, basis.AsOf);
        IReadOnlyList<Measure>? measures = basis.Codes is { } codes
            ? [.. codes.Select(Measures.Find).OfType<Measure>().Where(m => m.Subject is not FactSubject.Indicator)]
            : null;
        var declared = basis.Frozen is { } snapshot
            ? CodesOf(snapshot)
            : await declaredFigureQueries.CodesAsync(range, cancellationToken);
        var compared = basis.Frozen is { } recounted ? BesideOf(recounted) : await comparedPeriods.OfAsync(range, cancellationToken);
        var filled =
            ofCircular.Count == 0
                ? []
                : await forms.FillAsync(ByUnit(basis, tree, ofCircular[0], basis.Period, basis.AsOf), ofCircular, cancellationToken);
        var adjustments = new List<ReportAdjustment>();
        var carriedOver = new List<CarriedOver>();
        foreach (var told in basis.AdjustedReports)
        {
            adjustments.Add(await AdjustmentAsync(basis, tree, told, carriedOver, cancellationToken));
        }

        return new ReportContent(
            basis.Unit.Key,
            basis.Period.From,
            basis.Period.To,
            basis.Circular,
            DefinitionsOf(ofCircular),
            basis.AsOf,
            basis.Units,
            filled,
            new(
                basis.Period.From,
                basis.Period.To,
                (await figures.ReadAsync(range, measures, declared, cancellationToken))[string.Empty],
                filled.ToDictionary(f => f.Form, f => f.Total)),
            await BesideAsync(compared.Before),
            await BesideAsync(compared.YearBefore),
            carriedOver,
            adjustments,
            compared.Before.Absent is ComparisonAbsence.BeforeBooks || compared.YearBefore.Absent is ComparisonAbsence.BeforeBooks
                ? compared.CompleteSince
                : null,
            basis.Frozen is null ? IndicatorsOf(declared, basis.Period) : basis.Frozen.Indicators,
            basis.Frozen is null ? null : basis.Frozen.Missing);

        async Task<PeriodFigures?> BesideAsync(BesidePeriod beside) =>
            await figures.ReadBesideAsync(range, measures, declared, beside, cancellationToken) is { } numbers
                ? new(beside.Days!.From, beside.Days.To, numbers, beside.Absent is null ? await TotalsAsync(beside.Days) : NoTotals)
                : null;

        async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>> TotalsAsync(Period period) =>
            ofCircular.Count == 0
                ? NoTotals
                : await forms.TotalsAsync(ByUnit(basis, tree, ofCircular[0], period, basis.AsOf), ofCircular, cancellationToken);
    }

    /// <summary>Returns the cells whose numbers differ between two instants.</summary>
    public async Task<IReadOnlyList<AdjustedCell>> ChangedAsync(
        ReportBasis basis, ClosedReport report, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var tree = await units.TreeWithAsync([basis.Unit.Id], cancellationToken);
        var ofCircular = StatutoryForms.Of(report.Circular);
        var resolvedFigureRequest = RangeOf(basis, tree, report.Period, until);
        var (ids, to) = (resolvedFigureRequest.UnitIds, report.Period.To);
        if (
            ofCircular.Count == 0
            || !await db.Facts.AnyAsync(
                f =>
                    ids.Contains(f.UnitId)
                    && f.BegunOn <= to
                    && ((f.RecordedAt > since && f.RecordedAt <= until) || (f.RetiredAt > since && f.RetiredAt <= until)),
                cancellationToken))
        {
            return [];
        }

        var before = await forms.CountAsync(ByUnit(basis, tree, ofCircular[0], report.Period, since), ofCircular, cancellationToken);
        var now = await forms.CountAsync(ByUnit(basis, tree, ofCircular[0], report.Period, until), ofCircular, cancellationToken);
        return
        [
            .. from form in ofCircular
               from column in form.ColumnsWithCells
               from unit in basis.Units
               let one = column.ToCellValue(before[unit.Unit, column.Rule.Code])
               let other = column.ToCellValue(now[unit.Unit, column.Rule.Code])
               where one != other
               select new AdjustedCell(form.Code, column.Number, unit.Unit, one, other),
        ];
    }

    /// <summary>Returns the form request that counts each unit's own records.</summary>
    public static ResolvedFormRequest ByUnit(ReportBasis basis, UnitTree tree, Form form, Period period, DateTimeOffset asOf)
    {
        var resolvedFigureRequest = RangeOf(basis, tree, period, asOf);
        return new ResolvedFormRequest(
            form,
            resolvedFigureRequest with
            {
                Request = resolvedFigureRequest.Request with { By = FigureGrouping.Unit },
                GroupOf = id => tree[id].Key,
            },
            tree,
            FormRows.Unit)
        {
            ExistingUnitIds = basis.Units.Where(u => u.Lived).Select(u => tree.Find(u.Unit)!.Id).ToHashSet(),
        };
    }

    private static ResolvedFigureRequest RangeOf(ReportBasis basis, UnitTree tree, Period period, DateTimeOffset asOf) => new(
        basis.Unit.Id,
        period,
        [.. basis.Units.Select(u => tree.Find(u.Unit)!.Id)],
        new FigureRequest(basis.Unit.Key, period.From, period.To, AsOf: asOf),
        null);

    private async Task<ReportAdjustment> AdjustmentAsync(
        ReportBasis basis, UnitTree tree, AdjustedReport told, List<CarriedOver> carriedOver, CancellationToken cancellationToken)
    {
        var report = told.Report;
        var cells = await ChangedAsync(basis, report, told.Since, basis.AsOf, cancellationToken);
        var ofCircular = StatutoryForms.Of(report.Circular);
        if (report.Period.To.AddDays(1) == basis.Period.From && report.Circular == basis.Circular && ofCircular.Count > 0)
        {
            var carried = await forms.CarriedColumnsAsync(
                ByUnit(basis, tree, ofCircular[0], report.Period, told.Since),
                ByUnit(basis, tree, ofCircular[0], basis.Period, basis.AsOf),
                ofCircular,
                cancellationToken);
            carriedOver.AddRange(carried.Select(c => new CarriedOver(
                c.Form.Code, $"{c.Whole}-{c.Done}", report.Id, c.Left, Changed(c.Form, c.Whole) - Changed(c.Form, c.Done), c.Opening)));
        }

        return new ReportAdjustment(report.Id, report.Period.From, report.Period.To, told.Since, cells);

        decimal Changed(Form form, string column) => cells.Where(c => c.Form == form.Code && c.Column == column).Sum(c => c.Now - c.Before);
    }

    private static string DefinitionsOf(IReadOnlyList<Form> forms) => AnswerJson.Digest(forms.Select(f => new
    {
        f.Code,
        f.Title,
        Columns = f.Columns.Select(c => new { c.Number, c.Groups, c.Heading, c.Definition, c.Measure }),
        Checks = f.Checks.Select(c => new { c.Equation, c.IsHard }),
    }));
}
