using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>Hands over what a closed unit still holds; repeating it hands over what came since.</summary>
public sealed record HandOverUnit(string Key, HandOverPlan Plan) : ICommand<UnitHandOverView>;

/// <summary>What successors take over from a closed unit.</summary>
/// <param name="Unit">The key of the closed unit.</param>
/// <param name="On">The first day on which the successors are responsible.</param>
public sealed record UnitHandOverView(string Unit, DateOnly On, IReadOnlyList<HandedOverCount> HandedOver, Guid Version) : IVersioned;

internal sealed class HandOverUnitValidator : AbstractValidator<HandOverUnit>
{
    public HandOverUnitValidator() =>
        RuleFor(h => h.Plan).SetValidator(new HandOverPlanValidator()).OverridePropertyName(string.Empty);
}

internal sealed class HandOverUnitHandler(CasesDbContext db, RequestContext context, UnitTreeEditor unitTreeEditor, HandOver handOver)
    : IRequestHandler<HandOverUnit, Result<UnitHandOverView>>
{
    public async Task<Result<UnitHandOverView>> Handle(HandOverUnit command, CancellationToken cancellationToken)
    {
        var tree = await unitTreeEditor.LoadAsync(cancellationToken);
        if (tree.Find(command.Key) is not { } unit || !context.Caller.HasPermission(Permission.ManageUnits, unit.Id, tree))
        {
            return UnitRefusals.NotFound();
        }

        if (context.CheckVersion(db, unit) is { } stale)
        {
            return stale;
        }

        var handedOver = await handOver.WriteAsync(unit, tree, command.Plan, string.Empty, cancellationToken);
        return handedOver.IsRefused(out var refusal, out var counts)
            ? refusal
            : new UnitHandOverView(unit.Key, unit.ValidTo!.Value.AddDays(1), counts, db.Stamp(unit));
    }
}
