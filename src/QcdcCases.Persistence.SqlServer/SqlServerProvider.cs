using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using QcdcCases.Persistence.Bulk;

namespace QcdcCases.Persistence.SqlServer;

/// <summary>The SQL Server implementation of the provider.</summary>
internal sealed partial class SqlServerProvider : IDatabaseProvider
{
    private const int BrokenUniqueIndex = 2601;
    private const int BrokenKey = 2627;
    private const int Deadlock = 1205;
    private const int SnapshotConflict = 3960;

    /// <summary>What stands between the words of a search text.</summary>
    private const string Between = ".,;:!?()[]\"'-/";

    public string OrdinalCollation => TableConventions.Ordinal;

    public string CurrentInstant => "sysutcdatetime()";

    // READPAST requires locks and cannot skip locked rows under row versioning.
    public string DueDeadlines => """
        select * from deadlines with (updlock, rowlock, readpast, readcommittedlock)
        where next_check_on is not null and next_check_on <= {0} and ended_on is null
        order by next_check_on, id offset 0 rows fetch next {1} rows only
        """;

    // -1 means that another transaction has the lock; lower values, such as a deadlock over named locks, are errors. The server returns
    // such a deadlock as a result and continues.
    public string Lock(bool isShared, bool waits) => $"""
        set nocount on;
        declare @granted int;
        exec @granted = sp_getapplock @Resource = @name, @LockMode = '{(isShared ? "Shared" : "Exclusive")}',
            @LockOwner = 'Transaction', @LockTimeout = {(waits ? -1 : 0)};
        if @granted < -1 throw {UnavailableErrors.LockDeadlock}, N'Two transactions waited for each other''s named locks.', 1;
        select cast(case when @granted >= 0 then 1 else 0 end as bit);
        """;

    public string TemporaryTable(string name, string like) => $"""select top (0) * into "{name}" from {like}""";

    public string UpdateReturning(string update, string where, string column) => $"{update} output inserted.{column} where {where}";

    // Full-text search is an optional part of the server and indexes some time after the commit, so the texts themselves are read.
    public (string Sql, string Parameter) WithWords(string table, bool namesOnly, IReadOnlyList<IReadOnlyList<string>> groups)
    {
        var text = namesOnly ? "substring(search, charindex(N'¶', search + N'¶'), len(search))" : "search";
        var marks = Between.Replace("'", "''", StringComparison.Ordinal);
        return (
            $$"""
            select * from {{table}} where not exists (
                select 1 from openjson({0}) wanted where not exists (
                    select 1 from openjson(wanted.value) word
                    where N' ' + translate({{text}}, N'{{marks}}', N'{{new string(' ', Between.Length)}}') + N' '
                        like N'% ' + word.value + N' %'))
            """,
            JsonSerializer.Serialize(groups));
    }

    public DatabaseFailure Explain(Exception failure) => failure switch
    {
        SqlException refused => Explain(refused, [.. refused.Errors.Cast<SqlError>()]),
        SocketException or TimeoutException => new(IsUnavailable: true),

            // The client reports an exhausted pool, and a connection that broke between two uses, as an invalid operation.
            InvalidOperationException { Source: { } source } when source.Contains("SqlClient", StringComparison.Ordinal) => new(
                IsUnavailable: true),
            _ => failure.InnerException is { } inner ? Explain(inner) : default,
        };

    /// <summary>Uses the client's bulk copy.</summary>
    public async Task CopyAsync<T>(CasesDbContext db, StoredTable table, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var gathered = BulkRows.Of(table, rows);

        // By default bulk copy checks no foreign keys and leaves them untrusted. Foreign keys to rows that are written later in the
        // transaction cannot be checked here; other statements check them all the same.
        using var copy = new SqlBulkCopy(
            (SqlConnection)db.Database.GetDbConnection(),
            SqlBulkCopyOptions.KeepNulls | (table.RefersAhead ? SqlBulkCopyOptions.Default : SqlBulkCopyOptions.CheckConstraints),
            (SqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction())
        {
            DestinationTableName = $"[{table.Name}]",
            BulkCopyTimeout = 0,
        };
        foreach (var column in table.Columns)
        {
            copy.ColumnMappings.Add(column.Name, column.Name);
        }

        try
        {
            await copy.WriteToServerAsync(gathered, cancellationToken);
        }
        catch (SqlException failure) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(failure.Message, failure, cancellationToken);
        }
    }

    private static DatabaseFailure Explain(SqlException refused, SqlError[] errors)
    {
        var broken = Array.Find(errors, e => e.Number is BrokenUniqueIndex or BrokenKey);
        return new DatabaseFailure(
            refused.Class >= 20 || Array.Exists(errors, e => UnavailableErrors.All.Contains(e.Number)),
            broken is not null || Array.Exists(errors, e => e.Number is Deadlock or SnapshotConflict or UnavailableErrors.LockDeadlock),
            broken is null ? null : KeyNamedIn(broken.Message));
    }

    /// <summary>Returns the first quoted word after a label: later quoted words are values.</summary>
    internal static string KeyNamedIn(string message) => NamedKey().Match(message).Groups["name"].Value;

    [GeneratedRegex(
        "(constraint|unique index) '(?<name>[^']+)'",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedKey();
}
