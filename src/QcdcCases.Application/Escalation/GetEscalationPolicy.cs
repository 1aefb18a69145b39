using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Escalation;

/// <summary>Returns the escalation policy of a unit.</summary>
public sealed record GetEscalationPolicy(string Unit) : IQuery<EscalationPolicyView>;

internal sealed class GetEscalationPolicyHandler(RequestContext context, UnitDirectory units, EscalationPolicyLoader escalationPolicyLoader)
    : IRequestHandler<GetEscalationPolicy, Result<EscalationPolicyView>>
{
    public async Task<Result<EscalationPolicyView>> Handle(GetEscalationPolicy query, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(query.Unit, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        return unit is null || !context.Caller.HasPermission(Permission.ReadUnits, unit.Id, tree)
            ? UnitRefusals.NotFound()
            : EscalationPolicyView.Of(unit, await escalationPolicyLoader.ReadAsync(tree, cancellationToken), tree, context.Today);
    }
}
