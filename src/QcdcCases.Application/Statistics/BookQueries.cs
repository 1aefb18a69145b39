using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Finds the day from which the books of a request are complete. A register that is taken over brings an opening balance: letters and
/// feedback received earlier and still open. Its book is complete from the month in which the first entry was held, received or finished
/// that no opening balance contains. Figures of earlier periods cannot be compared.
/// </summary>
internal sealed class BookQueries(CasesDbContext db, DimensionsDirectory dimensionsDirectory)
{
    /// <summary>Returns the first day of the complete books; null while they are empty.</summary>
    public async Task<DateOnly?> CompleteSinceAsync(ResolvedFigureRequest request, CancellationToken cancellationToken)
    {
        var known = await dimensionsDirectory.AllAsync(db, cancellationToken);
        var held = IdsOf(FactSubject.Visit, FactSubject.ReceptionDay, FactSubject.Conference);
        var carriedOver = IdsOf(FactSubject.Letter, FactSubject.Feedback);
        var months = AggregatesOf(request);
        var first = await EarliestAsync(months.Where(s =>
            (s.Day == FactDay.Begun && EF.Constant(held).Contains(s.DimensionsId))
            || (s.Day == FactDay.Finished && EF.Constant(carriedOver).Contains(s.DimensionsId))));
        var pending = await PendingAsync(
            f => EF.Constant(held).Contains(f.DimensionsId) ? f.BegunOn
                : EF.Constant(carriedOver).Contains(f.DimensionsId) ? f.FinishedOn
                : null);
        if (Earlier(first, pending) is { } complete)
        {
            return complete;
        }

        // Nothing was ever finished: the book is as young as its first entry.
        return Earlier(
            await EarliestAsync(months.Where(s => s.Day == FactDay.Begun && EF.Constant(carriedOver).Contains(s.DimensionsId))),
            await PendingAsync(f => EF.Constant(carriedOver).Contains(f.DimensionsId) ? f.BegunOn : null));

        List<int> IdsOf(params FactSubject[] subjects) => [.. known.Where(d => subjects.Contains(d.Value.Subject)).Select(d => d.Key)];

        Task<DateOnly?> EarliestAsync(IQueryable<FactAggregate> rows) =>
            rows.Where(s => s.Facts > 0).OrderBy(s => s.Start).Select(s => (DateOnly?)s.Start).FirstOrDefaultAsync(cancellationToken);

        async Task<DateOnly?> PendingAsync(System.Linq.Expressions.Expression<Func<Fact, DateOnly?>> dayOf)
        {
            var day = await db.FactChanges.AsNoTracking()
                .Where(c => request.UnitIds.Contains(c.UnitId) && c.Sign > 0)
                .Join(db.Facts.AsNoTracking(), c => c.FactId, f => f.Id, (_, f) => f)
                .MinAsync(dayOf, cancellationToken);
            return day is { } on ? new DateOnly(on.Year, on.Month, 1) : null;
        }
    }

    private IQueryable<FactAggregate> AggregatesOf(ResolvedFigureRequest request)
    {
        var months = db.FactAggregates.AsNoTracking().Where(s => s.Grain == Grain.Month);
        return request.IsWholeTree
            ? months.Where(s => s.UnitId == request.UnitId)
            : months.Where(s => request.UnitIds.Contains(s.UnitId) && !s.Below);
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) =>
        one is null ? other : other is null ? one : one < other ? one : other;
}
