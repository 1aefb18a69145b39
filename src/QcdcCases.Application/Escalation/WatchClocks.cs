using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Escalation;

/// <summary>
/// Looks at every clock whose day of looking has come, raises what is to be noticed of it, tells who must know, and writes when to look again: all
/// in one transaction for each batch. Several servers share the batches; what one leaves undone the next takes up. However late it runs, it raises
/// what it then finds, once.
/// </summary>
public sealed class WatchClocks(
    CasesDbContext db, IEngine engine, OfficeClock clock, UnitDirectory units, LadderBook ladders, Recipients recipients, CalendarBook calendars, SpreadLadders spreading) : IOfficeJob
{
    private const int Batch = 500;

    public async Task<JobCounts> RunAsync(CancellationToken cancellationToken)
    {
        await spreading.RunAsync(cancellationToken);
        var today = clock.Today;
        var (seen, raised) = (0, 0);
        while (true)
        {
            var (looked, events) = await LookAsync(today, cancellationToken);
            (seen, raised) = (seen + looked, raised + events);
            if (looked < Batch)
            {
                return new JobCounts(seen, raised);
            }
        }
    }

    private async Task<(int Looked, int Raised)> LookAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await engine.TakeClocksAsync(db, today, Batch, cancellationToken);
        if (taken.Count == 0)
        {
            return (0, 0);
        }

        var clocks = await db.Clocks.AsNoTracking().Where(c => taken.Contains(c.Id)).ToListAsync(cancellationToken);
        var tree = await units.TreeWithAsync(clocks.Select(c => c.UnitId), cancellationToken);
        var standing = await ladders.ReadAsync(tree, cancellationToken);
        var calendar = (await calendars.DueDaysAsync(cancellationToken)).Calendar;
        var plans = clocks.ConvertAll(c => (Clock: c, Points: WatchPlan.Of(c, standing.For(c.UnitId, today), calendar)));
        var raised = await RaiseAsync(plans, today, await recipients.ReadAsync(tree, cancellationToken), cancellationToken);
        await engine.LookAgainAsync(db, plans.ConvertAll(p => (p.Clock.Id, NextLook(p.Clock, p.Points, standing, today))), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return (taken.Count, raised);
    }

    private async Task<int> RaiseAsync(
        List<(Clock Clock, IReadOnlyList<WatchPoint> Points)> plans, DateOnly today, RecipientBook book, CancellationToken cancellationToken)
    {
        var due = plans.SelectMany(p => WatchPlan.On(p.Points, today).Select(point => (p.Clock, Point: point))).ToList();
        if (due.Count == 0)
        {
            return 0;
        }

        var raisedBefore = await RaisedBeforeAsync(due.ConvertAll(d => d.Clock.Id), cancellationToken);
        var now = clock.Now;
        var fresh = due.FindAll(d => !raisedBefore.Contains((d.Clock.Id, d.Point.Event, d.Clock.DueOn!.Value, d.Point.Rung)));
        var arrived = new List<(Guid Recipient, DateOnly On, RaisedEvent Event)>();
        foreach (var (about, point) in fresh)
        {
            var isOnArrival = WatchPlan.IsOnArrival(about, point);
            var raised = new RaisedEvent
            {
                Id = Guid.CreateVersion7(now),
                ClockId = about.Id,
                Event = point.Event,
                Rung = point.Rung,
                DueOn = about.DueOn!.Value,
                UnitId = about.UnitId,
                RaisedOn = today,
                RaisedAt = now,
                OnArrival = isOnArrival,
            };
            db.RaisedEvents.Add(raised);
            var told = book.Of(point.Tell, about.UnitId, about.AssigneeId);
            if (isOnArrival)
            {
                arrived.AddRange(told.Select(who => (who, about.ArrivedOn!.Value, raised)));
            }
            else
            {
                db.Notices.AddRange(told.Select(who => Notice.Tell(Guid.CreateVersion7(now), raised.Id, who, now)));
            }
        }

        await TellSumsAsync(arrived, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return fresh.Count;
    }

    /// <summary>One notice to each for what was late already when the imports of a day brought it, however many batches and servers find it.</summary>
    private async Task TellSumsAsync(List<(Guid Recipient, DateOnly On, RaisedEvent Event)> arrived, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (arrived.Count == 0)
        {
            return;
        }

        var sums = arrived.GroupBy(a => (a.Recipient, a.On)).ToList();
        await engine.LockAsync(db, [.. sums.Select(s => $"sum:{s.Key.Recipient:N}").Distinct().Order(StringComparer.Ordinal)], cancellationToken);
        var told = sums.ConvertAll(s => s.Key.Recipient);
        var earlier = await db.Notices.Where(n => told.Contains(n.RecipientId) && n.ArrivedOn != null).ToDictionaryAsync(n => (n.RecipientId, n.ArrivedOn!.Value), cancellationToken);
        foreach (var sum in sums)
        {
            // A duty that had passed several rungs is one thing to look at.
            var duties = sum.Select(s => s.Event.ClockId).Distinct().Count();
            if (!earlier.TryGetValue(sum.Key, out var notice))
            {
                db.Notices.Add(Notice.Sum(Guid.CreateVersion7(now), sum.First().Event.Id, sum.Key.Recipient, sum.Key.On, duties, now));
            }
            else
            {
                notice.Cover(duties);
                db.Stamp(notice);
            }
        }
    }

    private async Task<HashSet<(Guid, ClockEvent, DateOnly, int)>> RaisedBeforeAsync(List<Guid> clocks, CancellationToken cancellationToken) =>
        (await db.RaisedEvents.AsNoTracking().Where(e => e.ClockId != null && clocks.Contains(e.ClockId.Value)).ToListAsync(cancellationToken))
        .Select(e => (e.ClockId!.Value, e.Event, e.DueOn, e.Rung)).ToHashSet();

    // A ladder that begins later may ask for an earlier look than the one that holds now.
    private static DateOnly? NextLook(Clock clock, IReadOnlyList<WatchPoint> points, Ladders standing, DateOnly today)
    {
        var next = WatchPlan.Next(points, today);
        return points.Count > 0 && standing.NextChange(clock.UnitId, today) is { } change && !(change > next) ? change : next;
    }
}
