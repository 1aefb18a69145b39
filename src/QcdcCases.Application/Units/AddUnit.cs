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

/// <summary>Adds a unit below another, or at the top.</summary>
/// <param name="Key">The stable key by which the unit is referenced.</param>
/// <param name="Parent">The key of the unit above. Required unless the caller manages a top-level unit.</param>
/// <param name="Code">The official code of the unit.</param>
public sealed record AddUnit(
    string Key,
    string Name,
    UnitLevel Level,
    UnitKind Kind,
    DateOnly ValidFrom,
    string? Parent = null,
    string? Code = null,
    bool ExcludeFromRollup = false) : ICommand<UnitView>;

internal sealed class AddUnitValidator : AbstractValidator<AddUnit>
{
    public AddUnitValidator()
    {
        // A key is part of URLs, so characters that would have to be escaped are not allowed.
        RuleFor(u => u.Key).IsKey().Must(UnitEntry.IsKey).WithErrorCode("unit.key_shape");
        RuleFor(u => u.Name).IsName();
        RuleFor(u => u.Parent).MaximumLength(TextLength.Key);
        RuleFor(u => u.Code).MaximumLength(TextLength.Code);
    }
}

internal sealed class AddUnitHandler(CasesDbContext db, RequestContext context, UnitTreeEditor unitTreeEditor, HistoryWriter history)
    : IRequestHandler<AddUnit, Result<UnitView>>
{
    public async Task<Result<UnitView>> Handle(AddUnit command, CancellationToken cancellationToken)
    {
        var tree = await unitTreeEditor.LoadAsync(cancellationToken);
        var managed = context.Caller.UnitsFor(Permission.ManageUnits, tree);
        var parent = command.Parent is null ? null : tree.Find(command.Parent);
        if (command.Parent is not null && (parent is null || !managed.Contains(parent.Id)))
        {
            return UnitRefusals.Unknown("parent");
        }

        if (command.Parent is null && !context.Caller.IsSystem && !managed.Any(id => tree[id].ParentId is null))
        {
            return ParentMissing();
        }

        var unitEntry = new UnitEntry(
            command.Key, command.Name, command.Level, command.Kind, parent?.Id, command.ValidFrom, command.Code, command.ExcludeFromRollup);
        if ((DayRules.CheckPlanned(command.ValidFrom, context.Today, "validFrom") ?? unitEntry.Check(parent)) is { } refusal)
        {
            return refusal;
        }

        var unit = Unit.Create(Guid.CreateVersion7(context.Now), unitEntry);
        db.Units.Add(unit);
        if (parent is null)
        {
            await RootOwners.AdoptAsync(db, context, [(unit.Id, unit.Key)], cancellationToken);
        }

        history.Record(new HistoryNote("unit.added", unit.Id, unit.Id, Detail: unit.Name));
        unitTreeEditor.InvalidateAfterCommit();
        return UnitView.Of(unit, tree, db.Stamp(unit));
    }

    /// <summary>Refuses a top-level unit to whoever manages none.</summary>
    public static Refusal ParentMissing() => Refusal.Forbidden(
        "unit.parent_missing", "Only administrators of a top-level unit may add top-level units; set `parent`.");
}
