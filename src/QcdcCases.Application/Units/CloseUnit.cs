using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;
using Unit = QcdcCases.Domain.Units.Unit;

namespace QcdcCases.Application.Units;

/// <summary>Closes a unit on a day and names its successors, or corrects an earlier closing.</summary>
/// <param name="ValidTo">The last day of its existence, inclusive.</param>
/// <param name="Successors">The keys of the successors; the figures merge into the first. May be empty.</param>
/// <param name="Correction">Whether this replaces an earlier closing. The history shows both.</param>
/// <param name="HandOver">How the unit hands over what it still holds, in the same act; null leaves it where it is.</param>
public sealed record CloseUnit(
    string Key, DateOnly ValidTo, IReadOnlyList<string> Successors, bool Correction = false, HandOverPlan? HandOver = null)
    : ICommand<UnitView>;

internal sealed class CloseUnitValidator : AbstractValidator<CloseUnit>
{
    public const int MaxSuccessors = 50;

    public CloseUnitValidator()
    {
        RuleFor(u => u.Successors).Must(s => s.Count <= MaxSuccessors).WithErrorCode("list.too_long");
        RuleFor(u => u.HandOver).SetValidator(new HandOverPlanValidator()!);
        RuleFor(u => u.Successors).Must(s => s.Distinct().Count() == s.Count).WithErrorCode("list.twice");
    }
}

internal sealed class CloseUnitHandler(
    CasesDbContext db,
    RequestContext context,
    UnitTreeEditor unitTreeEditor,
    HandOver handOver,
    HandedOverRecords handedOverRecords,
    HistoryWriter history) : IRequestHandler<CloseUnit, Result<UnitView>>
{
    public async Task<Result<UnitView>> Handle(CloseUnit command, CancellationToken cancellationToken)
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

        if (command.Correction && await handedOverRecords.AnyAsync(unit, cancellationToken))
        {
            return HandOverRefusals.HandedOver();
        }

        var visible = context.Caller.UnitsFor(Permission.ReadUnits, tree);
        var successors = command.Successors.Select(tree.Find).OfType<Unit>().Where(s => visible.Contains(s.Id)).ToList();
        if (successors.Count < command.Successors.Count)
        {
            return UnitRefusals.Unknown("successors");
        }

        if ((DayRules.CheckPlanned(command.ValidTo, context.Today, "validTo")
            ?? tree.CheckClosing(unit, command.ValidTo, successors)
            ?? End(unit, command, [.. successors.Select(s => s.Id)])) is { } refusal)
        {
            return refusal;
        }

        var action = command.Correction ? "unit.closing-corrected" : "unit.closed";
        history.Record(
            new HistoryNote(action, unit.Id, unit.Id, Detail: $"{command.ValidTo:yyyy-MM-dd} → {string.Join(", ", command.Successors)}"));
        unitTreeEditor.InvalidateAfterCommit();
        if (command.HandOver is { } plan
            && (await handOver.WriteAsync(unit, tree, plan, "handOver.", cancellationToken)).IsRefused(out var notHandedOver, out _))
        {
            return notHandedOver;
        }

        return UnitView.Of(unit, tree, db.Stamp(unit));
    }

    private static Refusal? End(Unit unit, CloseUnit command, List<Guid> successors) => command.Correction
        ? unit.CorrectClosing(command.ValidTo, successors)
        : unit.Close(command.ValidTo, successors);
}
