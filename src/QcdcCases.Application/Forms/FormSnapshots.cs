using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Forms;

/// <summary>
/// Counts the own records of units by the rules of a circular's forms. It uses the precomputed numbers of statutory periods that are over
/// (<see cref="RefreshFormSnapshots"/>) and counts the units that have pending changes or no precomputed numbers. Both ways give the same
/// numbers.
/// </summary>
internal sealed class FormSnapshots(CasesDbContext db, FigureQueries figureQueries, OfficeClock clock)
{
    /// <summary>
    /// The maximum age of an as-of instant for which precomputed numbers are used. For older ones, too many units have changed since.
    /// </summary>
    private static readonly TimeSpan MaxAsOfAge = TimeSpan.FromHours(1);

    /// <summary>The identifier of this build. Rows of another build are ignored, because its rules may differ.</summary>
    public static string BuildId { get; } = $"{typeof(Measure).Module.ModuleVersionId:N}{typeof(FormSnapshots).Module.ModuleVersionId:N}";

    /// <summary>Counts each unit's own records.</summary>
    /// <param name="rules">Rules of the circular of the requested form.</param>
    public async Task<UnitCounts> CountByUnitAsync(
        ResolvedFormRequest asked,
        IReadOnlyList<Measure> rules,
        CancellationToken cancellationToken)
    {
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var counts = await LoadSnapshotsAsync(asked, cancellationToken);
        var others = asked.Range.UnitIds.Where(id => !counts.Contains(asked.Tree[id].Key)).ToList();
        if (others.Count > 0)
        {
            foreach (var (unit, counted) in await figureQueries.CountAsync(asked.Range with { UnitIds = others }, rules, cancellationToken))
            {
                counts.Add(unit, counted);
            }
        }

        return counts;
    }

    /// <summary>Counts the own records of all units together, by the code of the rule.</summary>
    /// <param name="rules">Rules of the circular of the requested form that count facts, not cases, so that units can be added up.</param>
    public async Task<IReadOnlyDictionary<string, long>> CountTotalAsync(
        ResolvedFormRequest asked,
        IReadOnlyList<Measure> rules,
        CancellationToken cancellationToken)
    {
        if (rules.Count == 0)
        {
            return new Dictionary<string, long>();
        }

        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var prepared = await LoadSnapshotsAsync(asked, cancellationToken);
        if (asked.Range.UnitIds.All(id => prepared.Contains(asked.Tree[id].Key)))
        {
            return rules.ToDictionary(r => r.Code, r => prepared.Sum(r.Code));
        }

        var whole = asked.Range with { Request = asked.Range.Request with { By = null }, GroupOf = null };
        return (await figureQueries.CountAsync(whole, rules, cancellationToken))[string.Empty];
    }

    private async Task<UnitCounts> LoadSnapshotsAsync(ResolvedFormRequest asked, CancellationToken cancellationToken)
    {
        var circularMeasures = CircularMeasures.Of(asked.Form.Circular);
        var counts = new UnitCounts(circularMeasures);
        var (ids, period, asOf) = (asked.Range.UnitIds, asked.Range.Period, asked.Range.Request.AsOf);
        if (asOf < clock.Now - MaxAsOfAge)
        {
            return counts;
        }

        var (from, to, circular) = (period.From, period.To, asked.Form.Circular.Code);
        var prepared = await db.FormSnapshots.AsNoTracking()
            .Where(c => ids.Contains(c.UnitId) && c.From == from && c.To == to && c.Circular == circular && c.Build == BuildId)
            .Select(c => new { c.UnitId, c.Counts })
            .ToListAsync(cancellationToken);
        if (prepared.Count == 0)
        {
            return counts;
        }

        var changed = await ChangedUnitsAsync(ids, asOf, cancellationToken);
        foreach (var row in prepared.Where(row => !changed.Contains(row.UnitId)))
        {
            counts.Add(asked.Tree[row.UnitId].Key, SparseArrayCodec.Unpack(row.Counts, circularMeasures.Measures.Count));
        }

        return counts;
    }

    /// <summary>
    /// Returns the units with pending fact changes or with facts recorded after the as-of instant. Whether a change affects a form is not
    /// checked, because that costs more than counting.
    /// </summary>
    private async Task<HashSet<Guid>> ChangedUnitsAsync(IReadOnlyList<Guid> ids, DateTimeOffset? asOf, CancellationToken cancellationToken)
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
