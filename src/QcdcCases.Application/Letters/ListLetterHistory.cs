using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.History;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>Lists the history of a letter.</summary>
public sealed record ListLetterHistory(Guid Letter, PageRequest Page) : IQuery<Page<HistoryEntryView>>;

internal sealed class ListLetterHistoryHandler(CasesDbContext db, VisibleUnits visible, HistoryQueries historyQueries)
    : IRequestHandler<ListLetterHistory, Result<Page<HistoryEntryView>>>
{
    public async Task<Result<Page<HistoryEntryView>>> Handle(ListLetterHistory query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadLetters, cancellationToken);
        return await db.Letters.IncludingVoided().AnyAsync(
            l => l.Id == query.Letter && (readable.Contains(l.UnitId) || readable.Contains(l.BookUnitId)), cancellationToken)
            ? await historyQueries.ReadAsync(historyQueries.About(query.Letter), query.Page, cancellationToken)
            : LetterRefusals.NotFound();
    }
}
