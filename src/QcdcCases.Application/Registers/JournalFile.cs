using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers;

/// <summary>One line of a journal as bytes, without its line ending.</summary>
/// <param name="Number">The line number, from 1.</param>
/// <param name="Offset">The offset of the line in the journal.</param>
/// <param name="Fault">Why its bytes are invalid, or null.</param>
/// <param name="IsUnended">True if the journal ends without the end of this line.</param>
internal readonly record struct RawLine(
    long Number,
    long Offset,
    ReadOnlyMemory<byte> Bytes,
    Refusal? Fault = null,
    bool IsUnended = false);

/// <summary>
/// A journal on disk. The import reads it twice in full, once to check it and once to import it, and single lines again, so the file must
/// not change.
/// </summary>
public sealed class JournalFile : IDisposable
{
    public const int LongestLine = 1 << 20;

    private const int BlockSize = 1 << 17;
    private const int UsualLine = 1 << 10;

    private readonly FileStream stream;
    private readonly SafeFileHandle file;
    private byte[] lineAgain = new byte[UsualLine];

    private JournalFile(FileStream stream) => (this.stream, file, Length) = (stream, stream.SafeFileHandle, stream.Length);

    public long Length { get; }

    /// <summary>A digest of the bytes of a complete read; null before one.</summary>
    internal byte[]? Digest { get; private set; }

    public static JournalFile Open(string path) =>
        new(new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.Asynchronous }));

    /// <summary>
    /// Copies a journal that can be read only once into a temporary file, which only this process can read and which is deleted when it is
    /// closed.
    /// </summary>
    /// <param name="most">The maximum length in bytes.</param>
    public static async Task<Result<JournalFile>> StoreAsync(Stream source, long most, CancellationToken cancellationToken)
    {
        var kept = TemporaryFile.Create("journal");
        try
        {
            var buffer = new byte[BlockSize];
            for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                if (kept.Length + read > most)
                {
                    await kept.DisposeAsync();
                    return RegisterRefusals.TooLarge(most);
                }

                await kept.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            return new JournalFile(kept);
        }
        catch
        {
            await kept.DisposeAsync();
            throw;
        }
    }

    public void Dispose() => stream.Dispose();

    /// <summary>Returns why the file is not a journal, or null if it may be one.</summary>
    internal Refusal? CheckForm()
    {
        var begin = new byte[Math.Min(Length, JournalFormat.InspectedBytes)];
        return JournalFormat.Check(begin.AsSpan(0, RandomAccess.Read(file, begin, 0)));
    }

    /// <summary>Reads the lines in order, in blocks. The bytes of a block are valid until the next block is read.</summary>
    internal async IAsyncEnumerable<IReadOnlyList<RawLine>> BlocksAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var lines = new LineSplitter();
        var buffer = new byte[BlockSize + LongestLine + 1];
        var kept = 0;
        for (long at = 0; at < Length;)
        {
            var read = await RandomAccess.ReadAsync(
                file,
                buffer.AsMemory(kept, Math.Min(BlockSize, buffer.Length - kept)),
                at,
                cancellationToken);
            if (read == 0)
            {
                throw new IOException("The journal became shorter while it was read.");
            }

            hash.AppendData(buffer, kept, read);
            at += read;
            var block = lines.Split(buffer.AsMemory(0, kept + read), at - kept - read, isLast: at == Length, out var used);
            yield return block;
            kept = kept + read - used;
            buffer.AsSpan(used, kept).CopyTo(buffer);
        }

        Digest = hash.GetHashAndReset();
    }

    /// <summary>Reads the line at an offset again. Its bytes are valid until the next such call.</summary>
    internal RawLine LineAt(long offset)
    {
        while (true)
        {
            var read = RandomAccess.Read(file, lineAgain, offset);
            var end = lineAgain.AsSpan(0, read).IndexOf((byte)'\n');
            if (end >= 0 || offset + read >= Length)
            {
                return new RawLine(0, offset, lineAgain.AsMemory(0, end >= 0 ? end : read));
            }

            lineAgain = new byte[lineAgain.Length * 2];
        }
    }
}
