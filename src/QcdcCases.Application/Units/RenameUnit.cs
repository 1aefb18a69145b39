using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>Renames a unit; its key does not change.</summary>
public sealed record RenameUnit(string Key, string Name) : ICommand<UnitView>;

internal sealed class RenameUnitValidator : AbstractValidator<RenameUnit>
{
    public RenameUnitValidator() => RuleFor(u => u.Name).IsName();
}

internal sealed class RenameUnitHandler(CasesDbContext db, RequestContext context, UnitTreeEditor unitTreeEditor, HistoryWriter history)
    : IRequestHandler<RenameUnit, Result<UnitView>>
{
    public async Task<Result<UnitView>> Handle(RenameUnit command, CancellationToken cancellationToken)
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

        history.Record(new HistoryNote("unit.renamed", unit.Id, unit.Id, Detail: $"{unit.Name} → {command.Name}"));
        unit.Rename(command.Name);
        unitTreeEditor.InvalidateAfterCommit();
        return UnitView.Of(unit, tree, db.Stamp(unit));
    }
}
