using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;
using IDbContextTransaction = Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction;

namespace QcdcCases.Application.Escalation;

/// <summary>
/// Checks every open deadline whose check day has come: raises its events, notifies the recipients and sets the next check day, in one
/// transaction for each batch. Several servers share the batches; an interrupted batch is taken again. A late run raises all events that
/// are due by then, each once. A deadline that cannot be checked is set aside until the next day.
/// </summary>
public sealed class DeadlineMonitor(
    CasesDbContext db,
    IDatabaseProvider engine,
    OfficeClock clock,
    UnitDirectory units,
    EscalationPolicyLoader policyLoader,
    Recipients recipients,
    RequestCalendar calendars,
    RollOutEscalationPolicies spreading,
    SetAsideStore setAsideStore) : IScheduledJob
{
    private const string Code = "watch-clocks";
    private const int BatchSize = 500;

    public async Task<JobCounts> RunAsync(CancellationToken cancellationToken)
    {
        var laddersRead = await setAsideStore.BeginAsync(Code, SetAsideKind.Ladder, cancellationToken);
        await spreading.RunAsync(laddersRead, cancellationToken);
        var today = clock.Today;
        var walk = await setAsideStore.BeginAsync(
            Code,
            SetAsideKind.Clock,
            PostponeTo(today.AddDays(1), cancellationToken),
            cancellationToken);
        var counts = default(JobCounts);
        while (true)
        {
            List<Guid> taken = [];
            var done = default(JobCounts);
            var isDone = await walk.TryAsync(
                taken,
                async () =>
                {
                    await using var transaction = await BeginAsync(cancellationToken);
                    taken.AddRange(await TakeAsync(today, cancellationToken));
                    done = await CheckBatchAsync(taken, today, laddersRead, cancellationToken);
                    await transaction.CommitAsync(cancellationToken);
                },
                cancellationToken);
            counts += isDone
                ? done
                : await walk.RunInPartsAsync(taken, some => CheckPartAsync(some, today, laddersRead, cancellationToken), cancellationToken);
            if (taken.Count < BatchSize)
            {
                return counts;
            }
        }
    }

    /// <summary>Postpones a deadline that cannot be checked to the given day.</summary>
    private static Func<CasesDbContext, Guid, Task> PostponeTo(DateOnly day, CancellationToken cancellationToken) => (db, id) =>
        db.Deadlines.Where(c => c.Id == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.NextCheckOn, day), cancellationToken);

    private Task<IDbContextTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        return db.Database.BeginTransactionAsync(cancellationToken);
    }

    /// <summary>
    /// Checks part of a batch that failed as a whole. The update without a change locks the rows that are still to be checked until the
    /// transaction ends.
    /// </summary>
    private async Task<JobCounts> CheckPartAsync(
        IReadOnlyList<Guid> some,
        DateOnly today,
        SetAsideWalk laddersRead,
        CancellationToken cancellationToken)
    {
        await using var transaction = await BeginAsync(cancellationToken);
        var due = db.Deadlines.Where(c => some.Contains(c.Id) && c.EndedOn == null && c.NextCheckOn <= today);
        await due.ExecuteUpdateAsync(s => s.SetProperty(c => c.NextCheckOn, c => c.NextCheckOn), cancellationToken);
        var counts = await CheckBatchAsync(
            await due.Select(c => c.Id).ToListAsync(cancellationToken),
            today,
            laddersRead,
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return counts;
    }

    /// <summary>
    /// The next deadlines to check, which stay locked until the end of this transaction. Those that another transaction has locked are left
    /// to a later run.
    /// </summary>
    // Their ids alone: what else a row holds may be unreadable, and then it is set aside by its id.
    private Task<List<Guid>> TakeAsync(DateOnly today, CancellationToken cancellationToken) =>
        db.Deadlines.FromSqlRaw(engine.DueDeadlines, today, BatchSize).Select(c => c.Id).ToListAsync(cancellationToken);

    private async Task<JobCounts> CheckBatchAsync(
        List<Guid> taken,
        DateOnly today,
        SetAsideWalk laddersRead,
        CancellationToken cancellationToken)
    {
        if (taken.Count == 0)
        {
            return default;
        }

        var deadlines = await db.Deadlines.AsNoTracking().Where(c => taken.Contains(c.Id)).ToListAsync(cancellationToken);
        var tree = await units.TreeWithAsync(deadlines.Select(c => c.UnitId), cancellationToken);
        var standing = await policyLoader.ReadAsync(tree, laddersRead, cancellationToken);
        var calendar = (await calendars.GetAsync(cancellationToken)).Current;
        var plans = deadlines.ConvertAll(c =>
            (Deadline: c, Points: MonitoringPlan.Of(c, standing.EffectivePolicy(c.UnitId, today), calendar)));
        var raised = await RaiseAsync(plans, today, tree, cancellationToken);
        foreach (var later in plans.GroupBy(p => NextCheckDay(p.Deadline, p.Points, standing, today), p => p.Deadline.Id))
        {
            await db
                .Deadlines.Where(c => later.Contains(c.Id))
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.NextCheckOn, later.Key), cancellationToken);
        }

        return new JobCounts(taken.Count, raised);
    }

    private async Task<int> RaiseAsync(
        List<(Deadline Deadline, IReadOnlyList<MonitoringPoint> Points)> plans,
        DateOnly today,
        UnitTree tree,
        CancellationToken cancellationToken)
    {
        var due = plans
            .SelectMany(p => MonitoringPlan.On(p.Points, today).Select(monitoringPoint => (p.Deadline, Point: monitoringPoint)))
            .ToList();
        if (due.Count == 0)
        {
            return 0;
        }

        var raisedBefore = await RaisedBeforeAsync(due.ConvertAll(d => d.Deadline.Id), cancellationToken);
        var now = clock.Now;
        var fresh = due.FindAll(d => !raisedBefore.Contains((d.Deadline.Id, d.Point.Event, d.Deadline.DueOn!.Value, d.Point.Level)));
        var recipientDirectory = await recipients.ReadAsync(
            tree,
            fresh.Select(d => d.Deadline.AssigneeId).OfType<Guid>(),
            cancellationToken);
        var arrived = new List<(Guid Recipient, DateOnly On, EscalationEvent Event)>();
        foreach (var (about, monitoringPoint) in fresh)
        {
            var isOnArrival = MonitoringPlan.IsOnArrival(about, monitoringPoint);
            var raised = new EscalationEvent
            {
                Id = Guid.CreateVersion7(now),
                DeadlineId = about.Id,
                Event = monitoringPoint.Event,
                Rung = monitoringPoint.Level,
                DueOn = about.DueOn!.Value,
                UnitId = about.UnitId,
                RaisedOn = today,
                RaisedAt = now,
                OnArrival = isOnArrival,
            };
            db.EscalationEvents.Add(raised);
            var told = recipientDirectory.Of(monitoringPoint.Recipient, about.UnitId, about.AssigneeId);
            if (isOnArrival)
            {
                arrived.AddRange(told.Select(who => (who, about.ArrivedOn!.Value, raised)));
            }
            else
            {
                db.Notifications.AddRange(told.Select(who => Notification.Create(Guid.CreateVersion7(now), raised.Id, who, now)));
            }
        }

        await AddToSummariesAsync(arrived, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return fresh.Count;
    }

    /// <summary>
    /// Adds to one summary notification for each recipient and day of import, covering the deadlines that were already overdue on import.
    /// The lock keeps it one notification when several batches or servers add to it.
    /// </summary>
    private async Task AddToSummariesAsync(
        List<(Guid Recipient, DateOnly On, EscalationEvent Event)> arrived,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (arrived.Count == 0)
        {
            return;
        }

        var sums = arrived.GroupBy(a => (a.Recipient, a.On)).ToList();
        await engine.LockAsync(
            db,
            [.. sums.Select(s => $"sum:{s.Key.Recipient:N}").Distinct().Order(StringComparer.Ordinal)],
            cancellationToken);
        var told = sums.ConvertAll(s => s.Key.Recipient);
        var earlier = await db
            .Notifications.Where(n => told.Contains(n.RecipientId) && n.ArrivedOn != null)
            .ToDictionaryAsync(n => (n.RecipientId, n.ArrivedOn!.Value), cancellationToken);
        foreach (var sum in sums)
        {
            // A deadline that passed several levels raises one event.
            var duties = sum.Select(s => s.Event.DeadlineId).Distinct().Count();
            if (!earlier.TryGetValue(sum.Key, out var notification))
            {
                db.Notifications.Add(
                    Notification.CreateSummary(Guid.CreateVersion7(now), sum.First().Event.Id, sum.Key.Recipient, sum.Key.On, duties, now));
            }
            else
            {
                notification.AddCovered(duties);
                db.Stamp(notification);
            }
        }
    }

    private async Task<HashSet<(Guid, DeadlineEvent, DateOnly, int)>> RaisedBeforeAsync(
        List<Guid> deadlines,
        CancellationToken cancellationToken) =>
        (
            await db
                .EscalationEvents.AsNoTracking()
                .Where(e => e.DeadlineId != null && deadlines.Contains(e.DeadlineId.Value))
                .ToListAsync(cancellationToken))
            .Select(e => (e.DeadlineId!.Value, e.Event, e.DueOn, e.Rung))
            .ToHashSet();

    // A policy that begins later may require an earlier check than the present one.
    private static DateOnly? NextCheckDay(
        Deadline deadline,
        IReadOnlyList<MonitoringPoint> monitoringPoints,
        EscalationPolicySet standing,
        DateOnly today)
    {
        var next = MonitoringPlan.Next(monitoringPoints, today);
        return monitoringPoints.Count > 0 && standing.NextChange(deadline.UnitId, today) is { } change && !(change > next) ? change : next;
    }
}
