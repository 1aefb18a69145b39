using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using QcdcCases.Persistence.Bulk;

namespace QcdcCases.Persistence.PostgreSql;

/// <summary>The PostgreSQL implementation of the provider.</summary>
internal sealed class PostgreSqlProvider : IDatabaseProvider
{
    public string OrdinalCollation => "C";

    public string CurrentInstant => "clock_timestamp()";

    public string DueDeadlines => """
        select * from deadlines where next_check_on is not null and next_check_on <= {0} and ended_on is null
        order by next_check_on, id limit {1} for update skip locked
        """;

    public string Lock(bool isShared, bool waits)
    {
        var scope = isShared ? "_shared" : string.Empty;
        return waits
            ? $"select true from pg_advisory_xact_lock{scope}(hashtextextended(@name, 0))"
            : $"select pg_try_advisory_xact_lock{scope}(hashtextextended(@name, 0))";
    }

    public string TemporaryTable(string name, string like) => $"""create temporary table "{name}" (like {like})""";

    public string UpdateReturning(string update, string where, string column) => $"{update} where {where} returning {column}";

    // The migration SearchWords computes both columns from the search text.
    public (string Sql, string Parameter) WithWords(string table, bool namesOnly, IReadOnlyList<IReadOnlyList<string>> groups) => (
        $"select * from {table} where {(namesOnly ? "search_names" : "search_words")} @@ {{0}}::tsquery",
        string.Join('&', groups.Select(words => $"({string.Join('|', words)})")));

    public DatabaseFailure Explain(Exception failure) => failure switch
    {
        PostgresException refused => new(
            // 57P01 admin_shutdown, 57P02 crash_shutdown, 57P03 cannot_connect_now: the server is stopping or not ready yet.
            refused.IsTransient || refused.SqlState is "57P01" or "57P02" or "57P03",
            refused.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation,
            refused.SqlState is PostgresErrorCodes.UniqueViolation ? refused.ConstraintName : null),
        NpgsqlException or SocketException or TimeoutException => new(IsUnavailable: true),

        // The driver reports a connection that broke during its use as an invalid operation.
        InvalidOperationException { Source: nameof(Npgsql) } => new(IsUnavailable: true),
        _ => failure.InnerException is { } inner ? Explain(inner) : default,
    };

    /// <summary>
    /// Uses binary COPY. It encodes the rows in memory, because the driver's own writer costs an import a tenth more processor time.
    /// </summary>
    public async Task CopyAsync<T>(CasesDbContext db, StoredTable table, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var columns = string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""));
        var write = table.Writer<CopyBuffer, T>();
        await using var copy = await ((NpgsqlConnection)db.Database.GetDbConnection())
            .BeginRawBinaryCopyAsync($"""copy "{table.Name}" ({columns}) from stdin (format binary)""", cancellationToken);
        using var buffer = new CopyBuffer();
        buffer.Start();
        foreach (var row in rows)
        {
            write(buffer, row);
            if (buffer.IsFull)
            {
                await copy.WriteAsync(buffer.Drain(), cancellationToken);
            }
        }

        buffer.End();
        await copy.WriteAsync(buffer.Drain(), cancellationToken);
    }
}
