using System.Security.Cryptography;

namespace QcdcCases.Persistence.Bulk;

/// <summary>
/// Ids of rows that are written in bulk, in the form of <see cref="Guid.CreateVersion7(DateTimeOffset)"/>. It draws random bytes in blocks,
/// because an import needs several ids for each line, each otherwise with a system call of its own.
/// </summary>
public static class BulkIds
{
    private const int Size = 16;

    [ThreadStatic]
    private static byte[]? drawn;

    [ThreadStatic]
    private static int used;

    /// <param name="at">The instant of the id, in milliseconds: ids of later instants sort after it.</param>
    public static Guid Next(DateTimeOffset at)
    {
        if (drawn is null || used == drawn.Length)
        {
            drawn ??= new byte[Size * 256];
            RandomNumberGenerator.Fill(drawn);
            used = 0;
        }

        var id = drawn.AsSpan(used, Size);
        used += Size;
        var milliseconds = at.ToUnixTimeMilliseconds();
        for (var place = 0; place < 6; place++)
        {
            id[place] = (byte)(milliseconds >> (8 * (5 - place)));
        }

        id[6] = (byte)(0x70 | (id[6] & 0x0F));
        id[8] = (byte)(0x80 | (id[8] & 0x3F));
        return new Guid(id, bigEndian: true);
    }

    /// <summary>Returns an id of the present instant.</summary>
    public static Guid Next() => Next(TimeProvider.System.GetUtcNow());
}
