using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>Returns one unit.</summary>
public sealed record GetUnit(string Key) : IQuery<UnitView>;

internal sealed class GetUnitHandler(CasesDbContext db, RequestContext context, UnitDirectory units)
    : IRequestHandler<GetUnit, Result<UnitView>>
{
    public async Task<Result<UnitView>> Handle(GetUnit query, CancellationToken cancellationToken)
    {
        if (await units.FindAsync(query.Key, cancellationToken) is not { } known ||
            !context.Caller.HasPermission(Permission.ReadUnits, known.Id, await units.TreeAsync(cancellationToken)))
        {
            return UnitRefusals.NotFound();
        }

        var row = await db.Units.AsNoTracking()
            .Where(u => u.Id == known.Id)
            .Select(u => new { Unit = u, Version = EF.Property<Guid>(u, CasesDbContext.Version) })
            .SingleAsync(cancellationToken);
        return UnitView.Of(row.Unit, await units.TreeWithAsync(row.Unit.SuccessorIds, cancellationToken), row.Version);
    }
}
