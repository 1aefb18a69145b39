using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Reports;

/// <summary>A report of a unit that is closed.</summary>
/// <param name="AsOf">The instant whose knowledge it froze.</param>
public sealed record ClosedReport(Guid Id, Period Period, string Circular, DateTimeOffset AsOf);

/// <summary>An earlier report that a later one tells changes of.</summary>
/// <param name="Since">What was known then has been told already.</param>
public sealed record AdjustedReport(ClosedReport Report, DateTimeOffset Since);

/// <summary>Which earlier reports a report must tell later changes of, so that every late entry is told and none twice.</summary>
public static class AdjustmentPlan
{
    /// <summary>
    /// The closed reports that end before a period begins, but for those that another of them contains (the quarters of a closed year). What a report
    /// between the two has told already is not told again.
    /// </summary>
    public static IReadOnlyList<AdjustedReport> Of(Period period, IReadOnlyCollection<ClosedReport> closed)
    {
        var earlier = closed.Where(c => c.Period.To < period.From).ToList();
        return
        [
            .. earlier
                .Where(c => !earlier.Exists(o => o.Id != c.Id && o.Period.From <= c.Period.From && o.Period.To >= c.Period.To))
                .OrderBy(c => c.Period.From).ThenBy(c => c.Period.To)
                .Select(c => new AdjustedReport(c, earlier.Where(m => m.Period.From > c.Period.To).Select(m => m.AsOf).Append(c.AsOf).Max())),
        ];
    }
}
