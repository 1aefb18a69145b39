using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>Finds the open work of a unit: what somebody must take over when the unit closes.</summary>
internal sealed class HoldingQueries(CasesDbContext db)
{
    /// <summary>The statuses in which a case needs no further act, unless it has an open deadline.</summary>
    private static readonly CaseStatus[] Over =
    [
        CaseStatus.Received, CaseStatus.Withdrawn, CaseStatus.Terminated, CaseStatus.Answered, CaseStatus.Enforced, CaseStatus.Closed,
        .. CaseStatuses.EndedWithoutAcceptance,
    ];

    /// <summary>The statuses in which feedback waits for an answer.</summary>
    private static readonly FeedbackStatus[] Waiting = [FeedbackStatus.Received, FeedbackStatus.Accepted, FeedbackStatus.Transferred];

    /// <summary>
    /// Returns open cases. A received case is open if an officer has it or a letter about it is open; received cases of old books, whose
    /// letters ended otherwise, are not.
    /// </summary>
    public IQueryable<Case> Cases(Guid unitId) => db.Cases.Where(c =>
        c.UnitId == unitId
        && (!Over.Contains(c.Status)
            || (c.Status == CaseStatus.Received
                && (c.AssigneeId != null
                    || db.LetterCases.Any(l =>
                        l.CaseId == c.Id && db.Letters.Any(about => about.Id == l.LetterId && about.FinishedOn == null))
                    || (!db.LetterCases.Any(l => l.CaseId == c.Id) && !db.Visits.Any(v => v.CaseId == c.Id))))
            || db.Deadlines.Any(d => d.SubjectId == c.Id && d.EndedOn == null && d.DueOn != null
                && (d.Purpose == DeadlinePurpose.Duty || d.Purpose == DeadlinePurpose.Alarm))));

    public IQueryable<Letter> Letters(Guid unitId) => db.Letters.Where(l =>
        l.UnitId == unitId
        && (l.FinishedOn == null
            || db.Deadlines.Any(d => d.SubjectId == l.Id && d.EndedOn == null
                && (d.Purpose == DeadlinePurpose.Duty || d.Purpose == DeadlinePurpose.Alarm))));

    public IQueryable<Visit> Visits(Guid unitId) => db.Visits.Where(v =>
        v.UnitId == unitId && db.Deadlines.Any(d => d.SubjectId == v.Id && d.EndedOn == null));

    public IQueryable<ReceptionSession> Sessions(Guid unitId) => db.Sessions.Where(s =>
        s.UnitId == unitId && db.Deadlines.Any(d => d.SubjectId == s.Id && d.EndedOn == null));

    public IQueryable<Opinion> Opinions(Guid unitId) => db.Opinions.Where(o =>
        (o.UnitId == unitId || o.AssignedUnitId == unitId) && !o.AnsweredOnSpot && o.ResolvedOn == null);

    public IQueryable<FeedbackItem> Feedback(Guid unitId) => db.Feedback.Where(f => f.UnitId == unitId && Waiting.Contains(f.Status));

    /// <summary>Counts the holdings of a unit by kind.</summary>
    public async Task<IReadOnlyList<HoldingCount>> CountAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var counts = new List<HoldingCount>();
        foreach (var kind in Enum.GetValues<HoldingKind>())
        {
            counts.Add(new HoldingCount(kind, await Rows(kind, unitId).CountAsync(cancellationToken)));
        }

        return counts;
    }

    /// <summary>Returns the holdings of one kind by id.</summary>
    /// <param name="after">The id after which they begin.</param>
    public IQueryable<Holding> Rows(HoldingKind kind, Guid unitId, Guid after = default) => kind switch
    {
        HoldingKind.Case => Cases(unitId).AsNoTracking().Where(c => c.Id > after).OrderBy(c => c.Id)
            .Select(c => new Holding(HoldingKind.Case, c.Id, null, null, c.Kind, c.Field, c.DueOn, c.Id)),
        HoldingKind.Letter => Letters(unitId).AsNoTracking().Where(l => l.Id > after).OrderBy(l => l.Id)
            .Select(l => new Holding(
                HoldingKind.Letter, l.Id, l.Number, l.ReceivedOn, l.Kind, l.Field, l.ProcessingDueOn,
                l.Cases.OrderBy(c => c.Ordinal).Select(c => (Guid?)c.CaseId).FirstOrDefault())),
        HoldingKind.Visit => Visits(unitId).AsNoTracking().Where(v => v.Id > after).OrderBy(v => v.Id)
            .Select(v => new Holding(HoldingKind.Visit, v.Id, v.Number, v.ReceivedOn, v.Classification, null, null, v.CaseId)),
        HoldingKind.Session => Sessions(unitId).AsNoTracking().Where(s => s.Id > after).OrderBy(s => s.Id)
            .Select(s => new Holding(HoldingKind.Session, s.Id, null, s.HeldOn, null, null, null, null)),
        HoldingKind.Opinion => Opinions(unitId).AsNoTracking().Where(o => o.Id > after).OrderBy(o => o.Id)
            .Select(o => new Holding(HoldingKind.Opinion, o.Id, null, o.HeldOn, null, o.Field, o.DueOn, o.CaseId)),
        _ => Feedback(unitId).AsNoTracking().Where(f => f.Id > after).OrderBy(f => f.Id)
            .Select(f => new Holding(
                HoldingKind.Feedback, f.Id, null, OfficeClock.DayOf(f.ReceivedAt), null, f.Category, f.DueOn, null)),
    };
}
