using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Registers.Index;

/// <summary>
/// The numbers that the journal takes from each unit's book of a year. A line that says its number gets it when it is free; the others get
/// the one after the highest so far, in the order of the lines.
/// </summary>
internal sealed class NumberBooks
{
    private readonly Dictionary<(int Unit, RegisterBook Book, int Year), NumberBook> books = [];

    public IEnumerable<KeyValuePair<(int Unit, RegisterBook Book, int Year), NumberBook>> Used =>
        books.Where(b => b.Value.Highest > b.Value.Held);

    /// <summary>Says how far a book is that the register holds.</summary>
    public void Hold(int unit, RegisterBook book, int year, int last) => books[(unit, book, year)] = new NumberBook(last);

    public NumberBook Of(int unit, RegisterBook book, int year)
    {
        if (!books.TryGetValue((unit, book, year), out var found))
        {
            books[(unit, book, year)] = found = new NumberBook(0);
        }

        return found;
    }
}

/// <summary>One unit's book of a year.</summary>
/// <param name="held">The last number that the register has given.</param>
internal sealed class NumberBook(int held)
{
    private readonly HashSet<int> said = [];

    // Stretches of numbers given one after another, in ascending order.
    private readonly List<(int First, int Last)> given = [];

    public int Held { get; } = held;

    public int Highest { get; private set; } = held;

    /// <summary>Whether lines say numbers of their own, so that they cannot be moved up.</summary>
    public bool IsFixed => said.Count > 0;

    /// <summary>By how much the numbers move up, because others were given while the journal was read.</summary>
    public int Shift { get; set; }

    /// <summary>Gives the next number.</summary>
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

    /// <summary>Takes a number that a line says.</summary>
    public Refusal? Take(int number)
    {
        if (number <= Held || given.Exists(g => g.First <= number && number <= g.Last) || !said.Add(number))
        {
            return Refusal.Rule("register.number_taken", "The number is taken in the unit's book of the year.", "number");
        }

        Highest = Math.Max(Highest, number);
        return null;
    }
}
