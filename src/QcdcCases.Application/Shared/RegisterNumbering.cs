using QcdcCases.Persistence;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Shared;

/// <summary>
/// Requests a number in a unit's register. The number is assigned just before the save, because the row of the numbering stays locked until
/// the commit and blocks all other numbered records of the unit.
/// </summary>
internal sealed class RegisterNumbering(CasesDbContext db, IDatabaseProvider engine)
{
    /// <summary>The number of a record before its number is assigned.</summary>
    public const int Pending = 0;

    private (Guid UnitId, RegisterBook Book, int Year, Action<int> Give)? wanted;

    /// <summary>Requests the next number of a register; a command numbers one record.</summary>
    /// <param name="give">Sets the number on the record.</param>
    public void Request(Guid unitId, RegisterBook book, int year, Action<int> give) => wanted = (unitId, book, year, give);

    /// <summary>Assigns the requested number, if any, to its record.</summary>
    public async Task AssignAsync(CancellationToken cancellationToken)
    {
        if (wanted is { } asked)
        {
            wanted = null;
            asked.Give(await engine.NextNumbersAsync(db, asked.UnitId, asked.Book, asked.Year, 1, cancellationToken));
        }
    }
}
