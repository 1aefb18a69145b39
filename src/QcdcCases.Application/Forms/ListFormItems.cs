using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Forms;

/// <summary>Opens a cell into exactly what it counts: as many items as the cell says, or amounts that add up to it (money in đồng).</summary>
/// <param name="Column">The number of the column.</param>
/// <param name="Row">The unit, level or kind whose row is opened; null is the total.</param>
public sealed record ListFormItems(FormQuestion Question, string Column, string? Row, PageRequest Page) : IQuery<Page<FigureItem>>;

internal sealed class ListFormItemsHandler(CasesDbContext db, FormRanges ranges, ProfileDirectory profiles)
    : IRequestHandler<ListFormItems, Result<Page<FigureItem>>>
{
    public async Task<Result<Page<FigureItem>>> Handle(ListFormItems query, CancellationToken cancellationToken)
    {
        if (query.Page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var read = await ranges.ReadAsync(query.Question, cancellationToken);
        if (read.IsRefused(out refusal, out var asked))
        {
            return refusal;
        }

        if (asked.Form.Find(query.Column) is not { } column)
        {
            return Refusal.NotFound("form.column_unknown", "The form has no such column.");
        }

        if (!column.IsKept)
        {
            return Refusal.Rule("form.column_not_kept", "The register does not keep what this column asks for.");
        }

        var unitIds = query.Row is null ? asked.Range.UnitIds : [.. asked.Range.UnitIds.Where(id => asked.RowOf(id) == query.Row)];
        if (unitIds.Count == 0)
        {
            return Refusal.NotFound("form.row_unknown", "The form has no such row.");
        }

        var counted = await CountedAsync(column.Rule, asked, unitIds, cancellationToken);
        var after = place.IsStart ? counted : counted.Where(f => f.BegunOn > place.On || (f.BegunOn == place.On && f.Id > place.Id));
        var rows = await after.OrderBy(f => f.BegunOn).ThenBy(f => f.Id).Take(query.Page.Limit + 1).ToListAsync(cancellationToken);
        var page = Page<Fact>.Of(rows, query.Page.Limit, f => new Cursor(f.BegunOn, f.Id));
        return new Page<FigureItem>([.. page.Items.Select(f => ItemOf(column.Rule, f, asked))], page.NextCursor);
    }

    private async Task<IQueryable<Fact>> CountedAsync(Figure rule, FormRange asked, IReadOnlyList<Guid> unitIds, CancellationToken cancellationToken)
    {
        var known = await profiles.AllAsync(cancellationToken);
        var covered = known.Where(p => rule.Covers(p.Value)).Select(p => p.Key).ToList();
        var facts = db.Facts.AsNoTracking()
            .Where(f => f.Subject == rule.Subject)
            .KnownAt(asked.Range.Question.AsOf)
            .CanCount(unitIds, asked.Range.Period)
            .Where(FactDays.Counts(rule, asked.Range.Period));
        var holding = facts.Where(FactDays.Holds(rule, asked.Range.Period));
        var counted = holding.Where(f => covered.Contains(f.ProfileId));
        if (!rule.CountsCases)
        {
            return counted;
        }

        // Facts that are alone with their case count like letters; the few others are looked at together.
        var shared = await (rule.Unity is Unity.CasesByBlock ? facts : holding).Where(f => f.Direct).ToListAsync(cancellationToken);
        var standing = shared
            .Where(f => rule.Ranks(known[f.ProfileId]))
            .GroupBy(f => (asked.Standing(f.UnitId).Id, f.CaseId))
            .Select(g => g.OrderBy(f => known[f.ProfileId].Rank).ThenBy(f => f.BegunOn).ThenBy(f => f.Id).First())
            .Select(f => f.Id)
            .ToList();
        return counted.Where(f => !f.Direct || standing.Contains(f.Id));
    }

    private static FigureItem ItemOf(Figure rule, Fact fact, FormRange asked) => new(
        FigureItem.KindOf(rule),
        rule.CountsCases ? fact.CaseId!.Value : fact.ItemId,
        asked.Tree[fact.UnitId].Key,
        fact.BegunOn,
        rule.Unity is Unity.Amounts ? fact.Amount : 1,
        rule.CountsCases ? null : FigureItem.StepOf(fact.Subject, fact.Part));
}
