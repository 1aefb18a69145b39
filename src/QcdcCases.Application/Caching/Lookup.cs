using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Caching;

/// <summary>
/// A look-up that requests repeat, cached in memory. All requests that need the same read share one; a read is outdated after some seconds, after a
/// change made by this server, and for a caller who asks for one that began later (<see cref="GetAsync"/>). What does not exist is cached apart, in a
/// bounded space, so that a flood of unknown keys evicts nothing.
/// </summary>
/// <typeparam name="T">An immutable value; every request gets the same instance.</typeparam>
/// <param name="name">Keeps the keys of this look-up apart from others in the shared cache.</param>
/// <param name="freshness">The age from which a cached value is read again.</param>
/// <param name="read">Reads the value of a key, null when there is none.</param>
/// <param name="pause">The shortest time between the beginnings of two reads, of whatever key; requests that come meanwhile share the next one.</param>
public sealed class Lookup<T>(
    HybridCache cache,
    IServiceScopeFactory scopes,
    TimeProvider time,
    string name,
    TimeSpan freshness,
    Func<CasesDbContext, string, CancellationToken, Task<T?>> read,
    TimeSpan pause = default)
    where T : class
{
    /// <summary>How many unknown keys are cached; when they are more, all are forgotten, which costs a read each.</summary>
    private const int MostUnknown = 10_000;

    private const int MostChanged = 10_000;

    // Reads are compared by the instant at which they began, so the cache itself only bounds how long an unused value stays in memory.
    private static readonly HybridCacheEntryOptions Stored = new()
    {
        Expiration = TimeSpan.FromMinutes(10), Flags = HybridCacheEntryFlags.DisableDistributedCache,
    };

    private static readonly HybridCacheEntryOptions Peek = new()
    {
        Flags = HybridCacheEntryFlags.DisableUnderlyingData | HybridCacheEntryFlags.DisableDistributedCache,
    };

    // A read is shared by all who wait for it, and stored by itself when there is something to store.
    private static readonly HybridCacheEntryOptions Shared = new()
    {
        Flags = HybridCacheEntryFlags.DisableLocalCache | HybridCacheEntryFlags.DisableDistributedCache,
    };

    private readonly ConcurrentDictionary<string, CachedRead<T>> unknown = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, long> changed = new(StringComparer.Ordinal);

    private long allChangedAt = long.MinValue;

    private long lastReadAt;

    /// <summary>The value of a key; null when there is none.</summary>
    /// <param name="since">A timestamp of the time provider: only a read that began at or after it is good enough.</param>
    public async ValueTask<T?> GetAsync(string key, CancellationToken cancellationToken, long since = long.MinValue)
    {
        // A read that was under way may have begun too early; the one after it did not.
        var needed = Math.Max(since, OldestGood(key));
        var cached = await PeekAsync(key, cancellationToken);
        while (cached is null || cached.BegunAt < needed)
        {
            cached = await ReadSharedAsync(key, cancellationToken);
        }

        return cached.Value;
    }

    /// <summary>The value of a key as it is cached, however old; null when none is. Nothing is read.</summary>
    public async ValueTask<T?> PeekValueAsync(string key, CancellationToken cancellationToken) => (await PeekAsync(key, cancellationToken))?.Value;

    /// <summary>The value of a key if a fresh one is cached; nothing is read.</summary>
    public async ValueTask<T?> FindCachedAsync(string key, CancellationToken cancellationToken) =>
        await PeekAsync(key, cancellationToken) is { } cached && cached.BegunAt >= OldestGood(key) ? cached.Value : null;

    /// <summary>To be called once a change made by this server is committed: no read of the key that began earlier is used any more.</summary>
    public void Invalidate(string key)
    {
        if (changed.Count >= MostChanged)
        {
            Interlocked.Exchange(ref allChangedAt, time.GetTimestamp());
            changed.Clear();
        }

        changed[key] = time.GetTimestamp();
    }

    /// <summary>The beginning of the oldest read that may be used now.</summary>
    private long OldestGood(string key)
    {
        var changedAt = Math.Max(Interlocked.Read(ref allChangedAt), changed.GetValueOrDefault(key, long.MinValue));
        return Math.Max(changedAt, time.GetTimestamp() - (long)(freshness.TotalSeconds * time.TimestampFrequency));
    }

    private async ValueTask<CachedRead<T>?> PeekAsync(string key, CancellationToken cancellationToken) =>
        unknown.TryGetValue(key, out var nothing)
            ? nothing
            : await cache.GetOrCreateAsync<CachedRead<T>?>(name + key, _ => default, Peek, cancellationToken: cancellationToken);

    private ValueTask<CachedRead<T>> ReadSharedAsync(string key, CancellationToken cancellationToken) =>
        cache.GetOrCreateAsync(
            name + key, (Lookup: this, Key: key), static (s, token) => s.Lookup.ReadAsync(s.Key, token), Shared, cancellationToken: cancellationToken);

    private async ValueTask<CachedRead<T>> ReadAsync(string key, CancellationToken cancellationToken)
    {
        await PauseAsync(cancellationToken);
        var begunAt = time.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var done = new CachedRead<T>(await read(scope.ServiceProvider.GetRequiredService<CasesDbContext>(), key, cancellationToken), begunAt);
        if (done.Value is null)
        {
            if (unknown.Count >= MostUnknown)
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

/// <summary>What was read of a key.</summary>
/// <param name="Value">Null when there is none.</param>
/// <param name="BegunAt">The timestamp at which the read began: what was committed later may be missing.</param>
[ImmutableObject(true)]
public sealed record CachedRead<T>(T? Value, long BegunAt)
    where T : class;
