using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Reports;

/// <summary>A closed report of a unit.</summary>
/// <param name="AsOf">The instant of the snapshot.</param>
public sealed record ClosedReport(Guid Id, Period Period, string Circular, DateTimeOffset AsOf);

/// <summary>An earlier report whose adjustments a later report lists.</summary>
/// <param name="Since">The instant up to which adjustments are already reported.</param>
public sealed record AdjustedReport(ClosedReport Report, DateTimeOffset Since);

/// <summary>Selects the earlier reports whose adjustments a report lists, so that every late entry is reported exactly once.</summary>
public static class AdjustmentPlan
{
    /// <summary>
    /// Returns the closed reports that end before the period, without those that another of them contains (the quarters of a closed year).
    /// Adjustments that a report in between has listed are not repeated.
    /// </summary>
    public static IReadOnlyList<AdjustedReport> Of(Period period, IReadOnlyCollection<ClosedReport> closed)
    {
        var earlier = closed.Where(c => c.Period.To < period.From).ToList();
        return
        [
            .. earlier
                .Where(c => !earlier.Exists(o => o.Id != c.Id && o.Period.From <= c.Period.From && o.Period.To >= c.Period.To))
                .OrderBy(c => c.Period.From)
                .ThenBy(c => c.Period.To)
                .Select(c => new AdjustedReport(
                    c,
                    earlier.Where(m => m.Period.From > c.Period.To).Select(m => m.AsOf).Append(c.AsOf).Max())),
        ];
    }
}
