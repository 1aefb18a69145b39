using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>What leads up to a day: the years before its year, the months before its month and the days before it, which are none on a month's first.</summary>
/// <param name="Year">The first day of its year.</param>
/// <param name="Month">The first day of its month.</param>
internal sealed record PeriodPrefix(DateOnly Year, DateOnly Month, DateOnly Day)
{
    public static PeriodPrefix To(DateOnly day) => new(new(day.Year, 1, 1), new(day.Year, day.Month, 1), day);
}

/// <summary>Sums of one grain that start within some days.</summary>
/// <param name="Until">The day before which they start.</param>
internal sealed record AggregateRange(Grain Grain, DateOnly From, DateOnly Until)
{
    /// <summary>The sums that lead up to a period or to its end, none of them twice.</summary>
    public static IEnumerable<AggregateRange> Before(Period period)
    {
        var (opening, closing) = (PeriodPrefix.To(period.From), PeriodPrefix.To(period.Next));
        return Leading(Grain.Year, (DateOnly.MinValue, opening.Year), (DateOnly.MinValue, closing.Year))
            .Concat(Leading(Grain.Month, (opening.Year, opening.Month), (closing.Year, closing.Month)))
            .Concat(Leading(Grain.Day, (opening.Month, opening.Day), (closing.Month, closing.Day)));
    }

    /// <summary>Where both begin alike, the first is part of the second.</summary>
    private static IEnumerable<AggregateRange> Leading(Grain grain, (DateOnly From, DateOnly Until) opening, (DateOnly From, DateOnly Until) closing)
    {
        var stretches = opening.From == closing.From ? [closing] : new[] { opening, closing };
        return stretches.Where(s => s.From < s.Until).Select(s => new AggregateRange(grain, s.From, s.Until));
    }
}
