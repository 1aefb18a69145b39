using QcdcCases.Application.Statistics;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Forms;

/// <summary>A question about a form that was understood.</summary>
/// <param name="Range">By unit, because a statutory total is the sum of the units' own rows.</param>
internal sealed record FormRange(Form Form, FigureRange Range, UnitTree Tree, FormRows Rows)
{
    /// <summary>The row of what a unit's book counts.</summary>
    public string RowOf(Guid unitId) => Rows switch
    {
        FormRows.Level => Code.Of(Standing(unitId).Level),
        FormRows.Kind => Code.Of(Standing(unitId).Kind),
        _ => Standing(unitId).Key,
    };

    /// <summary>Whether the unit that a row stands for lived in the period.</summary>
    public bool Lived(Guid unitId) => Standing(unitId) is var unit && unit.ValidFrom <= Range.Period.To && !(unit.ValidTo < Range.Period.From);

    /// <summary>The unit of whose row a unit's book is part.</summary>
    public Unit Standing(Guid unitId) => Range.Question.Map is FigureMap.Now ? Tree.Now(unitId) : Tree[unitId];
}

/// <summary>Reads which form is meant, over which units and days.</summary>
internal sealed class FormRanges(FigureRanges ranges, UnitDirectory units)
{
    public async Task<Result<FormRange>> ReadAsync(FormQuestion question, CancellationToken cancellationToken)
    {
        if ((await CircularAsync(question, cancellationToken)).IsRefused(out var refusal, out var asked))
        {
            return refusal;
        }

        return StatutoryForms.Find(asked.Circular, question.Code) is { } form
            ? new FormRange(form, asked.Range, await units.TreeAsync(cancellationToken), question.Rows)
            : Refusal.NotFound("form.not_found", $"{asked.Circular.Code} has no form of that code.") with { Arguments = [asked.Circular.Code] };
    }

    /// <summary>The circular by which a period is reported, unless the question names another.</summary>
    public async Task<Result<FormPeriod>> CircularAsync(FormQuestion question, CancellationToken cancellationToken)
    {
        if ((await ranges.ReadAsync(question.Figures with { By = FigureGrouping.Unit }, cancellationToken)).IsRefused(out var refusal, out var range))
        {
            return refusal;
        }

        return (question.Circular is { } named ? Circular.Find(named) : Circular.On(range.Period.To)) is { } circular
            ? new FormPeriod(circular, range)
            : Refusal.Malformed("form.circular_unknown", "There is no such circular.", "circular");
    }
}

/// <summary>A period with the circular by which it is reported.</summary>
internal sealed record FormPeriod(Circular Circular, FigureRange Range);
