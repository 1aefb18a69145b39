using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Lists the items that a figure counts. Their number is the figure; for sums, their amounts add up to it. Those of a ratio are the
/// declarations of its two codes.
/// </summary>
/// <param name="Code">The code of the figure.</param>
/// <param name="Question">The request for the figure.</param>
/// <param name="Group">The group whose items are listed, when the request is grouped.</param>
public sealed record ListFigureItems(string Code, FigureRequest Question, string? Group, PageRequest Page) : IQuery<Page<FigureItem>>;

/// <summary>An item that a figure counts.</summary>
/// <param name="Kind">
/// The type of the item: <c>letter</c>, <c>case</c>, <c>visit</c>, <c>session</c>, <c>conference</c>, <c>opinion</c>, <c>feedback</c>,
/// <c>indicator</c>.
/// </param>
/// <param name="Unit">The key of the unit whose records contain it.</param>
/// <param name="On">The day on which it began: received, held or decided.</param>
/// <param name="Amount">The amount that it adds to the figure; for a ratio, that of one of its two codes.</param>
/// <param name="Step">For a decision or a consequence of one: the sequence number of the step in the case.</param>
public sealed record FigureItem(string Kind, Guid Id, string Unit, DateOnly On, decimal Amount, int? Step = null)
{
    /// <summary>The number of a letter or visit in its book; null for other records, and for callers who may not read the record.</summary>
    public int? Number { get; init; }

    /// <summary>The year of that book.</summary>
    public int? Year { get; init; }

    /// <summary>What the record is about, at most 200 characters; null for callers who may not read the record.</summary>
    public string? Title { get; init; }

    internal static string KindOf(Measure measure) => measure.Subject switch
    {
        _ when measure.CountsCases => "case",
        FactSubject.ReceptionDay => "session",
        FactSubject.Decision or FactSubject.Consequence or FactSubject.Apology => "case",
        FactSubject.VisitRating => "visit",
        FactSubject.Stage or FactSubject.LetterMark or FactSubject.LetterRating => "letter",
        FactSubject.Promise => "opinion",
        var subject => Code.Of(subject),
    };

    /// <summary>Returns the sequence number of the step behind a decision or consequence.</summary>
    /// <param name="part">The part of the case that the fact represents.</param>
    internal static int? StepOf(FactSubject subject, int part) => subject switch
    {
        FactSubject.Decision => part,
        FactSubject.Consequence => part / Consequences.KindCount,
        _ => null,
    };
}

