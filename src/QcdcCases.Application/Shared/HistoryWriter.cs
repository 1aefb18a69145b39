using QcdcCases.Domain.History;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Shared;

/// <summary>Writes the history: one entry for each accepted change, saved with it.</summary>
public sealed class HistoryWriter(CasesDbContext db, RequestContext context)
{
    public void Record(HistoryNote note) => db.History.Add(HistoryEntry.Of(context.Caller.Actor, context.Now, note));
}
