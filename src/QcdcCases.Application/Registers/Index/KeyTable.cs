using System.Text;

namespace QcdcCases.Application.Registers.Index;

/// <summary>
/// Assigns a place, 0, 1, 2 …, to every distinct pair of source and key; keys are stored exactly, as UTF-8 in large blocks.
/// </summary>
internal sealed class KeyTable
{
    private const int PieceSize = 1 << 20;
    private const int LongestKey = 1 << 10;

    private readonly BlockList<Entry> entries = new();
    private readonly List<byte[]> pieces = [];
    private int[] buckets = new int[1 << 10];
    private int usedOfPiece = PieceSize;

    /// <summary>Returns the place of a key, or −1.</summary>
    public int Find(int source, string key)
    {
        Span<byte> bytes = stackalloc byte[LongestKey];
        bytes = bytes[..Encoding.UTF8.GetBytes(key, bytes)];
        return Find(source, bytes, Hash(source, bytes));
    }

    /// <summary>Returns the place of a key, and adds the key if it is new.</summary>
    public int FindOrAdd(int source, string key, out bool isNew)
    {
        Span<byte> bytes = stackalloc byte[LongestKey];
        bytes = bytes[..Encoding.UTF8.GetBytes(key, bytes)];
        var hash = Hash(source, bytes);
        var place = Find(source, bytes, hash);
        isNew = place < 0;
        return isNew ? Add(source, bytes, hash) : place;
    }

    private int Find(int source, ReadOnlySpan<byte> key, int hash)
    {
        for (var next = buckets[hash & (buckets.Length - 1)]; next > 0; next = entries[next - 1].Next)
        {
            ref var entry = ref entries[next - 1];
            if (entry.Hash == hash && entry.Source == source && KeyOf(entry).SequenceEqual(key))
            {
                return next - 1;
            }
        }

        return -1;
    }

    private int Add(int source, ReadOnlySpan<byte> key, int hash)
    {
        if (entries.Count == buckets.Length)
        {
            Grow();
        }

        if (PieceSize - usedOfPiece < key.Length)
        {
            pieces.Add(new byte[PieceSize]);
            usedOfPiece = 0;
        }

        key.CopyTo(pieces[^1].AsSpan(usedOfPiece));
        ref var bucket = ref buckets[hash & (buckets.Length - 1)];
        var place = entries.Add(new Entry(hash, source, bucket, pieces.Count - 1, usedOfPiece, (short)key.Length));
        bucket = place + 1;
        usedOfPiece += key.Length;
        return place;
    }

    private void Grow()
    {
        buckets = new int[buckets.Length * 2];
        for (var place = 0; place < entries.Count; place++)
        {
            ref var entry = ref entries[place];
            ref var bucket = ref buckets[entry.Hash & (buckets.Length - 1)];
            entry = entry with { Next = bucket };
            bucket = place + 1;
        }
    }

    private ReadOnlySpan<byte> KeyOf(in Entry entry) => pieces[entry.Piece].AsSpan(entry.Start, entry.Length);

    /// <summary>The seed differs in every process, so that nobody can construct a journal with colliding keys.</summary>
    private static int Hash(int source, ReadOnlySpan<byte> key)
    {
        var hash = default(HashCode);
        hash.Add(source);
        hash.AddBytes(key);
        return hash.ToHashCode();
    }

    private readonly record struct Entry(int Hash, int Source, int Next, int Piece, int Start, short Length);
}
