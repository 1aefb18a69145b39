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

/// <summary>Lists the history of a case and of the letters and visits about it.</summary>
public sealed record ListCaseHistory(Guid Case, PageRequest Page) : IQuery<Page<HistoryEntryView>>;

internal sealed class ListCaseHistoryHandler(CasesDbContext db, VisibleUnits visible, HistoryQueries historyQueries)
    : IRequestHandler<ListCaseHistory, Result<Page<HistoryEntryView>>>
{
    public async Task<Result<Page<HistoryEntryView>>> Handle(ListCaseHistory query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadCases, cancellationToken);
        return await db.Cases.IncludingVoided().AnyAsync(
            c => c.Id == query.Case && (readable.Contains(c.UnitId) || readable.Contains(c.BookUnitId)), cancellationToken)
            ? await historyQueries.ReadAsync(historyQueries.OnCase(query.Case), query.Page, cancellationToken)
            : CaseRefusals.NotFound();
    }
}
