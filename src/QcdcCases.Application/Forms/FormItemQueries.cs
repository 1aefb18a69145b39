using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Forms;

/// <summary>Finds the facts that a cell counts, by the same rule that fills it.</summary>
internal sealed class FormItemQueries(CasesDbContext db, DimensionsDirectory profiles)
{
    /// <summary>The facts that a rule counts in the own books of some units, as the register knows them at an instant; null is now.</summary>
    public async Task<IQueryable<Fact>> CountedAsync(
        Measure rule, Period period, IReadOnlyList<Guid> unitIds, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var known = await profiles.AllAsync(db, cancellationToken);
        var covered = known.Where(p => rule.Covers(p.Value)).Select(p => p.Key).ToList();
        var facts = db.Facts.AsNoTracking()
            .Where(f => f.Subject == rule.Subject)
            .KnownAt(asOf)
            .CanCount(unitIds, period)
            .Where(FactFilters.Counts(rule, period));
        var holding = facts.Where(FactFilters.IsCounted(rule, period));
        var counted = holding.Where(f => covered.Contains(f.ProfileId));
        if (!rule.CountsCases)
        {
            return counted;
        }

        // Facts that are alone with their case count like letters; the few others are looked at together.
        var shared = await (rule.Aggregation is AggregationKind.CasesByBlock ? facts : holding).Where(f => f.Direct).ToListAsync(cancellationToken);

        // Without a snapshot, what was read last may name a profile that was learned meanwhile.
        known = await profiles.AllAsync(db, cancellationToken);
        var standing = shared
            .Where(f => rule.Ranks(known[f.ProfileId]))
            .GroupBy(f => (f.UnitId, f.CaseId))
            .Select(g => g.OrderBy(f => known[f.ProfileId].Rank).ThenBy(f => f.BegunOn).ThenBy(f => f.Id).First())
            .Select(f => f.Id)
            .ToList();
        return counted.Where(f => !f.Direct || standing.Contains(f.Id));
    }

    /// <summary>The column of a form whose cells open.</summary>
    public static Result<FormColumn> ColumnOf(Form form, string number) => form.Find(number) switch
    {
        null => Refusal.NotFound("form.column_unknown", "The form has no such column."),
        { IsKept: false } => Refusal.Rule("form.column_not_kept", "The register does not record the data of this column."),
        { } column => column,
    };

    /// <summary>A fact as one thing that a rule counts.</summary>
    public static FigureItem ItemOf(Measure rule, Fact fact, ResolvedFormRequest asked) => new(
        FigureItem.KindOf(rule),
        rule.CountsCases ? fact.CaseId!.Value : fact.ItemId,
        asked.Tree[fact.UnitId].Key,
        fact.BegunOn,
        rule.Aggregation is AggregationKind.Amounts ? fact.Amount : 1,
        rule.CountsCases ? null : FigureItem.StepOf(fact.Subject, fact.Part));
}
