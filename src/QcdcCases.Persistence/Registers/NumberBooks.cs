using QcdcCases.Domain.Shared;

namespace QcdcCases.Persistence.Registers;

/// <summary>Assigns numbers without gaps in the registers of a unit.</summary>
public static class NumberBooks
{
    internal const string Open = "insert into register_numbers (unit_id, book, year, last) values (@unit, @book, @year, @count)";

    /// <summary>
    /// SQL statement: adds to the last number and returns it. It is one statement: a query after the update would also see the first number
    /// of a register that another transaction has taken in between.
    /// </summary>
    internal static string CountOn(IDatabaseProvider provider) => provider.UpdateReturning(
        "update register_numbers set last = last + @count", "unit_id = @unit and book = @book and year = @year", "last");

    /// <summary>
    /// Assigns the next <paramref name="count"/> numbers of a unit's register of a year, in the running transaction, and returns the first
    /// of them. The row of the numbering stays locked until the transaction ends. It needs one round trip, except for the first numbers of
    /// a register.
    /// </summary>
    public static async Task<int> NextNumbersAsync(
        this IDatabaseProvider provider,
        CasesDbContext db,
        Guid unitId,
        RegisterBook book,
        int year,
        int count,
        CancellationToken cancellationToken)
    {
        if (await CountOnAsync() is { } last)
        {
            return last - count + 1;
        }

        // If two transactions insert the same row at once, the later one continues after the earlier.
        await provider.LockAsync(db, $"book:{unitId:N}:{Code.Of(book)}:{year}", cancellationToken);
        if (await CountOnAsync() is { } since)
        {
            return since - count + 1;
        }

        await db.ExecuteAsync([With(Open)], _ => Task.FromResult(true), cancellationToken);
        return 1;

        Task<int?> CountOnAsync() => db.ExecuteAsync(
            [With(CountOn(provider))],
            async reader => await reader.ReadAsync(cancellationToken) ? reader.GetInt32(0) : (int?)null,
            cancellationToken);

        SqlCommandText With(string sql) => new(
            sql,
            db.ParameterFor<RegisterNumber>(nameof(RegisterNumber.UnitId), "@unit", unitId),
            db.ParameterFor<RegisterNumber>(nameof(RegisterNumber.Book), "@book", book),
            db.ParameterFor<RegisterNumber>(nameof(RegisterNumber.Year), "@year", year),
            db.ParameterFor<RegisterNumber>(nameof(RegisterNumber.Last), "@count", count));
    }
}
