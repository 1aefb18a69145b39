using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Reports;

/// <summary>Selects the units that report: bodies of the State, to the unit directly above (TT 06/2025 Đ7 k2).</summary>
public static class ReportingUnits
{
    /// <summary>
    /// True if a unit makes reports of its own. Party committees, councils and the Front report through other channels; a vertical agency
    /// reports to its own superior and is excluded.
    /// </summary>
    public static bool MakesReports(this Unit unit) =>
        !unit.ExcludeFromRollup && unit.Kind is (UnitKind.Committee or UnitKind.Department or UnitKind.PublicUnit);

    /// <summary>Returns the units directly below a unit that report to it for a period with this closing day.</summary>
    public static IEnumerable<Unit> ReportingTo(this UnitTree tree, Guid id, DateOnly closingDay) =>
        tree.ChildrenOn(id, closingDay).Where(MakesReports);
}
