using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Caching;

/// <summary>
/// Caches a repeated look-up in memory. Concurrent requests for a key share one read. A cached value is outdated after
/// <paramref name="freshness"/>, after a change made by this server, and for a caller that requires a later read (<see cref="GetAsync"/>).
/// Keys without a value are cached in a separate, bounded dictionary, so that a flood of unknown keys evicts nothing.
/// </summary>
/// <typeparam name="T">An immutable type; every request gets the same instance.</typeparam>
/// <param name="name">The prefix of this look-up's keys in the shared cache.</param>
/// <param name="freshness">The age at which a cached value is read again.</param>
/// <param name="read">Reads the value of a key; null when there is none.</param>
/// <param name="pause">
/// The minimum time between the starts of two reads of any key; requests that arrive in between share the next read.
/// </param>
public sealed class CachedLookup<T>(
    HybridCache cache,
    IServiceScopeFactory scopes,
    TimeProvider time,
    string name,
    TimeSpan freshness,
    Func<CasesDbContext, string, CancellationToken, Task<T?>> read,
    TimeSpan pause = default)
    where T : class
{
    /// <summary>
    /// The number of unknown keys that are cached. At this number the dictionary is cleared, which costs one read for each key.
    /// </summary>
    private const int MaxUnknownKeys = 10_000;

    private const int MaxInvalidatedKeys = 10_000;

    // Freshness depends on the instant at which a read began. The expiration only bounds how long an unused value stays in memory.
    private static readonly HybridCacheEntryOptions Stored = new()
    {
        Expiration = TimeSpan.FromMinutes(10), Flags = HybridCacheEntryFlags.DisableDistributedCache,
    };

    private static readonly HybridCacheEntryOptions Peek = new()
    {
        Flags = HybridCacheEntryFlags.DisableUnderlyingData | HybridCacheEntryFlags.DisableDistributedCache,
    };

    // All waiting callers share a read. ReadAsync itself stores the result, and only when the key has a value.
    private static readonly HybridCacheEntryOptions Shared = new()
    {
        Flags = HybridCacheEntryFlags.DisableLocalCache | HybridCacheEntryFlags.DisableDistributedCache,
    };

    private readonly ConcurrentDictionary<string, CachedRead<T>> unknown = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, long> invalidatedAt = new(StringComparer.Ordinal);

    private long allInvalidatedAt = long.MinValue;

    private long lastReadAt;

    /// <summary>Returns the value of a key; null when there is none.</summary>
    /// <param name="since">A timestamp of the time provider: only a read that began at or after it is used.</param>
    public async ValueTask<T?> GetAsync(string key, CancellationToken cancellationToken, long since = long.MinValue)
    {
        // A shared read that was already in progress may have begun too early; then the next one is used.
        var needed = Math.Max(since, OldestUsable(key));
        var cached = await PeekAsync(key, cancellationToken);
        while (cached is null || cached.BegunAt < needed)
        {
            cached = await ReadSharedAsync(key, cancellationToken);
        }

        return cached.Value;
    }

    /// <summary>Returns the cached value of a key, whatever its age; null when none is cached. Reads nothing.</summary>
    public async ValueTask<T?> PeekValueAsync(string key, CancellationToken cancellationToken) =>
        (await PeekAsync(key, cancellationToken))?.Value;

    /// <summary>Returns the value of a key if a fresh one is cached, otherwise null. Reads nothing.</summary>
    public async ValueTask<T?> FindCachedAsync(string key, CancellationToken cancellationToken) =>
        await PeekAsync(key, cancellationToken) is { } cached && cached.BegunAt >= OldestUsable(key) ? cached.Value : null;

    /// <summary>Discards all reads of a key that began earlier. Call it after the commit of a change made by this server.</summary>
    public void Invalidate(string key)
    {
        if (invalidatedAt.Count >= MaxInvalidatedKeys)
        {
            Interlocked.Exchange(ref allInvalidatedAt, time.GetTimestamp());
            invalidatedAt.Clear();
        }

        invalidatedAt[key] = time.GetTimestamp();
    }

    /// <summary>Returns the start of the oldest read that may still be used.</summary>
    private long OldestUsable(string key)
    {
        var changedAt = Math.Max(Interlocked.Read(ref allInvalidatedAt), invalidatedAt.GetValueOrDefault(key, long.MinValue));
        return Math.Max(changedAt, time.GetTimestamp() - (long)(freshness.TotalSeconds * time.TimestampFrequency));
    }

    private async ValueTask<CachedRead<T>?> PeekAsync(string key, CancellationToken cancellationToken) =>
        unknown.TryGetValue(key, out var nothing)
            ? nothing
            : await cache.GetOrCreateAsync<CachedRead<T>?>(name + key, _ => default, Peek, cancellationToken: cancellationToken);

    private ValueTask<CachedRead<T>> ReadSharedAsync(string key, CancellationToken cancellationToken) =>
        cache.GetOrCreateAsync(
            name + key,
            (Lookup: this, Key: key),
            static (s, token) => s.Lookup.ReadAsync(s.Key, token),
            Shared,
            cancellationToken: cancellationToken);

    private async ValueTask<CachedRead<T>> ReadAsync(string key, CancellationToken cancellationToken)
    {
        await PauseAsync(cancellationToken);
        var begunAt = time.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var done = new CachedRead<T>(
            await read(scope.ServiceProvider.GetRequiredService<CasesDbContext>(), key, cancellationToken),
            begunAt);
        if (done.Value is null)
        {
            if (unknown.Count >= MaxUnknownKeys)
            {
                unknown.Clear();
            }

            await cache.RemoveAsync(name + key, cancellationToken);
            unknown[key] = done;
        }
        else
        {
            unknown.TryRemove(key, out _);
            await cache.SetAsync(name + key, done, Stored, cancellationToken: cancellationToken);
        }

        return done;
    }

    private async ValueTask PauseAsync(CancellationToken cancellationToken)
    {
        if (pause > TimeSpan.Zero)
        {
            var rest = pause - Stopwatch.GetElapsedTime(Interlocked.Read(ref lastReadAt));
            if (rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, cancellationToken);
            }

            Interlocked.Exchange(ref lastReadAt, Stopwatch.GetTimestamp());
        }
    }
}

/// <summary>The result of a read.</summary>
/// <param name="Value">The value; null when the key has none.</param>
/// <param name="BegunAt">The timestamp at which the read began: later commits may be missing.</param>
[ImmutableObject(true)]
public sealed record CachedRead<T>(T? Value, long BegunAt)
    where T : class;
