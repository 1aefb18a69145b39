using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Audit;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reception;

/// <summary>Reads one visit.</summary>
public sealed record GetVisit(Guid Id) : IQuery<VisitView>;

internal sealed class GetVisitHandler(CasesDbContext db, VisibleUnits visible, UnitDirectory units, ReadingLog readings)
    : IRequestHandler<GetVisit, Result<VisitView>>
{
    public async Task<Result<VisitView>> Handle(GetVisit query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadReception, cancellationToken);
        var found = await db.Visits.AsNoTracking().IncludingVoided()
            .Where(v => v.Id == query.Id && (readable.Contains(v.UnitId) || readable.Contains(v.BookUnitId)))
            .Select(v => new { Visit = v, Version = EF.Property<Guid>(v, CasesDbContext.Version) })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return VisitRefusals.NotFound();
        }

        readings.Add(Reading.VisitRead, found.Visit.UnitId, found.Visit.Id);
        return VisitView.Of(found.Visit, await units.TreeAsync(cancellationToken), found.Version);
    }
}
