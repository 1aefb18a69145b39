using System.Collections.Concurrent;

namespace QcdcCases.Api.Auth;

/// <summary>Remembers what was looked up for a short while, so that a request need not ask the database who is asking.</summary>
internal sealed class Remembered<TKey, TValue>(TimeProvider time, TimeSpan freshness)
    where TKey : notnull
    where TValue : class
{
    // A flood of made-up keys must not fill the memory; starting anew costs one look-up per caller.
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<TKey, Entry> entries = new();

    /// <summary>What is remembered of the key, or a fresh look-up; that there is nothing is remembered too.</summary>
    public async ValueTask<TValue?> GetAsync(TKey key, Func<TKey, CancellationToken, Task<TValue?>> lookUp, CancellationToken cancellationToken)
    {
        if (entries.TryGetValue(key, out var entry) && time.GetElapsedTime(entry.At) < freshness)
        {
            return entry.Value;
        }

        var at = time.GetTimestamp();
        var value = await lookUp(key, cancellationToken);
        if (entries.Count >= Most)
        {
            entries.Clear();
        }

        entries[key] = new Entry(value, at);
        return value;
    }

    public void Forget(TKey key) => entries.TryRemove(key, out _);

    private sealed record Entry(TValue? Value, long At);
}
