using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Calendars;

namespace QcdcCases.Application.Calendars;

/// <summary>Asks how far the recounting is that the last change of a year left behind.</summary>
public sealed record GetRecount(int Year) : IQuery<RecountView>;

/// <summary>How far it is to count anew what is open.</summary>
public enum RecountState
{
    Waiting,
    Running,
    Done,
}

/// <summary>The recounting of what was open when a year changed.</summary>
/// <param name="Source">The calendar document by which it counts.</param>
/// <param name="Total">How many cases and letters there are to look at; absent until it begins.</param>
/// <param name="Looked">How many were looked at.</param>
/// <param name="Moved">In how many of them a due day moved.</param>
public sealed record RecountView(
    int Year, string Source, RecountState State, long? Total, long Looked, long Moved, DateTimeOffset EnteredAt, DateTimeOffset? EndedAt)
{
    public static RecountView? Of(CalendarRecount? recount) => recount is null ? null : new(
        recount.Year,
        recount.Source,
        recount.EndedAt is not null ? RecountState.Done : recount.Total is null ? RecountState.Waiting : RecountState.Running,
        recount.Total,
        recount.Looked,
        recount.Moved,
        recount.EnteredAt,
        recount.EndedAt);
}

internal sealed class GetRecountHandler(CasesDbContext db) : IRequestHandler<GetRecount, Result<RecountView>>
{
    public async Task<Result<RecountView>> Handle(GetRecount query, CancellationToken cancellationToken)
    {
        var last = await db.CalendarRecounts.AsNoTracking()
            .Where(r => r.Year == query.Year)
            .OrderByDescending(r => r.Revision)
            .FirstOrDefaultAsync(cancellationToken);
        return RecountView.Of(last) is { } view ? view : Refusal.NotFound("calendar.recount_unknown", "No change of this year left anything to count anew.");
    }
}
