using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>
/// Corrects the parent of a unit that was entered below a wrong one. The unit belongs below the right one from its first day on: rights,
/// lists, figures and forms of every period follow the tree. Reports that are closed keep their bytes.
/// </summary>
/// <param name="Parent">The key of the right parent; null for a top-level unit.</param>
public sealed record CorrectUnitParent(string Key, string? Parent, string Reason) : ICommand<UnitView>;

internal sealed class CorrectUnitParentValidator : AbstractValidator<CorrectUnitParent>
{
    public CorrectUnitParentValidator()
    {
        RuleFor(u => u.Parent!).IsKey().When(u => u.Parent is not null);
        RuleFor(u => u.Reason).IsProse();
    }
}

internal sealed class CorrectUnitParentHandler(
    CasesDbContext db,
    RequestContext context,
    UnitTreeEditor unitTreeEditor,
    RefreshAggregates aggregates,
    HistoryWriter history)
    : IRequestHandler<CorrectUnitParent, Result<UnitView>>
{
    public async Task<Result<UnitView>> Handle(CorrectUnitParent command, CancellationToken cancellationToken)
    {
        var tree = await unitTreeEditor.LoadAsync(cancellationToken);
        var managed = context.Caller.UnitsFor(Permission.ManageUnits, tree);
        if (tree.Find(command.Key) is not { } unit || !managed.Contains(unit.Id))
        {
            return UnitRefusals.NotFound();
        }

        if (context.CheckVersion(db, unit) is { } stale)
        {
            return stale;
        }

        // Whoever manages only the unit must not take it away from those above it.
        if (unit.ParentId is { } present && !managed.Contains(present))
        {
            return Refusal.Forbidden(
                "unit.parent_not_yours", "Only administrators of the present parent may put the unit below another one.");
        }

        var parent = command.Parent is null ? null : tree.Find(command.Parent);
        if (command.Parent is not null && (parent is null || !managed.Contains(parent.Id)))
        {
            return UnitRefusals.Unknown("parent");
        }

        if (parent is null && !context.Caller.IsSystem && !managed.Any(id => tree[id].ParentId is null))
        {
            return AddUnitHandler.ParentMissing();
        }

        var parentBefore = unit.ParentId is { } old ? tree[old].Key : "–";
        var before = tree.AddingIn(unit.Id).Select(u => u.Id).ToList();
        if (unit.CorrectParent(parent, tree.WithDescendants(unit.Id)) is { } refusal)
        {
            return refusal;
        }

        // The totals of a unit are part of those of the units above it.
        if (!unit.ExcludeFromRollup)
        {
            Guid[] above = parent is null ? [] : [parent.Id, .. tree.AddingIn(parent.Id).Select(u => u.Id)];
            await aggregates.MoveAsync(unit.Id, before, above, cancellationToken);
        }

        if (parent is null)
        {
            await RootOwners.AdoptAsync(db, context, [(unit.Id, unit.Key)], cancellationToken);
        }

        history.Record(new HistoryNote(
            "unit.parent-corrected", unit.Id, unit.Id, Detail: $"{parentBefore} → {parent?.Key ?? "–"}", Reason: command.Reason));
        unitTreeEditor.InvalidateAfterCommit();
        return UnitView.Of(unit, tree, db.Stamp(unit));
    }
}
