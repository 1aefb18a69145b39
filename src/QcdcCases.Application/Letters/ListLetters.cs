using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;

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
/// <param name="Search">Words to search for in the summary or in a name.</param>
/// <param name="Overdue">
/// True for letters with an overdue duty only (<see cref="ListOverdueDeadlines"/>), false for the others only.
/// </param>
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
    bool? Overdue = null);

/// <summary>Lists letters, the latest first.</summary>
public sealed record ListLetters(LetterFilter Filter, PageRequest Page) : IQuery<Page<LetterRow>>;

internal sealed class ListLettersValidator : AbstractValidator<ListLetters>
{
    public ListLettersValidator()
    {
        this.RuleForEnds(l => l.Filter.From, l => l.Filter.To);
        RuleFor(l => l.Filter.Search).IsSearch();
    }
}

internal sealed class ListLettersHandler(LetterQueries letterQueries, VisibleUnits visible, UnitDirectory units)
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
        var letters = After(place, letterQueries.Matching(query.Filter, unitIds))
            .OrderByDescending(l => l.ReceivedOn).ThenByDescending(l => l.Id)
            .Take(query.Page.Limit + 1);
        var rows = await letterQueries.Rows(letters, tree).ToListAsync(cancellationToken);
        return Page<LetterRow>.Of(rows, query.Page.Limit, row => new Cursor(row.ReceivedOn, row.Id));
    }

    private static IQueryable<Letter> After(Cursor place, IQueryable<Letter> letters) => place is { On: { } on, Id: var id }
        ? letters.Where(l => l.ReceivedOn <= on && (l.ReceivedOn < on || l.Id < id))
        : letters;
}
