using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Shared;

/// <summary>
/// The clock on which <em>as of</em> rests: the database's, which all servers share. A test that sets the time replaces it.
/// </summary>
public abstract class RegisterClock
{
    /// <summary>The instant to record, UTC, in whole microseconds.</summary>
    /// <param name="told">The present instant as the database told it.</param>
    public abstract DateTimeOffset Of(DateTimeOffset told);

    /// <summary>The present instant: one exchange with the database.</summary>
    public async ValueTask<DateTimeOffset> NowAsync(CasesDbContext db, IDatabaseProvider engine, CancellationToken cancellationToken) =>
        Of(await engine.NowAsync(db, cancellationToken));
}

/// <summary>Takes the database's word.</summary>
public sealed class DatabaseClock : RegisterClock
{
    public override DateTimeOffset Of(DateTimeOffset told) => OfficeClock.Storable(told);
}
