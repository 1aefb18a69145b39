using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Drafts the facts of visits. They depend on the visit, the field of its case, and whether it is the only visit about that case: a second
/// visit or a changed case changes the facts of other visits.
/// </summary>
internal sealed class VisitFacts(CasesDbContext db, FactChangeSet factChangeSet)
{
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var changed = factChangeSet.Changed<Visit>();
        var redescribed = factChangeSet.ChangedExisting<Case>().Select(c => c.Id).ToHashSet();
        if (changed.Count == 0 && redescribed.Count == 0)
        {
            return;
        }

        var caseIds = changed.SelectMany(CaseIdsOf).Concat(redescribed).Distinct().ToList();
        var others = await OthersAsync(caseIds, redescribed, cancellationToken);
        var visits = changed
            .UnionBy(factChangeSet.Tracked<Visit>().Where(v => v.CaseId is { } id && caseIds.Contains(id)), v => v.Id)
            .ToList();
        var cases = await factChangeSet.CasesAsync(
            [.. visits.Where(v => v.CaseId is not null).Select(v => v.CaseId!.Value)],
            cancellationToken);
        foreach (var visit in visits)
        {
            var sole =
                visit.CaseId is not { } id
                || others.GetValueOrDefault(id) + factChangeSet.Tracked<Visit>().Count(v => v.CaseId == id && v.Voided is null) == 1;
            factChangeSet.SetFacts(
                visit,
                visit.Id,
                FactProjection.AtHolders(
                    visit, [FactProjection.Visit(visit, visit.CaseId is { } caseId ? cases[caseId].Field : null, sole)]));
        }
    }

    /// <summary>
    /// Loads the visits whose facts change too, and returns for each case the number of visits that are still not loaded.
    /// </summary>
    private async Task<Dictionary<Guid, int>> OthersAsync(
        List<Guid> caseIds,
        HashSet<Guid> redescribed,
        CancellationToken cancellationToken)
    {
        if (caseIds.Count == 0)
        {
            return [];
        }

        var tracked = factChangeSet.Tracked<Visit>().ConvertAll(v => v.Id);
        var others = await db.Visits
            .Where(v => v.CaseId != null && caseIds.Contains(v.CaseId.Value) && !tracked.Contains(v.Id))
            .GroupBy(v => v.CaseId!.Value)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

        // A second visit affects only one other; a changed case affects all its visits.
        var touched = others.Where(o => o.Value == 1 || redescribed.Contains(o.Key)).Select(o => o.Key).ToList();
        if (touched.Count > 0)
        {
            await db.Visits.Where(v => v.CaseId != null && touched.Contains(v.CaseId.Value)).LoadAsync(cancellationToken);
            touched.ForEach(id => others[id] = 0);
        }

        return others;
    }

    /// <summary>Returns the case of a changed visit and its previous case.</summary>
    private IEnumerable<Guid> CaseIdsOf(Visit visit)
    {
        if (visit.CaseId is { } now)
        {
            yield return now;
        }

        if (!factChangeSet.IsNew(visit) && db.Entry(visit).Property(v => v.CaseId).OriginalValue is { } before && before != visit.CaseId)
        {
            yield return before;
        }
    }
}
