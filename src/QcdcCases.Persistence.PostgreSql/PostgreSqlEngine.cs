using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Persistence.PostgreSql;

/// <summary>What PostgreSQL does its own way.</summary>
internal sealed partial class PostgreSqlEngine : IEngine
{
    public Task<int> NextNumberAsync(CasesDbContext db, Guid unitId, RegisterBook book, int year, CancellationToken cancellationToken) =>
        NextNumbersAsync(db, unitId, book, year, 1, cancellationToken);

    public async Task<int> NextNumbersAsync(
        CasesDbContext db, Guid unitId, RegisterBook book, int year, int count, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into register_numbers as n (unit_id, book, year, last) values ($1, $2, $3, $4)
            on conflict (unit_id, book, year) do update set last = n.last + $4 returning n.last - $4 + 1
            """;
        await using var command = Command(db, Sql, unitId, Code.Of(book), year, count);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public string OrdinalCollation => "C";

    public string? BrokenUniqueKey(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } broken ? broken.ConstraintName : null;

    public bool IsAway(Exception failure) => failure switch
    {
        PostgresException { IsTransient: true } => true,

        // 57P01 admin_shutdown, 57P02 crash_shutdown, 57P03 cannot_connect_now: the server is going or not there yet.
        PostgresException { SqlState: "57P01" or "57P02" or "57P03" } => true,
        PostgresException => false,
        NpgsqlException or SocketException or TimeoutException => true,

        // A connection that broke in the middle of its use is told by its driver as a wrong use of it, or trips the driver itself: seen of version
        // 10.0.0 in NpgsqlDataReader.NextResult, under a save whose connection the server had ended.
        InvalidOperationException or NullReferenceException when failure.Source == nameof(Npgsql) => true,
        _ => failure.InnerException is { } inner && IsAway(inner),
    };

    public bool IsCollision(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation } => true,
        _ => failure.InnerException is { } inner && IsCollision(inner),
    };

    public async Task<bool> TryLockAsync(CasesDbContext db, string name, CancellationToken cancellationToken)
    {
        await using var command = Command(db, "select pg_try_advisory_xact_lock(hashtextextended($1, 0))", name);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async Task LockAsync(CasesDbContext db, string name, CancellationToken cancellationToken)
    {
        await using var command = Command(db, "select pg_advisory_xact_lock(hashtextextended($1, 0))", name);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task LockAsync(CasesDbContext db, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        await using var command = Command(db, "select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest($1) as name", [names.ToArray()]);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<CalendarHold> HoldCalendarAsync(CasesDbContext db, string name, CancellationToken cancellationToken) =>
        (await HoldCalendarAsync(db, "select true from pg_advisory_xact_lock_shared(hashtextextended($1, 0))", name, cancellationToken))!.Value;

    public Task<CalendarHold?> TryHoldCalendarAsync(CasesDbContext db, string name, CancellationToken cancellationToken) =>
        HoldCalendarAsync(db, "select pg_try_advisory_xact_lock_shared(hashtextextended($1, 0))", name, cancellationToken);

    private static async Task<CalendarHold?> HoldCalendarAsync(CasesDbContext db, string share, string name, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var batch = new NpgsqlBatch(connection, (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction())
        {
            BatchCommands =
            {
                new(share) { Parameters = { new NpgsqlParameter { Value = name } } },

                // A statement of its own sees what was committed while the lock was waited for.
                new("select coalesce(max(revision), 0), clock_timestamp() from calendar_years"),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var isHeld = reader.GetBoolean(0);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return isHeld ? new CalendarHold(reader.GetInt32(0), await reader.GetFieldValueAsync<DateTimeOffset>(1, cancellationToken)) : null;
    }

    public async Task<DateTimeOffset> NowAsync(CasesDbContext db, CancellationToken cancellationToken) =>
        await db.Database.SqlQueryRaw<DateTimeOffset>("""select clock_timestamp() as "Value" """).SingleAsync(cancellationToken);

    private static NpgsqlCommand Command(CasesDbContext db, string sql, params ReadOnlySpan<object> parameters)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var command = new NpgsqlCommand(sql, connection, (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        }

        return command;
    }
}
