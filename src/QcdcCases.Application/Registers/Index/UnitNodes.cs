using QcdcCases.Application.Access;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Registers.Index;

/// <summary>A unit that exists in the register or that the journal adds.</summary>
internal sealed class UnitNode(int place, Guid id, string key, UnitNode? parent)
{
    public int Place { get; } = place;

    public Guid Id { get; } = id;

    public string Key { get; } = key;

    public UnitNode? Parent { get; } = parent;

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>True if the caller may import for it.</summary>
    public bool IsMine { get; init; }

    /// <summary>The existing unit; null for one that the journal adds.</summary>
    public Unit? Existing { get; init; }

    /// <summary>The line that adds it.</summary>
    public UnitLine? Line { get; init; }

    /// <summary>The line with its end, if that is not the line that adds it.</summary>
    public UnitLine? Ending { get; private set; }

    /// <summary>True if the line that adds it was refused.</summary>
    public bool IsBad { get; init; }

    public bool ExistsOn(DateOnly day) => day >= ValidFrom && !(day > ValidTo);

    /// <summary>Applies a line with the end of the unit.</summary>
    public void End(UnitLine line) => (Ending, ValidTo) = (line, line.ValidTo);
}

/// <summary>Indexes all units by key: there are thousands, not millions.</summary>
internal sealed class UnitNodes
{
    private readonly Dictionary<string, UnitNode> byKey = new(StringComparer.Ordinal);
    private readonly List<UnitNode> nodes = [];
    private readonly Dictionary<Guid, UnitNode> byId = [];

    public UnitNodes(UnitTree tree, Caller caller)
    {
        var mine = caller.UnitsFor(Permission.ImportRegister, tree);
        MayAddRoots =
            caller.IsSystem
            || caller.Grants.Any(g => g.Permissions.Contains(Permission.ImportRegister) && tree.Find(g.UnitId) is { ParentId: null });
        foreach (var unit in tree.All)
        {
            AddExisting(unit, tree, mine);
        }
    }

    /// <summary>True if the caller may add a top-level unit.</summary>
    public bool MayAddRoots { get; }

    public UnitNode this[int place] => nodes[place];

    /// <summary>The first unit; null while there is none.</summary>
    public UnitNode? First => nodes.FirstOrDefault();

    public UnitNode this[Guid id] => byId[id];

    /// <summary>The units that the journal adds, parents first.</summary>
    public IEnumerable<UnitNode> Added => nodes.Where(n => n.Line is not null && !n.IsBad);

    /// <summary>The existing units that the journal ends.</summary>
    public IEnumerable<UnitNode> Ended => nodes.Where(n => n is { Existing: not null, Ending: not null });

    /// <summary>Returns all known data of a unit as a line.</summary>
    public UnitLine LineOf(UnitNode node) => node.Ending ?? node.Line ?? UnitLine.Of(node.Existing!, id => byId[id].Key);

    /// <summary>Returns all direct and indirect successors of a unit.</summary>
    public IReadOnlySet<UnitNode> HeirsOf(UnitNode node)
    {
        var heirs = new HashSet<UnitNode>();
        var open = new Stack<UnitNode>([node]);
        while (open.TryPop(out var next))
        {
            foreach (var heir in (LineOf(next).Successors ?? []).Select(Find).OfType<UnitNode>().Where(heirs.Add))
            {
                open.Push(heir);
            }
        }

        return heirs;
    }

    public UnitNode? Find(string key) => byKey.GetValueOrDefault(key);

    public void Add(UnitLine line, UnitNode? parent, bool isBad) =>
        AddNode(
            new UnitNode(nodes.Count, Guid.CreateVersion7(), line.Key, parent)
            {
                ValidFrom = isBad ? DateOnly.MinValue : line.ValidFrom,
                ValidTo = isBad ? null : line.ValidTo,
                IsMine = true,
                Line = line,
                IsBad = isBad,
            });

    private UnitNode AddExisting(Unit unit, UnitTree tree, IReadOnlySet<Guid> mine)
    {
        if (byId.TryGetValue(unit.Id, out var known))
        {
            return known;
        }

        var parent = unit.ParentId is { } id ? AddExisting(tree[id], tree, mine) : null;
        return AddNode(new UnitNode(nodes.Count, unit.Id, unit.Key, parent)
        {
            ValidFrom = unit.ValidFrom,
            ValidTo = unit.ValidTo,
            IsMine = mine.Contains(unit.Id),
            Existing = unit,
        });
    }

    private UnitNode AddNode(UnitNode node)
    {
        byKey[node.Key] = node;
        byId[node.Id] = node;
        nodes.Add(node);
        return node;
    }
}
