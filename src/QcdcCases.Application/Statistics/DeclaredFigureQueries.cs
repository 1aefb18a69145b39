using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Indicators;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>Reads declared values from the facts, and computes their figures by the catalogue.</summary>
internal sealed class DeclaredFigureQueries(
    CasesDbContext db, DimensionsDirectory dimensionsDirectory, CatalogueReader catalogueReader, UnitDirectory units)
{
    /// <summary>A declaration has no field and no channel.</summary>
    private static readonly Dimensions NoDimensions = new(FactSubject.Indicator);

    /// <summary>Returns the codes that the units of a request have ever declared, with the catalogue.</summary>
    public async Task<DeclaredCodes> CodesAsync(ResolvedFigureRequest request, CancellationToken cancellationToken)
    {
        var kept = await db.Indicators
            .Where(i => request.UnitIds.Contains(i.UnitId))
            .GroupBy(i => i.Code)
            .Select(g => new { Code = g.Key, Since = g.Min(i => i.From) })
            .ToListAsync(cancellationToken);
        return new DeclaredCodes(
            await catalogueReader.ReadAsync(cancellationToken),
            [.. kept.Select(k => new KeptIndicator(k.Code, k.Since)).OrderBy(k => k.Code, StringComparer.Ordinal)]);
    }

    /// <summary>Adds the figures of declared codes to the groups.</summary>
    public async Task AddAsync(
        ResolvedFigureRequest request,
        DeclaredCodes codes,
        Dictionary<string, SortedDictionary<string, decimal>> groups,
        CancellationToken cancellationToken)
    {
        if (codes.Kept.Count == 0)
        {
            return;
        }

        var figures = codes.In(request.Period);
        var declarations = await ReadAsync(request, figures, null, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        var isByField = request.Request.By is not null && !request.IsByUnits;
        if (isByField && figures.Of(declarations, WholeOf(request, string.Empty, tree)).Values.Any(v => v != 0))
        {
            // The declared numbers have no field; their group has every other figure too.
            groups.TryAdd(
                ResolvedFigureRequest.NoGroup,
                new SortedDictionary<string, decimal>(Measures.All.ToDictionary(m => m.Code, _ => 0m), StringComparer.Ordinal));
        }

        var byGroup = declarations.ToLookup(d => request.Group(d.UnitId, NoDimensions, ofCase: false));
        foreach (var (group, numbers) in groups)
        {
            if (isByField && group != ResolvedFigureRequest.NoGroup)
            {
                continue;
            }

            foreach (var (code, value) in figures.Of(byGroup[group], WholeOf(request, group, tree)))
            {
                numbers[Measures.DeclaredPrefix + code] = value;
            }
        }
    }

    /// <summary>Returns the figures of the declared codes alone.</summary>
    public async Task<SortedDictionary<string, decimal>> ReadAsync(
        ResolvedFigureRequest request, DeclaredCodes codes, CancellationToken cancellationToken)
    {
        var figures = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        await AddAsync(request, codes, new() { [string.Empty] = figures }, cancellationToken);
        return figures;
    }

    /// <summary>Returns the declarations of a code that its figure counts in a group.</summary>
    public async Task<List<Declaration>> CountedAsync(
        ResolvedFigureRequest request, DeclaredCodes codes, string code, string? group, CancellationToken cancellationToken)
    {
        var figures = codes.In(request.Period);
        var terms = figures.TermsOf(code);
        string[] read = terms.Kind is IndicatorKind.Ratio ? [terms.Numerator!, terms.Denominator!] : [code];
        var declarations = await ReadAsync(request, figures, read, cancellationToken);
        var inGroup = group is null
            ? declarations
            : declarations.FindAll(d => request.Group(d.UnitId, NoDimensions, ofCase: false) == group);
        var tree = await units.TreeAsync(cancellationToken);
        return [.. figures.Counted(code, inGroup, WholeOf(request, group ?? string.Empty, tree)).Distinct()];
    }

    /// <summary>Returns the declarations that can count in a period.</summary>
    /// <param name="only">The codes to read; null means all.</param>
    public async Task<List<Declaration>> ReadAsync(
        ResolvedFigureRequest request, DeclaredFigures figures, string[]? only, CancellationToken cancellationToken)
    {
        var known = await dimensionsDirectory.AllAsync(db, cancellationToken);
        var (earliest, latest) = (figures.Earliest, figures.Latest);
        var facts = db.Facts.AsNoTracking()
            .AsOf(request.Request.AsOf)
            .Where(f => f.Subject == FactSubject.Indicator
                && request.UnitIds.Contains(f.UnitId) && f.EndsOn >= earliest && f.EndsOn <= latest);
        if (only is not null)
        {
            var dimensionsIds = known
                .Where(d => d.Value.Subject is FactSubject.Indicator && only.Contains(d.Value.Code))
                .Select(d => d.Key)
                .ToList();
            facts = facts.Where(f => EF.Constant(dimensionsIds).Contains(f.DimensionsId));
        }

        var rows = await facts
            .Select(f => new { f.ItemId, f.UnitId, f.DimensionsId, f.BegunOn, f.FinishedOn, f.Amount })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new Declaration(
            r.ItemId,
            r.UnitId,
            known[r.DimensionsId].Code!,
            r.BegunOn,
            r.FinishedOn!.Value,
            new DeclaredValue(r.Amount, known[r.DimensionsId].Decimals).Value));
    }

    private static WholeUnit? WholeOf(ResolvedFigureRequest request, string group, UnitTree tree)
    {
        var unit = request.Request.By switch
        {
            FigureGrouping.Unit => tree.Find(group),
            FigureGrouping.Level or FigureGrouping.Kind => null,
            _ => tree[request.UnitId],
        };
        return unit is null ? null : new WholeUnit(unit.Id, request.UnitIds.Where(id => tree[id].Level == unit.Level).ToHashSet());
    }
}
