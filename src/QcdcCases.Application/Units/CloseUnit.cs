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
public sealed record CloseUnit(string Key, DateOnly ValidTo, IReadOnlyList<string> Successors, bool Correction = false)
    : ICommand<UnitView>;

internal sealed class CloseUnitValidator : AbstractValidator<CloseUnit>
{
    private const int MaxSuccessors = 50;

    public CloseUnitValidator()
    {
        RuleFor(u => u.Successors).Must(s => s.Count <= MaxSuccessors).WithErrorCode("list.too_long");
        RuleFor(u => u.Successors).Must(s => s.Distinct().Count() == s.Count).WithErrorCode("list.twice");
    }
}

internal sealed class CloseUnitHandler(CasesDbContext db, RequestContext context, UnitTreeEditor unitTreeEditor, HistoryWriter history)
    : IRequestHandler<CloseUnit, Result<UnitView>>
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
        return UnitView.Of(unit, tree, db.Stamp(unit));
    }

    private static Refusal? End(Unit unit, CloseUnit command, List<Guid> successors) => command.Correction
        ? unit.CorrectClosing(command.ValidTo, successors)
        : unit.Close(command.ValidTo, successors);
}
