using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>Reads every figure of a request: the measures of the register and the declared codes, in one database snapshot.</summary>
internal sealed class FigureReader(CasesDbContext db, FigureQueries figureQueries, DeclaredFigureQueries declaredFigureQueries)
{
    /// <summary>Returns the figures of each group. Without grouping, the only group has an empty name.</summary>
    public async Task<Dictionary<string, SortedDictionary<string, decimal>>> ReadAsync(
        ResolvedFigureRequest request, CancellationToken cancellationToken)
    {
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        return await ReadAsync(request, null, await declaredFigureQueries.CodesAsync(request, cancellationToken), cancellationToken);
    }

    /// <summary>Returns the figures of some measures and declared codes.</summary>
    /// <param name="only">The measures; null means all.</param>
    public async Task<Dictionary<string, SortedDictionary<string, decimal>>> ReadAsync(
        ResolvedFigureRequest request, IReadOnlyList<Measure>? only, DeclaredCodes codes, CancellationToken cancellationToken)
    {
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var counted = await figureQueries.CountAsync(request, only, cancellationToken);
        var groups = counted.ToDictionary(
            group => group.Key,
            group => new SortedDictionary<string, decimal>(
                group.Value.ToDictionary(f => f.Key, f => (decimal)f.Value), StringComparer.Ordinal),
            StringComparer.Ordinal);
        await declaredFigureQueries.AddAsync(request, codes, groups, cancellationToken);
        return groups;
    }

    /// <summary>
    /// Returns the figures of another period that can be compared: those of the register only if its books cover the period; null if there
    /// are none.
    /// </summary>
    public async Task<SortedDictionary<string, decimal>?> ReadBesideAsync(
        ResolvedFigureRequest request,
        IReadOnlyList<Measure>? only,
        DeclaredCodes codes,
        BesidePeriod beside,
        CancellationToken cancellationToken)
    {
        if (beside.Days is not { } days)
        {
            return null;
        }

        var other = request with { Period = days };
        var figures = beside.Absent is null
            ? (await ReadAsync(other, only, codes, cancellationToken))[string.Empty]
            : await declaredFigureQueries.ReadAsync(other, codes, cancellationToken);
        codes.RemoveIncomparable(figures, days);
        return figures.Count == 0 ? null : figures;
    }
}
