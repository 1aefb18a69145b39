using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Registers.Export;

/// <summary>
/// The lines of units: parents and successors before whoever names them, otherwise by key. A unit that stands above its own successor can
/// do neither at once: it has one line that enters it, and after its successor another that says the same and how it ended.
/// </summary>
internal sealed class UnitOrder
{
    private readonly UnitTree tree;
    private readonly HashSet<Guid> covered;
    private readonly Dictionary<Guid, Progress> progress = [];
    private readonly List<UnitLine> lines = [];

    private UnitOrder(UnitTree tree, IEnumerable<Guid> covered) => (this.tree, this.covered) = (tree, [.. covered]);

    private enum Progress
    {
        /// <summary>What it names is being written.</summary>
        Begun,

        /// <summary>It was entered without its end, because something that it waits for needs it.</summary>
        Entered,
        Written,
    }

    public static IReadOnlyList<UnitLine> Of(UnitTree tree, IEnumerable<Guid> covered)
    {
        var order = new UnitOrder(tree, covered);
        foreach (var unit in order.covered.Select(id => tree[id]).OrderBy(u => u.Key, StringComparer.Ordinal))
        {
            order.Write(unit);
        }

        return order.lines;
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
