using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Units;

/// <summary>Shows what each successor would take over from a unit by a plan. Writes nothing.</summary>
/// <param name="Successors">The keys of the successors of a unit that is not closed yet; those of a closed unit are known.</param>
/// <param name="ValidTo">The last day of a unit that is not closed yet.</param>
public sealed record PreviewUnitHandOver(string Key, HandOverPlan Plan, IReadOnlyList<string> Successors, DateOnly? ValidTo)
    : IQuery<UnitHandOverPreview>;

/// <summary>What each successor would take over.</summary>
/// <param name="On">The first day on which the successors would be responsible.</param>
/// <param name="Items">Each record with its successor, at most a thousand.</param>
public sealed record UnitHandOverPreview(
    DateOnly On, IReadOnlyList<HandedOverCount> HandedOver, IReadOnlyList<PlannedHandOver> Items);

/// <summary>A record and the successor that would take it over.</summary>
/// <param name="To">The key of the successor.</param>
public sealed record PlannedHandOver(string To, Holding Holding);

internal sealed class PreviewUnitHandOverValidator : AbstractValidator<PreviewUnitHandOver>
{
    public PreviewUnitHandOverValidator()
    {
        RuleFor(h => h.Plan).SetValidator(new HandOverPlanValidator()).OverridePropertyName(string.Empty);
        RuleFor(h => h.Successors).Must(s => s.Count <= CloseUnitValidator.MaxSuccessors).WithErrorCode("list.too_long");
    }
}

internal sealed class PreviewUnitHandOverHandler(RequestContext context, UnitDirectory units, HandOverWriter handOverWriter)
    : IRequestHandler<PreviewUnitHandOver, Result<UnitHandOverPreview>>
{
    private const int MaxItems = 1000;

    public async Task<Result<UnitHandOverPreview>> Handle(PreviewUnitHandOver query, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(query.Key, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        if (unit is null || !context.Caller.HasPermission(Permission.ManageUnits, unit.Id, tree))
        {
            return UnitRefusals.NotFound();
        }

        var readable = context.Caller.UnitsFor(Permission.ReadUnits, tree);
        var successors = unit.ValidTo is null ? query.Successors.Select(tree.Find).ToList() : unit.SuccessorIds.Select(tree.Find).ToList();
        if (successors.Exists(s => s is null || !readable.Contains(s.Id)))
        {
            return UnitRefusals.Unknown("successors");
        }

        var ids = successors.ConvertAll(s => s!.Id);
        var lastDay = unit.ValidTo ?? query.ValidTo;
        if (HandOverTargets.Of(query.Plan, (lastDay, ids), tree, context.Today, string.Empty).IsRefused(out var refusal, out var targets))
        {
            return refusal;
        }

        var plan = await handOverWriter.PlanAsync(unit.Id, targets, cancellationToken);
        return new UnitHandOverPreview(
            targets.On,
            HandOverWriter.Count(plan),
            [.. plan.Take(MaxItems).Select(p => new PlannedHandOver(p.To.Key, p.Holding))]);
    }
}
