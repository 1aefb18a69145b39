using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Statistics;

public static partial class FactProjection
{
    /// <summary>
    /// Assigns the facts of a record to the units that were responsible for it. In a period an item counts at the unit that was responsible
    /// at the end of the period, or when the item ended before that: what a unit counted up to its closing does not change, its successor
    /// counts as carried over what was open, and every sum over both counts the item once.
    /// </summary>
    /// <param name="endOf">The day on which the item of a fact ended; null while it is open.</param>
    public static IEnumerable<FactContent> AtHolders(
        HeldRecord record, IEnumerable<FactContent> facts, Func<FactContent, DateOnly?> endOf) =>
        record.HandOvers.Count == 0 ? facts : facts.SelectMany(fact => AtHolders(record, fact, endOf(fact)));

    /// <inheritdoc cref="AtHolders(HeldRecord, IEnumerable{FactContent}, Func{FactContent, DateOnly?})"/>
    public static IEnumerable<FactContent> AtHolders(HeldRecord record, IEnumerable<FactContent> facts) =>
        AtHolders(record, facts, fact => fact.FinishedOn);

    private static List<FactContent> AtHolders(HeldRecord record, FactContent fact, DateOnly? end)
    {
        var parts = new List<FactContent>();
        foreach (var (unitId, from, until) in record.Holders())
        {
            if (until < fact.BegunOn)
            {
                continue;
            }

            var isLast = until is null || end <= until;
            parts.Add(fact with { UnitId = unitId, HeldFrom = parts.Count == 0 ? null : from, HeldUntil = isLast ? null : until });
            if (isLast)
            {
                break;
            }
        }

        return parts.Count == 1 ? parts : parts.ConvertAll(part => part with { Dimensions = part.Dimensions with { HandedOver = true } });
    }
}
