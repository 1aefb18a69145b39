using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Units;

/// <summary>
/// All units as one immutable tree: who stands above and below whom, then and now. It is small (thousands), never changes a parent and only
/// ever grows or closes a unit, so it is read once and kept.
/// </summary>
public sealed class UnitTree
{
    private readonly Dictionary<Guid, Unit> byId;
    private readonly Dictionary<string, Unit> byKey;
    private readonly ILookup<Guid?, Unit> children;

    public UnitTree(IReadOnlyCollection<Unit> units)
    {
        byId = units.ToDictionary(u => u.Id);
        byKey = units.ToDictionary(u => u.Key, StringComparer.Ordinal);
        children = units.OrderBy(u => u.Key, StringComparer.Ordinal).ToLookup(u => u.ParentId);
    }

    public IReadOnlyCollection<Unit> All => byId.Values;

    public Unit this[Guid id] => byId[id];

    public Unit? Find(Guid id) => byId.GetValueOrDefault(id);

    public Unit? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The unit and everything below it, by today's or any other day's right to see: closed units stay below their parent.</summary>
    public IEnumerable<Unit> Below(Guid id)
    {
        yield return byId[id];
        foreach (var unit in children[id].SelectMany(child => Below(child.Id)))
        {
            yield return unit;
        }
    }

    /// <summary>As <see cref="Below"/>, without the vertical agencies whose figures are not added in; the unit itself always belongs.</summary>
    public IEnumerable<Unit> AddedInto(Guid id)
    {
        yield return byId[id];
        foreach (var unit in children[id].Where(c => !c.ExcludeFromRollup).SelectMany(child => AddedInto(child.Id)))
        {
            yield return unit;
        }
    }

    /// <summary>The unit and everything above it, the nearest first, by the parent that each was founded under.</summary>
    public IEnumerable<Unit> Upwards(Guid id)
    {
        for (var unit = Find(id); unit is not null; unit = unit.ParentId is { } parent ? Find(parent) : null)
        {
            yield return unit;
        }
    }

    /// <summary>Those that stand directly below a unit on a day; what stood below one that had ended by then stands below its successor.</summary>
    public IEnumerable<Unit> DirectlyBelow(Guid id, DateOnly on) =>
        byId.Values.Where(u => u.ExistsOn(on) && Above(u, on)?.Id == id).OrderBy(u => u.Key, StringComparer.Ordinal);

    /// <summary>Who stands above a unit on a day.</summary>
    public Unit? Above(Unit unit, DateOnly on) => unit.ParentId is { } parent && byId[parent].ExistsOn(on) ? byId[parent] : ParentNow(unit);

    /// <summary>Everybody above a unit on a day, the nearest first.</summary>
    public IEnumerable<Unit> AllAbove(Guid id, DateOnly on)
    {
        var met = new HashSet<Guid> { id };
        for (var unit = Above(byId[id], on); unit is not null && met.Add(unit.Id); unit = Above(unit, on))
        {
            yield return unit;
        }
    }

    /// <summary>The unit that stands for this one today: itself, or its first successor's first successor, and so on.</summary>
    public Unit Now(Guid id)
    {
        var unit = byId[id];
        for (var steps = 0; unit.SuccessorIds.Count > 0 && steps < byId.Count; steps++)
        {
            unit = byId[unit.SuccessorIds[0]];
        }

        return unit;
    }

    /// <summary>
    /// Whether a unit can end on a day and leave its matters to these units: they exist when they take over, and none of them came to its own
    /// end by handing over to this one. What stands below it may live on, as communes did when their district ended.
    /// </summary>
    public Refusal? CheckClosing(Unit unit, DateOnly lastDay, IReadOnlyCollection<Unit> successors)
    {
        if (successors.FirstOrDefault(s => !s.ExistsOn(lastDay.AddDays(1))) is { } absent)
        {
            return Refusal.Rule("unit.successor_not_in_existence", $"{absent.Key} does not exist on the day after.", "successors") with { Arguments = [absent.Key] };
        }

        return successors.FirstOrDefault(s => Heirs(s).Contains(unit.Id)) is { } circle
            ? UnitRefusals.SuccessorCircle(circle.Key)
            : null;
    }

    /// <summary>Everything that took a unit's place, directly or in turn.</summary>
    private HashSet<Guid> Heirs(Unit unit)
    {
        var heirs = new HashSet<Guid>();
        var open = new Stack<Guid>(unit.SuccessorIds);
        while (open.TryPop(out var id))
        {
            if (heirs.Add(id))
            {
                byId[id].SuccessorIds.ToList().ForEach(open.Push);
            }
        }

        return heirs;
    }

    /// <summary>
    /// The units whose figures a unit shows under the map of today: those that it stands for, and those below it, where a closed unit hangs
    /// under its successor. Vertical agencies stay out as ever.
    /// </summary>
    public IEnumerable<Unit> AddedIntoNow(Guid id) => byId.Values.Where(u => FlowsIntoNow(u).Contains(id));

    private HashSet<Guid> FlowsIntoNow(Unit origin)
    {
        var way = new HashSet<Guid>();
        for (var unit = Now(origin.Id); way.Add(unit.Id) && !unit.ExcludeFromRollup && ParentNow(unit) is { } parent;)
        {
            unit = parent;
        }

        return way;
    }

    /// <summary>Who stands above a unit today; an ancestor that was merged into the unit itself is passed over.</summary>
    private Unit? ParentNow(Unit unit)
    {
        for (var above = unit.ParentId; above is { } id; above = byId[id].ParentId)
        {
            if (Now(id) is var parent && parent.Id != unit.Id)
            {
                return parent;
            }
        }

        return null;
    }
}
