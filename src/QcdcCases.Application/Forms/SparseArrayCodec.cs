namespace QcdcCases.Application.Forms;

/// <summary>
/// Packs an array of mostly zero numbers: for each other number its distance from the previous one, and its value, as variable-length
/// integers.
/// </summary>
internal static class SparseArrayCodec
{
    public static byte[] Pack(ReadOnlySpan<long> counts)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var last = -1;
        for (var place = 0; place < counts.Length; place++)
        {
            if (counts[place] != 0)
            {
                writer.Write7BitEncodedInt(place - last);
                writer.Write7BitEncodedInt64(counts[place]);
                last = place;
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Restores a packed array.</summary>
    /// <param name="length">The length of the array.</param>
    public static long[] Unpack(byte[] packed, int length)
    {
        var counts = new long[length];
        using var reader = new BinaryReader(new MemoryStream(packed));
        for (var place = -1; reader.BaseStream.Position < packed.Length;)
        {
            place += reader.Read7BitEncodedInt();
            counts[place] = reader.Read7BitEncodedInt64();
        }

        return counts;
    }
}
