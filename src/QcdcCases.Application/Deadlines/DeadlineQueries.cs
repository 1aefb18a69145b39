using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Deadlines;

/// <summary>Filters open deadlines.</summary>
/// <param name="Unit">The key of a unit, which includes all units below it; null for all units of the caller.</param>
/// <param name="Kind">Only deadlines of cases, letters or visits of this kind.</param>
/// <param name="Assignee">Only deadlines of this officer.</param>
/// <param name="Duty">Only deadlines with this code, such as <c>resolution</c>.</param>
public sealed record DeadlineFilter(string? Unit = null, CaseKind? Kind = null, Guid? Assignee = null, string? Duty = null);

/// <summary>Queries the deadlines that the caller may see.</summary>
internal sealed class DeadlineQueries(CasesDbContext db, RequestContext context, VisibleUnits visible)
{
    /// <summary>
    /// Returns the open deadlines of acts that the office owes, without acts of the citizen and events that only time brings.
    /// </summary>
    public async Task<Result<OpenDeadlines>> OpenAsync(DeadlineFilter filter, CancellationToken cancellationToken)
    {
        if (
            (await visible.OfListAsync(filter.Unit, Permission.ReadLetters, cancellationToken)).IsRefused(out var refusal, out var letters)
            || (await visible.OfListAsync(filter.Unit, Permission.ReadCases, cancellationToken)).IsRefused(out refusal, out var cases)
            || (await visible.OfListAsync(filter.Unit, Permission.ReadReception, cancellationToken)).IsRefused(
                out refusal,
                out var reception))
        {
            return refusal;
        }

        var open = db
            .Deadlines.AsNoTracking()
            .Where(c => c.EndedOn == null && (c.Purpose == DeadlinePurpose.Duty || c.Purpose == DeadlinePurpose.Alarm));
        open =
            letters.ToHashSet() is var known && known.SetEquals(cases) && known.SetEquals(reception)
                ? open.Where(c => cases.Contains(c.UnitId))
                : open.Where(c =>
                    c.Subject == DeadlineSubject.Case ? cases.Contains(c.UnitId)
                    : c.Subject == DeadlineSubject.Letter ? letters.Contains(c.UnitId)
                    : reception.Contains(c.UnitId));
        open = filter.Assignee is { } officer ? open.Where(c => c.AssigneeId == officer) : open;
        open = filter.Duty is { } duty ? open.Where(c => c.Duty == duty) : open;
        open = filter.Kind is { } kind
            ? open.Where(c =>
                db.Cases.Any(x => x.Id == c.SubjectId && x.Kind == kind)
                || db.Letters.Any(x => x.Id == c.SubjectId && x.Kind == kind)
                || db.Visits.Any(x => x.Id == c.SubjectId && x.Classification == kind))
            : open;
        return new OpenDeadlines(open);
    }

    /// <summary>Returns the deadlines of a case and of its letters, without void ones; null if the caller cannot see the case.</summary>
    public async Task<IQueryable<Deadline>?> OfCaseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var cases = await visible.ForAsync(Permission.ReadCases, cancellationToken);
        if (!await db.Cases.AnyAsync(c => c.Id == caseId && cases.Contains(c.UnitId), cancellationToken))
        {
            return null;
        }

        var letters = await visible.ForAsync(Permission.ReadLetters, cancellationToken);
        var today = context.Today;

        // A deadline that starts when a limit ends without a decision is not open before that day.
        return db
            .Deadlines.AsNoTracking()
            .Where(c =>
                c.Ending != DeadlineEnding.Void
                && (c.StartEvent != CaseDeadlines.Expired || c.StartedOn < today)
                && (
                    c.SubjectId == caseId
                    || (letters.Contains(c.UnitId) && db.LetterCases.Any(l => l.CaseId == caseId && l.LetterId == c.SubjectId))));
    }

    /// <summary>Returns the deadlines of a visit or a session, without void ones; null if the caller cannot see the record.</summary>
    public async Task<IQueryable<Deadline>?> OfReceptionAsync(DeadlineSubject subject, Guid id, CancellationToken cancellationToken)
    {
        var units = await visible.ForAsync(Permission.ReadReception, cancellationToken);
        var isThere = subject is DeadlineSubject.Visit
            ? await db.Visits.AnyAsync(v => v.Id == id && units.Contains(v.UnitId), cancellationToken)
            : await db.Sessions.AnyAsync(s => s.Id == id && units.Contains(s.UnitId), cancellationToken);
        return isThere ? db.Deadlines.AsNoTracking().Where(c => c.SubjectId == id && c.Ending != DeadlineEnding.Void) : null;
    }
}

/// <summary>Open deadlines that match a filter.</summary>
internal sealed record OpenDeadlines(IQueryable<Deadline> Deadlines);

/// <summary>Finds the deadlines that a changed calendar can affect.</summary>
internal static class DeadlinesByCalendarDays
{
    /// <summary>
    /// Returns the open deadlines whose counting includes some days. A deadline depends only on the days between its start and its last
    /// days; a paused one has no last day yet.
    /// </summary>
    public static IQueryable<Deadline> OpenAffectedBy(this IQueryable<Deadline> deadlines, DateOnly first, DateOnly last) =>
        deadlines.Where(c =>
            c.EndedOn == null
            && (
                c.DueOn == null
                || (
                    (c.StartedOn <= last || c.DueOn <= last || c.OriginalDueOn <= last)
                    && (c.StartedOn >= first || c.DueOn >= first || c.OriginalDueOn >= first))));
}
