using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Shared;

/// <summary>
/// Something small that every request needs, kept in memory as it was last read from the register: it is read again after a change made here and
/// after a few seconds, in which another server may have changed it.
/// </summary>
/// <param name="read">Reads it whole, in a scope of its own.</param>
internal sealed class KeptReading<T>(IServiceScopeFactory scopes, TimeProvider time, Func<CasesDbContext, CancellationToken, Task<T>> read)
    where T : class
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private volatile Reading? latest;
    private int changes;

    /// <summary>As it was last read, however long ago; null before the first reading.</summary>
    public T? Latest => latest?.Value;

    /// <summary>As it is, or was at most a few seconds ago.</summary>
    public async ValueTask<T> CurrentAsync(CancellationToken cancellationToken) =>
        latest is { } reading && reading.Changes == Volatile.Read(ref changes) && time.GetElapsedTime(reading.At) < Freshness
            ? reading.Value
            : await ReadAsync(cancellationToken);

    /// <summary>As it is now.</summary>
    public async Task<T> ReadAsync(CancellationToken cancellationToken)
    {
        var at = time.GetTimestamp();
        var before = Volatile.Read(ref changes);
        await using var scope = scopes.CreateAsyncScope();
        var value = await read(scope.ServiceProvider.GetRequiredService<CasesDbContext>(), cancellationToken);
        latest = new Reading(value, at, before);
        return value;
    }

    /// <summary>
    /// To be called once a change made here is committed. A reading that began before is outdated too, although it may end after: hence the count.
    /// </summary>
    public void Forget() => Interlocked.Increment(ref changes);

    private sealed record Reading(T Value, long At, int Changes);
}
