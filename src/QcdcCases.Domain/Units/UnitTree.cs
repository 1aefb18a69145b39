using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Units;

/// <summary>
/// All units as one immutable tree, for today and for any earlier day. The tree has thousands of units, parents never change, and units are
/// only added or closed, so it is loaded once and cached.
/// </summary>
public sealed class UnitTree
{
    private readonly Dictionary<Guid, Unit> byId;
    private readonly Dictionary<string, Unit> byKey;
    private readonly ILookup<Guid?, Unit> children;
    private readonly ILookup<Guid, (Unit Unit, bool IsFirst)> succeeded;

    public UnitTree(IReadOnlyCollection<Unit> units)
    {
        byId = units.ToDictionary(u => u.Id);
        byKey = units.ToDictionary(u => u.Key, StringComparer.Ordinal);
        children = units.OrderBy(u => u.Key, StringComparer.Ordinal).ToLookup(u => u.ParentId);
        succeeded = units
            .SelectMany(u => u.SuccessorIds.Select((heir, place) => (Heir: heir, Unit: u, IsFirst: place == 0)))
            .ToLookup(s => s.Heir, s => (s.Unit, s.IsFirst));
    }

    public IReadOnlyCollection<Unit> All => byId.Values;

    public Unit this[Guid id] => byId[id];

    public Unit? Find(Guid id) => byId.GetValueOrDefault(id);

    public Unit? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>True if a key names a closed unit: its lists show its books, whoever is responsible for the entries now.</summary>
    public bool IsClosed(string? key) => key is not null && Find(key) is { ValidTo: not null };

    /// <summary>Returns the unit and all units below it, including closed ones, which stay below their parent for permissions.</summary>
    public IEnumerable<Unit> WithDescendants(Guid id)
    {
        yield return byId[id];
        foreach (var unit in children[id].SelectMany(child => WithDescendants(child.Id)))
        {
            yield return unit;
        }
    }

    /// <summary>
    /// Adds the closed units that the given units succeeded, directly or through others. Units below a closed unit are not added: they have
    /// successors of their own or continue.
    /// </summary>
    /// <param name="asFirst">True to follow only first successors, which keep the books of the closed unit.</param>
    public HashSet<Guid> WithSucceeded(IEnumerable<Guid> ids, bool asFirst)
    {
        var all = new HashSet<Guid>();
        var open = new Stack<Guid>(ids);
        while (open.TryPop(out var id))
        {
            if (all.Add(id))
            {
                succeeded[id].Where(s => s.IsFirst || !asFirst).ToList().ForEach(s => open.Push(s.Unit.Id));
            }
        }

        return all;
    }

    /// <summary>Returns the unit and its direct and indirect successors.</summary>
    /// <param name="asFirst">True to follow only first successors.</param>
    public HashSet<Guid> WithSuccessors(Guid id, bool asFirst)
    {
        var all = new HashSet<Guid>();
        var open = new Stack<Guid>([id]);
        while (open.TryPop(out var next))
        {
            if (all.Add(next))
            {
                byId[next].SuccessorIds.Take(asFirst ? 1 : int.MaxValue).ToList().ForEach(open.Push);
            }
        }

        return all;
    }

    /// <summary>
    /// Returns the units of <see cref="WithDescendants"/> without the vertical agencies whose figures are excluded; the unit itself is
    /// always included.
    /// </summary>
    public IEnumerable<Unit> RollupOf(Guid id)
    {
        yield return byId[id];
        foreach (var unit in children[id].Where(c => !c.ExcludeFromRollup).SelectMany(child => RollupOf(child.Id)))
        {
            yield return unit;
        }
    }

    /// <summary>Returns the ancestors into which the figures of a unit are added, nearest first.</summary>
    public IEnumerable<Unit> AddingIn(Guid id)
    {
        for (var unit = byId[id]; !unit.ExcludeFromRollup && unit.ParentId is { } parent;)
        {
            yield return unit = byId[parent];
        }
    }

