using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Indicators;

/// <summary>Checks a declared indicator against the others of its unit.</summary>
internal sealed class IndicatorChecks(CasesDbContext db, IDatabaseProvider engine, CatalogueReader catalogueReader)
{
    /// <summary>Refuses a value that the definition of its code does not allow.</summary>
    /// <param name="to">The last day of the declaration.</param>
    public async Task<Refusal?> CheckValueAsync(string code, DateOnly to, decimal value, CancellationToken cancellationToken) =>
        (await catalogueReader.ReadAsync(cancellationToken)).CheckValue(code, to, value);

    /// <summary>
    /// Locks an indicator of a unit together with its whole or part, so that concurrent declarations are checked one after another.
    /// </summary>
    public Task LockAsync(Guid unitId, string code, CancellationToken cancellationToken) =>
        engine.LockAsync(db, $"indicator:{unitId:N}:{IndicatorLimits.WholeOf(code) ?? code}", cancellationToken);

    /// <summary>
    /// Checks that the days of a new indicator overlap no others of its code and that a part does not exceed its whole. A unique index
    /// refuses the same days.
    /// </summary>
    public async Task<Refusal?> CheckNewAsync(DeclaredIndicator indicator, CancellationToken cancellationToken)
    {
        var overlaps = await db.Indicators.AnyAsync(
            i => i.UnitId == indicator.UnitId && i.Code == indicator.Code && i.From <= indicator.To && i.To >= indicator.From &&
                (i.From != indicator.From || i.To != indicator.To),
            cancellationToken);
        return overlaps ? IndicatorLimits.Overlaps() : await CheckPartsAsync(indicator, indicator.Value, cancellationToken);
    }

    /// <summary>Checks that a part does not exceed its whole, with the new value of the indicator.</summary>
    public async Task<Refusal?> CheckPartsAsync(DeclaredIndicator indicator, decimal value, CancellationToken cancellationToken)
    {
        if ((IndicatorLimits.WholeOf(indicator.Code) ?? IndicatorLimits.PartOf(indicator.Code)) is not { } other)
        {
            return null;
        }

        var there = await db.Indicators
            .Where(i => i.UnitId == indicator.UnitId && i.Code == other && i.From == indicator.From && i.To == indicator.To)
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        return IndicatorLimits.CheckPartAndWhole(indicator.Code, value, code => code == other ? there?.Value : null);
    }
}
