using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace QcdcCases.Persistence;

/// <summary>Named locks, which the running transaction keeps until it ends, and the server's time; each call is one round trip.</summary>
public static class DatabaseLocks
{
    /// <summary>Acquires a named lock, so that only one server at a time does a piece of work; false if another has it.</summary>
    public static async Task<bool> TryLockAsync(
        this IDatabaseProvider provider,
        CasesDbContext db,
        string name,
        CancellationToken cancellationToken) =>
        await db.ExecuteAsync(
            [Named(db, provider.Lock(isShared: false, waits: false), name)],
            reader => ReadAsync(reader, cancellationToken),
            cancellationToken);

    /// <summary>Does the same as <see cref="TryLockAsync"/>, and waits for the lock.</summary>
    public static Task LockAsync(this IDatabaseProvider provider, CasesDbContext db, string name, CancellationToken cancellationToken) =>
        provider.LockAsync(db, [name], cancellationToken);

    /// <summary>
    /// Does the same as <see cref="LockAsync(IDatabaseProvider, CasesDbContext, string, CancellationToken)"/> for several names, in their
    /// order.
    /// </summary>
    public static Task LockAsync(
        this IDatabaseProvider provider, CasesDbContext db, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var sql = provider.Lock(isShared: false, waits: true);
        return db.ExecuteAsync(
            [.. names.Select(name => Named(db, sql, name))], reader => ReadToEndAsync(reader, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Acquires a shared named lock, waiting for an exclusive one, and returns the current revision of the calendar with the database's
    /// current instant. Every change calls it.
    /// </summary>
    public static async Task<LockedCalendar> LockCalendarSharedAsync(
        this IDatabaseProvider provider, CasesDbContext db, string name, CancellationToken cancellationToken) =>
        (await provider.AcquireAsync(db, name, waits: true, cancellationToken))!.Value;

    /// <summary>
    /// Does the same as <see cref="LockCalendarSharedAsync"/> without waiting: null if another has the lock exclusively, or waits for it.
    /// </summary>
    public static Task<LockedCalendar?> TryLockCalendarSharedAsync(
        this IDatabaseProvider provider, CasesDbContext db, string name, CancellationToken cancellationToken) =>
        provider.AcquireAsync(db, name, waits: false, cancellationToken);

    /// <summary>Returns the database's current instant, UTC, also within a transaction that began earlier.</summary>
    public static Task<DateTimeOffset> NowAsync(this IDatabaseProvider provider, CasesDbContext db, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            [new($"select {provider.CurrentInstant}")],
            async reader =>
            {
                await reader.ReadAsync(cancellationToken);
                return Utc(reader.GetDateTime(0));
            },
            cancellationToken);

    // A statement of its own reads the revision, so that it sees what was committed during the wait.
    private static Task<LockedCalendar?> AcquireAsync(
        this IDatabaseProvider provider,
        CasesDbContext db,
        string name,
        bool waits,
        CancellationToken cancellationToken) => db.ExecuteAsync(
        [
            Named(db, provider.Lock(isShared: true, waits), name),
            new($"select coalesce(max(revision), 0), {provider.CurrentInstant} from calendar_years"),
        ],
        async reader =>
        {
            if (!await ReadAsync(reader, cancellationToken))
            {
                return null;
            }

            await reader.NextResultAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return (LockedCalendar?)new LockedCalendar(reader.GetInt32(0), Utc(reader.GetDateTime(1)));
        },
        cancellationToken);

    private static async Task<bool> ReadAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken);
        return reader.GetBoolean(0);
    }

    /// <summary>A refused lock is an error of its command, which occurs when the results are read to the end.</summary>
    private static async Task<bool> ReadToEndAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        while (await reader.NextResultAsync(cancellationToken))
        {
            // Reads only the results of the granted locks.
        }

        return true;
    }

    private static SqlCommandText Named(CasesDbContext db, string sql, string name)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@name", name);
        return new SqlCommandText(sql, parameter);
    }

    private static DateTimeOffset Utc(DateTime told) => new(DateTime.SpecifyKind(told, DateTimeKind.Utc));
}

/// <summary>The calendar that a change has locked.</summary>
/// <param name="Revision">The revision; 0 if no year was entered.</param>
/// <param name="At">The database's instant, UTC, read after the lock is acquired.</param>
public readonly record struct LockedCalendar(int Revision, DateTimeOffset At);
