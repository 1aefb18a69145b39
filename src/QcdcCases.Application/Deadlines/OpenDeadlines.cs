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
/// <param name="workUnits">The units whose deadlines are meant.</param>
/// <param name="isFew">True if the filter itself leaves few deadlines, such as those of one officer.</param>
internal sealed class OpenDeadlines(CasesDbContext db, IQueryable<Deadline> matching, WorkUnits workUnits, bool isFew)
{
    private readonly List<Guid>? unitIds = workUnits.IsEverything ? null : workUnits.All;

    public WorkUnits Units => workUnits;

    public IQueryable<Deadline> Deadlines => unitIds is null ? matching : matching.Where(d => unitIds.Contains(d.UnitId));

    /// <summary>Returns the first deadlines after a position.</summary>
    /// <param name="place">The position, by the day of the order.</param>
    /// <param name="narrow">A further condition.</param>
    public IQueryable<Deadline> Page(
        DeadlineOrder order,
        Cursor place,
        int count,
        Func<IQueryable<Deadline>, IQueryable<Deadline>> narrow)
    {
        var (units, some) = isFew ? (null, Deadlines) : (unitIds, matching);
        return db.FirstOf(units, After(order, place, narrow(some)), found => Ordered(order, found), count);
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
