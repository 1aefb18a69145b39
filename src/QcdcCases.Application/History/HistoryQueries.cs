using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.History;

/// <summary>Queries the history in the order in which it was recorded, limited to the caller's units.</summary>
internal sealed class HistoryQueries(CasesDbContext db, VisibleUnits visible, UnitDirectory units)
{
    public async Task<Result<Page<HistoryEntryView>>> ReadAsync(
        IQueryable<HistoryEntry> wanted,
        PageRequest page,
        CancellationToken cancellationToken)
    {
        if (page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var readable = await visible.ForAsync(Permission.ReadHistory, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        var entries = wanted.Where(h => readable.Contains(h.UnitId));
        entries = place.IsStart ? entries : entries.Where(h => h.Id > place.Id);
        var historyEntryViews = await entries
            .OrderBy(h => h.Id)
            .Take(page.Limit + 1)
            .Select(h => new HistoryEntryView(
                h.Id, h.RecordedAt, h.ActorId, h.ActorName, h.Action, h.SubjectId, h.CaseId, tree[h.UnitId].Key, h.LegalBasis, h.Detail,
                h.Reason))
            .ToListAsync(cancellationToken);
        return Page<HistoryEntryView>.Of(historyEntryViews, page.Limit, historyEntryView => new Cursor(null, historyEntryView.Id));
    }

    /// <summary>Returns the entries of one record.</summary>
    public IQueryable<HistoryEntry> About(Guid subject) => db.History.AsNoTracking().Where(h => h.SubjectId == subject);

    /// <summary>Returns the entries of a case and of the letters and visits about it.</summary>
    public IQueryable<HistoryEntry> OnCase(Guid caseId) => db.History.AsNoTracking().Where(h => h.CaseId == caseId);
}
