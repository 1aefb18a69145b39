using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;
using Unit = QcdcCases.Domain.Units.Unit;

namespace QcdcCases.Application.Units;

/// <summary>
/// Takes the closing of a unit back: the unit continues and gets back what it handed over. Refused once a successor has changed one of
/// these records. Moved staff roles stay where they are.
/// </summary>
public sealed record TakeBackClosing(string Key) : ICommand<UnitView>;

internal sealed class TakeBackClosingHandler(
    CasesDbContext db, RequestContext context, UnitTreeEditor unitTreeEditor, HandedOverRecords handedOverRecords, HistoryWriter history)
    : IRequestHandler<TakeBackClosing, Result<UnitView>>
{
    public async Task<Result<UnitView>> Handle(TakeBackClosing command, CancellationToken cancellationToken)
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

        var records = await handedOverRecords.LoadAsync(unit, cancellationToken);
        if (await handedOverRecords.UsedSinceAsync(unit, records, cancellationToken) is [var first, ..] used)
        {
            return HandOverRefusals.UsedSince(used.Count, $"{Code.Of(first.Kind)} {first.Id}");
        }

        if (unit.Reopen() is { } refusal)
        {
            return refusal;
        }

        records.ForEach(r => PassBack(r, unit, tree));
        history.Record(new HistoryNote("unit.closing-taken-back", unit.Id, unit.Id, Detail: $"{records.Count}"));
        unitTreeEditor.InvalidateAfterCommit();
        return UnitView.Of(unit, tree, db.Stamp(unit));
    }

    private void PassBack(HandedOverRecord handed, Unit unit, UnitTree tree)
    {
        var from = handed.Record.UnitId;
        handed.Record.TakeBackHandOver();
        db.Stamp(handed.Record);
        history.Record(
            new HistoryNote(
                HandOverActions.TakenBack(handed.Kind), handed.Id, from, handed.CaseId, Detail: $"{tree[from].Key} → {unit.Key}"));
    }
}
