using Microsoft.EntityFrameworkCore;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Shared;

/// <summary>Finds the first rows of many units in an order, without sorting all their rows.</summary>
internal static class UnitPages
{
    private const string Unit = "UnitId";
    private const string Key = "Id";

    /// <summary>
    /// Returns the first rows. Rows of all units are read along the index of the order. Those of many units are merged: the first row of
    /// each unit, read from the index of the unit and the order, tells which units the page can come from; only their rows are read, as
    /// many as the page has. The cost grows with the number of units, not of rows.
    /// </summary>
    /// <param name="unitIds">The units; null for all units of the register.</param>
    /// <param name="matching">The rows of every unit after the position of the page.</param>
    public static IQueryable<T> FirstOf<T>(
        this CasesDbContext db,
        List<Guid>? unitIds,
        IQueryable<T> matching,
        Func<IQueryable<T>, IQueryable<T>> order,
        int count)
        where T : class
    {
        var ordered = order(matching);
        switch (unitIds)
        {
            case null:
                return ordered.Take(count);
            case [var one]:
                return ordered.Where(row => EF.Property<Guid>(row, Unit) == one).Take(count);
            default:
                var first = 1;
                var units = db.Units.Where(u => unitIds.Contains(u.Id)).Select(u => u.Id);
                return Merged(Merged(units, first).Select(row => EF.Property<Guid>(row, Unit)), count);
        }

        // The inner order, which SQL drops, keeps the provider from numbering the rows of all units instead.
        IQueryable<T> Merged(IQueryable<Guid> from, int each) =>
            order(
                from.SelectMany(unit => ordered
                    .Where(row => EF.Property<Guid>(row, Unit) == unit)
                    .Take(each)
                    .OrderBy(row => EF.Property<Guid>(row, Key))))
                .Take(count);
    }
}
