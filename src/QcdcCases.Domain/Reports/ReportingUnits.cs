using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Reports;

/// <summary>Who reports to whom: the State's own bodies, to the one directly above (TT 06/2025 Đ7 k2).</summary>
public static class ReportingUnits
{
    /// <summary>
    /// Whether a unit makes reports of its own. Party committees, councils and the Front report by other ways; a vertical agency reports to its own
    /// superior and is not added in.
    /// </summary>
    public static bool Reports(this Unit unit) => !unit.ExcludeFromRollup && unit.Kind is (UnitKind.Committee or UnitKind.Department or UnitKind.PublicUnit);

    /// <summary>The units directly below one that report to it for a period that closes on a day.</summary>
    public static IEnumerable<Unit> ReportingTo(this UnitTree tree, Guid id, DateOnly closingDay) => tree.DirectlyBelow(id, closingDay).Where(Reports);
}
