using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using Microsoft.EntityFrameworkCore;

namespace QcdcCases.Application.Search;

/// <summary>
/// Finds visits, letters, cases, opinions and feedback by what people know of them: the number in the register (with the year), a document
/// number, a phone number, or words of names and texts in any order, without diacritics, with one typing mistake.
/// </summary>
/// <param name="Unit">The key of a unit; includes all units below it.</param>
/// <param name="Year">Only records of this year.</param>
/// <param name="Kinds">Only records of these kinds; null for all.</param>
/// <param name="Limit">1 to 50; default 20.</param>
public sealed record FindRecords(string Text, string? Unit, int? Year, IReadOnlyList<SearchKind>? Kinds, int? Limit) : IQuery<SearchAnswer>
{
    internal const int UsualLimit = 20;

    internal const int MaxLimit = 50;
}

internal sealed class FindRecordsValidator : AbstractValidator<FindRecords>
{
    public FindRecordsValidator()
    {
        RuleFor(f => f.Text).NotEmpty().MaximumLength(TextLength.Key).OverridePropertyName("q");
        RuleFor(f => f.Year).InclusiveBetween(1900, 2200);
        RuleFor(f => f.Limit).InclusiveBetween(1, FindRecords.MaxLimit);
        RuleFor(f => f.Unit!).IsKey().When(f => f.Unit is not null);
    }
}

internal sealed class FindRecordsHandler(CasesDbContext db, SearchTables searchTables, FoundRecords found)
    : IRequestHandler<FindRecords, Result<SearchAnswer>>
{
    public async Task<Result<SearchAnswer>> Handle(FindRecords query, CancellationToken cancellationToken)
    {
        var asked = SearchQuestion.Of(query.Text);
        var kinds = query.Kinds is { Count: > 0 } wanted ? wanted : Enum.GetValues<SearchKind>();
        var reached = await searchTables.OfAsync(query.Unit, query.Year ?? asked.Year, kinds, cancellationToken);
        if (reached.IsRefused(out var refusal, out var tables))
        {
            return refusal;
        }

        var (limit, hits) = (query.Limit ?? FindRecords.UsualLimit, new SearchHits(asked.Words));
        foreach (var table in tables)
        {
            await SearchAsync(table, asked, limit + 1, hits, cancellationToken);
        }

        if (hits.Count < limit && asked.Words.Any(SearchWords.MayBeMistaken))
        {
            foreach (var table in tables.Where(t => t.HasPeople))
            {
                hits.AddSimilar(await table.WithMistakeAsync(asked.Words, limit + 1, cancellationToken));
            }
        }

        return await found.AnswerAsync(hits, limit, cancellationToken);
    }

    private async Task SearchAsync(
        ISearchTable table, SearchQuestion asked, int limit, SearchHits hits, CancellationToken cancellationToken)
    {
        if (asked.Number is { } number)
        {
            hits.Add(SearchReason.Number, await table.NumberedAsync(number, limit, cancellationToken));
        }

        if (asked.Documents is { Count: > 0 } documents)
        {
            hits.Add(SearchReason.Document, await table.OfAsync(WithDocument(documents), limit, cancellationToken));
        }

        if (asked.Phone is { } phone && table.HasPeople)
        {
            var owners = db.People.Where(p => EF.Property<string>(p, CasesDbContext.PhoneDigits) == phone).Select(p => p.OwnerId);
            hits.Add(SearchReason.Phone, await table.OfAsync(owners, limit, cancellationToken));
        }

        if (asked.Words.Count > 0)
        {
            if (table.HasPeople)
            {
                hits.AddExact(await table.WithWordsAsync(asked.Words, namesOnly: true, limit, cancellationToken));
            }

            hits.AddExact(await table.WithWordsAsync(asked.Words, namesOnly: false, limit, cancellationToken));
        }
    }

    private IQueryable<Guid> WithDocument(IReadOnlyList<string> documents) => db.CaseSteps
        .Where(s => documents.Contains(s.DocumentNo!) && s.SupersededBy == null)
        .Select(s => s.CaseId)
        .Concat(db.IssuedPapers.Where(p => documents.Contains(p.DocumentNo!)).Select(p => p.SubjectId));
}
