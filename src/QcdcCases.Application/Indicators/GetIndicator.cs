using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Indicators;

/// <summary>Returns one declared indicator.</summary>
public sealed record GetIndicator(Guid Id) : IQuery<IndicatorView>;

internal sealed class GetIndicatorHandler(CasesDbContext db, VisibleUnits visible, UnitDirectory units)
    : IRequestHandler<GetIndicator, Result<IndicatorView>>
{
    public async Task<Result<IndicatorView>> Handle(GetIndicator query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadFigures, cancellationToken);
        var row = await db.Indicators.AsNoTracking()
            .Where(i => i.Id == query.Id && readable.Contains(i.UnitId))
            .Select(i => new { Indicator = i, Version = EF.Property<Guid>(i, CasesDbContext.Version) })
            .SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? IndicatorRefusals.NotFound()
            : IndicatorView.Of(row.Indicator, await units.TreeAsync(cancellationToken), row.Version);
    }
}