internal sealed class ListFigureItemsHandler(
    CasesDbContext db,
    FigureRequestResolver figureRequestResolver,
    DimensionsDirectory dimensionsDirectory,
    DeclaredFigureQueries declaredFigureQueries,
    UnitDirectory units,
    FigureItemTitles titles) : IRequestHandler<ListFigureItems, Result<Page<FigureItem>>>
{
    public async Task<Result<Page<FigureItem>>> Handle(ListFigureItems query, CancellationToken cancellationToken)
    {
        if (Measures.Find(query.Code) is not { } measure)
        {
            return Refusal.NotFound("figures.code_unknown", "No figure has this code.");
        }

        if (query.Group is null != query.Question.By is null)
        {
            return Refusal.Malformed("figures.group_and_by", "`group` is required if `by` is given, and not allowed otherwise.", "group");
        }

        if (query.Page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var read = await figureRequestResolver.ResolveAsync(query.Question, cancellationToken);
        if (read.IsRefused(out refusal, out var resolvedFigureRequest))
        {
            return refusal;
        }

        if (measure.Subject is FactSubject.Indicator)
        {
            return await DeclarationsAsync(query, resolvedFigureRequest, place, cancellationToken);
        }

        var counted = Counted(measure, resolvedFigureRequest, query, await dimensionsDirectory.AllAsync(db, cancellationToken));
        var rows = measure.CountsCases
            ? await CasesAsync(counted, place, query.Page.Limit, cancellationToken)
            : await FactsAsync(counted, place, query.Page.Limit, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        var page = Page<ItemRow>.Of(rows, query.Page.Limit, row => row.Place);
        var items = page.Items.Select(row => ItemOf(measure, row, tree)).ToList();
        return new Page<FigureItem>(await titles.AddAsync(items, cancellationToken), page.NextCursor);
    }

    /// <summary>Returns the declarations behind the figure of a declared code.</summary>
    private async Task<Page<FigureItem>> DeclarationsAsync(
        ListFigureItems query, ResolvedFigureRequest request, Cursor place, CancellationToken cancellationToken)
    {
        var codes = await declaredFigureQueries.CodesAsync(request, cancellationToken);
        var code = query.Code[Measures.DeclaredPrefix.Length..];
        var counted = await declaredFigureQueries.CountedAsync(request, codes, code, query.Group, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        var items = counted
            .Where(d => place.IsStart || d.From > place.On || (d.From == place.On && d.Id > place.Id))
            .OrderBy(d => d.From)
            .ThenBy(d => d.Id)
            .Take(query.Page.Limit + 1)
            .Select(d => new FigureItem(Code.Of(FactSubject.Indicator), d.Id, tree[d.UnitId].Key, d.From, d.Value))
            .ToList();
        return Page<FigureItem>.Of(items, query.Page.Limit, last => new Cursor(last.On, last.Id));
    }

    /// <summary>Returns the facts that the figure counts in the requested group, as of the requested instant.</summary>
    private IQueryable<Fact> Counted(
        Measure measure,
        ResolvedFigureRequest resolvedFigureRequest,
        ListFigureItems query,
        IReadOnlyDictionary<int, Dimensions> known)
    {
        var unitIds = resolvedFigureRequest.GroupOf is { } groupOf
            ? [.. resolvedFigureRequest.UnitIds.Where(id => groupOf(id) == query.Group)]
            : resolvedFigureRequest.UnitIds;
        var facts = db
            .Facts.AsNoTracking()
            .Where(f => f.Subject == measure.Subject)
            .AsOf(resolvedFigureRequest.Request.AsOf)
            .OverlappingPeriod(unitIds, resolvedFigureRequest.Period)
            .Where(FactFilters.MatchesDays(measure, resolvedFigureRequest.Period));
        var counting = Covered(measure.Where);
        var counted = facts.Where(f => counting.Contains(f.DimensionsId));
        if (measure.Aggregation is not AggregationKind.CasesByBlock)
        {
            return counted;
        }

        // A case counts in the first block in which it was seen. Cases seen in an earlier block do not count in this figure.
        var first = known.Values.Where(measure.Covers).Select(p => p.Block).Min();
        var earlier = Covered(p => p.Block < first && measure.RankedAmong?.Invoke(p) is not false);
        return counted.Where(f => !facts.Any(e => earlier.Contains(e.DimensionsId) && e.CaseId == f.CaseId));

        List<int> Covered(Func<Dimensions, bool> where) =>
            [
                .. known
                    .Where(p => p.Value.Subject == measure.Subject && where(p.Value) && IsInGroup(measure, p.Value, query))
                    .Select(p => p.Key),
            ];
    }

    private static bool IsInGroup(Measure measure, Dimensions dimensions, ListFigureItems query) =>
        query.Question.By is not (FigureGrouping.Field or FigureGrouping.Subfield or FigureGrouping.Channel)
        || ResolvedFigureRequest.GroupBy(query.Question.By.Value, dimensions, measure.CountsCases) == query.Group;

    private static async Task<List<ItemRow>> FactsAsync(
        IQueryable<Fact> counted,
        Cursor place,
        int limit,
        CancellationToken cancellationToken)
    {
        var after = place.IsStart ? counted : counted.Where(f => f.BegunOn > place.On || (f.BegunOn == place.On && f.Id > place.Id));
        return await after
            .OrderBy(f => f.BegunOn)
            .ThenBy(f => f.Id)
            .Take(limit + 1)
            .Select(f => new ItemRow(
                f.ItemId,
                f.UnitId,
                f.BegunOn,
                f.Amount,
                FigureItem.StepOf(f.Subject, f.Part),
                new Cursor(f.BegunOn, f.Id)))
            .ToListAsync(cancellationToken);
    }

    private static async Task<List<ItemRow>> CasesAsync(
        IQueryable<Fact> counted,
        Cursor place,
        int limit,
        CancellationToken cancellationToken)
    {
        var ids = await counted.Where(f => f.CaseId > place.Id)
            .Select(f => f.CaseId!.Value)
            .Distinct()
            .OrderBy(id => id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        var firsts = await counted.Where(f => ids.Contains(f.CaseId!.Value))
            .GroupBy(f => f.CaseId!.Value)
            .Select(g => g.OrderBy(f => f.BegunOn).ThenBy(f => f.Id).First())
            .ToDictionaryAsync(f => f.CaseId!.Value, cancellationToken);
        return ids.ConvertAll(id => new ItemRow(id, firsts[id].UnitId, firsts[id].BegunOn, 1, null, new Cursor(null, id))
        {
            IsOwnCase = firsts[id].ItemId == id,
        });
    }

    private static FigureItem ItemOf(Measure measure, ItemRow row, UnitTree tree) =>
        new(
            row.IsOwnCase && measure.Subject is FactSubject.Visit ? "visit" : FigureItem.KindOf(measure),
            row.ItemId,
            tree[row.UnitId].Key,
            row.On,
            measure.Aggregation is AggregationKind.Amounts ? row.Amount : 1,
            row.Step);

    private sealed record ItemRow(Guid ItemId, Guid UnitId, DateOnly On, long Amount, int? Step, Cursor Place)
    {
        /// <summary>True for a visit without a case, which counts as a case of its own.</summary>
        public bool IsOwnCase { get; init; }
    }
}
