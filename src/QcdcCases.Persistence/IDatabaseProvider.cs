using QcdcCases.Persistence.Bulk;

namespace QcdcCases.Persistence;

/// <summary>
/// What a database engine does its own way: five pieces of SQL, the meaning of its errors, and bulk copy. One implementation stands in each
/// provider project. All else is LINQ, or SQL that every engine reads.
/// </summary>
public interface IDatabaseProvider
{
    /// <summary>The collation that orders texts by their characters' numbers, whatever language the database sorts by.</summary>
    string OrdinalCollation { get; }

    /// <summary>SQL expression: the server's present instant, UTC, also within a transaction that began earlier.</summary>
    string CurrentInstant { get; }

    /// <summary>
    /// SQL query: the open deadlines to check by the day <c>{0}</c>, the longest waiting first, <c>{1}</c> at most. The rows stay locked
    /// until the transaction ends; rows that another transaction has locked are skipped.
    /// </summary>
    string DueDeadlines { get; }

    /// <summary>
    /// SQL query: takes the lock named <c>@name</c> until the transaction ends, and answers whether it was granted, as a bit or boolean.
    /// </summary>
    /// <param name="isShared">Others may share it at the same time.</param>
    /// <param name="waits">It waits until the lock is granted; otherwise the answer may be no.</param>
    string Lock(bool isShared, bool waits);

    /// <summary>SQL statement: makes an empty temporary table with the columns of another. Whoever makes it drops it.</summary>
    string TemporaryTable(string name, string like);

    /// <summary>What an exception means.</summary>
    DatabaseFailure Explain(Exception failure);

    /// <summary>Sends rows into a table in the running transaction, faster than one insert after another.</summary>
    Task CopyAsync<T>(CasesDbContext db, StoredTable table, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class;
}

/// <summary>What an exception means; an exception that comes from elsewhere means nothing of it.</summary>
/// <param name="IsAway">The database is away, or gave up for a reason that a later try may not meet.</param>
/// <param name="IsCollision">
/// Two transactions at once got in each other's way: they waited for each other, or both wrote what may be there once. The one that gave
/// way can look again.
/// </param>
/// <param name="BrokenUniqueKey">The name of the unique key or index that was broken, if one was.</param>
public readonly record struct DatabaseFailure(bool IsAway = false, bool IsCollision = false, string? BrokenUniqueKey = null);

/// <summary>The questions that are asked of a failure.</summary>
public static class DatabaseFailures
{
    /// <inheritdoc cref="DatabaseFailure" path="/param[@name='IsAway']"/>
    public static bool IsAway(this IDatabaseProvider provider, Exception failure) => provider.Explain(failure).IsAway;

    /// <inheritdoc cref="DatabaseFailure" path="/param[@name='IsCollision']"/>
    public static bool IsCollision(this IDatabaseProvider provider, Exception failure) => provider.Explain(failure).IsCollision;

    /// <inheritdoc cref="DatabaseFailure" path="/param[@name='BrokenUniqueKey']"/>
    public static string? BrokenUniqueKey(this IDatabaseProvider provider, Exception failure) => provider.Explain(failure).BrokenUniqueKey;
}
