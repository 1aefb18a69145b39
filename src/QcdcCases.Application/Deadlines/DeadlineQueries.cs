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

/// <summary>Which duties are asked for.</summary>
/// <param name="Unit">The unit of this key and everything below it; null for all of the caller's.</param>
/// <param name="Kind">Those about cases, letters or visits of this kind.</param>
/// <param name="Assignee">Those of this officer.</param>
/// <param name="Duty">Those of this code, such as <c>resolution</c>.</param>
public sealed record DeadlineFilter(string? Unit = null, CaseKind? Kind = null, Guid? Assignee = null, string? Duty = null);

/// <summary>The deadlines that a caller may see.</summary>
internal sealed class DeadlineQueries(CasesDbContext db, RequestContext context, VisibleUnits visible)
{
    /// <summary>Open ones that somebody owes: what the citizen may do, or time does, is none.</summary>
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

    /// <summary>
    /// Those of a case and of the letters about it; null when there is no such case among the caller's. What never ran is left out.
    /// </summary>
    public async Task<IQueryable<Deadline>?> OfCaseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var cases = await visible.ForAsync(Permission.ReadCases, cancellationToken);
        if (!await db.Cases.AnyAsync(c => c.Id == caseId && cases.Contains(c.UnitId), cancellationToken))
        {
            return null;
        }

        var letters = await visible.ForAsync(Permission.ReadLetters, cancellationToken);
        var today = context.Today;

        // What opens when a limit ends without a decision is not open before.
        return db
            .Deadlines.AsNoTracking()
            .Where(c =>
                c.Ending != DeadlineEnding.Void
                && (c.StartEvent != CaseDeadlines.Expired || c.StartedOn < today)
                && (
                    c.SubjectId == caseId
                    || (letters.Contains(c.UnitId) && db.LetterCases.Any(l => l.CaseId == caseId && l.LetterId == c.SubjectId))));
    }

    /// <summary>Those of a visit or a session; null when there is none such among the caller's. What never ran is left out.</summary>
    public async Task<IQueryable<Deadline>?> OfReceptionAsync(DeadlineSubject subject, Guid id, CancellationToken cancellationToken)
    {
        var units = await visible.ForAsync(Permission.ReadReception, cancellationToken);
        var isThere = subject is DeadlineSubject.Visit
            ? await db.Visits.AnyAsync(v => v.Id == id && units.Contains(v.UnitId), cancellationToken)
            : await db.Sessions.AnyAsync(s => s.Id == id && units.Contains(s.UnitId), cancellationToken);
        return isThere ? db.Deadlines.AsNoTracking().Where(c => c.SubjectId == id && c.Ending != DeadlineEnding.Void) : null;
    }
}

/// <summary>The duties that were asked for.</summary>
internal sealed record OpenDeadlines(IQueryable<Deadline> Deadlines);

/// <summary>Which deadlines a changed calendar can concern.</summary>
internal static class DeadlinesAroundDays
{
    /// <summary>
    /// Open deadlines whose counting touches some days. A deadline looks at no day outside the span of its start and its last days, and one
    /// that stands still has no last day yet.
    /// </summary>
    public static IQueryable<Deadline> OpenAround(this IQueryable<Deadline> deadlines, DateOnly first, DateOnly last) =>
        deadlines.Where(c =>
            c.EndedOn == null
            && (
                c.DueOn == null
                || (
                    (c.StartedOn <= last || c.DueOn <= last || c.OriginalDueOn <= last)
                    && (c.StartedOn >= first || c.DueOn >= first || c.OriginalDueOn >= first))));
}
