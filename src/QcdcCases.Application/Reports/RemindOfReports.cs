using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Escalation;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;

namespace QcdcCases.Application.Reports;

/// <summary>
/// Notifies units whose reports for recently ended periods are due or overdue, and their superiors of missing reports; each once.
/// </summary>
public sealed class RemindOfReports(
    CasesDbContext db,
    IDatabaseProvider engine,
    OfficeClock clock,
    UnitDirectory units,
    Recipients recipients,
    SetAsideStore setAsideStore) : IScheduledJob
{
    private const string Code = "remind-of-reports";
    private const string Lock = "remind-of-reports";

    /// <summary>The number of days after the end of a period during which reminders are created.</summary>
    private const int DaysBack = 60;

    public async Task<JobCounts> RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var tree = await units.TreeAsync(cancellationToken);
        var ended = StatutoryPeriod.EndedBefore(today, yearsBack: 1).Where(w => w.Period.To >= today.AddDays(-DaysBack));
        var walk = await setAsideStore.BeginAsync(Code, SetAsideKind.Unit, cancellationToken);
        var counts = default(JobCounts);
        foreach (var statutoryPeriod in ended)
        {
            counts += await walk.RunAsync(
                [.. tree.All.Select(u => u.Id).Where(id => !walk.FailedToday(id))],
                some => RemindAsync(statutoryPeriod, tree, some.ToHashSet(), today, cancellationToken),
                cancellationToken);
        }

        return counts;
    }

    private async Task<JobCounts> RemindAsync(
        StatutoryPeriod statutoryPeriod,
        UnitTree tree,
        HashSet<Guid> some,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await engine.TryLockAsync(db, Lock, cancellationToken))
        {
            return default;
        }

        var (from, to) = (statutoryPeriod.Period.From, statutoryPeriod.Period.To);
        var closed = await db.Reports.AsNoTracking()
            .Where(r => r.From == from && r.To == to && r.State == ReportState.Closed)
            .Select(r => r.UnitId)
            .ToListAsync(cancellationToken);
        var due = ReportReminders.On(statutoryPeriod, tree, some, closed.ToHashSet(), today);
        var raisedBefore = (await db.EscalationEvents.AsNoTracking()
            .Where(e => e.DeadlineId == null && e.PeriodFrom == from && e.PeriodTo == to)
            .Select(e => new { e.UnitId, e.Event, e.DueOn, e.Rung })
            .ToListAsync(cancellationToken)).Select(e => (e.UnitId, e.Event, e.DueOn, e.Rung)).ToHashSet();
        var fresh = due.Where(r => !raisedBefore.Contains((r.Unit.Id, r.Event, r.DueOn, r.Level))).ToList();
        await RaiseAsync(fresh, statutoryPeriod, tree, today, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return new JobCounts(due.Count, fresh.Count);
    }

    private async Task RaiseAsync(
        List<ReportReminder> fresh,
        StatutoryPeriod statutoryPeriod,
        UnitTree tree,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        var recipientDirectory = await recipients.ReadAsync(tree, [], cancellationToken);
        var now = clock.Now;
        foreach (var reminder in fresh)
        {
            var raised = new EscalationEvent
            {
                Id = Guid.CreateVersion7(now),
                Event = reminder.Event,
                Rung = reminder.Level,
                DueOn = reminder.DueOn,
                PeriodFrom = statutoryPeriod.Period.From,
                PeriodTo = statutoryPeriod.Period.To,
                UnitId = reminder.Unit.Id,
                RaisedOn = today,
                RaisedAt = now,
            };
            db.EscalationEvents.Add(raised);
            db.Notifications.AddRange(
                recipientDirectory
                    .Of([RecipientRole.UnitLeaders], reminder.Unit.Id, null)
                    .Select(who => Notification.Create(Guid.CreateVersion7(now), raised.Id, who, now)));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
