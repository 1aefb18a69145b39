using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A 64-bit digest of a line's content: lines with the same content have the same digest, however they are written.</summary>
internal sealed class LineDigest : IDisposable
{
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Utf8JsonWriter json;

    public LineDigest() => json = new Utf8JsonWriter(buffer, LineJson.Writing);

    public void Dispose() => json.Dispose();

    /// <param name="withGiven">True to include the values that the register assigns.</param>
    public ulong Of(JournalLine line, bool withGiven = false)
    {
        buffer.ResetWrittenCount();
        json.Reset();
        JsonSerializer.Serialize(json, line, (withGiven ? LineJson.Options : LineJson.Content).GetTypeInfo(line.GetType()));
        json.Flush();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.WrittenSpan, hash);

        // Zero is reserved for "no digest".
        return BinaryPrimitives.ReadUInt64LittleEndian(hash) | 1;
    }
}
