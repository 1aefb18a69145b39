using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>A record that a closed unit handed over.</summary>
/// <param name="CaseId">The case whose page shows its history.</param>
internal sealed record HandedOverRecord(HoldingKind Kind, HeldRecord Record, Guid Id, Guid? CaseId);

/// <summary>Finds the records that a closed unit handed over, and what was done with them since.</summary>
internal sealed class HandedOverRecords(CasesDbContext db)
{
    private const int BatchSize = 1000;

    /// <summary>True if the unit handed any record over.</summary>
    public async Task<bool> AnyAsync(Unit closed, CancellationToken cancellationToken) =>
        (await LoadAsync(closed, cancellationToken)).Count > 0;

    /// <summary>Loads the records that the unit handed over last, with what their facts need.</summary>
    public async Task<List<HandedOverRecord>> LoadAsync(Unit closed, CancellationToken cancellationToken)
    {
        List<HandedOverRecord> records =
        [
            .. (await From(db.Cases.Include(c => c.Steps), closed).ToListAsync(cancellationToken))
                .Select(c => new HandedOverRecord(HoldingKind.Case, c, c.Id, c.Id)),
            .. (await From(db.Letters, closed).ToListAsync(cancellationToken))
                .Select(l => new HandedOverRecord(HoldingKind.Letter, l, l.Id, l.Cases.MinBy(c => c.Ordinal)?.CaseId)),
            .. (await From(db.Visits, closed).ToListAsync(cancellationToken))
                .Select(v => new HandedOverRecord(HoldingKind.Visit, v, v.Id, v.CaseId)),
            .. (await From(db.Sessions, closed).ToListAsync(cancellationToken))
                .Select(s => new HandedOverRecord(HoldingKind.Session, s, s.Id, null)),
            .. (await From(db.Opinions, closed).ToListAsync(cancellationToken))
                .Select(o => new HandedOverRecord(HoldingKind.Opinion, o, o.Id, o.CaseId)),
            .. (await From(db.Feedback.Include(f => f.Steps), closed).ToListAsync(cancellationToken))
                .Select(f => new HandedOverRecord(HoldingKind.Feedback, f, f.Id, null)),
        ];
        return records.FindAll(r => r.Record.Holders().SkipLast(1).Any(h => h.UnitId == closed.Id));
    }

    /// <summary>Returns the records that were changed, or handed on, since they were handed over.</summary>
    public async Task<List<HandedOverRecord>> UsedSinceAsync(
        Unit closed, IReadOnlyList<HandedOverRecord> records, CancellationToken cancellationToken)
    {
        var used = records.Where(r => r.Record.LastHolder != closed.Id).ToList();
        foreach (var some in records.Except(used).ToList().Chunk(BatchSize))
        {
            var ids = Array.ConvertAll(some, r => r.Id);
            var entries = (await db.History.AsNoTracking()
                .Where(h => ids.Contains(h.SubjectId))
                .Select(h => new { h.SubjectId, h.Action, h.RecordedAt })
                .ToListAsync(cancellationToken)).ToLookup(h => h.SubjectId);
            used.AddRange(some.Where(r =>
            {
                var passed = entries[r.Id].Where(h => h.Action == HandOverActions.Of(r.Kind)).Max(h => (DateTimeOffset?)h.RecordedAt);
                return entries[r.Id].Any(h => passed is null || h.RecordedAt > passed);
            }));
        }

        return used;
    }

    /// <summary>Records that began with the unit or are with one of its successors, and were handed over.</summary>
    private static IQueryable<T> From<T>(IQueryable<T> records, Unit closed)
        where T : HeldRecord
    {
        var (id, heirs) = (closed.Id, closed.SuccessorIds.ToList());
        return records.Where(r => r.BookUnitId != r.UnitId && (r.BookUnitId == id || heirs.Contains(r.UnitId)));
    }
}
