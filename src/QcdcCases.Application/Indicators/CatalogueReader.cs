using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Indicators;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Indicators;

/// <summary>Reads the catalogue of declared codes: the register's definitions, which are few, before the product's own.</summary>
internal sealed class CatalogueReader(CasesDbContext db)
{
    public async Task<IndicatorCatalogue> ReadAsync(CancellationToken cancellationToken) => new(
        (await db.IndicatorDefinitions.AsNoTracking().ToListAsync(cancellationToken)).Select(d => d.Terms),
        StandardIndicators.ByCode);
}
