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
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>The progress of letters.</summary>
public enum LetterStatus
{
    /// <summary>Not finished.</summary>
    Open,

    /// <summary>Not finished and not processed.</summary>
    Unprocessed,

    Finished,
}

/// <summary>Filters letters; an absent member does not filter.</summary>
/// <param name="Unit">The key of a unit; includes all units below it.</param>
/// <param name="From">The first day of receipt.</param>
/// <param name="To">The last day of receipt.</param>
/// <param name="Duplicate">True for duplicates only, false for the others only.</param>
/// <param name="Voided">True to include voided letters.</param>
/// <param name="Search">Words to search for in the summary or in a name.</param>
/// <param name="Overdue">
/// True for letters with an overdue duty only (<see cref="ListOverdueDeadlines"/>), false for the others only.
/// </param>
/// <param name="Ids">Only letters with these ids, at most 100.</param>
/// <param name="BeyondLevel">True for letters sent past the proper level only, false for the others only.</param>
/// <param name="ManyPlaces">True for letters sent to several bodies only, false for the others only.</param>
public sealed record LetterFilter(
    string? Unit = null,
    DateOnly? From = null,
    DateOnly? To = null,
    CaseKind? Kind = null,
    string? Field = null,
    LetterStatus? Status = null,
    Guid? Assignee = null,
    Guid? Case = null,
    bool? Duplicate = null,
    string? Search = null,
    bool? Overdue = null,
    IReadOnlyList<Guid>? Ids = null,
    bool Voided = false,
    LetterChannel? Channel = null,
    bool? BeyondLevel = null,
    bool? ManyPlaces = null);

/// <summary>The order of a list of letters.</summary>
public enum LetterOrder
{
    /// <summary>The latest day of receipt first.</summary>
    ReceivedOnDescending,

    /// <summary>The earliest day of receipt first.</summary>
    ReceivedOn,
}

/// <summary>Lists letters, by default the latest first.</summary>
public sealed record ListLetters(LetterFilter Filter, LetterOrder Order, PageRequest Page) : IQuery<Page<LetterRow>>;

internal sealed class ListLettersValidator : AbstractValidator<ListLetters>
{
    public ListLettersValidator()
    {
        this.RuleForEnds(l => l.Filter.From, l => l.Filter.To);
        RuleFor(l => l.Filter.Search).IsSearch();
        RuleFor(l => l.Filter.Ids).IsBatch();
    }
}

internal sealed class ListLettersHandler(
    CasesDbContext db, LetterQueries letterQueries, VisibleUnits visible, UnitDirectory units, StaffNames names, ReadingLog readings)
    : IRequestHandler<ListLetters, Result<Page<LetterRow>>>
{
    public async Task<Result<Page<LetterRow>>> Handle(ListLetters query, CancellationToken cancellationToken)
    {
        if (
            query.Page.Place().IsRefused(out var refusal, out var place)
            || (await visible.OfListAsync(query.Filter.Unit, Permission.ReadLetters, cancellationToken)).IsRefused(
                out refusal,
                out var unitIds))
        {
            return refusal;
        }

        var tree = await units.TreeAsync(cancellationToken);
        var pageUnits = await visible.OfPagesAsync(unitIds, cancellationToken);
        var byBook = tree.IsClosed(query.Filter.Unit);
        var matching = letterQueries.Matching(query.Filter, unitIds: null, byBook);
        var ofUnits = pageUnits is null && !byBook ? matching : letterQueries.Matching(query.Filter, unitIds, byBook);

        // What is searched or named by its id is found by that, not along the order; so is the book of a closed unit.
        var letters = !byBook && query.Filter is { Search: null, Ids: null, Assignee: null, Case: null }
            ? db.FirstOf(pageUnits, After(query.Order, place, matching), found => Ordered(query.Order, found), query.Page.Limit + 1)
            : Ordered(query.Order, After(query.Order, place, ofUnits)).Take(query.Page.Limit + 1);
        var rows = await letterQueries.Rows(letters, tree, byBook: false).ToListAsync(cancellationToken);
        var officers = await names.OfAsync(rows.Select(r => r.Assignee), cancellationToken);
        rows = rows.ConvertAll(r => r with { AssigneeName = officers.Find(r.Assignee) });
        var page = Page<LetterRow>.Of(rows, query.Page.Limit, row => new Cursor(row.ReceivedOn, row.Id));
        await readings.AddAsync(Reading.LettersListed, page.Items.Select(r => (r.Id, r.Unit)), cancellationToken);
        return page with
        {
            Items = await letterQueries.WithCasesAsync(page.Items, cancellationToken),
            Total = await query.Page.TotalAsync(ofUnits, cancellationToken),
        };
    }

    private static IQueryable<Letter> Ordered(LetterOrder order, IQueryable<Letter> letters) => order is LetterOrder.ReceivedOn
        ? letters.OrderBy(l => l.ReceivedOn).ThenBy(l => l.Id)
        : letters.OrderByDescending(l => l.ReceivedOn).ThenByDescending(l => l.Id);

    private static IQueryable<Letter> After(LetterOrder order, Cursor place, IQueryable<Letter> letters) => (place, order) switch
    {
        ({ On: { } on, Id: var id }, LetterOrder.ReceivedOn) => letters.Where(l => l.ReceivedOn >= on && (l.ReceivedOn > on || l.Id > id)),
        ({ On: { } on, Id: var id }, _) => letters.Where(l => l.ReceivedOn <= on && (l.ReceivedOn < on || l.Id < id)),
        _ => letters,
    };
}
