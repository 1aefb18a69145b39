using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.History;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>Reads the history of a case with that of the letters and visits about it.</summary>
public sealed record ListCaseHistory(Guid Case, PageRequest Page) : IQuery<Page<HistoryLine>>;

internal sealed class ListCaseHistoryHandler(CasesDbContext db, VisibleUnits visible, HistoryBook book)
    : IRequestHandler<ListCaseHistory, Result<Page<HistoryLine>>>
{
    public async Task<Result<Page<HistoryLine>>> Handle(ListCaseHistory query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadCases, cancellationToken);
        return await db.Cases.AnyAsync(c => c.Id == query.Case && readable.Contains(c.UnitId), cancellationToken)
            ? await book.ReadAsync(book.OnCase(query.Case), query.Page, cancellationToken)
            : CaseRefusals.NotFound();
    }
}
