using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Audit;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Staffing;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>Filters cases; an absent member does not filter.</summary>
/// <param name="Unit">The key of a unit; includes all units below it.</param>
/// <param name="Overdue">True for cases with an overdue duty only (<see cref="ListOverdueDeadlines"/>), false for the others only.</param>
/// <param name="Search">Words to search for in the title.</param>
/// <param name="Ids">Only cases with these ids, at most 100.</param>
/// <param name="Group">True for cases of many people only, false for the others only; the same for the members that follow.</param>
/// <param name="Complex">Cases fixed as complex.</param>
/// <param name="Protracted">Cases that are drawn out.</param>
/// <param name="Notable">Cases of many people, complex or drawn out.</param>
/// <param name="AfterFinal">Cases with a letter although a lawful final decision stood.</param>
/// <param name="TurnedDenunciation">Denunciations that continue a rejected complaint.</param>
public sealed record CaseFilter(
    string? Unit = null,
    CaseKind? Kind = null,
    string? Field = null,
    CaseStatus? Status = null,
    bool? Overdue = null,
    Guid? Assignee = null,
    string? Search = null,
    IReadOnlyList<Guid>? Ids = null,
    bool Voided = false,
    bool? Group = null,
    bool? Complex = null,
    bool? Protracted = null,
    bool? Notable = null,
    bool? AfterFinal = null,
    bool? TurnedDenunciation = null);

/// <summary>One row of the list of cases.</summary>
public sealed record CaseRow(
    Guid Id,
    string Unit,
    CaseKind Kind,
    string Field,
    string Title,
    int Instance,
    CaseStatus Status,
    DateOnly? AcceptedOn,
    DateOnly? DueOn,
    bool Overdue,
    Guid? Assignee,
    Guid Version,
    Voiding? Voided = null)
{
    /// <summary>The name of the assignee.</summary>
    public string? AssigneeName { get; init; }
}

/// <summary>The order of a list of cases.</summary>
public enum CaseOrder
{
    /// <summary>The latest opened first.</summary>
    OpenedDescending,

    /// <summary>The first opened first.</summary>
    Opened,
}

/// <summary>Lists cases, by default the latest opened first.</summary>
public sealed record ListCases(CaseFilter Filter, CaseOrder Order, PageRequest Page) : IQuery<Page<CaseRow>>;

internal sealed class ListCasesValidator : AbstractValidator<ListCases>
{
    public ListCasesValidator()
    {
        RuleFor(c => c.Filter.Search).IsSearch();
        RuleFor(c => c.Filter.Ids).IsBatch();
    }
}

internal sealed class ListCasesHandler(
    CasesDbContext db, RequestContext context, VisibleUnits visible, UnitDirectory units, StaffNames names, ReadingLog readings)
    : IRequestHandler<ListCases, Result<Page<CaseRow>>>
{
    public async Task<Result<Page<CaseRow>>> Handle(ListCases query, CancellationToken cancellationToken)
    {
        if (query.Page.Place().IsRefused(out var refusal, out var place) ||
            (await visible.OfListAsync(query.Filter.Unit, Permission.ReadCases, cancellationToken)).IsRefused(out refusal, out var unitIds))
        {
            return refusal;
        }

        var today = context.Today;
        var owed = db.Deadlines.Owed();
        var tree = await units.TreeAsync(cancellationToken);
        var pageUnits = await visible.OfPagesAsync(unitIds, cancellationToken);
        var matching = Matching(query.Filter);
        var ofUnits = pageUnits is null ? matching : matching.Where(c => unitIds.Contains(c.UnitId));

        // What is searched or named by its id is found by that, not along the order.
        var cases = query.Filter is { Search: null, Ids: null, Assignee: null }
            ? db.FirstOf(pageUnits, After(query.Order, place, matching), found => Ordered(query.Order, found), query.Page.Limit + 1)
            : Ordered(query.Order, After(query.Order, place, ofUnits)).Take(query.Page.Limit + 1);
        var rows = await cases
            .Select(c => new CaseRow(
                c.Id,
                tree[c.UnitId].Key,
                c.Kind,
                c.Field,
                c.Title,
                c.Instance,
                c.Status,
                c.AcceptedOn,
                c.DueOn,
                owed.Where(d => d.SubjectId == c.Id).Min(d => d.DueOn) < today,
                c.AssigneeId,
                EF.Property<Guid>(c, CasesDbContext.Version),
                c.Voided))
            .ToListAsync(cancellationToken);
        var officers = await names.OfAsync(rows.Select(r => r.Assignee), cancellationToken);
        rows = rows.ConvertAll(r => r with { AssigneeName = officers.Find(r.Assignee) });
        var page = Page<CaseRow>.Of(rows, query.Page.Limit, row => new Cursor(null, row.Id));
        await readings.AddAsync(Reading.CasesListed, page.Items.Select(r => (r.Id, r.Unit)), cancellationToken);
        return page with { Total = await query.Page.TotalAsync(ofUnits, cancellationToken) };
    }

    private static IQueryable<Case> Ordered(CaseOrder order, IQueryable<Case> cases) =>
        order is CaseOrder.Opened ? cases.OrderBy(c => c.Id) : cases.OrderByDescending(c => c.Id);

    private static IQueryable<Case> After(CaseOrder order, Cursor place, IQueryable<Case> cases) => (place.IsStart, order) switch
    {
        (true, _) => cases,
        (_, CaseOrder.Opened) => cases.Where(c => c.Id > place.Id),
        _ => cases.Where(c => c.Id < place.Id),
    };

    private IQueryable<Case> Matching(CaseFilter filter)
    {
        var today = context.Today;
        var cases = (filter.Voided ? db.Cases.IncludingVoided() : db.Cases).AsNoTracking();
        cases = filter.Ids is { } ids ? cases.Where(c => ids.Contains(c.Id)) : cases;
        cases = filter.Kind is { } kind ? cases.Where(c => c.Kind == kind) : cases;
        cases = filter.Field is { } field ? cases.Where(c => c.Field == field) : cases;
        cases = filter.Status is { } status ? cases.Where(c => c.Status == status) : cases;
        cases = filter.Assignee is { } assignee ? cases.Where(c => c.AssigneeId == assignee) : cases;

        cases = new NotableCases(db).Matching(filter, cases);

        // The first last day, and not the existence of a late duty: the database looks up each case instead of collecting all late duties.
        var owed = db.Deadlines.Owed();
        cases = filter.Overdue is { } overdue
            ? cases.Where(c => owed.Where(d => d.SubjectId == c.Id).Min(d => d.DueOn) < today == overdue)
            : cases;
        return SearchPattern.Of(filter.Search) is { } pattern
            ? cases.Where(c => EF.Functions.Like(c.Search, pattern, SearchPattern.Escape))
            : cases;
    }
}
