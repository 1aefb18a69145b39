using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace QcdcCases.Persistence.PostgreSql;

/// <summary>
/// Encodes rows in the format of <c>copy … (format binary)</c>: every value is its length, or −1 for null, and its bytes in network order.
/// Its memory is pooled, because an import makes thousands of copies.
/// </summary>
internal sealed class CopyBuffer : IDisposable
{
    private static readonly DateOnly Epoch = new(2000, 1, 1);
    private static readonly DateTimeOffset EpochInstant = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int Capacity = 1 << 17;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(Capacity);
    private int length;

    /// <summary>True if the buffer should be sent.</summary>
    public bool IsFull => length > Capacity / 2;

    /// <summary>The bytes since the last flush; valid until the next value is written.</summary>
    public ReadOnlyMemory<byte> Drain()
    {
        var written = bytes.AsMemory(0, length);
        length = 0;
        return written;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    /// <summary>Writes the header of the stream.</summary>
    public void Start()
    {
        "PGCOPY\n"u8.CopyTo(Reserve(7));
        new byte[] { 0xff, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0 }.CopyTo(Reserve(12));
    }

    /// <summary>Writes the trailer of the stream.</summary>
    public void End() => BinaryPrimitives.WriteInt16BigEndian(Reserve(sizeof(short)), -1);

    public void StartRow(int columns) => BinaryPrimitives.WriteInt16BigEndian(Reserve(sizeof(short)), (short)columns);

    public void WriteNull() => BinaryPrimitives.WriteInt32BigEndian(Reserve(sizeof(int)), -1);

    public void Write(short value) => BinaryPrimitives.WriteInt16BigEndian(Value(sizeof(short)), value);

    public void Write(int value) => BinaryPrimitives.WriteInt32BigEndian(Value(sizeof(int)), value);

    public void Write(long value) => BinaryPrimitives.WriteInt64BigEndian(Value(sizeof(long)), value);

    public void Write(double value) => BinaryPrimitives.WriteDoubleBigEndian(Value(sizeof(double)), value);

    public void Write(bool value) => Value(1)[0] = value ? (byte)1 : (byte)0;

    public void Write(Guid value) => value.TryWriteBytes(Value(16), bigEndian: true, out _);

    public void Write(DateOnly value) => Write(value.DayNumber - Epoch.DayNumber);

    public void Write(DateTimeOffset value) => Write((value - EpochInstant).Ticks / TimeSpan.TicksPerMicrosecond);

    public void Write(string value)
    {
        var size = Encoding.UTF8.GetByteCount(value);
        Encoding.UTF8.GetBytes(value, Value(size));
    }

    private Span<byte> Value(int size)
    {
        BinaryPrimitives.WriteInt32BigEndian(Reserve(sizeof(int)), size);
        return Reserve(size);
    }

    private Span<byte> Reserve(int size)
    {
        if (bytes.Length - length < size)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + size));
            bytes.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        length += size;
        return bytes.AsSpan(length - size, size);
    }
}
