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

/// <summary>Reads the history of a letter.</summary>
public sealed record ListLetterHistory(Guid Letter, PageRequest Page) : IQuery<Page<HistoryLine>>;

internal sealed class ListLetterHistoryHandler(CasesDbContext db, VisibleUnits visible, HistoryBook book)
    : IRequestHandler<ListLetterHistory, Result<Page<HistoryLine>>>
{
    public async Task<Result<Page<HistoryLine>>> Handle(ListLetterHistory query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadLetters, cancellationToken);
        return await db.Letters.AnyAsync(l => l.Id == query.Letter && readable.Contains(l.UnitId), cancellationToken)
            ? await book.ReadAsync(book.About(query.Letter), query.Page, cancellationToken)
            : LetterRefusals.NotFound();
    }
}
