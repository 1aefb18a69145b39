namespace QcdcCases.Domain.Units;

/// <summary>The hand-over of a record to another unit.</summary>
/// <param name="To">The unit that is responsible from then on.</param>
/// <param name="On">The first day on which it is responsible.</param>
public sealed record UnitHandOver(Guid To, DateOnly On);

/// <summary>
/// A record for which a unit is responsible. It is entered in the book of one unit, which never changes; when that unit closes, another
/// unit becomes responsible for it.
/// </summary>
public abstract class HeldRecord
{
    private protected HeldRecord()
    {
    }

    /// <summary>The unit that is responsible for the record today. Rights, lists, deadlines and notifications follow it.</summary>
    public Guid UnitId { get; private protected set; }

    /// <summary>The unit in whose book the record was entered; its number belongs to that book.</summary>
    public Guid BookUnitId { get; private protected set; }

    /// <summary>The hand-overs since then, in order; each day is later than the one before.</summary>
    public IReadOnlyList<UnitHandOver> HandOvers { get; private protected set; } = [];

    /// <summary>Makes another unit responsible from a day on.</summary>
    public void HandOver(UnitHandOver handOver)
    {
        HandOvers = [.. HandOvers, handOver];
        UnitId = handOver.To;
    }

    /// <summary>Takes the last hand-over back: the unit before is responsible again.</summary>
    public void TakeBackHandOver()
    {
        HandOvers = [.. HandOvers.SkipLast(1)];
        UnitId = HolderBefore(HandOvers.Count);
    }

    /// <summary>Returns the unit that handed the record over last; null if none did.</summary>
    public Guid? LastHolder => HandOvers.Count == 0 ? null : HolderBefore(HandOvers.Count - 1);

    /// <summary>Returns the units that were responsible, each with its first day and its last; null where it has no such limit.</summary>
    public IEnumerable<(Guid UnitId, DateOnly? From, DateOnly? Until)> Holders()
    {
        for (var i = 0; i <= HandOvers.Count; i++)
        {
            yield return (
                HolderBefore(i),
                i == 0 ? null : HandOvers[i - 1].On,
                i == HandOvers.Count ? null : HandOvers[i].On.AddDays(-1));
        }
    }

    /// <summary>Sets the unit in whose book a new record is entered.</summary>
    private protected void EnterInBookOf(Guid unitId) => (UnitId, BookUnitId) = (unitId, unitId);

    private Guid HolderBefore(int handOver) => handOver == 0 ? BookUnitId : HandOvers[handOver - 1].To;
}
