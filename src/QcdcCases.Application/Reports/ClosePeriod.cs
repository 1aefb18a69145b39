using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;
using Unit = QcdcCases.Domain.Units.Unit;

namespace QcdcCases.Application.Reports;

/// <summary>
/// Closes a unit's report for a period that is over and stores its numbers as a snapshot, with everything below the unit. The numbers are
/// computed outside a transaction, as of an instant before which nothing can change any more; storing them is a short transaction of its
/// own (<see cref="StoreReport"/>).
/// </summary>
/// <param name="Unit">The key of the unit.</param>
/// <param name="From">The first day; alternatively name a statutory period in <c>period</c>.</param>
/// <param name="To">The last day, inclusive.</param>
/// <param name="Period">A statutory period, such as <c>2026-Q1</c>.</param>
/// <param name="Circular">The circular whose forms are used; by default the one in force on the last day.</param>
/// <param name="OverMissing">Whether to close although units directly below have not closed.</param>
public sealed record ClosePeriod(
    string Unit,
    DateOnly? From = null,
    DateOnly? To = null,
    string? Period = null,
    string? Circular = null,
    bool OverMissing = false) : IRequest<Result<ReportView>>;

internal sealed class ClosePeriodValidator : AbstractValidator<ClosePeriod>
{
    public ClosePeriodValidator() => RuleFor(c => c.Unit).IsKey();
}

internal sealed class ClosePeriodHandler(
    RequestContext context,
    FigureRequestResolver figureRequestResolver,
    UnitDirectory units,
    ReportQueries reportQueries,
    FinalInstant finalInstant,
    ReportBuilder reportBuilder,
    IMediator mediator) : IRequestHandler<ClosePeriod, Result<ReportView>>
{
    public async Task<Result<ReportView>> Handle(ClosePeriod command, CancellationToken cancellationToken)
    {
        var read = await figureRequestResolver.ResolveAsync(
            new FigureRequest(command.Unit, command.From, command.To, command.Period),
            cancellationToken);
        if (read.IsRefused(out var refusal, out var resolvedFigureRequest))
        {
            return refusal;
        }

        var tree = await units.TreeWithAsync([resolvedFigureRequest.UnitId], cancellationToken);
        if (!context.Caller.HasPermission(Permission.ClosePeriods, resolvedFigureRequest.UnitId, tree))
        {
            return UnitRefusals.NotFound();
        }

        if (Circular.FindOrInForce(command.Circular, resolvedFigureRequest.Period.To) is not { } circular)
        {
            return FormRefusals.CircularUnknown();
        }

        if (resolvedFigureRequest.Period.To >= context.Today)
        {
            return Refusal.Rule("period.not_over", "`to` must be before today: the period has not ended.", "to");
        }

        if (!tree[resolvedFigureRequest.UnitId].ExistsOn(resolvedFigureRequest.Period.To))
        {
            return Refusal.Rule("period.unit_ended", "The unit did not exist on the closing day; its successor reports.", "unit");
        }

        return await BuildAndStoreAsync(
            command,
            tree[resolvedFigureRequest.UnitId],
            tree,
            resolvedFigureRequest.Period,
            circular.Code,
            cancellationToken);
    }

    private async Task<Result<ReportView>> BuildAndStoreAsync(
        ClosePeriod command, Unit unit, UnitTree tree, Period period, string circular, CancellationToken cancellationToken)
    {
        var keep = new StoreReport(unit.Id, period, circular, command.OverMissing, null);
        var closed = await reportQueries.ClosedAsync(unit.Id, cancellationToken);
        if (closed.Exists(c => c.Period == period))
        {
            // StoreReport refuses a period that is already closed; nothing is counted for it.
            return await mediator.Send(keep, cancellationToken);
        }

        if ((await finalInstant.SettleAsync(cancellationToken)).IsRefused(out var refusal, out var asOf))
        {
            return refusal;
        }

        var content = await reportBuilder.BuildAsync(ReportBuilder.NewBasis(unit, tree, period, circular, asOf, closed), cancellationToken);
        return FailedChecksOf(content) is { Count: > 0 } broken
            ? Refusal.Rule("period.checks_failed", $"{broken.Count} mandatory checks of the forms failed; see `equations`.") with
            {
                Arguments = [broken.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)],
                Equations = broken,
            }
            : await mediator.Send(keep with { Content = content }, cancellationToken);
    }

    private static List<BrokenEquation> FailedChecksOf(ReportContent content)
    {
        var forms = content.Forms.ToDictionary(f => f.Form, StringComparer.Ordinal);
        return
        [
            .. from form in content.Forms
            from finding in form.Checks.Where(c => c is { Hard: true, Holds: false })
            from failure in finding.Failures!
            select new BrokenEquation(
                form.Form,
                finding.Equation,
                failure.Unit,
                failure.Left,
                failure.Right,
                CellsOf(form, finding.Equation, failure.Unit)),
            .. content
                .CarriedOver.Where(c => c.Left + c.Adjusted != c.Opening)
                .Select(c => new BrokenEquation(c.Form, $"opening={c.Columns}+adjusted", null, c.Opening, c.Left + c.Adjusted, [])),
        ];

        IReadOnlyList<BrokenCell> CellsOf(FormAnswer form, string equation, string? unit) =>
        [
            .. from term in FormItems.ColumnsOf(form, equation)
               let filled = forms[term.Form]
               let cells = unit is null ? filled.Total : filled.Rows.FirstOrDefault(r => r.Unit == unit)?.Cells
               let items = FormItems.UrlOf(filled, term.Form, term.Column, unit, content.AsOf)
               select new BrokenCell(term.Form, term.Column, cells?.GetValueOrDefault(term.Column) ?? 0, items),
        ];
    }
}
