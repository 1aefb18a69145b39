using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Calendars;

namespace QcdcCases.Application.Calendars;

/// <summary>Returns the progress of the recount after the last change of a calendar year.</summary>
public sealed record GetRecount(int Year) : IQuery<RecountView>;

/// <summary>The state of a recount of open deadlines.</summary>
public enum RecountState
{
    Waiting,
    Running,
    Done,

    /// <summary>The recount ended, but some records failed; the job <c>retry-recounts</c> retries them.</summary>
    DoneInPart,
}

/// <summary>A recount of open deadlines after a change of a calendar year.</summary>
/// <param name="Source">The document of the changed calendar.</param>
/// <param name="Total">The number of cases and letters to check; absent until the recount begins.</param>
/// <param name="Looked">The number of records checked.</param>
/// <param name="Moved">The number of records in which a due day changed.</param>
/// <param name="Failures">The cases and letters that failed and are still to be retried, at most 100.</param>
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
    /// <summary>Returns the view of a recount.</summary>
    /// <param name="failures">The failures by revision; those of other recounts are ignored.</param>
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

/// <summary>A case or letter whose deadlines could not be recomputed.</summary>
/// <param name="Failure">The type of the failure.</param>
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
    private const int MaxFailures = 100;

    /// <summary>Returns the failed records of these revisions, at most 100 in total.</summary>
    public static async Task<ILookup<int, RecountFailure>> RecountFailuresAsync(
        this CasesDbContext db,
        IReadOnlyCollection<int> revisions,
        CancellationToken cancellationToken) =>
        (
            await db
                .CalendarRecountFailures.AsNoTracking()
                .Where(f => revisions.Contains(f.Revision))
                .OrderBy(f => f.Revision)
                .ThenBy(f => f.SubjectId)
                .Take(MaxFailures)
                .ToListAsync(cancellationToken)).ToLookup(f => f.Revision, f => new RecountFailure(f.SubjectId, f.Failure, f.FailedAt));
}
