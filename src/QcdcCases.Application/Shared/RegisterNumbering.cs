using QcdcCases.Persistence;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Shared;

/// <summary>
/// The number in a unit's book that a command needs. It is taken just before the save, because the book's row is locked from then until the
/// commit and everybody who writes in the book waits for it.
/// </summary>
internal sealed class RegisterNumbering(CasesDbContext db, IDatabaseProvider engine)
{
    /// <summary>The number of a record that has not taken its own yet.</summary>
    public const int Pending = 0;

    private (Guid UnitId, RegisterBook Book, int Year, Action<int> Give)? wanted;

    /// <summary>Asks for the next number of a book; a command numbers one record.</summary>
    /// <param name="give">Gives the number to the record.</param>
    public void Request(Guid unitId, RegisterBook book, int year, Action<int> give) => wanted = (unitId, book, year, give);

    /// <summary>Takes the number that was asked for, if one was, and gives it to its record.</summary>
    public async Task AssignAsync(CancellationToken cancellationToken)
    {
        if (wanted is { } asked)
        {
            wanted = null;
            asked.Give(await engine.NextNumbersAsync(db, asked.UnitId, asked.Book, asked.Year, 1, cancellationToken));
        }
    }
}
