using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace QcdcCases.Persistence;

/// <summary>
/// Named locks, which the running transaction keeps until its end, and the server's time; each call is one exchange with the server.
/// </summary>
public static class DatabaseLocks
{
    /// <summary>Takes a named lock, so that only one server at a time does a piece of work; false when another has it.</summary>
    public static async Task<bool> TryLockAsync(
        this IDatabaseProvider provider,
        CasesDbContext db,
        string name,
        CancellationToken cancellationToken) =>
        await db.AskAsync(
            [Named(db, provider.Lock(isShared: false, waits: false), name)],
            reader => ReadAsync(reader, cancellationToken),
            cancellationToken);

    /// <summary>As <see cref="TryLockAsync"/>, waiting for the other to finish.</summary>
    public static Task LockAsync(this IDatabaseProvider provider, CasesDbContext db, string name, CancellationToken cancellationToken) =>
        provider.LockAsync(db, [name], cancellationToken);

    /// <summary>
    /// As <see cref="LockAsync(IDatabaseProvider, CasesDbContext, string, CancellationToken)"/>, for several names, in their order.
    /// </summary>
    public static Task LockAsync(
        this IDatabaseProvider provider, CasesDbContext db, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var sql = provider.Lock(isShared: false, waits: true);
        return db.AskAsync(
            [.. names.Select(name => Named(db, sql, name))], reader => ReadToEndAsync(reader, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Shares a named lock, waiting for whoever has it alone, and returns the revision of the calendar as it then stands with the
    /// database's present instant. Every change asks this.
    /// </summary>
    public static async Task<CalendarHold> HoldCalendarAsync(
        this IDatabaseProvider provider, CasesDbContext db, string name, CancellationToken cancellationToken) =>
        (await provider.HoldAsync(db, name, waits: true, cancellationToken))!.Value;

    /// <summary>As <see cref="HoldCalendarAsync"/>, without waiting: null when somebody has the lock alone, or waits for it.</summary>
    public static Task<CalendarHold?> TryHoldCalendarAsync(
        this IDatabaseProvider provider, CasesDbContext db, string name, CancellationToken cancellationToken) =>
        provider.HoldAsync(db, name, waits: false, cancellationToken);

    /// <summary>The database's present instant, UTC, also within a transaction that began earlier.</summary>
    public static Task<DateTimeOffset> NowAsync(this IDatabaseProvider provider, CasesDbContext db, CancellationToken cancellationToken) =>
        db.AskAsync(
            [new($"select {provider.CurrentInstant}")],
            async reader =>
            {
                await reader.ReadAsync(cancellationToken);
                return Utc(reader.GetDateTime(0));
            },
            cancellationToken);

    // The revision is read by a statement of its own: it sees what was committed while the lock was waited for.
    private static Task<CalendarHold?> HoldAsync(
        this IDatabaseProvider provider, CasesDbContext db, string name, bool waits, CancellationToken cancellationToken) => db.AskAsync(
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

    private static SqlQuestion Named(CasesDbContext db, string sql, string name)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@name", name);
        return new SqlQuestion(sql, parameter);
    }

    private static DateTimeOffset Utc(DateTime told) => new(DateTime.SpecifyKind(told, DateTimeKind.Utc));
}

/// <summary>The calendar as a change holds it.</summary>
/// <param name="Revision">0 when no year was entered.</param>
/// <param name="At">The database's instant, UTC, read once the lock is held.</param>
public readonly record struct CalendarHold(int Revision, DateTimeOffset At);
