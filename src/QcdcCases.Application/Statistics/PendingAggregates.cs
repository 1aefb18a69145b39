using System.Runtime.InteropServices;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Adds changes up in memory. Each is spread over its fact's days, over the unit itself (by year, month and day), and over the units into
/// which its figures flow (by year and month).
/// </summary>
internal sealed class PendingAggregates(UnitTree tree)
{
    private readonly Dictionary<Key, (long Facts, long Amount)> sums = [];
    private readonly Dictionary<Guid, Guid[]> above = [];

    /// <param name="sign">+1 for a fact that entered the register, −1 for one that left it.</param>
    public void Add(Fact fact, int sign)
    {
        Add(fact, sign, FactDay.Begun, fact.BegunOn);
        Add(fact, sign, FactDay.Processed, fact.ProcessedOn);
        Add(fact, sign, FactDay.Finished, fact.FinishedOn);
        Add(fact, sign, FactDay.Closed, fact.ClosedOn);
        Add(fact, sign, FactDay.Overdue, fact.OverdueFrom);
        Add(fact, sign, FactDay.Rated, fact.RatedOn);
    }

    /// <summary>What is to be added to the stored sums, in the order of their key: changes that outweigh each other are left out.</summary>
    public List<FactAggregate> ToList() =>
    [
        .. sums.Where(s => s.Value is not (0, 0)).Select(s => new FactAggregate
        {
            UnitId = s.Key.UnitId,
            Grain = s.Key.Grain,
            Start = s.Key.Start,
            Below = s.Key.Below,
            Day = s.Key.Day,
            DimensionsId = s.Key.DimensionsId,
            Facts = s.Value.Facts,
            Amount = s.Value.Amount,
        }).OrderBy(s => s.UnitId).ThenBy(s => s.Grain).ThenBy(s => s.Start),
    ];

    private void Add(Fact fact, int sign, FactDay day, DateOnly? fell)
    {
        if (fell is not { } on)
        {
            return;
        }

        var (year, month) = (new DateOnly(on.Year, 1, 1), new DateOnly(on.Year, on.Month, 1));
        Add(new Key(fact.UnitId, Grain.Day, on, Below: false, day, fact.DimensionsId), sign, fact.Amount);
        Add(new Key(fact.UnitId, Grain.Month, month, Below: false, day, fact.DimensionsId), sign, fact.Amount);
        Add(new Key(fact.UnitId, Grain.Year, year, Below: false, day, fact.DimensionsId), sign, fact.Amount);
        foreach (var unitId in Above(fact.UnitId))
        {
            Add(new Key(unitId, Grain.Month, month, Below: true, day, fact.DimensionsId), sign, fact.Amount);
            Add(new Key(unitId, Grain.Year, year, Below: true, day, fact.DimensionsId), sign, fact.Amount);
        }
    }

    private void Add(in Key key, int sign, long amount)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _);
        sum = (sum.Facts + sign, sum.Amount + (sign * amount));
    }

    private Guid[] Above(Guid unitId)
    {
        if (!above.TryGetValue(unitId, out var units))
        {
            above[unitId] = units = [.. tree.AddingIn(unitId).Select(u => u.Id)];
        }

        return units;
    }

    private readonly record struct Key(Guid UnitId, Grain Grain, DateOnly Start, bool Below, FactDay Day, int DimensionsId);
}
