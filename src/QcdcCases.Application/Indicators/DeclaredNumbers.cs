using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Indicators;

/// <summary>The numbers that a unit has declared, as far as another one must fit among them.</summary>
internal sealed class DeclaredNumbers(CasesDbContext db, IDatabaseProvider engine)
{
    /// <summary>Two declarations at once of a number, or of a number and its part, wait for each other.</summary>
    public Task TakeTurnAsync(Guid unitId, string code, CancellationToken cancellationToken) =>
        engine.LockAsync(db, $"indicator:{unitId:N}:{IndicatorLimits.WholeOf(code) ?? code}", cancellationToken);

    /// <summary>
    /// Its days overlap with no others of its code, and a part is not more than its whole. The same days are refused by the database.
    /// </summary>
    public async Task<Refusal?> CheckNewAsync(DeclaredIndicator indicator, CancellationToken cancellationToken)
    {
        var overlaps = await db.Indicators.AnyAsync(
            i => i.UnitId == indicator.UnitId && i.Code == indicator.Code && i.From <= indicator.To && i.To >= indicator.From &&
                (i.From != indicator.From || i.To != indicator.To),
            cancellationToken);
        return overlaps ? IndicatorLimits.Overlaps() : await CheckPartsAsync(indicator, indicator.Value, cancellationToken);
    }

    /// <summary>A part is not more than its whole, with the value that the number is to have.</summary>
    public async Task<Refusal?> CheckPartsAsync(DeclaredIndicator indicator, long value, CancellationToken cancellationToken)
    {
        if ((IndicatorLimits.WholeOf(indicator.Code) ?? IndicatorLimits.PartOf(indicator.Code)) is not { } other)
        {
            return null;
        }

        var there = await db.Indicators
            .Where(i => i.UnitId == indicator.UnitId && i.Code == other && i.From == indicator.From && i.To == indicator.To)
            .Select(i => (long?)i.Value)
            .SingleOrDefaultAsync(cancellationToken);
        return IndicatorLimits.CheckParts(indicator.Code, value, code => code == other ? there : null);
    }
}
