using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Application.Worklist;
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
/// <param name="UnitOnly">Only deadlines of the unit itself.</param>
/// <param name="Unassigned">True: only deadlines without an officer; false: only those with one.</param>
/// <param name="Subject">Only deadlines of records of this type.</param>
/// <param name="Tab">Only deadlines of this group of duties.</param>
/// <param name="Officers">Only deadlines of these officers.</param>
public sealed record DeadlineFilter(
    string? Unit = null,
    CaseKind? Kind = null,
    Guid? Assignee = null,
    string? Duty = null,
    bool UnitOnly = false,
    bool? Unassigned = null,
    DeadlineSubject? Subject = null,
    WorkTab? Tab = null,
    IReadOnlyList<Guid>? Officers = null);

/// <summary>Queries the deadlines that the caller may see.</summary>
internal sealed class DeadlineQueries(CasesDbContext db, RequestContext context, VisibleUnits visible, UnitDirectory units)
{
    /// <summary>
    /// Returns the open deadlines of acts that the office owes, without acts of the citizen and events that only time brings.
    /// </summary>
    public async Task<Result<OpenDeadlines>> OpenAsync(DeadlineFilter filter, CancellationToken cancellationToken)
    {
        if ((await UnitsAsync(filter, cancellationToken)).IsRefused(out var refusal, out var seen))
        {
            return refusal;
        }

        var open = db.Deadlines.AsNoTracking().Owed();
        open = filter.Assignee is { } officer ? open.Where(c => c.AssigneeId == officer) : open;
        open = filter.Officers is { } some ? open.Where(c => c.AssigneeId != null && some.Contains(c.AssigneeId.Value)) : open;
        open = filter.Unassigned is { } unassigned ? open.Where(c => c.AssigneeId == null == unassigned) : open;
        open = filter.Duty is { } duty ? open.Where(c => c.Duty == duty) : open;
        open = filter.Subject is { } subject ? open.Where(c => c.Subject == subject) : open;
        if (filter.Tab is { } tab)
        {
            var duties = WorkTabs.DutiesOf(tab);
            open = open.Where(c => duties.Contains(c.Duty));
        }


        // A value, and not the existence of a row, so that the database looks up each record instead of collecting all of the kind.
        open = filter.Kind is { } kind
            ? open.Where(c =>
                (c.Subject == DeadlineSubject.Letter
                    ? db.Letters.Where(x => x.Id == c.SubjectId).Select(x => (CaseKind?)x.Kind).FirstOrDefault()
                    : c.Subject == DeadlineSubject.Case
                        ? db.Cases.Where(x => x.Id == c.SubjectId).Select(x => (CaseKind?)x.Kind).FirstOrDefault()
                        : db.Visits.Where(x => x.Id == c.SubjectId).Select(x => x.Classification).FirstOrDefault())
                == kind)
            : open;
        if (!seen.AreSame)
        {
            var (cases, letters, reception) = (seen.Cases, seen.Letters, seen.Reception);
            open = open.Where(c =>
                c.Subject == DeadlineSubject.Case ? cases.Contains(c.UnitId)
                : c.Subject == DeadlineSubject.Letter ? letters.Contains(c.UnitId)
                : reception.Contains(c.UnitId));
        }

        return new OpenDeadlines(db, open, seen, filter.Assignee is not null || filter.Officers is not null);
    }

    /// <summary>Returns the units whose letters, cases and reception a list is about.</summary>
    private async Task<Result<WorkUnits>> UnitsAsync(DeadlineFilter filter, CancellationToken cancellationToken)
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

        var tree = await units.TreeAsync(cancellationToken);
        if (filter is not { UnitOnly: true, Unit: { } key })
        {
            return new WorkUnits(letters, cases, reception, tree.All.Count);
        }

        var id = tree.Find(key)!.Id;
        List<Guid> only = [id];
        return new WorkUnits(only, only, only, tree.All.Count);
    }

    /// <summary>Returns the deadlines of a case and of its letters, without void ones; null if the caller cannot see the case.</summary>
    public async Task<IQueryable<Deadline>?> OfCaseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var cases = await visible.ForAsync(Permission.ReadCases, cancellationToken);
        if (!await db.Cases.IncludingVoided().AnyAsync(c => c.Id == caseId && cases.Contains(c.UnitId), cancellationToken))
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
        var readable = await visible.ForAsync(Permission.ReadReception, cancellationToken);
        var isThere = subject is DeadlineSubject.Visit
            ? await db.Visits.IncludingVoided().AnyAsync(v => v.Id == id && readable.Contains(v.UnitId), cancellationToken)
            : await db.Sessions.IncludingVoided().AnyAsync(s => s.Id == id && readable.Contains(s.UnitId), cancellationToken);
        return isThere ? db.Deadlines.AsNoTracking().Where(c => c.SubjectId == id && c.Ending != DeadlineEnding.Void) : null;
    }
}

/// <summary>The units whose records a caller may see, by what each permission is about.</summary>
/// <param name="InRegister">The number of units in the register.</param>
internal sealed record WorkUnits(List<Guid> Letters, List<Guid> Cases, List<Guid> Reception, int InRegister)
{
    public bool AreSame { get; } = (ReferenceEquals(Letters, Cases) && ReferenceEquals(Letters, Reception))
        || (Letters.ToHashSet() is var letters && letters.SetEquals(Cases) && letters.SetEquals(Reception));

    public List<Guid> All => AreSame ? Cases : [.. Letters.Union(Cases).Union(Reception)];

    /// <summary>True if these are all units of the register, so that a query needs no condition.</summary>
    public bool IsEverything => All.Count == InRegister;
}

/// <summary>Tells what an office owes.</summary>
internal static class OwedDeadlines
{
    /// <summary>Returns the open deadlines of acts that an office owes.</summary>
    public static IQueryable<Deadline> Owed(this IQueryable<Deadline> deadlines) =>
        deadlines.Where(c => c.EndedOn == null && (c.Purpose == DeadlinePurpose.Duty || c.Purpose == DeadlinePurpose.Alarm));
}

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
