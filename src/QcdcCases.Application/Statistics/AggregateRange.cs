using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// The aggregates that cover all days before a day: years before its year, months before its month and days before it; no days on the first
/// of a month.
/// </summary>
/// <param name="Year">The first day of its year.</param>
/// <param name="Month">The first day of its month.</param>
internal sealed record PeriodPrefix(DateOnly Year, DateOnly Month, DateOnly Day)
{
    public static PeriodPrefix To(DateOnly day) => new(new(day.Year, 1, 1), new(day.Year, day.Month, 1), day);
}

/// <summary>A range of aggregates of one grain.</summary>
/// <param name="Until">The first start day after the range (exclusive).</param>
internal sealed record AggregateRange(Grain Grain, DateOnly From, DateOnly Until)
{
    /// <summary>Returns the ranges that cover the time before a period and the time before its end, without duplicates.</summary>
    public static IEnumerable<AggregateRange> Before(Period period)
    {
        var (opening, closing) = (PeriodPrefix.To(period.From), PeriodPrefix.To(period.Next));
        return RangesOf(Grain.Year, (DateOnly.MinValue, opening.Year), (DateOnly.MinValue, closing.Year))
            .Concat(RangesOf(Grain.Month, (opening.Year, opening.Month), (closing.Year, closing.Month)))
            .Concat(RangesOf(Grain.Day, (opening.Month, opening.Day), (closing.Month, closing.Day)));
    }

    /// <summary>Returns the ranges of one grain. When both begin on the same day, the opening range is part of the closing one.</summary>
    private static IEnumerable<AggregateRange> RangesOf(
        Grain grain,
        (DateOnly From, DateOnly Until) opening,
        (DateOnly From, DateOnly Until) closing)
    {
        var stretches = opening.From == closing.From ? [closing] : new[] { opening, closing };
        return stretches.Where(s => s.From < s.Until).Select(s => new AggregateRange(grain, s.From, s.Until));
    }
}
