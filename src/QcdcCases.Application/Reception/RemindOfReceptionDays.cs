using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Escalation;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reception;

/// <summary>
/// Notifies once about each Party committee whose secretary received people on fewer days of the previous month than the rule requires.
/// Earlier months are not reported.
/// </summary>
public sealed class RemindOfReceptionDays(
    CasesDbContext db,
    IDatabaseProvider engine,
    OfficeClock clock,
    UnitDirectory units,
    Recipients recipients) : IScheduledJob
{
    private const string Lock = "remind-of-reception-days";

    public async Task<JobCounts> RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        var month = new Period(first, first.AddMonths(1).AddDays(-1));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await engine.TryLockAsync(db, Lock, cancellationToken))
        {
            return default;
        }

        var tree = await units.TreeAsync(cancellationToken);
        var missed = HeadReceptionDuty.BelowMinimum(tree, month, await DaysAsync(month, cancellationToken)).ToList();
        var told = await db
            .EscalationEvents.AsNoTracking()
            .Where(e =>
                e.DeadlineId == null
                && e.Event == DeadlineEvent.ReceptionDaysMissing
                && e.PeriodFrom == month.From
                && e.PeriodTo == month.To)
            .Select(e => e.UnitId)
            .ToListAsync(cancellationToken);
        var fresh = missed.Where(u => !told.Contains(u.Id)).ToList();
        await RaiseAsync(fresh, month, tree, today, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return new JobCounts(missed.Count, fresh.Count);
    }

    /// <summary>Returns for each unit the number of days on which the secretary held a periodic reception in person.</summary>
    private async Task<Dictionary<Guid, int>> DaysAsync(Period month, CancellationToken cancellationToken) =>
        await db
            .Sessions.AsNoTracking()
            .Where(s =>
                s.Held
                && s.Kind == SessionKind.Periodic
                && s.Receiver == Receiver.Head
                && s.HeldOn >= month.From
                && s.HeldOn <= month.To
                && (s.HeadOffice == null || s.HeadOffice == HeadOffice.PartySecretary))
            .GroupBy(s => s.UnitId)
            .Select(g => new { g.Key, Days = g.Select(s => s.HeldOn).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Days, cancellationToken);

    private async Task RaiseAsync(List<Unit> fresh, Period month, UnitTree tree, DateOnly today, CancellationToken cancellationToken)
    {
        var recipientDirectory = await recipients.ReadAsync(tree, [], cancellationToken);
        var now = clock.Now;
        foreach (var unit in fresh)
        {
            var raised = new EscalationEvent
            {
                Id = Guid.CreateVersion7(now),
                Event = DeadlineEvent.ReceptionDaysMissing,
                Rung = 0,
                DueOn = month.To,
                PeriodFrom = month.From,
                PeriodTo = month.To,
                UnitId = unit.Id,
                RaisedOn = today,
                RaisedAt = now,
            };
            db.EscalationEvents.Add(raised);
            db.Notifications.AddRange(
                recipientDirectory
                    .Of([RecipientRole.UnitLeaders], unit.Id, null)
                    .Select(who => Notification.Create(Guid.CreateVersion7(now), raised.Id, who, now)));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
