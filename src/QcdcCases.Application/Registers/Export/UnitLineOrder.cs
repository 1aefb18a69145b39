using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Registers.Export;

/// <summary>
/// Orders the lines of units: parents and successors before the units that name them, otherwise by key. A unit above its own successor
/// cannot satisfy both: one line adds it, and after its successor a second line repeats it with its end.
/// </summary>
internal sealed class UnitLineOrder
{
    private readonly UnitTree tree;
    private readonly HashSet<Guid> covered;
    private readonly Dictionary<Guid, Progress> progress = [];
    private readonly List<UnitLine> lines = [];

    private UnitLineOrder(UnitTree tree, IEnumerable<Guid> covered) => (this.tree, this.covered) = (tree, [.. covered]);

    private enum Progress
    {
        /// <summary>The units that it names are being written.</summary>
        Begun,

        /// <summary>It was written without its end, because a unit that it depends on needs it.</summary>
        Entered,
        Written,
    }

    public static IReadOnlyList<UnitLine> Of(UnitTree tree, IEnumerable<Guid> covered)
    {
        var unitLineOrder = new UnitLineOrder(tree, covered);
        foreach (var unit in unitLineOrder.covered.Select(id => tree[id]).OrderBy(u => u.Key, StringComparer.Ordinal))
        {
            unitLineOrder.Write(unit);
        }

        return unitLineOrder.lines;
    }

    private void Write(Unit unit)
    {
        if (!covered.Contains(unit.Id) || !progress.TryAdd(unit.Id, Progress.Begun))
        {
            return;
        }

        foreach (var before in unit.SuccessorIds.Prepend(unit.ParentId ?? unit.Id))
        {
            Write(tree[before]);
            if (before != unit.Id && progress.GetValueOrDefault(before, Progress.Written) is Progress.Begun)
            {
                var entry = LineOf(tree[before]);
                (entry.ValidTo, entry.Successors) = (null, null);
                lines.Add(entry);
                progress[before] = Progress.Entered;
            }
        }

        lines.Add(LineOf(unit));
        progress[unit.Id] = Progress.Written;
    }

    private UnitLine LineOf(Unit unit) => UnitLine.Of(unit, id => tree[id].Key);
}
