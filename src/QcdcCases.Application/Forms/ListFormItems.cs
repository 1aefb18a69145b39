using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Forms;

/// <summary>
/// Lists the items that a cell counts. Their number is the cell's value; for money, their amounts (in đồng) add up to it.
/// </summary>
/// <param name="Column">The number of the column.</param>
/// <param name="Row">The unit, level or kind of the row; null means the total.</param>
public sealed record ListFormItems(FormRequest Question, string Column, string? Row, PageRequest Page) : IQuery<Page<FigureItem>>;

internal sealed class ListFormItemsHandler(
    FormRequestResolver formRequestResolver, FormItemQueries formItemQueries, FigureItemTitles titles)
    : IRequestHandler<ListFormItems, Result<Page<FigureItem>>>
{
    public async Task<Result<Page<FigureItem>>> Handle(ListFormItems query, CancellationToken cancellationToken)
    {
        if (query.Page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var read = await formRequestResolver.ResolveAsync(query.Question, cancellationToken);
        if (read.IsRefused(out refusal, out var asked))
        {
            return refusal;
        }

        if (FormItemQueries.ColumnOf(asked.Form, query.Column).IsRefused(out refusal, out var column))
        {
            return refusal;
        }

        var unitIds = query.Row is null ? asked.Range.UnitIds : [.. asked.Range.UnitIds.Where(id => asked.RowOf(id) == query.Row)];
        if (unitIds.Count == 0)
        {
            return FormRefusals.RowUnknown();
        }

        var counted = await formItemQueries.CountedAsync(
            column.Rule,
            asked.Range.Period,
            unitIds,
            asked.Range.Request.AsOf,
            cancellationToken);
        var after = place.IsStart ? counted : counted.Where(f => f.BegunOn > place.On || (f.BegunOn == place.On && f.Id > place.Id));
        var rows = await after.OrderBy(f => f.BegunOn).ThenBy(f => f.Id).Take(query.Page.Limit + 1).ToListAsync(cancellationToken);
        var page = Page<Fact>.Of(rows, query.Page.Limit, f => new Cursor(f.BegunOn, f.Id));
        var items = page.Items.Select(f => FormItemQueries.ItemOf(column.Rule, f, asked)).ToList();
        return new Page<FigureItem>(await titles.AddAsync(items, cancellationToken), page.NextCursor);
    }
}
