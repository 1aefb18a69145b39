using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Escalation;

/// <summary>
/// Sets who is told of what is late in a unit and below it, from a day on: today or later, never looking back. What is open is told of it part by
/// part, before the next sweep looks (<see cref="SpreadLadders"/>).
/// </summary>
public sealed record SetLadder(string Unit, DateOnly ValidFrom, int LeadDays, IReadOnlyList<LadderRung> Rungs) : ICommand<LadderView>;

internal sealed class SetLadderHandler(CasesDbContext db, RequestContext context, UnitDirectory units, LadderBook book, Historian history)
    : IRequestHandler<SetLadder, Result<LadderView>>
{
    public async Task<Result<LadderView>> Handle(SetLadder command, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(command.Unit, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        if (unit is null || !context.Caller.May(Permission.ManageEscalation, unit.Id, tree))
        {
            return UnitRefusals.NotFound();
        }

        var ladders = await book.ReadAsync(tree, cancellationToken);
        if (context.ExpectedVersion is { } seen && seen != ladders.VersionOf(unit.Id, context.Today))
        {
            return RequestContext.Stale();
        }

        if (command.ValidFrom < context.Today)
        {
            return Refusal.Rule("escalation.begins_in_past", "A ladder begins today or later: who was told by another one stays told.", "validFrom");
        }

        if (Days.CheckPlanned(command.ValidFrom, context.Today, "validFrom") is { } tooFar)
        {
            return tooFar;
        }

        if (EscalationLadder.Set(Guid.CreateVersion7(context.Now), unit.Id, command.ValidFrom, command.LeadDays, command.Rungs)
            .IsRefused(out var refusal, out var ladder))
        {
            return refusal;
        }

        // What was set for the same day before gives way; the history keeps it.
        await db.Ladders.Where(l => l.UnitId == unit.Id && l.ValidFrom == command.ValidFrom).ExecuteDeleteAsync(cancellationToken);
        db.Ladders.Add(ladder);
        history.Note(new HistoryNote("escalation.set", ladder.Id, unit.Id, Detail: Told(ladder)));
        return LadderView.Of(unit, ladders.With(ladder), tree, context.Today);
    }

    private static string Told(EscalationLadder ladder) =>
        $"{ladder.ValidFrom:yyyy-MM-dd}: -{ladder.LeadDays}, {string.Join(", ", ladder.Rungs.Select(r => $"+{r.AfterDays} {Code.Of(r.Tell)}"))}";
}
