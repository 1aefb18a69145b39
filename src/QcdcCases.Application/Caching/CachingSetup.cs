using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;

namespace QcdcCases.Application.Caching;

/// <summary>
/// Registers the cache of this process. It stores immutable objects in memory; nothing is serialized or shared with another server.
/// </summary>
internal static class CachingSetup
{
    public static void AddCaching(this IServiceCollection services)
    {
        services.AddHybridCache();
        services.AddSingleton<IHybridCacheSerializerFactory, InMemoryOnly>();
    }

    /// <summary>
    /// Provides a serializer for each cached type. The cache requires one to compute an entry's size, even for entries that stay in memory;
    /// each entry counts as one byte.
    /// </summary>
    private sealed class InMemoryOnly : IHybridCacheSerializerFactory
    {
        public bool TryCreateSerializer<T>([NotNullWhen(true)] out IHybridCacheSerializer<T>? serializer)
        {
            var isRead = typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(CachedRead<>);
            serializer = isRead ? new OneByteSerializer<T>() : null;
            return isRead;
        }
    }

    private sealed class OneByteSerializer<T> : IHybridCacheSerializer<T>
    {
        public T Deserialize(ReadOnlySequence<byte> source) =>
            throw new NotSupportedException("Cache entries are kept in memory and never serialised.");

        public void Serialize(T value, IBufferWriter<byte> target)
        {
            target.GetSpan(1)[0] = 0;
            target.Advance(1);
        }
    }
}
