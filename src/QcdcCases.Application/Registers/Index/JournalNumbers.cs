using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Registers.Index;

/// <summary>
/// Assigns the numbers of the journal in each unit's register of a year. A line with a number gets it if it is free; the others get the
/// number after the highest so far, in the order of the lines.
/// </summary>
internal sealed class JournalNumbers
{
    private readonly Dictionary<(int Unit, RegisterBook Book, int Year), YearNumbers> yearNumbers = [];

    public IEnumerable<KeyValuePair<(int Unit, RegisterBook Book, int Year), YearNumbers>> Used =>
        yearNumbers.Where(b => b.Value.Highest > b.Value.LastExisting);

    /// <summary>Sets the last existing number of a register.</summary>
    public void Hold(int unit, RegisterBook book, int year, int last) => yearNumbers[(unit, book, year)] = new YearNumbers(last);

    public YearNumbers Of(int unit, RegisterBook book, int year)
    {
        if (!yearNumbers.TryGetValue((unit, book, year), out var found))
        {
            yearNumbers[(unit, book, year)] = found = new YearNumbers(0);
        }

        return found;
    }
}

/// <summary>The numbers in one unit's register of a year.</summary>
/// <param name="held">The last number that was assigned before the import.</param>
internal sealed class YearNumbers(int held)
{
    private readonly HashSet<int> said = [];

    // Ranges of consecutive numbers in ascending order.
    private readonly List<(int First, int Last)> given = [];

    public int LastExisting { get; } = held;

    public int Highest { get; private set; } = held;

    /// <summary>True if lines have numbers of their own, so that they cannot be shifted.</summary>
    public bool IsFixed => said.Count > 0;

    /// <summary>How far the numbers are shifted, because others were assigned while the journal was checked.</summary>
    public int Shift { get; set; }

    /// <summary>Assigns the next number.</summary>
    public int Next()
    {
        var next = ++Highest;
        if (given.Count > 0 && given[^1].Last == next - 1)
        {
            given[^1] = (given[^1].First, next);
        }
        else
        {
            given.Add((next, next));
        }

        return next;
    }

    /// <summary>Reserves the number of a line.</summary>
    public Refusal? Reserve(int number)
    {
        if (number <= LastExisting || given.Exists(g => g.First <= number && number <= g.Last) || !said.Add(number))
        {
            return Refusal.Rule("register.number_taken", "`number` is already used in the unit's register of that year.", "number");
        }

        Highest = Math.Max(Highest, number);
        return null;
    }
}
