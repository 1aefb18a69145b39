using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Reports;

/// <summary>Lists the items that make up the difference of an adjusted cell, with the time at which each was recorded.</summary>
/// <param name="Form">The code of the form.</param>
/// <param name="Column">The number of the column.</param>
/// <param name="Row">The key of the unit whose row is opened; null means all rows.</param>
/// <param name="Since">The start of the interval, as in <see cref="ListAdjustments"/>.</param>
/// <param name="Until">The end of the interval, as in <see cref="ListAdjustments"/>.</param>
public sealed record ListAdjustmentItems(
    Guid Id,
    string Form,
    string Column,
    string? Row,
    DateTimeOffset? Since,
    DateTimeOffset? Until,
    PageRequest Page) : IQuery<Page<AdjustmentItem>>;

/// <summary>An item that a cell counts at the end of the interval and did not at its start, or the reverse.</summary>
/// <param name="Change">The difference in the cell; negative when the item is no longer counted. Money in đồng.</param>
/// <param name="RecordedAt">When the change was recorded.</param>
public sealed record AdjustmentItem(string Kind, Guid Id, string Unit, DateOnly On, long Change, DateTimeOffset RecordedAt);

internal sealed class ListAdjustmentItemsHandler(
    FinalInstant register,
    ReportQueries reportQueries,
    FormItemQueries items,
    UnitDirectory units) : IRequestHandler<ListAdjustmentItems, Result<Page<AdjustmentItem>>>
{
    public async Task<Result<Page<AdjustmentItem>>> Handle(ListAdjustmentItems query, CancellationToken cancellationToken)
    {
        if (
            (await reportQueries.FindAsync(query.Id, Permission.ReadFigures, cancellationToken)).IsRefused(out var refusal, out var report)
            || query.Page.Place().IsRefused(out refusal, out var place)
            || AdjustmentInterval
                .Resolve(report, query.Since, query.Until, await register.ReadAsync(cancellationToken))
                .IsRefused(out refusal, out var adjustmentInterval))
        {
            return refusal;
        }

        if (StatutoryForms.Of(report.Circular).FirstOrDefault(f => f.Code == query.Form) is not { } form)
        {
            return FormRefusals.NotFound(report.Circular);
        }

        if (FormItemQueries.ColumnOf(form, query.Column).IsRefused(out refusal, out var column))
        {
            return refusal;
        }

        var tree = await units.TreeWithAsync([report.UnitId], cancellationToken);
        var basis = ReportBuilder.NewBasis(tree[report.UnitId], tree, report.Period, report.Circular, adjustmentInterval.Until, []);
        var resolvedFormRequest = ReportBuilder.ByUnit(basis, tree, form, report.Period, adjustmentInterval.Until);
        var unitIds = query.Row is null
            ? resolvedFormRequest.Range.UnitIds
            : [.. resolvedFormRequest.Range.UnitIds.Where(id => tree[id].Key == query.Row)];
        if (unitIds.Count == 0)
        {
            return FormRefusals.RowUnknown();
        }

        var changes = await ChangesAsync(column, resolvedFormRequest, unitIds, adjustmentInterval, cancellationToken);
        var after = place.IsStart ? changes : changes.FindAll(i => i.On > place.On || (i.On == place.On && i.Id.CompareTo(place.Id) > 0));
        return Page<AdjustmentItem>.Of([.. after.Take(query.Page.Limit + 1)], query.Page.Limit, last => new Cursor(last.On, last.Id));
    }

    /// <summary>Returns the items counted at only one end of the interval. Items that merely have a new version are not included.</summary>
    private async Task<List<AdjustmentItem>> ChangesAsync(
        FormColumn column,
        ResolvedFormRequest resolvedFormRequest,
        IReadOnlyList<Guid> unitIds,
        AdjustmentInterval adjustmentInterval,
        CancellationToken cancellationToken)
    {
        var before = await CountedAsync(adjustmentInterval.Since);
        var now = await CountedAsync(adjustmentInterval.Until);
        var kept = before.Select(f => f.Id).Intersect(now.Select(f => f.Id)).ToHashSet();
        return
        [
            .. now.Where(f => !kept.Contains(f.Id)).Select(f => ChangeOf(f, 1, f.RecordedAt))
                .Concat(before.Where(f => !kept.Contains(f.Id)).Select(f => ChangeOf(f, -1, f.RetiredAt ?? f.RecordedAt)))
                .GroupBy(c => (c.Kind, c.Id, c.Unit))
                .Select(g => g.First() with { On = g.Min(c => c.On), Change = g.Sum(c => c.Change), RecordedAt = g.Max(c => c.RecordedAt) })
                .Where(c => c.Change != 0)
                .OrderBy(c => c.On).ThenBy(c => c.Id),
        ];

        async Task<List<Fact>> CountedAsync(DateTimeOffset asOf) =>
            await (await items.CountedAsync(column.Rule, resolvedFormRequest.Range.Period, unitIds, asOf, cancellationToken)).ToListAsync(
                cancellationToken);

        AdjustmentItem ChangeOf(Fact fact, int sign, DateTimeOffset recordedAt)
        {
            var item = FormItemQueries.ItemOf(column.Rule, fact, resolvedFormRequest);
            return new AdjustmentItem(item.Kind, item.Id, item.Unit, item.On, (long)(sign * item.Amount), recordedAt);
        }
    }
}
