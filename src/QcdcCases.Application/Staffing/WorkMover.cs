using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Staffing;

/// <summary>A record to hand over.</summary>
/// <param name="Receiver">The account of the receiver.</param>
/// <param name="Field">The member of the request that names the receiver.</param>
/// <param name="Version">The version that the caller read; null if the caller named none.</param>
internal sealed record WorkMove(Guid Record, Guid Receiver, string Field, Guid? Version = null);

/// <summary>What one receiver got.</summary>
public sealed record ReceivedWork(Guid Receiver, string? ReceiverName, int Letters, int Cases);

/// <summary>
/// Moves open work from one officer to others in the transaction of the command. Each record gets a history entry of its own; each receiver
/// gets one notification.
/// </summary>
internal sealed class WorkMover(
    CasesDbContext db,
    RequestContext context,
    CaseLocks locks,
    AssigneeChecker assigneeChecker,
    UnitDirectory units,
    HistoryWriter history,
    StaffNames names)
{
    /// <summary>The number of records of one command; whoever holds more is emptied by several.</summary>
    public const int MaxRecords = 500;

    /// <summary>Moves letters and cases that are still the officer's; a record that somebody else has by now is left alone.</summary>
    public async Task<Result<IReadOnlyList<ReceivedWork>>> MoveAsync(
        Guid officer, IReadOnlyList<WorkMove> moves, string? note, CancellationToken cancellationToken)
    {
        if (moves.Count == 0)
        {
            return new List<ReceivedWork>();
        }

        var moveOf = moves.ToDictionary(m => m.Record);
        var ids = moveOf.Keys.ToList();
        var caseIds = await db.Cases.Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancellationToken);
        await locks.AcquireAsync(caseIds, cancellationToken);
        var letters = await db.Letters.Where(l => ids.Contains(l.Id) && l.AssigneeId == officer).ToListAsync(cancellationToken);
        var cases = await db.Cases.Include(c => c.Steps)
            .Where(c => caseIds.Contains(c.Id) && c.AssigneeId == officer)
            .ToListAsync(cancellationToken);
        var stale = letters.Cast<object>().Concat(cases)
            .Any(r => moveOf[IdOf(r)].Version is { } expected && expected != db.VersionOf(r));
        if (stale)
        {
            return RequestContext.Stale();
        }

        var rights = new Rights(await ReceiversAsync(moves, cancellationToken), await units.TreeAsync(cancellationToken));
        var refusal = letters.Select(l => rights.Check(moveOf[l.Id], Permission.WriteLetters, l.UnitId))
            .Concat(cases.Select(c => rights.Check(moveOf[c.Id], Permission.WriteCases, c.UnitId)))
            .FirstOrDefault(r => r is not null);
        if (refusal is not null)
        {
            return refusal;
        }

        foreach (var letter in letters)
        {
            letter.Reassign(moveOf[letter.Id].Receiver);
            history.Record(new HistoryNote(
                "letter.handed-over", letter.Id, letter.UnitId, letter.Cases.MinBy(c => c.Ordinal)?.CaseId, Detail: note));
        }

        foreach (var about in cases)
        {
            about.Reassign(moveOf[about.Id].Receiver);
            history.Record(new HistoryNote("case.handed-over", about.Id, about.UnitId, about.Id, Detail: note));
        }

        var received = letters.Select(l => (moveOf[l.Id].Receiver, l.UnitId, IsLetter: true))
            .Concat(cases.Select(c => (moveOf[c.Id].Receiver, c.UnitId, IsLetter: false)))
            .ToLookup(r => r.Receiver);
        var nameOf = await names.OfAsync(received.Select(r => (Guid?)r.Key), cancellationToken);
        foreach (var one in received.Where(r => r.Key != context.Caller.Id))
        {
            Notify(officer, one.Key, one.First().UnitId, one.Count());
        }

        return received
            .Select(r => new ReceivedWork(r.Key, nameOf.Find(r.Key), r.Count(x => x.IsLetter), r.Count(x => !x.IsLetter)))
            .OrderBy(r => r.Receiver)
            .ToList();
    }

    private static Guid IdOf(object record) => record is Domain.Cases.Case about ? about.Id : ((Domain.Letters.Letter)record).Id;

    private async Task<Dictionary<Guid, Caller?>> ReceiversAsync(IReadOnlyList<WorkMove> moves, CancellationToken cancellationToken)
    {
        var receivers = new Dictionary<Guid, Caller?>();
        foreach (var id in moves.Select(m => m.Receiver).Distinct())
        {
            receivers[id] = await assigneeChecker.FindAsync(id, cancellationToken);
        }

        return receivers;
    }

    private void Notify(Guid officer, Guid receiver, Guid unitId, int records)
    {
        var raised = new EscalationEvent
        {
            Id = Guid.CreateVersion7(context.Now),
            AccountId = officer,
            Event = DeadlineEvent.WorkHandedOver,
            DueOn = context.Today,
            UnitId = unitId,
            RaisedOn = context.Today,
            RaisedAt = context.Now,
        };
        db.EscalationEvents.Add(raised);
        db.Notifications.Add(Notification.Create(Guid.CreateVersion7(context.Now), raised.Id, receiver, context.Now, records));
    }

    /// <summary>Checks what the receivers may be given.</summary>
    private sealed class Rights(Dictionary<Guid, Caller?> receivers, UnitTree tree)
    {
        private readonly Dictionary<(Guid, Permission), IReadOnlySet<Guid>> known = [];

        public Refusal? Check(WorkMove move, Permission permission, Guid unitId)
        {
            if (receivers[move.Receiver] is not { } receiver)
            {
                return Refuse(move.Field, tree[unitId].Key);
            }

            if (!known.TryGetValue((receiver.Id, permission), out var allowed))
            {
                known[(receiver.Id, permission)] = allowed = receiver.UnitsFor(permission, tree);
            }

            return allowed.Contains(unitId) ? null : Refuse(move.Field, tree[unitId].Key);
        }

        private static Refusal Refuse(string field, string unit) => Refusal.Rule(
            "handover.receiver_without_right",
            $"`{field}` must be a member of staff who handles this work for the unit {unit}.",
            field) with { Arguments = [field, unit] };
    }
}
