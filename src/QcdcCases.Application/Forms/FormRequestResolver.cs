using QcdcCases.Application.Statistics;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Forms;

/// <summary>A validated request for a form.</summary>
/// <param name="Range">The units and period, grouped by unit, because a statutory total is the sum of the units' own rows.</param>
internal sealed record ResolvedFormRequest(Form Form, ResolvedFigureRequest Range, UnitTree Tree, FormRows Rows)
{
    /// <summary>Returns the row to which a unit's own records belong.</summary>
    public string RowOf(Guid unitId) => Rows switch
    {
        FormRows.Level => Code.Of(RowUnit(unitId).Level),
        FormRows.Kind => Code.Of(RowUnit(unitId).Kind),
        _ => RowUnit(unitId).Key,
    };

    /// <summary>The units that existed in the period, when a snapshot fixed them; otherwise null.</summary>
    public IReadOnlySet<Guid>? ExistingUnitIds { get; init; }

    /// <summary>Returns the same request for another period.</summary>
    public ResolvedFormRequest In(Period period) => this with { Range = Range with { Period = period } };

    /// <summary>Whether the unit of a row existed in the period.</summary>
    public bool ExistedInPeriod(Guid unitId) =>
        ExistingUnitIds?.Contains(unitId) ?? RowUnit(unitId).ExistedWithin(Range.Period.From, Range.Period.To);

    /// <summary>Returns the unit to whose row a unit's own records belong.</summary>
    public Unit RowUnit(Guid unitId) => Range.Request.Map is FigureMap.Now ? Tree.CurrentUnit(unitId) : Tree[unitId];
}

/// <summary>Validates requests for forms.</summary>
internal sealed class FormRequestResolver(FigureRequestResolver figureRequestResolver, UnitDirectory units)
{
    public async Task<Result<ResolvedFormRequest>> ResolveAsync(FormRequest formRequest, CancellationToken cancellationToken)
    {
        if ((await CircularAsync(formRequest, cancellationToken)).IsRefused(out var refusal, out var asked))
        {
            return refusal;
        }

        // Each unit is counted separately: a case that two merged units saw counts twice, so that the sums agree on either map.
        var tree = await units.TreeAsync(cancellationToken);
        return StatutoryForms.Find(asked.Circular, formRequest.Code) is { } form
            ? new ResolvedFormRequest(form, asked.Range with { GroupOf = id => tree[id].Key }, tree, formRequest.Rows)
            : FormRefusals.NotFound(asked.Circular.Code);
    }

    /// <summary>Returns the circular by which a period is reported, or the one that the request names.</summary>
    public async Task<Result<FormPeriod>> CircularAsync(FormRequest formRequest, CancellationToken cancellationToken)
    {
        if (
            (await figureRequestResolver.ResolveAsync(formRequest.Figures with { By = FigureGrouping.Unit }, cancellationToken)).IsRefused(
                out var refusal,
                out var resolvedFigureRequest))
        {
            return refusal;
        }

        return Circular.FindOrInForce(formRequest.Circular, resolvedFigureRequest.Period.To) is { } circular
            ? new FormPeriod(circular, resolvedFigureRequest)
            : FormRefusals.CircularUnknown();
    }
}

/// <summary>A period with the circular by which it is reported.</summary>
internal sealed record FormPeriod(Circular Circular, ResolvedFigureRequest Range);

internal static class FormRefusals
{
    public static Refusal NotFound(string circular) => Refusal.NotFound(
        "form.not_found", $"{circular} has no form with this code.") with { Arguments = [circular] };

    public static Refusal CircularUnknown() => Refusal.Malformed(
        "form.circular_unknown", "`circular` must be the code of a known circular.", "circular");

    public static Refusal RowUnknown() => Refusal.NotFound("form.row_unknown", "The form has no such row.");
}
