using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Worklist;

/// <summary>
/// Finds open work without a last day: duties that stand still, and open letters and cases without any open duty, such as a petition that
/// was taken up, or an accepted case that nobody has.
/// </summary>
internal sealed class UndatedWork(CasesDbContext db)
{
    private static readonly CaseStatus[] InProgressStatuses = [.. CaseStatuses.UnderWay, .. CaseStatuses.UnderCheck];

    private static readonly CaseStatus[] OpenStatuses = [CaseStatus.Received, .. InProgressStatuses];

    /// <summary>Lists such work by its id.</summary>
    /// <param name="after">The id of the last line before.</param>
    public async Task<List<WorkLine>> ListAsync(
        DeadlineFilter filter,
        OpenDeadlines open,
        DeadlineOrder order,
        Guid after,
        int count,
        CancellationToken cancellationToken)
    {
        List<WorkLine> lines = [];

        // In the order of their start, duties that stand still are among the others.
        if (order is DeadlineOrder.DueOn or DeadlineOrder.DueOnDescending)
        {
            var paused = open.Deadlines.Where(d => d.DueOn == null && d.Id > after);
            lines.AddRange(await paused.OrderBy(d => d.Id).Take(count).AsLines().ToListAsync(cancellationToken));
        }

        if (filter is { Duty: null, Tab: null or WorkTab.Resolving, Subject: null or DeadlineSubject.Letter })
        {
            lines.AddRange(
                await Letters(filter, open.Units)
                    .Where(l => l.Id > after)
                    .OrderBy(l => l.Id)
                    .Take(count)
                    .Select(l => new WorkLine
                    {
                        Kind = DeadlineSubject.Letter,
                        RecordId = l.Id,
                        UnitId = l.UnitId,
                        AssigneeId = l.AssigneeId,
                    })
                    .ToListAsync(cancellationToken));
        }

        if (filter is { Duty: null, Tab: null or WorkTab.Resolving, Subject: null or DeadlineSubject.Case })
        {
            lines.AddRange(
                await Cases(filter, open.Units)
                    .Where(c => c.Id > after)
                    .OrderBy(c => c.Id)
                    .Take(count)
                    .Select(c => new WorkLine
                    {
                        Kind = DeadlineSubject.Case,
                        RecordId = c.Id,
                        UnitId = c.UnitId,
                        AssigneeId = c.AssigneeId,
                    })
                    .ToListAsync(cancellationToken));
        }

        return [.. lines.OrderBy(l => l.Id).Take(count)];
    }

    /// <summary>
    /// Returns accepted letters with an unassigned case or without an open case, whose answer nobody works on. Other accepted letters are
    /// represented by their cases.
    /// </summary>
    private IQueryable<Letter> Letters(DeadlineFilter filter, WorkUnits units)
    {
        var (ids, owed) = (units.Letters, db.Deadlines.Owed());
        var letters = db.Letters.AsNoTracking()
            .Where(l =>
                l.FinishedOn == null
                && (
                    l.Processing == null
                    || l.Cases.Any(link =>
                        db.Cases.Any(c => c.Id == link.CaseId && c.Status == CaseStatus.Received && c.AssigneeId == null))
                    || !l.Cases.Any(link => db.Cases.Any(c => c.Id == link.CaseId && OpenStatuses.Contains(c.Status))))
                && !owed.Any(d => d.SubjectId == l.Id));
        letters = units.IsEverything ? letters : letters.Where(l => ids.Contains(l.UnitId));
        letters = filter.Assignee is { } officer ? letters.Where(l => l.AssigneeId == officer) : letters;
        letters = filter.Officers is { } some ? letters.Where(l => l.AssigneeId != null && some.Contains(l.AssigneeId.Value)) : letters;
        letters = filter.Unassigned is { } unassigned ? letters.Where(l => l.AssigneeId == null == unassigned) : letters;
        return filter.Kind is { } kind ? letters.Where(l => l.Kind == kind) : letters;
    }

    /// <summary>
    /// Returns cases in progress, and received cases that have an assignee and whose letters were all accepted. Received cases of imported
    /// registers have no assignee and are not listed; there may be very many.
    /// </summary>
    private IQueryable<Case> Cases(DeadlineFilter filter, WorkUnits units)
    {
        var (ids, owed) = (units.Cases, db.Deadlines.Owed());
        var cases = db.Cases.AsNoTracking()
            .Where(c =>
                (InProgressStatuses.Contains(c.Status)
                    || (c.Status == CaseStatus.Received
                        && c.AssigneeId != null
                        && !db.LetterCases.Any(link =>
                            link.CaseId == c.Id
                            && db.Letters.Any(l =>
                                l.Id == link.LetterId
                                && (l.Processing == null || l.Processing.Outcome != ProcessingOutcome.Accepted)))))
                && !owed.Any(d => d.SubjectId == c.Id));
        cases = units.IsEverything ? cases : cases.Where(c => ids.Contains(c.UnitId));
        cases = filter.Assignee is { } officer ? cases.Where(c => c.AssigneeId == officer) : cases;
        cases = filter.Officers is { } some ? cases.Where(c => c.AssigneeId != null && some.Contains(c.AssigneeId.Value)) : cases;
        cases = filter.Unassigned is { } unassigned ? cases.Where(c => c.AssigneeId == null == unassigned) : cases;
        return filter.Kind is { } kind ? cases.Where(c => c.Kind == kind) : cases;
    }
}
