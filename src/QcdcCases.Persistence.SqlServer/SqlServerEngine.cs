using System.Data;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Registers;
using QcdcCases.Persistence.SqlServer.Bulk;
using QcdcCases.Persistence.SqlServer.Model;

namespace QcdcCases.Persistence.SqlServer;

/// <summary>What SQL Server does its own way.</summary>
internal sealed partial class SqlServerEngine : IEngine
{
    private const int BrokenUniqueIndex = 2601;
    private const int BrokenKey = 2627;
    private const int Deadlock = 1205;
    private const int SnapshotConflict = 3960;

    // The key's range is held from the look to the insert, so that two first numbers of a book cannot both find none; where a server holds no
    // range, as Babelfish does not, the later one counts on from the earlier.
    private const string NextNumbers = """
        set nocount on;
        update register_numbers with (updlock, serializable) set [last] = [last] + @count
        where unit_id = @unit and book = @book and [year] = @year;
        if @@rowcount = 0
        begin try
            insert into register_numbers (unit_id, book, [year], [last]) values (@unit, @book, @year, @count);
        end try
        begin catch
            if error_number() not in (2601, 2627) throw;
            update register_numbers set [last] = [last] + @count where unit_id = @unit and book = @book and [year] = @year;
        end catch;
        select [last] - @count + 1 from register_numbers where unit_id = @unit and book = @book and [year] = @year;
        """;

    public Task<int> NextNumberAsync(CasesDbContext db, Guid unitId, RegisterBook book, int year, CancellationToken cancellationToken) =>
        NextNumbersAsync(db, unitId, book, year, 1, cancellationToken);

    public async Task<int> NextNumbersAsync(
        CasesDbContext db, Guid unitId, RegisterBook book, int year, int count, CancellationToken cancellationToken)
    {
        await using var command = Command(db, NextNumbers, ("@unit", unitId), ("@book", Code.Of(book)), ("@year", year), ("@count", count));
        return (int)await AnswerAsync(command, cancellationToken);
    }

    public string OrdinalCollation => TableConventions.Ordinal;

    public string? BrokenUniqueKey(DbUpdateException failure) =>
        (failure.InnerException as SqlException)?.Errors.Cast<SqlError>().FirstOrDefault(e => e.Number is BrokenUniqueIndex or BrokenKey) is { } broken
            ? KeyNames.Of(broken.Message, failure.Entries)
            : null;

    public bool IsAway(Exception failure) => failure switch
    {
        SqlException refused => refused.Class >= 20 || refused.Errors.Cast<SqlError>().Any(e => AwayErrors.All.Contains(e.Number)),
        SocketException or TimeoutException => true,

        // A pool without a free connection, and a connection that broke between two uses, are told as a wrong use of it.
        InvalidOperationException { Source: { } source } when source.Contains("SqlClient", StringComparison.Ordinal) => true,
        _ => failure.InnerException is { } inner && IsAway(inner),
    };

    public bool IsCollision(Exception failure) => failure switch
    {
        SqlException refused => refused.Errors.Cast<SqlError>().Any(
            e => e.Number is Deadlock or SnapshotConflict or LockDeadlock or BrokenUniqueIndex or BrokenKey),
        _ => failure.InnerException is { } inner && IsCollision(inner),
    };

    public IBulkWriter<T> Bulk<T>(CasesDbContext db)
        where T : class =>
        new BulkWriter<T>((SqlConnection)db.Database.GetDbConnection(), Transaction(db), BulkTable<T>.AllOf(db.Model));

    private static SqlCommand Command(CasesDbContext db, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = new SqlCommand(sql, (SqlConnection)db.Database.GetDbConnection(), Transaction(db));
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(Parameter(name, value));
        }

        return command;
    }

    private static SqlParameter Parameter(string name, object value) => value switch
    {
        Guid key => new SqlParameter(name, SqlDbType.Binary, 16) { Value = UuidMapping.Store(key) },
        DateOnly day => new SqlParameter(name, SqlDbType.Date) { Value = day.ToDateTime(TimeOnly.MinValue) },
        int number => new SqlParameter(name, SqlDbType.Int) { Value = number },
        string text => new SqlParameter(name, SqlDbType.NVarChar, text.Length <= 4000 ? 4000 : -1) { Value = text },
        _ => throw new ArgumentException($"A parameter of type {value.GetType().Name} is not supported.", nameof(value)),
    };

    private static SqlTransaction? Transaction(CasesDbContext db) => (SqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();

    private static Task<object> AnswerAsync(SqlCommand command, CancellationToken cancellationToken) =>
        RunAsync(() => command.ExecuteScalarAsync(cancellationToken), cancellationToken)!;

    /// <summary>Runs a command of the engine's own; called off, it ends as such.</summary>
    private static async Task<T> RunAsync<T>(Func<Task<T>> run, CancellationToken cancellationToken)
    {
        try
        {
            return await run();
        }
        catch (SqlException failure) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(failure.Message, failure, cancellationToken);
        }
    }
}
