using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Events;

namespace QcdcCases.Application.Events;

/// <summary>
/// Turns the history entries of a change into events, in the same transaction: whatever use case records what happened to feedback, a
/// letter, a case or a visit tells other programs of it. Imports and <c>mend</c> record no such entries and raise no events.
/// </summary>
internal sealed class OutboxWriter(CasesDbContext db)
{
    /// <summary>Actions of these areas that tell of something else than the record.</summary>
    private static readonly string[] Apart = ["feedback.category-set"];

    public void Write()
    {
        var entries = db.ChangeTracker.Entries<HistoryEntry>().Where(e => e.State is EntityState.Added).Select(e => e.Entity).ToList();
        foreach (var entry in entries)
        {
            if (Code.TryParse<EventArea>(entry.Action.Split('.')[0], out var area) && !Apart.Contains(entry.Action))
            {
                db.OutboxEvents.Add(new OutboxEvent
                {
                    Area = area,
                    Action = entry.Action,
                    SubjectId = entry.SubjectId,
                    UnitId = entry.UnitId,
                    At = entry.RecordedAt,
                });
            }
        }
    }
}
