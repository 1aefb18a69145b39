using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Forms;

/// <summary>
/// Counts the own books of units by the rules of a circular's forms. Those of a window that is over were prepared (<see cref="RefreshFormSnapshots"/>); a unit
/// of which something changed since, or whose numbers are not prepared, is counted. Both are the same numbers.
/// </summary>
internal sealed class FormSnapshots(CasesDbContext db, FigureQueries figureQueries, OfficeClock clock)
{
    /// <summary>Of an instant longer ago more has been learned since than what was prepared would save.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);

    /// <summary>The mark of what is counted by this very build.</summary>
    public static string Build { get; } = $"{typeof(Measure).Module.ModuleVersionId:N}{typeof(FormSnapshots).Module.ModuleVersionId:N}";

    /// <summary>What each unit's own book counts.</summary>
    /// <param name="rules">Of the circular of the form that is asked for.</param>
    public async Task<UnitCounts> ByUnitAsync(ResolvedFormRequest asked, IReadOnlyList<Measure> rules, CancellationToken cancellationToken)
    {
        await using var snapshot = await db.SnapshotAsync(cancellationToken);
        var counts = await PreparedAsync(asked, cancellationToken);
        var others = asked.Range.UnitIds.Where(id => !counts.Has(asked.Tree[id].Key)).ToList();
        if (others.Count > 0)
        {
            foreach (var (unit, counted) in await figureQueries.CountAsync(asked.Range with { UnitIds = others }, rules, cancellationToken))
            {
                counts.Add(unit, counted);
            }
        }

        return counts;
    }

    /// <summary>What the books of all units count together, by the codes of the rules.</summary>
    /// <param name="rules">Of the circular of the form that is asked for; that count facts, so that they add up.</param>
    public async Task<IReadOnlyDictionary<string, long>> TogetherAsync(ResolvedFormRequest asked, IReadOnlyList<Measure> rules, CancellationToken cancellationToken)
    {
        if (rules.Count == 0)
        {
            return new Dictionary<string, long>();
        }

        await using var snapshot = await db.SnapshotAsync(cancellationToken);
        var prepared = await PreparedAsync(asked, cancellationToken);
        if (asked.Range.UnitIds.All(id => prepared.Has(asked.Tree[id].Key)))
        {
            return rules.ToDictionary(r => r.Code, r => prepared.Sum(r.Code));
        }

        var whole = asked.Range with { Request = asked.Range.Request with { By = null }, GroupOf = null };
        return (await figureQueries.CountAsync(whole, rules, cancellationToken))[string.Empty];
    }

    private async Task<UnitCounts> PreparedAsync(ResolvedFormRequest asked, CancellationToken cancellationToken)
    {
        var circularMeasures = CircularMeasures.Of(asked.Form.Circular);
        var counts = new UnitCounts(circularMeasures);
        var (ids, period, asOf) = (asked.Range.UnitIds, asked.Range.Period, asked.Range.Request.AsOf);
        if (asOf < clock.Now - Lately)
        {
            return counts;
        }

        var (from, to, circular) = (period.From, period.To, asked.Form.Circular.Code);
        var prepared = await db.FormSnapshots.AsNoTracking()
            .Where(c => ids.Contains(c.UnitId) && c.From == from && c.To == to && c.Circular == circular && c.Build == Build)
            .Select(c => new { c.UnitId, c.Counts })
            .ToListAsync(cancellationToken);
        if (prepared.Count == 0)
        {
            return counts;
        }

        var changed = await ChangedAsync(ids, asOf, cancellationToken);
        foreach (var row in prepared.Where(row => !changed.Contains(row.UnitId)))
        {
            counts.Add(asked.Tree[row.UnitId].Key, PackedNumbers.Unpack(row.Counts, circularMeasures.Rules.Count));
        }

        return counts;
    }

    /// <summary>The units of which something is not folded yet, or was learned since an instant, whatever it is: to ask whether it counts would cost more than to count.</summary>
    private async Task<HashSet<Guid>> ChangedAsync(IReadOnlyList<Guid> ids, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var changed = db.FactChanges.Where(c => ids.Contains(c.UnitId)).Select(c => c.UnitId);
        if (asOf is not null)
        {
            changed = changed
                .Concat(db.Facts.Where(f => ids.Contains(f.UnitId) && f.RecordedAt > asOf).Select(f => f.UnitId))
                .Concat(db.Facts.Where(f => ids.Contains(f.UnitId) && f.RetiredAt > asOf).Select(f => f.UnitId));
        }

        return [.. await changed.Distinct().ToListAsync(cancellationToken)];
    }
}
