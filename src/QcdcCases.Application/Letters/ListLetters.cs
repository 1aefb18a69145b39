using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>How far letters are.</summary>
public enum LetterStatus
{
    /// <summary>Not finished.</summary>
    Open,

    /// <summary>Not finished and without an outcome of processing.</summary>
    Unprocessed,

    Finished,
}

/// <summary>Which letters are wanted; what is absent does not restrict.</summary>
/// <param name="Unit">The key of a unit, which stands for everything below it too.</param>
/// <param name="From">The first day of receipt.</param>
/// <param name="To">The last day of receipt.</param>
/// <param name="Duplicate">Only those that repeat another, or only those that do not.</param>
/// <param name="Search">Words of the summary or of a name.</param>
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
    string? Search = null);

/// <summary>Lists letters, the latest first.</summary>
public sealed record ListLetters(LetterFilter Filter, PageRequest Page) : IQuery<Page<LetterRow>>;

internal sealed class ListLettersValidator : AbstractValidator<ListLetters>
{
    public ListLettersValidator() => RuleFor(l => l.Filter.Search).IsSearch();
}

internal sealed class ListLettersHandler(CasesDbContext db, VisibleUnits visible, UnitDirectory units) : IRequestHandler<ListLetters, Result<Page<LetterRow>>>
{
    public async Task<Result<Page<LetterRow>>> Handle(ListLetters query, CancellationToken cancellationToken)
    {
        if (query.Page.Place().IsRefused(out var refusal, out var place) ||
            (await visible.OfListAsync(query.Filter.Unit, Permission.ReadLetters, cancellationToken)).IsRefused(out refusal, out var unitIds))
        {
            return refusal;
        }

        var tree = await units.TreeAsync(cancellationToken);
        var letters = After(place, Matching(query.Filter, unitIds))
            .OrderByDescending(l => l.ReceivedOn).ThenByDescending(l => l.Id)
            .Take(query.Page.Limit + 1);
        var rows = await Rows(letters, tree).ToListAsync(cancellationToken);
        return Page<LetterRow>.Of(rows, query.Page.Limit, row => new Cursor(row.ReceivedOn, row.Id));
    }

    private IQueryable<Letter> Matching(LetterFilter filter, List<Guid> unitIds)
    {
        var letters = db.Letters.AsNoTracking().Where(l => unitIds.Contains(l.UnitId));
        letters = filter.From is { } from ? letters.Where(l => l.ReceivedOn >= from) : letters;
        letters = filter.To is { } to ? letters.Where(l => l.ReceivedOn <= to) : letters;
        letters = filter.Kind is { } kind ? letters.Where(l => l.Kind == kind) : letters;
        letters = filter.Field is { } field ? letters.Where(l => l.Field == field) : letters;
        letters = filter.Assignee is { } assignee ? letters.Where(l => l.AssigneeId == assignee) : letters;
        letters = filter.Case is { } caseId ? letters.Where(l => l.Cases.Any(c => c.CaseId == caseId)) : letters;
        letters = filter.Duplicate is { } duplicate ? letters.Where(l => l.DuplicateOfId != null == duplicate) : letters;
        letters = filter.Status switch
        {
            LetterStatus.Open => letters.Where(l => l.FinishedOn == null),
            LetterStatus.Unprocessed => letters.Where(l => l.FinishedOn == null && l.Processing == null),
            LetterStatus.Finished => letters.Where(l => l.FinishedOn != null),
            _ => letters,
        };
        return SearchPattern.Of(filter.Search) is { } pattern
            ? letters.Where(l => EF.Functions.Like(l.Search, pattern, SearchPattern.Escape))
            : letters;
    }

    private static IQueryable<Letter> After(Cursor place, IQueryable<Letter> letters) => place is { On: { } on, Id: var id }
        ? letters.Where(l => l.ReceivedOn <= on && (l.ReceivedOn < on || l.Id < id))
        : letters;

    private IQueryable<LetterRow> Rows(IQueryable<Letter> letters, UnitTree tree) => letters.Select(l => new LetterRow(
        l.Id,
        tree[l.UnitId].Key,
        l.Number,
        l.ReceivedOn.Year,
        l.ReceivedOn,
        l.Channel,
        l.Kind,
        l.Instance,
        l.Field,
        db.People
            .Where(p => p.OwnerId == l.Id && p.Role != PersonRole.Respondent)
            .OrderBy(p => p.Role == PersonRole.Sender ? 0 : 1).ThenBy(p => p.Ordinal)
            .Select(p => p.SealedIdentity != null ? Person.Mask : p.Identity!.Name)
            .FirstOrDefault(),
        l.Summary,
        l.DuplicateOfId,
        l.ProcessingDueOn,
        l.Processing!.On,
        l.Processing.Outcome,
        l.FinishedOn,
        l.AssigneeId,
        EF.Property<Guid>(l, CasesDbContext.Version)));
}
