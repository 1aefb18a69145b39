using Microsoft.EntityFrameworkCore;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Persistence;

/// <summary>The few things that each database engine does its own way. One implementation stands in each provider project.</summary>
public interface IEngine
{
    /// <summary>Takes the next number of a unit's book of a year, in the running transaction; the row stays locked until its end.</summary>
    Task<int> NextNumberAsync(CasesDbContext db, Guid unitId, RegisterBook book, int year, CancellationToken cancellationToken);

    /// <summary>Takes <paramref name="count"/> numbers at once and returns the first of them.</summary>
    Task<int> NextNumbersAsync(CasesDbContext db, Guid unitId, RegisterBook book, int year, int count, CancellationToken cancellationToken);

    /// <summary>The collation that orders texts by their characters' numbers, whatever language the database sorts by.</summary>
    string OrdinalCollation { get; }

    /// <summary>The name of the unique key or index that a save broke, or null when it failed for another reason.</summary>
    string? BrokenUniqueKey(DbUpdateException failure);

    /// <summary>Whether an exception means that the database is away, or gave up for a reason that a later try may not meet.</summary>
    bool IsAway(Exception failure);

    /// <summary>
    /// Whether an exception means that two transactions at once got in each other's way: they waited for each other, or both wrote what may be
    /// there once. The one that gave way can look again.
    /// </summary>
    bool IsCollision(Exception failure);

    /// <summary>Holds a named lock until the running transaction ends, so that only one server at a time does a piece of work; false when another holds it.</summary>
    Task<bool> TryLockAsync(CasesDbContext db, string name, CancellationToken cancellationToken);

    /// <summary>As <see cref="TryLockAsync"/>, waiting for the other to finish.</summary>
    Task LockAsync(CasesDbContext db, string name, CancellationToken cancellationToken);

    /// <summary>As <see cref="LockAsync(CasesDbContext, string, CancellationToken)"/>, for several names, one after another in their order.</summary>
    Task LockAsync(CasesDbContext db, IReadOnlyCollection<string> names, CancellationToken cancellationToken);

    /// <summary>
    /// Shares a named lock until the running transaction ends, waiting for whoever has it alone (<see cref="LockAsync(CasesDbContext, string, CancellationToken)"/>), and returns the revision
    /// of the calendar as it then stands with the database's present instant. Every change asks this, so it is one exchange with the server.
    /// </summary>
    Task<CalendarHold> HoldCalendarAsync(CasesDbContext db, string name, CancellationToken cancellationToken);

    /// <summary>As <see cref="HoldCalendarAsync"/>, without waiting: null when somebody has the lock alone, or waits for it.</summary>
    Task<CalendarHold?> TryHoldCalendarAsync(CasesDbContext db, string name, CancellationToken cancellationToken);

    /// <summary>The database's present instant, UTC, also within a transaction that began earlier.</summary>
    Task<DateTimeOffset> NowAsync(CasesDbContext db, CancellationToken cancellationToken);

    /// <summary>Adds to the sums what the changes not yet folded say, and removes those changes; in the running transaction. Returns how many there were.</summary>
    /// <param name="most">How many changes to fold at most.</param>
    Task<int> FoldAsync(CasesDbContext db, int most, CancellationToken cancellationToken);

    /// <summary>
    /// The open deadlines that must be looked at by a day, the longest waiting first: they stay with this transaction until its end. What another
    /// transaction holds is left to a later turn, so that nobody waits.
    /// </summary>
    Task<List<Guid>> TakeClocksAsync(CasesDbContext db, DateOnly today, int most, CancellationToken cancellationToken);

    /// <summary>Writes when deadlines that this transaction took are to be looked at again; null for never.</summary>
    Task LookAgainAsync(CasesDbContext db, IReadOnlyCollection<(Guid Deadline, DateOnly? On)> looks, CancellationToken cancellationToken);

    /// <summary>Gathers rows of one record type and sends them into the running transaction many at a time, faster than one insert after another.</summary>
    IBulkWriter<T> Bulk<T>(CasesDbContext db)
        where T : class;
}

/// <summary>The calendar as a change holds it.</summary>
/// <param name="Revision">0 when no year was entered.</param>
/// <param name="At">The database's instant, UTC, read once the lock is held.</param>
public readonly record struct CalendarHold(int Revision, DateTimeOffset At);

/// <summary>
/// Gathers rows and sends them into the running transaction. Several may gather at the same time; what refers to a row of another must be sent
/// after it.
/// </summary>
public interface IBulkWriter
{
    /// <summary>How many bytes wait to be sent.</summary>
    int Waiting { get; }

    /// <summary>Sends what waits.</summary>
    Task SendAsync(CancellationToken cancellationToken);
}

/// <inheritdoc/>
/// <typeparam name="T">The record type; the parts it owns are written with it, and every row gets a version of its own.</typeparam>
public interface IBulkWriter<in T> : IBulkWriter
    where T : class
{
    void Add(T row);
}
