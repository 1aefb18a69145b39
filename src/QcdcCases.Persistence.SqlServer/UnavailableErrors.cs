using System.Collections.Frozen;

namespace QcdcCases.Persistence.SqlServer;

/// <summary>The errors of server and client that mean that the database is unavailable, or that a retry may succeed.</summary>
internal static class UnavailableErrors
{
    /// <summary>The error that the program itself throws on a deadlock over named locks.</summary>
    public const int LockDeadlock = 51205;

    public static FrozenSet<int> All { get; } = FrozenSet.Create(
        // Timeout of the command or the connection, or a network failure.
        -2, -1, 2, 20, 53, 64, 121, 233, 258, 10053, 10054, 10060, 10061, 11001, 35,
        // Out of locks, deadlock victim, lock timeout, snapshot conflict, deadlock over a named lock.
        1204, 1205, 1222, 3960, LockDeadlock,
        // Out of memory, or a timeout while waiting for it.
        701, 802, 8645, 8651,
        // The session was ended; the server stops, pauses, starts or upgrades its own tables.
        596, 6005, 6006, 17142, 17197, 18401,
        // The database is unavailable: recovering, restoring, offline, a secondary, moving between servers, or it cannot be opened.
        921, 922, 923, 924, 926, 942, 976, 978, 979, 982, 983, 4060, 4221, 904,
        // Limits and moves of hosted servers.
        10928, 10929, 40197, 40501, 40540, 40613, 49918, 49919, 49920);
}
