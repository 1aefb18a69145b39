using QcdcCases.Domain.Deadlines;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>Makes up what may happen to a deadline, lawful or not; the same seed makes the same ledger.</summary>
internal sealed class RandomLedger(int seed)
{
    private static readonly DateOnly Earliest = new(2015, 1, 1);

    // Every statutory deadline that can stand still or grow, and local ones in working days, of which the statute has none that stand
    // still.
    private static readonly DeadlineRule[] Rules =
    [
        .. DeadlineRules.All.Where(r => r.Pause is not null || r.ComplexLength is not null || r.Extension is not null),
        .. DeadlineRules.All.Where(r => r.Id is "KN-04a" or "KN-04b" or "KN-10" or "TCD-06" or "TCD-10"),
        ARule(10, DayCount.WorkingDays),
        ARule(7, DayCount.WorkingDays) with { ComplexLength = 15, RemoteLength = 9 },
        ARule(5, DayCount.WorkingDays) with { Extension = new(5, 1, 2, "Quy chế thử Đ3") },
        ARule(20, DayCount.CalendarDays) with { ComplexLength = 30 },
    ];

    private readonly Random random = new(seed);

    public DeadlineRule Rule() => random.GetItems(Rules, 1)[0];

    public LedgerEntry Start() => LedgerEntry.Start(Earliest.AddDays(random.Next(365 * 21)), remote: random.Next(4) == 0);

    public int Length() => random.Next(9);

    /// <summary>Mostly after the last entry, sometimes entered late for a day before it.</summary>
    public LedgerEntry Next(DeadlineLedger deadline)
    {
        var on = deadline.Entries[^1].On.AddDays(random.Next(10) == 0 ? -random.Next(30) : random.Next(3) == 0 ? 0 : random.Next(25));
        return random.Next(20) switch
        {
            < 5 => LedgerEntry.Pause(on),
            < 10 => LedgerEntry.Resume(on),
            < 13 => LedgerEntry.MarkComplex(on, random.Next(2) == 0 ? Complexity.Complex : Complexity.EspeciallyComplex),
            < 16 => LedgerEntry.Extend(on, on.AddDays(random.Next(-2, 60))),
            < 17 => LedgerEntry.Reclassify(on, Rule()),
            < 18 => LedgerEntry.Transfer(on),
            < 19 when random.Next(2) == 0 => LedgerEntry.Meet(on),
            _ => LedgerEntry.Pause(deadline.Evaluate().Due ?? on),
        };
    }
}
