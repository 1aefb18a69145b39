using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Deadlines;

/// <summary>The order of a list of deadlines.</summary>
public enum DeadlineOrder
{
    /// <summary>The nearest or longest passed last day first.</summary>
    DueOn,

    /// <summary>The latest last day first.</summary>
    DueOnDescending,

    /// <summary>The oldest start first.</summary>
    StartedOn,

    /// <summary>The latest start first.</summary>
    StartedOnDescending,
}

/// <summary>The open deadlines that match a filter, and how a page of them is found without sorting them all.</summary>
/// <param name="matching">The matching deadlines of every unit.</param>
/// <param name="units">The units whose deadlines are meant.</param>
/// <param name="isFew">True if the filter itself leaves few deadlines, such as those of one officer.</param>
internal sealed class OpenDeadlines(CasesDbContext db, IQueryable<Deadline> matching, WorkUnits units, bool isFew)
{
    private readonly List<Guid>? unitIds = units.IsEverything ? null : units.All;

    public WorkUnits Units => units;

    public IQueryable<Deadline> Deadlines => unitIds is null ? matching : matching.Where(d => unitIds.Contains(d.UnitId));

    /// <summary>
    /// Returns the first deadlines after a position. Deadlines of all units are read along the index of all open ones. Those of many units
    /// are merged: the first deadline of each unit, read from the unit's own index, tells which units the page can come from; only their
    /// deadlines are read, as many as the page has. The cost grows with the number of units, not of deadlines.
    /// </summary>
    /// <param name="place">The position, by the day of the order.</param>
    /// <param name="narrow">A further condition.</param>
    public IQueryable<Deadline> Page(
        DeadlineOrder order,
        Cursor place,
        int count,
        Func<IQueryable<Deadline>, IQueryable<Deadline>> narrow)
    {
        var ordered = Ordered(order, After(order, place, narrow(matching)));
        switch (unitIds)
        {
            case null:
                return ordered.Take(count);
            case [var one]:
                return ordered.Where(d => d.UnitId == one).Take(count);
            case not null when isFew:
                return ordered.Where(d => unitIds.Contains(d.UnitId)).Take(count);
            default:
                var first = 1;
                var some = db.Units.Where(u => unitIds.Contains(u.Id)).Select(u => u.Id);
                return Merged(Merged(some, first).Select(d => d.UnitId), count);
        }

        // The inner order, which SQL drops, keeps the provider from numbering the deadlines of all units instead.
        IQueryable<Deadline> Merged(IQueryable<Guid> from, int each) =>
            Ordered(order, from.SelectMany(unit => ordered.Where(d => d.UnitId == unit).Take(each).OrderBy(d => d.Id))).Take(count);
    }

    private static IQueryable<Deadline> Ordered(DeadlineOrder order, IQueryable<Deadline> some) => order switch
    {
        DeadlineOrder.DueOn => some.OrderBy(d => d.DueOn).ThenBy(d => d.Id),
        DeadlineOrder.DueOnDescending => some.OrderByDescending(d => d.DueOn).ThenByDescending(d => d.Id),
        DeadlineOrder.StartedOn => some.OrderBy(d => d.StartedOn).ThenBy(d => d.Id),
        DeadlineOrder.StartedOnDescending => some.OrderByDescending(d => d.StartedOn).ThenByDescending(d => d.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };

    private static IQueryable<Deadline> After(DeadlineOrder order, Cursor place, IQueryable<Deadline> some) => (place.IsStart, order) switch
    {
        (true, _) => some,
        (_, DeadlineOrder.DueOn) => some.Where(d => d.DueOn >= place.On && (d.DueOn > place.On || d.Id > place.Id)),
        (_, DeadlineOrder.DueOnDescending) => some.Where(d => d.DueOn <= place.On && (d.DueOn < place.On || d.Id < place.Id)),
        (_, DeadlineOrder.StartedOn) => some.Where(d => d.StartedOn >= place.On && (d.StartedOn > place.On || d.Id > place.Id)),
        _ => some.Where(d => d.StartedOn <= place.On && (d.StartedOn < place.On || d.Id < place.Id)),
    };
}
