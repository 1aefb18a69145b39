using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Forms;

/// <summary>Finds the facts that a cell counts, by the rule that fills it.</summary>
internal sealed class FormItemQueries(CasesDbContext db, DimensionsDirectory dimensionsDirectory)
{
    /// <summary>Returns the facts that a rule counts in the own records of some units, as known at an instant; null means now.</summary>
    public async Task<IQueryable<Fact>> CountedAsync(
        Measure rule, Period period, IReadOnlyList<Guid> unitIds, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var known = await dimensionsDirectory.AllAsync(db, cancellationToken);
        var covered = known.Where(p => rule.Covers(p.Value)).Select(p => p.Key).ToList();
        var facts = db.Facts.AsNoTracking()
            .Where(f => f.Subject == rule.Subject)
            .AsOf(asOf)
            .OverlappingPeriod(unitIds, period)
            .Where(FactFilters.MatchesDays(rule, period));
        var holding = facts.Where(FactFilters.MeetsCondition(rule, period));
        var counted = holding.Where(f => covered.Contains(f.DimensionsId));
        if (!rule.CountsCases)
        {
            return counted;
        }

        // A fact that is the only one of its case is counted by SQL, like a letter. The few facts that share a case are ranked in memory.
        var shared = await (rule.Aggregation is AggregationKind.CasesByBlock ? facts : holding)
            .Where(f => f.Direct)
            .ToListAsync(cancellationToken);

        // Outside a database snapshot, the facts just read may use dimensions that were added meanwhile.
        known = await dimensionsDirectory.AllAsync(db, cancellationToken);
        var standing = shared
            .Where(f => rule.Affects(known[f.DimensionsId]))
            .GroupBy(f => (f.UnitId, f.CaseId))
            .Select(g => g.OrderBy(f => known[f.DimensionsId].Rank).ThenBy(f => f.BegunOn).ThenBy(f => f.Id).First())
            .Select(f => f.Id)
            .ToList();
        return counted.Where(f => !f.Direct || standing.Contains(f.Id));
    }

    /// <summary>
    /// Returns a column whose cells can be opened. Refused when the column is unknown or the register has no data for it.
    /// </summary>
    public static Result<FormColumn> ColumnOf(Form form, string number) => form.Find(number) switch
    {
        null => Refusal.NotFound("form.column_unknown", "The form has no such column."),
        { HasSource: false } => Refusal.Rule("form.column_not_kept", "The register does not record the data of this column."),
        { } column => column,
    };

    /// <summary>Returns a fact as an item that a rule counts.</summary>
    public static FigureItem ItemOf(Measure rule, Fact fact, ResolvedFormRequest asked) => new(
        rule.CountsCases && rule.Subject is FactSubject.Visit && fact.CaseId == fact.ItemId ? "visit" : FigureItem.KindOf(rule),
        rule.CountsCases ? fact.CaseId!.Value : fact.ItemId,
        asked.Tree[fact.UnitId].Key,
        fact.BegunOn,
        rule.Aggregation is AggregationKind.Amounts ? fact.Amount : 1,
        rule.CountsCases ? null : FigureItem.StepOf(fact.Subject, fact.Part));
}
