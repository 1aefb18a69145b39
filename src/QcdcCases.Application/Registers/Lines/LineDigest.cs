using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>
/// Sixty-four bits that stand for what a line says: two lines that say the same have the same ones, however they were written.
/// </summary>
internal sealed class LineDigest : IDisposable
{
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Utf8JsonWriter json;

    public LineDigest() => json = new Utf8JsonWriter(buffer, LineJson.Writing);

    public void Dispose() => json.Dispose();

    /// <param name="withGiven">Whether what the register fills in by itself counts too.</param>
    public ulong Of(JournalLine line, bool withGiven = false)
    {
        buffer.ResetWrittenCount();
        json.Reset();
        JsonSerializer.Serialize(json, line, (withGiven ? LineJson.Options : LineJson.Content).GetTypeInfo(line.GetType()));
        json.Flush();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.WrittenSpan, hash);

        // Zero means that there is none.
        return BinaryPrimitives.ReadUInt64LittleEndian(hash) | 1;
    }
}
