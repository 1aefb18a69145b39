using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Escalation;

/// <summary>Reads who is told of what is late in a unit.</summary>
public sealed record GetLadder(string Unit) : IQuery<LadderView>;

internal sealed class GetLadderHandler(RequestContext context, UnitDirectory units, LadderBook book) : IRequestHandler<GetLadder, Result<LadderView>>
{
    public async Task<Result<LadderView>> Handle(GetLadder query, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(query.Unit, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        return unit is null || !context.Caller.May(Permission.ReadUnits, unit.Id, tree)
            ? UnitRefusals.NotFound()
            : LadderView.Of(unit, await book.ReadAsync(tree, cancellationToken), tree, context.Today);
    }
}
