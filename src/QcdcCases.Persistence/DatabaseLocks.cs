using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace QcdcCases.Persistence;

/// <summary>Named locks, which the running transaction keeps until its end, and the server's time; each call is one exchange with the server.</summary>
public static class DatabaseLocks
{
    /// <summary>Takes a named lock, so that only one server at a time does a piece of work; false when another has it.</summary>
    public static async Task<bool> TryLockAsync(this IDatabaseProvider provider, CasesDbContext db, string name, CancellationToken cancellationToken) =>
        await AskAsync(db, [(provider.Lock(isShared: false, waits: false), name)], async reader => await ReadAsync(reader, cancellationToken), cancellationToken);

    /// <summary>As <see cref="TryLockAsync"/>, waiting for the other to finish.</summary>
    public static Task LockAsync(this IDatabaseProvider provider, CasesDbContext db, string name, CancellationToken cancellationToken) =>
        provider.LockAsync(db, [name], cancellationToken);

    /// <summary>As <see cref="LockAsync(IDatabaseProvider, CasesDbContext, string, CancellationToken)"/>, for several names, in their order.</summary>
    public static Task LockAsync(
        this IDatabaseProvider provider, CasesDbContext db, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var sql = provider.Lock(isShared: false, waits: true);
        return AskAsync(db, [.. names.Select(name => (sql, (string?)name))], reader => ReadToEndAsync(reader, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Shares a named lock, waiting for whoever has it alone, and returns the revision of the calendar as it then stands with the database's present
    /// instant. Every change asks this.
    /// </summary>
    public static async Task<CalendarHold> HoldCalendarAsync(
        this IDatabaseProvider provider, CasesDbContext db, string name, CancellationToken cancellationToken) =>
        (await provider.HoldAsync(db, name, waits: true, cancellationToken))!.Value;

    /// <summary>As <see cref="HoldCalendarAsync"/>, without waiting: null when somebody has the lock alone, or waits for it.</summary>
    public static Task<CalendarHold?> TryHoldCalendarAsync(
        this IDatabaseProvider provider, CasesDbContext db, string name, CancellationToken cancellationToken) =>
        provider.HoldAsync(db, name, waits: false, cancellationToken);

    /// <summary>The database's present instant, UTC, also within a transaction that began earlier.</summary>
    public static Task<DateTimeOffset> NowAsync(this IDatabaseProvider provider, CasesDbContext db, CancellationToken cancellationToken) => AskAsync(
        db,
        [($"select {provider.CurrentInstant}", null)],
        async reader =>
        {
            await reader.ReadAsync(cancellationToken);
            return Utc(reader.GetDateTime(0));
        },
        cancellationToken);

    // The revision is read by a statement of its own: it sees what was committed while the lock was waited for.
    private static Task<CalendarHold?> HoldAsync(
        this IDatabaseProvider provider, CasesDbContext db, string name, bool waits, CancellationToken cancellationToken) => AskAsync(
        db,
        [(provider.Lock(isShared: true, waits), name), ($"select coalesce(max(revision), 0), {provider.CurrentInstant} from calendar_years", null)],
        async reader =>
        {
            if (!await ReadAsync(reader, cancellationToken))
            {
                return null;
            }

            await reader.NextResultAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return (CalendarHold?)new CalendarHold(reader.GetInt32(0), Utc(reader.GetDateTime(1)));
        },
        cancellationToken);

    private static async Task<bool> ReadAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken);
        return reader.GetBoolean(0);
    }

    /// <summary>A lock that is refused is an error of its command, which is met on the way to the end.</summary>
    private static async Task<bool> ReadToEndAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        while (await reader.NextResultAsync(cancellationToken))
        {
            // Nothing but the granted locks' answers.
        }

        return true;
    }

    private static async Task<T> AskAsync<T>(
        CasesDbContext db, (string Sql, string? Name)[] questions, Func<DbDataReader, Task<T>> read, CancellationToken cancellationToken)
    {
        // Open already within a transaction, which every lock needs; a question of the time alone may come without.
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = db.Database.GetDbConnection().CreateBatch();
        batch.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (sql, name) in questions)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            if (name is not null)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ("@name", name);
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        try
        {
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            return await read(reader);
        }
        catch (DbException failure) when (cancellationToken.IsCancellationRequested)
        {
            // One client reports a command that was called off as a failed one.
            throw new OperationCanceledException(failure.Message, failure, cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static DateTimeOffset Utc(DateTime told) => new(DateTime.SpecifyKind(told, DateTimeKind.Utc));
}

/// <summary>The calendar as a change holds it.</summary>
/// <param name="Revision">0 when no year was entered.</param>
/// <param name="At">The database's instant, UTC, read once the lock is held.</param>
public readonly record struct CalendarHold(int Revision, DateTimeOffset At);
