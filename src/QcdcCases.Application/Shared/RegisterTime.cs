using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Shared;

/// <summary>
/// The time source of the facts and of <em>as of</em>: the database's time, which all servers share. Tests that set the time replace it.
/// </summary>
public abstract class RegisterTime
{
    /// <summary>Returns the instant to record, UTC, in whole microseconds.</summary>
    /// <param name="told">The current instant that the database returned.</param>
    public abstract DateTimeOffset Of(DateTimeOffset told);

    /// <summary>Reads the current instant: one round trip to the database.</summary>
    public async ValueTask<DateTimeOffset> NowAsync(CasesDbContext db, IDatabaseProvider engine, CancellationToken cancellationToken) =>
        Of(await engine.NowAsync(db, cancellationToken));

    /// <summary>Returns the instant for what servers compare among themselves and no fact records, such as a heartbeat.</summary>
    public virtual DateTimeOffset OfServers(DateTimeOffset told) => Of(told);
}

/// <summary>Uses the time of the database.</summary>
public sealed class DatabaseTime : RegisterTime
{
    public override DateTimeOffset Of(DateTimeOffset told) => OfficeClock.Storable(told);
}
