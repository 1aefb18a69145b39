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

    /// <summary>It came to its end, but some records could not be counted; the job <c>retry-recounts</c> tries them again.</summary>
    DoneInPart,
}

/// <summary>The recounting of what was open when a year changed.</summary>
/// <param name="Source">The calendar document by which it counts.</param>
/// <param name="Total">How many cases and letters there are to look at; absent until it begins.</param>
/// <param name="Looked">How many were looked at.</param>
/// <param name="Moved">In how many of them a due day moved.</param>
/// <param name="Failures">The cases and letters that could not be counted and still wait, at most a hundred.</param>
public sealed record RecountView(
    int Year,
    string Source,
    RecountState State,
    long? Total,
    long Looked,
    long Moved,
    DateTimeOffset EnteredAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<RecountFailure> Failures)
{
    /// <param name="failures">Failures of this and other recountings.</param>
    public static RecountView Of(CalendarRecount recount, ILookup<int, RecountFailure> failures) => new(
        recount.Year,
        recount.Source,
        StateOf(recount, failures[recount.Revision].Any()),
        recount.Total,
        recount.Looked,
        recount.Moved,
        recount.EnteredAt,
        recount.EndedAt,
        [.. failures[recount.Revision]]);

    private static RecountState StateOf(CalendarRecount recount, bool hasFailures) => recount switch
    {
        { EndedAt: not null } => hasFailures ? RecountState.DoneInPart : RecountState.Done,
        { Total: null } => RecountState.Waiting,
        _ => RecountState.Running,
    };
}

/// <summary>A case or letter that could not be counted.</summary>
/// <param name="Failure">The kind of failure.</param>
public sealed record RecountFailure(Guid Subject, string Failure, DateTimeOffset FailedAt);

internal sealed class GetRecountHandler(CasesDbContext db) : IRequestHandler<GetRecount, Result<RecountView>>
{
    public async Task<Result<RecountView>> Handle(GetRecount query, CancellationToken cancellationToken)
    {
        var last = await db.CalendarRecounts.AsNoTracking()
            .Where(r => r.Year == query.Year)
            .OrderByDescending(r => r.Revision)
            .FirstOrDefaultAsync(cancellationToken);
        if (last is null)
        {
            return Refusal.NotFound(
                "calendar.recount_unknown", "No change of this year's calendar has required deadlines to be recomputed.");
        }

        return RecountView.Of(last, await db.RecountFailuresAsync([last.Revision], cancellationToken));
    }
}

internal static class RecountFailures
{
    private const int Most = 100;

    /// <summary>What could not be counted after the changes of these revisions, at most a hundred records in all.</summary>
    public static async Task<ILookup<int, RecountFailure>> RecountFailuresAsync(this CasesDbContext db, IReadOnlyCollection<int> revisions, CancellationToken cancellationToken) =>
        (await db.CalendarRecountFailures.AsNoTracking()
            .Where(f => revisions.Contains(f.Revision))
            .OrderBy(f => f.Revision).ThenBy(f => f.SubjectId)
            .Take(Most)
            .ToListAsync(cancellationToken))
        .ToLookup(f => f.Revision, f => new RecountFailure(f.SubjectId, f.Failure, f.FailedAt));
}
