using QcdcCases.Persistence.Bulk;

namespace QcdcCases.Persistence;

/// <summary>
/// The parts that differ by database engine: five pieces of SQL, the meaning of errors, and bulk copy. Each provider project has one
/// implementation. Everything else is LINQ, or SQL that every engine accepts.
/// </summary>
public interface IDatabaseProvider
{
    /// <summary>The collation that orders texts by code point, independent of the database's language.</summary>
    string OrdinalCollation { get; }

    /// <summary>SQL expression: the server's current instant, UTC, also within a transaction that began earlier.</summary>
    string CurrentInstant { get; }

    /// <summary>
    /// SQL query: the open deadlines to check by the day <c>{0}</c>, the longest waiting first, <c>{1}</c> at most. The rows stay locked
    /// until the transaction ends; rows that another transaction has locked are skipped.
    /// </summary>
    string DueDeadlines { get; }

    /// <summary>
    /// SQL query: acquires the lock named <c>@name</c> until the transaction ends, and returns whether it was granted, as a bit or boolean.
    /// </summary>
    /// <param name="isShared">True for a shared lock.</param>
    /// <param name="waits">True to wait until the lock is granted; otherwise the result may be false.</param>
    string Lock(bool isShared, bool waits);

    /// <summary>SQL statement: creates an empty temporary table with the columns of another. The caller drops it.</summary>
    string TemporaryTable(string name, string like);

    /// <summary>Returns the meaning of an exception.</summary>
    DatabaseFailure Explain(Exception failure);

    /// <summary>SQL statement: updates rows and returns a column of each as it is afterwards.</summary>
    /// <param name="update">The update up to its condition.</param>
    string UpdateReturning(string update, string where, string column);

    /// <summary>
    /// SQL query: the rows of a table whose search text contains a word of each group, and the value of its parameter <c>{0}</c>. Words are
    /// Latin letters and digits, as <see cref="QcdcCases.Domain.Shared.SearchWords"/> returns them.
    /// </summary>
    /// <param name="table">A table with a column <c>search</c>.</param>
    /// <param name="namesOnly">True to look at the names in the search text only.</param>
    (string Sql, string Parameter) WithWords(string table, bool namesOnly, IReadOnlyList<IReadOnlyList<string>> groups);

    /// <summary>Sends rows into a table in the running transaction, faster than by inserts.</summary>
    Task CopyAsync<T>(CasesDbContext db, StoredTable table, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class;
}

/// <summary>The meaning of an exception; all members are negative for one that does not come from the database.</summary>
/// <param name="IsUnavailable">The database is unavailable, or a retry may succeed.</param>
/// <param name="IsConflict">Two concurrent transactions conflicted: by a deadlock, or because both wrote a unique row. The rolled back one
/// can retry.</param>
/// <param name="BrokenUniqueKey">The name of the violated unique key or index, if any.</param>
public readonly record struct DatabaseFailure(bool IsUnavailable = false, bool IsConflict = false, string? BrokenUniqueKey = null);

/// <summary>Classifies the failures of database calls.</summary>
public static class DatabaseFailures
{
    /// <inheritdoc cref="DatabaseFailure" path="/param[@name='IsAway']"/>
    public static bool IsUnavailable(this IDatabaseProvider provider, Exception failure) => provider.Explain(failure).IsUnavailable;

    /// <inheritdoc cref="DatabaseFailure" path="/param[@name='IsCollision']"/>
    public static bool IsConflict(this IDatabaseProvider provider, Exception failure) => provider.Explain(failure).IsConflict;

    /// <inheritdoc cref="DatabaseFailure" path="/param[@name='BrokenUniqueKey']"/>
    public static string? BrokenUniqueKey(this IDatabaseProvider provider, Exception failure) => provider.Explain(failure).BrokenUniqueKey;
}
