using System.Collections.Frozen;

namespace QcdcCases.Persistence.SqlServer;

/// <summary>The server's and the client's errors that say: away, or gave up for a reason that a later try may not meet.</summary>
internal static class AwayErrors
{
    /// <summary>What the program itself throws when two transactions wait for each other's named locks.</summary>
    public const int LockDeadlock = 51205;

    public static FrozenSet<int> All { get; } = FrozenSet.Create(
        // The command or the connection took too long, or the network broke.
        -2, -1, 2, 20, 53, 64, 121, 233, 258, 10053, 10054, 10060, 10061, 11001, 35,
        // Out of locks, a deadlock's victim, a lock waited for too long, a conflict of snapshots, a deadlock over a named lock.
        1204, 1205, 1222, 3960, LockDeadlock,
        // Out of memory, or waited too long for it.
        701, 802, 8645, 8651,
        // The session was ended, the server stops, pauses, begins or upgrades its own tables.
        596, 6005, 6006, 17142, 17197, 18401,
        // The database is not there now: recovering, restoring, offline, a secondary, moving between servers, or cannot be opened.
        921, 922, 923, 924, 926, 942, 976, 978, 979, 982, 983, 4060, 4221, 904,
        // A hosted server's limits and moves.
        10928, 10929, 40197, 40501, 40540, 40613, 49918, 49919, 49920);
}