    /// <summary>Returns the unit and its ancestors, nearest first, by the original parents.</summary>
    public IEnumerable<Unit> WithAncestors(Guid id)
    {
        for (var unit = Find(id); unit is not null; unit = unit.ParentId is { } parent ? Find(parent) : null)
        {
            yield return unit;
        }
    }

    /// <summary>Returns the units directly below a unit on a day; units of a closed parent are below the parent's successor.</summary>
    public IEnumerable<Unit> ChildrenOn(Guid id, DateOnly on) =>
        byId.Values.Where(u => u.ExistsOn(on) && ParentOn(u, on)?.Id == id).OrderBy(u => u.Key, StringComparer.Ordinal);

    /// <summary>Returns the unit above a unit on a day.</summary>
    public Unit? ParentOn(Unit unit, DateOnly on) =>
        unit.ParentId is { } parent && byId[parent].ExistsOn(on) ? byId[parent] : CurrentParent(unit);

    /// <summary>Returns all units above a unit on a day, nearest first.</summary>
    public IEnumerable<Unit> AncestorsOn(Guid id, DateOnly on)
    {
        var met = new HashSet<Guid> { id };
        for (var unit = ParentOn(byId[id], on); unit is not null && met.Add(unit.Id); unit = ParentOn(unit, on))
        {
            yield return unit;
        }
    }

    /// <summary>Returns the present unit for a unit: itself, or the end of its chain of first successors.</summary>
    public Unit CurrentUnit(Guid id)
    {
        var unit = byId[id];
        for (var steps = 0; unit.SuccessorIds.Count > 0 && steps < byId.Count; steps++)
        {
            unit = byId[unit.SuccessorIds[0]];
        }

        return unit;
    }

    /// <summary>
    /// Checks whether a unit can close on a day with these successors: each exists on the next day, and none was itself succeeded by this
    /// unit. Units below may continue, as communes did when their district ended.
    /// </summary>
    public Refusal? CheckClosing(Unit unit, DateOnly lastDay, IReadOnlyCollection<Unit> successors)
    {
        if (successors.FirstOrDefault(s => !s.ExistsOn(lastDay.AddDays(1))) is { } absent)
        {
            return Refusal.Rule(
                "unit.successor_not_in_existence",
                $"`successors`: {absent.Key} does not exist on the day after `validTo`.", "successors") with { Arguments = [absent.Key] };
        }

        return successors.FirstOrDefault(s => AllSuccessors(s).Contains(unit.Id)) is { } circle
            ? UnitRefusals.SuccessorCircle(circle.Key)
            : null;
    }

    /// <summary>Returns all direct and indirect successors of a unit.</summary>
    private HashSet<Guid> AllSuccessors(Unit unit)
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
    /// Returns the units whose figures a unit includes in the present structure: those it succeeded and those below it, with closed units
    /// below their successor. Vertical agencies are excluded.
    /// </summary>
    public IEnumerable<Unit> CurrentRollupOf(Guid id) => byId.Values.Where(u => CurrentRollupTargets(u).Contains(id));

    private HashSet<Guid> CurrentRollupTargets(Unit origin)
    {
        var way = new HashSet<Guid>();
        for (var unit = CurrentUnit(origin.Id); way.Add(unit.Id) && !unit.ExcludeFromRollup && CurrentParent(unit) is { } parent;)
        {
            unit = parent;
        }

        return way;
    }

    /// <summary>Returns the unit above a unit today; skips an ancestor that was merged into the unit itself.</summary>
    private Unit? CurrentParent(Unit unit)
    {
        for (var above = unit.ParentId; above is { } id; above = byId[id].ParentId)
        {
            if (CurrentUnit(id) is var parent && parent.Id != unit.Id)
            {
                return parent;
            }
        }

        return null;
    }
}
