using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Dialogue;

/// <summary>Returns one opinion.</summary>
public sealed record GetOpinion(Guid Id) : IQuery<OpinionView>;

internal sealed class GetOpinionHandler(CasesDbContext db, VisibleUnits visible, UnitDirectory units)
    : IRequestHandler<GetOpinion, Result<OpinionView>>
{
    public async Task<Result<OpinionView>> Handle(GetOpinion query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadDialogue, cancellationToken);
        var row = await db.Opinions.AsNoTracking().IncludingVoided()
            .OfUnits(readable)
            .Where(o => o.Id == query.Id)
            .Select(o => new { Opinion = o, Version = EF.Property<Guid>(o, CasesDbContext.Version) })
            .SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? OpinionRefusals.NotFound()
            : OpinionView.Of(row.Opinion, await units.TreeWithAsync(row.Opinion.ReferencedUnitIds(), cancellationToken), row.Version);
    }
}
