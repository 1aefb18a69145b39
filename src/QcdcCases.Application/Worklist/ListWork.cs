using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Worklist;

/// <summary>The type of a worklist item.</summary>
public enum WorkKind
{
    Letter,
    Case,

    /// <summary>A visit with an open deadline for an answer or for the written notice of a refusal.</summary>
    Visit,
}

/// <summary>Lists open work by due day, items without one last: letters to process, cases to resolve and visits to answer.</summary>
/// <param name="Unit">The key of a unit, which includes everything below it.</param>
/// <param name="Assignee">
/// The officer whose work is listed. Without officer and unit the caller's own work is listed; with <c>overdueOnly</c>, that of all
/// officers.
/// </param>
/// <param name="OverdueOnly">Only items past their due day.</param>
public sealed record ListWork(string? Unit, Guid? Assignee, bool OverdueOnly, PageRequest Page) : IQuery<Page<WorkItem>>;

/// <summary>A worklist item.</summary>
/// <param name="Number">The number of the letter or visit in its register; absent for a case.</param>
/// <param name="Title">What it is about.</param>
/// <param name="DaysLeft">The days until the due day, negative when it is past; absent when there is none.</param>
public sealed record WorkItem(
    WorkKind Kind,
    Guid Id,
    int? Number,
    string Unit,
    string? Title,
    DateOnly? DueOn,
    int? DaysLeft,
    bool Overdue,
    Guid? Assignee,
    Guid Version);

internal sealed class ListWorkHandler(CasesDbContext db, RequestContext context, VisibleUnits visible, UnitDirectory units)
    : IRequestHandler<ListWork, Result<Page<WorkItem>>>
{
    public async Task<Result<Page<WorkItem>>> Handle(ListWork query, CancellationToken cancellationToken)
    {
        if (
            query.Page.Place().IsRefused(out var refusal, out var place)
            || (await visible.OfListAsync(query.Unit, Permission.ReadLetters, cancellationToken)).IsRefused(
                out refusal,
                out var unitsOfLetters)
            || (await visible.OfListAsync(query.Unit, Permission.ReadCases, cancellationToken)).IsRefused(out refusal, out var unitsOfCases)
            || (await visible.OfListAsync(query.Unit, Permission.ReadReception, cancellationToken)).IsRefused(
                out refusal,
                out var unitsOfVisits))
        {
            return refusal;
        }

        var work = Letters(unitsOfLetters).Concat(Cases(unitsOfCases)).Concat(Visits(unitsOfVisits));
        var assignee = query.Assignee ?? (query is { Unit: null, OverdueOnly: false } ? context.Caller.Id : null);
        work = assignee is { } officer ? work.Where(w => w.AssigneeId == officer) : work;
        var today = context.Today;
        work = query.OverdueOnly ? work.Where(w => w.DueOn < today) : work;
        var rows = await After(place, work)
            .OrderBy(w => w.DueOn == null).ThenBy(w => w.DueOn).ThenBy(w => w.Id)
            .Take(query.Page.Limit + 1)
            .ToListAsync(cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        var items = rows.ConvertAll(w => w.ToItem(tree[w.UnitId].Key, today));
        return Page<WorkItem>.Of(items, query.Page.Limit, item => new Cursor(item.DueOn, item.Id));
    }

    private static readonly CaseStatus[] InProgressStatuses = [.. CaseStatuses.UnderWay, .. CaseStatuses.UnderCheck];

    private static readonly CaseStatus[] OpenStatuses = [CaseStatus.Received, .. InProgressStatuses];

    /// <summary>
    /// Returns unprocessed letters, and accepted letters with an unassigned case or without an open case, whose answer nobody works on.
    /// Other accepted letters are represented by their cases.
    /// </summary>
    private IQueryable<Work> Letters(List<Guid> unitIds) =>
        db
            .Letters.AsNoTracking()
            .Where(l =>
                unitIds.Contains(l.UnitId)
                && l.FinishedOn == null
                && (
                    l.Processing == null
                    || l.Cases.Any(link =>
                        db.Cases.Any(c => c.Id == link.CaseId && c.Status == CaseStatus.Received && c.AssigneeId == null))
                    || !l.Cases.Any(link => db.Cases.Any(c => c.Id == link.CaseId && OpenStatuses.Contains(c.Status)))))
            .Select(l => new Work
            {
                Kind = WorkKind.Letter,
                Id = l.Id,
                UnitId = l.UnitId,
                Number = l.Number,
                Title = l.Summary,
                DueOn = l.ProcessingDueOn,
                AssigneeId = l.AssigneeId,
                Version = EF.Property<Guid>(l, CasesDbContext.Version),
            });

    /// <summary>
    /// Returns cases in progress, and received cases that have an assignee and whose letters were all accepted. Received cases of imported
    /// registers have no assignee and are not listed; there may be very many.
    /// </summary>
    private IQueryable<Work> Cases(List<Guid> unitIds) => db.Cases.AsNoTracking()
        .Where(c => unitIds.Contains(c.UnitId) &&
            (InProgressStatuses.Contains(c.Status) ||
                (c.Status == CaseStatus.Received && c.AssigneeId != null && !db.LetterCases.Any(link => link.CaseId == c.Id &&
                    !db.Letters.Any(l => l.Id == link.LetterId && l.Processing!.Outcome == ProcessingOutcome.Accepted)))))
        .Select(c => new Work
        {
            Kind = WorkKind.Case,
            Id = c.Id,
            UnitId = c.UnitId,
            Number = null,
            Title = c.Title,
            DueOn = c.DueOn,
            AssigneeId = c.AssigneeId,
            Version = EF.Property<Guid>(c, CasesDbContext.Version),
        });

    /// <summary>
    /// Returns visits with an open deadline. They have no assignee, so they appear in the list of the unit and in the list of overdue work.
    /// </summary>
    private IQueryable<Work> Visits(List<Guid> unitIds) =>
        from deadline in db.Deadlines.AsNoTracking()
        join visit in db.Visits on deadline.SubjectId equals visit.Id
        where deadline.Subject == DeadlineSubject.Visit && deadline.EndedOn == null && unitIds.Contains(visit.UnitId)
        select new Work
        {
            Kind = WorkKind.Visit,
            Id = visit.Id,
            UnitId = visit.UnitId,
            Number = visit.Number,
            Title = visit.Matter,
            DueOn = deadline.DueOn,
            AssigneeId = null,
            Version = EF.Property<Guid>(visit, CasesDbContext.Version),
        };

    private static IQueryable<Work> After(Cursor place, IQueryable<Work> work) => place switch
    {
        { IsStart: true } => work,
        { On: { } on } => work.Where(w => w.DueOn == null || w.DueOn > on || (w.DueOn == on && w.Id > place.Id)),
        _ => work.Where(w => w.DueOn == null && w.Id > place.Id),
    };

    private sealed class Work
    {
        public WorkKind Kind { get; init; }

        public Guid Id { get; init; }

        public Guid UnitId { get; init; }

        public int? Number { get; init; }

        public string? Title { get; init; }

        public DateOnly? DueOn { get; init; }

        public Guid? AssigneeId { get; init; }

        public Guid Version { get; init; }

        public WorkItem ToItem(string unit, DateOnly today) => new(
            Kind,
            Id,
            Number,
            unit,
            Title,
            DueOn,
            DueOn?.DayNumber - today.DayNumber,
            DueOn < today,
            AssigneeId,
            Version);
    }
}
